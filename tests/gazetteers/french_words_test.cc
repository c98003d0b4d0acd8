// french_words_test.cc: no entry of a list of names is an ordinary French word, by its own letters or by what the list
// does not look at. The words are those of the Debian package wfrench; without it the test is skipped.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "libvnaner/gazetteer/index.h"
#include "libvnaner/gazetteer/look_up.h"
#include "libvnaner/pack/tsv.h"
#include "libvnaner/rules/parse.h"
#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = VNANER_SOURCE_DIR;
const char* const kWords = "/usr/share/dict/french";

// Lists whose entries tell names from words.
const std::set<std::string> kNames = {"agencies",    "bodies",         "countries",     "family-names-vn",
                                      "given-names", "mission-places", "organisations", "places"};

// Lists of ordinary words, and why they may be.
const std::map<std::string, const char*> kOrdinary = {{"demonyms", "adjectives and nouns that French writes small"},
                                                      {"function-words", "what it is for"},
                                                      {"honorifics", "callings and titles, read beside a name only"},
                                                      {"months", "French writes months small"},
                                                      {"not-names", "what it is for"},
                                                      {"place-nouns", "common nouns"},
                                                      {"portfolios", "fields of work, read behind ministre de"},
                                                      {"ranks", "ranks, read beside a name only"},
                                                      {"speech-verbs", "verbs"},
                                                      {"surname-particles", "read inside a name only"},
                                                      {"un-posts", "titles of posts"},
                                                      {"weekdays", "French writes weekdays small"}};

// Entries that read an ordinary word all the same, and why that does no harm.
const std::map<std::string, const char*> kAllowed = {
    {"bodies: OIT reads Oit", "a form of ouïr that news does not use, while papers do write Oit"},
    {"family-names-vn: Hứa reads Hua", "a form of huer that begins no sentence of news"},
    {"family-names-vn: Lại reads Lai", "a word of literary history"},
    {"family-names-vn: Trần reads Tran", "a word of no news, and one of the commonest names"},
    {"family-names-vn: Tào reads Tao", "a word of no news"},
    {"family-names-vn: Vũ reads Vu", "one of the commonest names, often without its sign; capitals must follow"},
    {"given-names: Óscar reads Oscar", "the name is both; the prize is written small or stands alone"}};

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Which files packs read without accents. Lists that stand in a pack are words, not names.
std::set<std::string> ignoring_accents() {
  std::set<std::string> names;
  for (const auto& file : fs::directory_iterator(kRoot / "rules")) {
    std::vector<Problem> problems;
    const Pack pack = parse_pack(file.path().string(), content(file.path()), problems);
    for (const ListDecl& declaration : pack.lists)
      if (declaration.list.ignoring_accents && !declaration.from.empty())
        names.insert(declaration.from.substr(0, declaration.from.rfind('.')));
  }
  return names;
}

List read(const std::string& name, const std::set<std::string>& without_accents) {
  std::vector<Problem> problems;
  const std::string file = name + ".tsv";
  List list = read_tsv({Data::Kind::list, file, file, content(kRoot / "gazetteers" / file), {}}, problems);
  list.ignoring_accents = without_accents.count(name) != 0;
  return list;
}

// Words without capitals, hyphens and apostrophes, a line each: as they are, and as a sentence begins with them.
struct Words {
  std::string small, capital;
};

Words words_of(const std::string& dictionary) {
  Words words;
  Forms forms;
  Tokens tokens;
  tokenize(dictionary, forms, tokens);
  const auto ends_line = [&](std::size_t i) { return i == tokens.size() || tokens.kind[i] == TokenKind::newline; };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (ends_line(i) || !ends_line(i + 1) || (i > 0 && !ends_line(i - 1))) continue;
    const Form& form = forms[tokens.form[i]];
    if (form.kind != TokenKind::word || form.upper != 0 || form.lower.find('-') != std::string::npos) continue;
    std::string capital = form.canonical;
    if (static_cast<unsigned char>(capital[0]) < 0x80)
      capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
    else if (capital[0] == '\xC3')
      capital[1] = static_cast<char>(capital[1] - 0x20);  // à to þ
    words.small += form.canonical + "\n";
    words.capital += capital + "\n";
  }
  return words;
}

