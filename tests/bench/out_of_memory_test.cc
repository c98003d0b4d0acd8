// out_of_memory_test.cc: extract fails as it says when memory runs out, wherever that is, and goes on afterwards.
#include <gtest/gtest.h>

#include <new>
#include <string>

#include "bench/allocations.h"
#include "vnaner/vnaner.h"

namespace vnaner {
namespace {

const std::string article =
    "New York (VNA) - Le secrétaire général de l'ONU, António Guterres, a reçu lundi 14 mars la ministre Lê Thị Mai "
    "et M. Zwyntoq, chef du Comité contre la torture (CAT). Le Comité et Mme Mai se retrouvent la veille du 3 mai.";

std::string found(const Extractor& extractor, Workspace& scratch) {
  const Document document = extractor.extract(article, {"2022-03"}, scratch);
  return to_json(document, {"a", article}, extractor);
}

// Gives how often memory ran out before it was enough.
std::size_t failures(const Extractor& extractor, Workspace& scratch, const std::string& expected, std::size_t step) {
  std::size_t count = 0;
  for (std::size_t after = 0;; after += step) {
    try {
      const AllocationFailure failure(after);
      const Document document = extractor.extract(article, {"2022-03"}, scratch);
      return count;
    } catch (const std::bad_alloc&) {
      ++count;
    }
    EXPECT_EQ(found(extractor, scratch), expected) << "after " << after << " allocations";
  }
}

TEST(OutOfMemory, AWorkspaceThatIsUsedGoesOn) {
  const Extractor extractor;
  Workspace scratch;
  const std::string expected = found(extractor, scratch);
  EXPECT_GT(failures(extractor, scratch, expected, 1), 20u);
}

TEST(OutOfMemory, AFreshWorkspaceGoesOn) {
  const Extractor extractor;
  Workspace used;
  const std::string expected = found(extractor, used);
  std::size_t count = 0;
  bool enough = false;
  for (std::size_t after = 0; !enough; after += 41) {
    Workspace scratch;
    try {
      const AllocationFailure failure(after);
      const Document document = extractor.extract(article, {"2022-03"}, scratch);
      enough = true;
    } catch (const std::bad_alloc&) {
      ++count;
    }
    ASSERT_EQ(found(extractor, scratch), expected) << "after " << after << " allocations";
  }
  EXPECT_GT(count, 20u);
}

}  // namespace
}  // namespace vnaner
