// countries_test.cc: the lists of countries and of nationalities against the members of the United Nations and ICU.
#include <gtest/gtest.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <cstddef>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "libvnaner/gazetteer/index.h"
#include "libvnaner/gazetteer/look_up.h"
#include "libvnaner/pack/tsv.h"
#include "libvnaner/tokenizer/tokenize.h"

namespace vnaner {
namespace {

// The 193 member states and the two observer states, as ISO 3166 has them.
constexpr std::string_view kStates =
    "ad ae af ag al am ao ar at au az ba bb bd be bf bg bh bi bj bn bo br bs bt bw by bz ca cd cf cg ch ci cl cm cn co "
    "cr cu cv cy cz de dj dk dm do dz ec ee eg er es et fi fj fm fr ga gb gd ge gh gm gn gq gr gt gw gy hn hr ht hu id "
    "ie il in iq ir is it jm jo jp ke kg kh ki km kn kp kr kw kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk "
    "ml mm mn mr mt mu mv mw mx my mz na ne ng ni nl no np nr nz om pa pe pg ph pk pl pt pw py qa ro rs ru rw sa sb sc "
    "sd se sg si sk sl sm sn so sr ss st sv sy sz td tg th tj tl tm tn to tr tt tv tz ua ug us uy uz vc ve vn vu ws ye "
    "za zm zw ps va";

std::vector<std::string> states() {
  std::istringstream in{std::string(kStates)};
  std::vector<std::string> out;
  for (std::string code; in >> code;) out.push_back(code);
  return out;
}

using Row = std::map<std::string, std::string>;  // column -> cell

// The rows of a list; a file that cannot be read has none.
std::vector<Row> rows_of(const std::string& name) {
  std::ifstream in(std::string(VNANER_SOURCE_DIR) + "/gazetteers/" + name, std::ios::binary);
  std::vector<std::string> header;
  std::vector<Row> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells;
    std::size_t at = 0;
    for (std::size_t tab; (tab = line.find('\t', at)) != std::string::npos; at = tab + 1)
      cells.push_back(line.substr(at, tab - at));
    cells.push_back(line.substr(at));
    if (header.empty()) {
      header = cells;
      continue;
    }
    Row row;
    for (std::size_t i = 0; i < header.size() && i < cells.size(); ++i) row[header[i]] = cells[i];
    rows.push_back(row);
  }
  return rows;
}

std::string icu_name(const std::string& code) {
  icu::UnicodeString name;
  icu::Locale("", code.c_str()).getDisplayCountry(icu::Locale::getFrench(), name);
  std::string out;
  name.toUTF8String(out);
  return out;
}

// The ids that the list gives to a text as a whole.
std::set<std::string> ids_of(const Index& index, const std::string& text) {
  Forms forms;
  Tokens tokens;
  LookUpScratch scratch;
  Matches matches;
  tokenize(text, forms, tokens);
  look_up(index, tokens, scratch, matches);
  std::set<std::string> ids;
  for (std::uint32_t edge = matches.first[0]; edge < matches.first[1]; ++edge)
    if (matches.edges[edge].end == tokens.size()) ids.insert(index.lists().entries[matches.edges[edge].entry].value);
  return ids;
}

TEST(Countries, AllStatesOnce) {
  const auto all = states();
  EXPECT_EQ(all.size(), 195u);
  EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
}

TEST(Countries, HaveTheNameThatIcuGives) {
  std::ifstream in(std::string(VNANER_SOURCE_DIR) + "/gazetteers/countries.tsv", std::ios::binary);
  std::vector<Problem> problems;
  const List list = read_tsv(
      {Data::Kind::list, "countries.tsv", "countries.tsv", {std::istreambuf_iterator<char>(in), {}}, {}}, problems);
  const Index index({list}, tokenize, problems);
  for (const std::string& code : states())
    EXPECT_EQ(ids_of(index, icu_name(code)), std::set<std::string>{code}) << icu_name(code);
}

TEST(Countries, NoNameStandsForTwo) {
  std::map<std::string, std::string> owner;
  for (const Row& row : rows_of("countries.tsv")) {
    const auto [at, fresh] = owner.emplace(row.at("form"), row.at("id"));
    EXPECT_TRUE(fresh) << row.at("form") << " is " << at->second << " and " << row.at("id");
  }
  EXPECT_FALSE(owner.empty());
}

TEST(Countries, NamesHaveAGender) {
  for (const Row& row : rows_of("countries.tsv"))
    EXPECT_TRUE(row.at("gender") == "m" || row.at("gender") == "f") << row.at("form") << ' ' << row.at("gender");
}

// Masculine and feminine, singular and plural; one form may serve as several.
TEST(Demonyms, HaveAllFourForms) {
  std::map<std::string, std::set<std::string>> cells;
  for (const Row& row : rows_of("demonyms.tsv")) {
    for (const char* number : {"sg", "pl"}) {
      for (const char* gender : {"m", "f"}) {
        if (row.at("number").find(number) == std::string::npos || row.at("gender").find(gender) == std::string::npos)
          continue;
        cells[row.at("id")].insert(std::string(gender) + ' ' + number);
      }
    }
  }
  for (const std::string& code : states()) EXPECT_EQ(cells[code].size(), 4u) << code << ' ' << icu_name(code);
}

TEST(Demonyms, AreInLowerCaseSoThatBothCasesMatch) {
  for (const Row& row : rows_of("demonyms.tsv"))
    for (const char c : row.at("form")) EXPECT_FALSE(c >= 'A' && c <= 'Z') << row.at("form");
}

}  // namespace
}  // namespace vnaner