// Entries that are one of the lines: "list: form reads word". `other`: only where the form is written otherwise.
void read_words(const Index& index, const std::string& lines, bool other, std::set<std::string>& found) {
  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;
  Matches matches;
  tokenize(lines, forms, tokens);
  look_up(index, tokens, scratch, matches);
  for (std::size_t token = 0; token < tokens.size(); ++token)
    for (std::uint32_t edge = matches.first[token]; edge < matches.first[token + 1]; ++edge) {
      const Entry& entry = index.lists().entries[matches.edges[edge].entry];
      const std::string& word = forms[tokens.form[token]].canonical;
      if (!other || entry.form != word)
        found.insert(index.lists().names[entry.list] + ": " + entry.form + " reads " + word);
    }
}

// A word in small letters: the entry needs no capital. A word with a capital, as at the start of a sentence: the entry
// is read so although it is written otherwise, as an acronym or without its accents.
std::set<std::string> findings(const std::vector<List>& lists, const Words& words) {
  std::vector<Problem> problems;
  const Index index(lists, tokenize, problems);
  std::set<std::string> found;
  read_words(index, words.small, false, found);
  read_words(index, words.capital, true, found);
  return found;
}

TEST(FrenchWords, EveryListIsOfNamesOrOfWords) {
  for (const auto& file : fs::directory_iterator(kRoot / "gazetteers")) {
    if (file.path().extension() != ".tsv") continue;
    const std::string name = file.path().stem().string();
    EXPECT_EQ(kNames.count(name) + kOrdinary.count(name), 1u) << name;
  }
  for (const std::string& name : kNames) EXPECT_TRUE(fs::exists(kRoot / "gazetteers" / (name + ".tsv"))) << name;
}

TEST(FrenchWords, AreNoNames) {
  const std::string dictionary = content(kWords);
  if (dictionary.empty()) GTEST_SKIP() << "no " << kWords;
  const Words words = words_of(dictionary);
  ASSERT_GT(words.small.size(), 1000000u);
  const std::set<std::string> without_accents = ignoring_accents();
  EXPECT_EQ(without_accents, (std::set<std::string>{"family-names-vn", "months"}));
  std::vector<List> lists;
  for (const std::string& name : kNames) lists.push_back(read(name, without_accents));
  const std::set<std::string> found = findings(lists, words);
  for (const std::string& finding : found)
    EXPECT_TRUE(kAllowed.count(finding)) << finding << ": let capitals or accents count, or say why not";
  for (const auto& [finding, why] : kAllowed) EXPECT_TRUE(found.count(finding)) << finding << " is not needed";
}

struct Trap {
  const char* name;
  const char* form;
  const char* use;
  bool without_accents;
  const char* word;
  const char* expected;
};

class WordTrap : public testing::TestWithParam<Trap> {};

TEST_P(WordTrap, IsFound) {
  const Trap& trap = GetParam();
  ListRow row;
  row.id = row.form = trap.form;
  row.use = trap.use;
  List list;
  list.name = "l";
  list.ignoring_accents = trap.without_accents;
  list.rows = {row};
  const std::set<std::string> found = findings({list}, words_of("Nom\n" + std::string(trap.word) + "\nl'eau\n"));
  EXPECT_EQ(found.empty() ? "" : *found.begin(), trap.expected);
}

INSTANTIATE_TEST_SUITE_P(Lint, WordTrap,
                         testing::Values(Trap{"smallLetters", "rose", "name", false, "rose", "l: rose reads Rose"},
                                         Trap{"capitalNeeded", "Rose", "name", false, "rose", ""},
                                         Trap{"capitalsNeeded", "USA", "name", false, "usa", ""},
                                         Trap{"acronym", "USA", "acronym", false, "usa", "l: USA reads Usa"},
                                         Trap{"accentsIgnored", "Lạc", "name", true, "lac", "l: Lạc reads Lac"},
                                         Trap{"accentsCount", "Lạc", "name", false, "lac", ""},
                                         Trap{"capitalLacksItsAccent", "Évita", "name", false, "évita", ""},
                                         Trap{"otherWord", "Rose", "name", false, "prose", ""},
                                         Trap{"noSmallWord", "nom", "name", false, "Nom", ""}),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace vnaner
