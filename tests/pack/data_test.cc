// data_test.cc: where packs and lists come from, and what becomes of files that cannot be read.
#include "vnaner/data.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace vnaner {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, gone afterwards.
class DataFiles : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    root_ = fs::path(testing::TempDir()) / ("vnaner-data-" + std::to_string(::getpid()) + "-" + test->name());
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  void TearDown() override { fs::remove_all(root_); }

  std::string path(const std::string& inside) const { return (root_ / inside).string(); }
  void write(const std::string& inside, const std::string& text) const {
    fs::create_directories((root_ / inside).parent_path());
    std::ofstream(root_ / inside, std::ios::binary) << text;
  }

  fs::path root_;
};

// "pack a.calque, list b.tsv": a "!" marks what could not be read.
std::string shown(const Data& data) {
  std::string out;
  for (const Data::Source& source : data.sources()) {
    if (!out.empty()) out += ", ";
    out += (source.kind == Data::Kind::pack ? "pack " : "list ") + source.name + (source.error.empty() ? "" : "!");
  }
  return out;
}

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Data, EmptyHoldsNothing) { EXPECT_EQ(shown(Data::empty()), ""); }

TEST(Data, BuiltInHoldsTheShippedFilesByteForByte) {
  const Data data = Data::built_in();
  std::size_t files = 0;
  for (const char* folder : {"rules", "gazetteers"})
    for (const auto& file : fs::directory_iterator(fs::path(VNANER_SOURCE_DIR) / folder)) {
      const fs::path ending = file.path().extension();
      if (ending != ".calque" && ending != ".tsv") continue;
      ++files;
      const std::string name = file.path().filename().string();
      const auto it = std::find_if(data.sources().begin(), data.sources().end(),
                                   [&](const Data::Source& source) { return source.name == name; });
      ASSERT_NE(it, data.sources().end()) << name;
      EXPECT_EQ(it->path, std::string(folder) + "/" + name);
      EXPECT_EQ(it->kind, ending == ".tsv" ? Data::Kind::list : Data::Kind::pack) << name;
      EXPECT_EQ(it->error, "");
      EXPECT_TRUE(it->text == content(file.path())) << name;
    }
  EXPECT_EQ(data.sources().size(), files);
}

TEST(Data, SourcesAreSortedByKindThenName) {
  Data data = Data::empty();
  data.add_list("b.tsv", "").add_pack("z.calque", "").add_list("a.tsv", "").add_pack("a.calque", "");
  EXPECT_EQ(shown(data), "pack a.calque, pack z.calque, list a.tsv, list b.tsv");
}

TEST(Data, TheSameNameReplacesWithinItsKind) {
  Data data = Data::empty();
  data.add_list("a", "old").add_pack("a", "pack").add_list("a", "new");
  ASSERT_EQ(shown(data), "pack a, list a");
  EXPECT_EQ(data.sources()[0].text, "pack");
  EXPECT_EQ(data.sources()[1].text, "new");
}

TEST_F(DataFiles, ADirectoryGivesItsPacksAndLists) {
  write("rules/a.calque", "A");
  write("rules/notes.txt", "");
  write("rules/.calque", "");
  write("gazetteers/b.tsv", "B");
  write("gazetteers/SOURCES.md", "");
  write("c.tsv", "");
  Data data = Data::empty();
  data.add_directory(root_.string());
  ASSERT_EQ(shown(data), "pack a.calque, list b.tsv");
  EXPECT_EQ(data.sources()[0].text, "A");
  EXPECT_EQ(data.sources()[0].path, path("rules/a.calque"));
  EXPECT_EQ(data.sources()[1].text, "B");
}

TEST_F(DataFiles, ADirectoryNeedsOnlyOneOfItsFolders) {
  write("gazetteers/b.tsv", "B");
  Data data = Data::empty();
  data.add_directory(root_.string());
  EXPECT_EQ(shown(data), "list b.tsv");
}

TEST_F(DataFiles, ADirectoryReplacesWhatIsBuiltIn) {
  write("gazetteers/months.tsv", "mine");
  Data data = Data::built_in();
  const std::size_t before = data.sources().size();
  data.add_directory(root_.string());
  EXPECT_EQ(data.sources().size(), before);
  for (const Data::Source& source : data.sources()) {
    if (source.name == "months.tsv") {
      EXPECT_EQ(source.text, "mine");
    }
  }
}

