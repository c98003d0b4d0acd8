// type_names_test.cc: no two types of the library have one name. The linker would take the std::vector of the one for
// that of the other, and nobody would be told.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

namespace vnaner {
namespace {

namespace fs = std::filesystem;

// Types that a source defines at its margin, those in unnamed namespaces left out.
std::set<std::string> types_of(std::istream& source) {
  static const RE2 definition(
      R"((?:struct|class|enum class|enum)\s+(?:VNANER_EXPORT\s+)?(\w+)\s*(?::[^:{][^{]*)?(?:\{?\s*|\{.*\};\s*))");
  std::set<std::string> types;
  bool unnamed = false;
  for (std::string line; std::getline(source, line);) {
    if (line.rfind("namespace {", 0) == 0) unnamed = true;
    if (line == "}  // namespace") unnamed = false;
    if (std::string type; !unnamed && RE2::FullMatch(line, definition, &type)) types.insert(type);
  }
  return types;
}

TEST(TypeNames, AreUniqueInTheLibraryAndTheCommand) {
  const fs::path root = VNANER_SOURCE_DIR;
  std::map<std::string, std::string> defined;
  for (const char* folder : {"libvnaner", "include", "cli"})
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string ending = entry.path().extension().string();
      if (ending != ".h" && ending != ".cc") continue;
      std::ifstream source(entry.path());
      for (const std::string& type : types_of(source)) {
        const auto [known, fresh] = defined.emplace(type, entry.path().string());
        EXPECT_TRUE(fresh) << type << " is defined in " << known->second << " and in " << entry.path();
      }
    }
  EXPECT_GT(defined.size(), 150u);
}

TEST(TypeNames, AreReadFromSources) {
  std::istringstream source(
      "struct A {\nclass VNANER_EXPORT B {\nenum class C : std::uint8_t { a };\nstruct D;\nstruct E::Impl {\n"
      "namespace {\nstruct F {\n}  // namespace\nstruct G : H {\n  struct I {\nstruct J\n");
  EXPECT_EQ(types_of(source), (std::set<std::string>{"A", "B", "C", "G", "J"}));
}

}  // namespace
}  // namespace vnaner
