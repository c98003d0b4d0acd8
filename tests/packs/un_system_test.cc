// un_system_test.cc: every name of a list of the UN system's bodies, where one lies beside the sources, is found.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "vnaner/extractor.h"

namespace vnaner {
namespace {

namespace fs = std::filesystem;

const fs::path kFacts = fs::path(VNANER_SOURCE_DIR) / ".." / "shared" / "facts";

using Row = std::map<std::string, std::string>;  // column -> cell

std::vector<std::string> cut(const std::string& line, char at) {
  std::vector<std::string> out;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, at);) out.push_back(cell);
  return out;
}

std::vector<Row> rows_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<std::string> header;
  std::vector<Row> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> cells = cut(line, '\t');
    if (header.empty()) {
      header = cells;
      continue;
    }
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < header.size(); ++i) row[header[i]] = i < cells.size() ? cells[i] : "";
  }
  return rows;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
  return text;
}

// What the guidelines leave out, by id.
const std::map<std::string, std::string> kNoBodies = {
    {"cbd", "treaty"},
    {"cites", "treaty"},
    {"cms", "treaty"},
    {"fctc", "treaty"},
    {"gatt", "treaty"},
    {"ippc", "treaty"},
    {"minamata", "treaty"},
    {"unccd", "treaty"},
    {"unfccc", "treaty"},
    {"unfccc-cop", "meeting"},
    {"hlpf", "meeting"},
    {"minority-forum", "meeting"},
    {"wrc", "meeting"},
    {"upr", "procedure"},
    {"mow", "register"},
    {"un-system", "only “Nations unies” of it"},
    {"un-peacekeeping", "only “Nations unies” of it"},
};

// And by form.
const std::map<std::string, std::string> kNoNames = {
    {"organisation mondiale", "any organisation may be meant"},
    {"programme pétrole contre nourriture", "a scheme; its office is the body"},
    {"programme « pétrole contre nourriture »", "a scheme; its office is the body"},
    {"Bureau des Nations unies pour les services d'appui aux projets (UNOPS)", "two spans"},
    {"Service d'information de l'ONU (ONU Info)", "two spans"},
    {"CEE (ONU)", "two spans"},
    {"Groupe d'experts", "any group of experts may be meant"},
    {"comité des sanctions", "in small letters anybody's"},
    {"comités des sanctions", "in small letters anybody's"},
    {"L'Homme et la biosphère", "a programme's title without its head"},
    {"BoA", "not as French news writes an acronym"},
    {"Cg", "not as French news writes an acronym"},
    {"ExCom", "not as French news writes an acronym"},
    {"GoE", "not as French news writes an acronym"},
    {"Mission des Nations unies au Timor oriental", "two had a part of the year"},
    {"Mission de l'ONU au Timor oriental", "two had a part of the year"},
    {"United Nations Office in Burundi", "two missions had this name"},
};

constexpr std::size_t kLongestEntry = 30;  // words, of which a list's entry may have 32

std::size_t words_in(const std::string& form) {
  std::size_t words = 1;
  for (const char c : form) words += c == ' ' || c == '\'' || c == ',' || c == '(' || c == ')' ? 1 : 0;
  return words;
}

bool is_acronym(const std::string& form) {
  return std::count_if(form.begin(), form.end(), [](unsigned char c) { return std::isupper(c) != 0; }) > 1 &&
         form.find(' ') == std::string::npos;
}