TEST_F(DataFiles, TheOrderOfAddingDoesNotMatter) {
  write("rules/a.calque", "A");
  write("other.tsv", "O");
  Data one = Data::empty(), two = Data::empty();
  one.add_directory(root_.string()).add_file(path("other.tsv")).add_pack("m.calque", "M");
  two.add_pack("m.calque", "M").add_file(path("other.tsv")).add_directory(root_.string());
  EXPECT_EQ(shown(one), shown(two));
}

TEST_F(DataFiles, AnyBytesAreTakenAsTheyAre) {
  const std::string bytes("\0\xFF\r\n\x80", 5);
  write("a.tsv", bytes);
  Data data = Data::empty();
  data.add_file(path("a.tsv"));
  ASSERT_EQ(shown(data), "list a.tsv");
  EXPECT_EQ(data.sources()[0].text, bytes);
}

struct Unreadable {
  const char* name;
  const char* inside;
  const char* shown;
};

class UnreadableFiles : public DataFiles, public testing::WithParamInterface<Unreadable> {
 protected:
  void SetUp() override {
    root_ = fs::path(testing::TempDir()) / ("vnaner-data-" + std::to_string(::getpid()) + "-" + GetParam().name);
    fs::remove_all(root_);
    fs::create_directories(root_ / "folder.tsv");
    fs::create_directories(root_ / "empty");
    fs::create_symlink("nowhere", root_ / "dangling.tsv");
    fs::create_symlink("loop.calque", root_ / "loop.calque");
    fs::create_symlink("/dev/zero", root_ / "endless.tsv");
    fs::create_symlink("/proc/self/mem", root_ / "failing.tsv");
    write("text.txt", "");
    write("huge.tsv", "");
    fs::resize_file(root_ / "huge.tsv", (std::uintmax_t{1} << 30) + 1);  // a hole, no disk
  }
};

TEST_P(UnreadableFiles, AreRememberedAsErrors) {
  Data data = Data::empty();
  data.add_file(path(GetParam().inside));
  EXPECT_EQ(shown(data), GetParam().shown);
  ASSERT_EQ(data.sources().size(), 1u);
  EXPECT_EQ(data.sources()[0].path, path(GetParam().inside));
  EXPECT_EQ(data.sources()[0].text, "");
}

INSTANTIATE_TEST_SUITE_P(All, UnreadableFiles,
                         testing::Values(Unreadable{"missing", "missing.tsv", "list missing.tsv!"},
                                         Unreadable{"aFolder", "folder.tsv", "list folder.tsv!"},
                                         Unreadable{"aDanglingLink", "dangling.tsv", "list dangling.tsv!"},
                                         Unreadable{"aLinkToItself", "loop.calque", "pack loop.calque!"},
                                         Unreadable{"aDevice", "endless.tsv", "list endless.tsv!"},
                                         Unreadable{"readingFails", "failing.tsv", "list failing.tsv!"},
                                         Unreadable{"tooLarge", "huge.tsv", "list huge.tsv!"},
                                         Unreadable{"anotherEnding", "text.txt", "pack text.txt!"},
                                         Unreadable{"belowAFile", "text.txt/a.tsv", "list a.tsv!"}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST_F(DataFiles, DirectoriesThatHoldNoDataAreRememberedAsErrors) {
  write("file", "");
  fs::create_directories(root_ / "empty");
  for (const char* inside : {"missing", "empty", "file"}) {
    Data data = Data::empty();
    data.add_directory(path(inside));
    ASSERT_EQ(data.sources().size(), 1u) << inside;
    EXPECT_NE(data.sources()[0].error, "") << inside;
    EXPECT_EQ(data.sources()[0].path, path(inside));
  }
}

TEST_F(DataFiles, OneFileThatCannotBeReadLeavesTheOthers) {
  write("rules/a.calque", "A");
  fs::create_directories(root_ / "gazetteers/b.tsv");
  Data data = Data::empty();
  data.add_directory(root_.string());
  EXPECT_EQ(shown(data), "pack a.calque, list b.tsv!");
}

}  // namespace
}  // namespace vnaner