class UnSystem : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(kFacts / "un-bodies.tsv")) GTEST_SKIP() << "no list of the UN system beside the sources";
    for (const Row& row : rows_of(kFacts / "un-bodies.tsv")) rows_[row.at("id")] = row;
    for (const Row& row : rows_of(fs::path(VNANER_SOURCE_DIR) / "gazetteers" / "bodies.tsv")) ids_.insert(row.at("id"));
    for (const Row& row : rows_of(kFacts / "un-bodies-ambiguous.tsv"))
      for (const std::string& id : cut(row.at("ids"), '|')) ambiguous_.insert({row.at("form"), id});
  }

  // Organs of agencies have their agency's id.
  std::string id_of(std::string id) const {
    while (ids_.count(id) == 0 && rows_.count(id) != 0) id = rows_.at(id).at("parent");
    return id;
  }

  // The outermost bodies of a text, as "words=id".
  std::vector<std::pair<std::string, std::string>> bodies(const std::string& text, const Row& row) const {
    std::string date = row.at("to").empty() ? "2026" : row.at("to");
    if (!row.at("from").empty() && std::stoi(row.at("from")) + 1 < std::stoi(date))
      date = std::to_string(std::stoi(row.at("from")) + 1);
    const Document document = extractor_.extract(text, {date});
    std::vector<std::pair<std::string, std::string>> out;
    for (const Span& span : document.spans)
      if (span.type == "body") out.emplace_back(slice(text, span), span.value);
    return out;
  }

  bool is_ambiguous(const std::string& form, const std::string& id) const {
    std::string lower = replaced(form, "Nations Unies", "nations unies");
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return ambiguous_.count({lower, id}) != 0;
  }

  // Alone, after the body's name, or spelt out before: the first that will do, else "".
  std::string found(const Row& row, const std::string& form) const {
    const std::string id = id_of(row.at("id"));
    const std::pair<std::string, std::string> expected(form, id);
    const std::string sentence = "Un accord avec " + form + " a été signé.";
    if (bodies(sentence, row) == std::vector{expected}) return "alone";
    const std::string name = replaced(row.at("name_fr"), "Nations Unies", "Nations unies");
    const auto parent = rows_.find(row.at("parent"));
    for (const std::string& full :
         {name, name + " de l'ONU", parent == rows_.end() ? name : parent->second.at("name_fr")}) {
      if (is_last(bodies("Le " + full + " siège. Un accord avec le " + form + " a été signé.", row), expected))
        return "named";
      if (is_acronym(form) && is_last(bodies("Le " + full + " (" + form + ") siège. " + sentence, row), expected))
        return "learnt";
    }
    return {};
  }

  using Found = std::vector<std::pair<std::string, std::string>>;
  static bool is_last(const Found& found, const std::pair<std::string, std::string>& expected) {
    return !found.empty() && found.back() == expected;
  }

  static std::set<std::string> forms_of(const Row& row) {
    std::set<std::string> forms;
    for (const char* column : {"name_fr", "name_en", "acronym_fr", "acronym_en"})
      if (!row.at(column).empty()) forms.insert(row.at(column));
    for (const std::string& form : cut(row.at("other_fr"), '|')) forms.insert(form);
    return forms;
  }

  const Extractor extractor_;
  std::map<std::string, Row> rows_;
  std::set<std::string> ids_;
  std::set<std::pair<std::string, std::string>> ambiguous_;
};

TEST_F(UnSystem, EveryFormIsFound) {
  std::size_t alone = 0, all = 0;
  for (const auto& [id, row] : rows_) {
    if (kNoBodies.count(id) != 0) continue;
    for (const std::string& form : forms_of(row)) {
      if (kNoNames.count(replaced(form, "Nations Unies", "Nations unies")) != 0 || words_in(form) > kLongestEntry)
        continue;
      ++all;
      const std::string how = found(row, form);
      alone += how == "alone" ? 1 : 0;
      const bool says_whose = form.find("Nations Unies") != std::string::npos || form.find("ONU") != std::string::npos;
      if (is_ambiguous(form, id)) continue;
      EXPECT_FALSE(how.empty()) << id << ": " << form;
      if (!says_whose || how.empty()) continue;
      EXPECT_EQ(how, "alone") << id << ": " << form;
    }
  }
  EXPECT_GT(alone * 10, all * 8);  // most need nothing named before
}

TEST_F(UnSystem, VariantsAreFoundToo) {
  for (const auto& [id, row] : rows_) {
    const std::string name = row.at("name_fr");
    if (kNoBodies.count(id) != 0 || words_in(name) > kLongestEntry || is_ambiguous(name, id)) continue;
    if (found(row, name) != "alone") continue;  // the test above speaks of it
    std::vector<std::string> variants = {replaced(name, "'", "’"), replaced(name, "'", "´"),
                                         replaced(name, "Nations Unies", "Nations unies")};
    if (name.find("Nations Unies") == std::string::npos) {
      if (name.find("ONU") == std::string::npos) variants.push_back(name + " des Nations unies");
    } else if (name.find("Organisation des") == std::string::npos) {
      variants.push_back(replaced(name, "des Nations Unies", "de l'ONU"));
    }
    for (const std::string& variant : variants)
      if (!is_ambiguous(variant, id)) {
        EXPECT_EQ(found(row, variant), "alone") << id << ": " << variant;
      }
  }
}

}  // namespace
}  // namespace vnaner
