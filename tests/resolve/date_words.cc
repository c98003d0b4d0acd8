// date_words.cc: see date_words.h.
#include "tests/resolve/date_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>

#include "vnaner/marked.h"

namespace vnaner {

namespace {

// What the rules write out, and what stands between dates.
constexpr const char* kGlue[] = {
    "le",        "la",       "les",        "l'",        "du",        "de",         "d'",        "des",
    "de la",     "au",       "à",          "en",        "et",        "ou",         "entre",     "puis",
    "-",         "/",        ",",          ".",         ":",         ";",          "(",         ")",
    "ce",        "cet",      "cette",      "ces",       "chaque",    "tous les",   "depuis",    "d'ici à",
    "il y a",    "dans",     "jusqu'au",   "semaine",   "n°",        "trimestre",  "semestre",  "siècle",
    "siècles",   "années",   "année",      "décennie",  "mois",      "jour",       "jours",     "an",
    "ans",       "veille",   "lendemain",  "même jour", "même mois", "même année", "hier",      "aujourd'hui",
    "demain",    "avant",    "après",      "plus tôt",  "plus tard", "suivant",    "précédent", "dernier",
    "dernières", "prochain", "prochaines", "en huit",   "week-end",  "semaine du", "mi-",       "vote",
    "a voté",    "votera",   "Publié le",
};

constexpr const char* kPacks[] = {"date-ranges",    "date-words", "dates",   "periods",
                                  "relative-dates", "tense",      "weekdays"};

constexpr const char* kRomans[] = {"Ier", "IIe", "IVe", "XIXe", "XXe", "XXIe", "XXXe", "XLe"};

constexpr const char* kDocumentDates[] = {
    "2022",        "2022-02",    "2022-02-02", "2020-02-29", "2000-02-29",
    "1900-02-28",  "2020-12-31", "2021-01-01", "2024-12-30", "0001",
    "0001-01",     "0001-01-01", "0099-12-31", "9999",       "9999-12",
    "9999-12-31",  "0000",       "2021-02-29", "2022-13",    "2022-02-00",
    "2022-W05",    "hier",       "2022-",      "99999",      "2022-02-02T10:00:00Z",
    "-0044-03-15", "BC0044",     "\xff\xfe",
};

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }
bool digit(char c) { return c >= '0' && c <= '9'; }

bool of_dates(const std::string& rule) {
  return std::any_of(std::begin(kPacks), std::end(kPacks),
                     [&](const char* pack) { return rule.starts_with(std::string(pack) + '/'); });
}

std::string trimmed(const std::string& text) {
  const std::size_t from = text.find_first_not_of(' ');
  return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

}  // namespace

DateWords::DateWords(const Extractor& extractor, unsigned seed) : random_(seed) {
  for (const char* pack : kPacks) read_pack(pack);
  std::erase_if(lists_, [](const List& list) { return list.empty(); });
  read_gazetteer("months.tsv");
  months_ = lists_.back();
  read_gazetteer("weekdays.tsv");
  weekdays_ = lists_.back();
  for (std::size_t i = 0; i < lists_.size(); ++i)
    for (const std::string& word : lists_[i]) lists_of_[word].push_back(i);
  for (const TestInfo& test : extractor.tests())
    if (test.sign == TestInfo::Sign::plus && of_dates(test.rule)) examples_.push_back(parse_marked(test.marked).text);
}

// The entries of "list NAME" blocks: "  dernier | passé = -1".
void DateWords::read_pack(const char* name) {
  std::ifstream in(fmt::format(VNANER_SOURCE_DIR "/rules/{}.calque", name));
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("list ")) lists_.emplace_back();
    if (!line.starts_with("  ")) inside = line.starts_with("list ");
    if (!inside || !line.starts_with("  ")) continue;
    std::istringstream entries(line.substr(0, line.find(" = ")));
    for (std::string entry; std::getline(entries, entry, '|');) lists_.back().push_back(trimmed(entry));
  }
}

void DateWords::read_gazetteer(const char* file) {
  lists_.emplace_back();
  std::ifstream in(std::string(VNANER_SOURCE_DIR "/gazetteers/") + file);
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    std::string id, form;
    std::getline(cells, id, '\t') && std::getline(cells, form, '\t');
    if (!id.empty() && digit(id[0])) lists_.back().push_back(form);
  }
}

std::size_t DateWords::words() const { return lists_of_.size(); }
std::size_t DateWords::examples() const { return examples_.size(); }

std::string DateWords::figures(std::size_t below_this, int width) {
  return fmt::format("{:0{}}", below(below_this), width);
}

std::string DateWords::day() {
  if (once_in(12)) return "1er";
  return figures(36, once_in(4) ? 2 : 1);
}

std::string DateWords::year() {
  switch (below(8)) {
    case 0:
      return figures(100, 2);
    case 1:
      return figures(10'000, 4);
    case 2:
      return once_in(2) ? "1000" : "2199";
    default:
      return std::to_string(1890 + below(160));
  }
}

std::string DateWords::numeric_date() {
  const char mark = "-/."[below(3)];
  const std::string y = year(), m = figures(15, once_in(3) ? 1 : 2), d = day();
  switch (below(4)) {
    case 0:
      return y + mark + m;
    case 1:
      return y + mark + m + mark + d;
    case 2:
      return m + mark + y;
    default:
      return d + mark + m + mark + y;
  }
}

std::string DateWords::word() {
  switch (below(16)) {
    case 0:
    case 1:
      return day();
    case 2:
    case 3:
      return any(months_);
    case 4:
      return any(weekdays_);
    case 5:
      return year();
    case 6:
      return numeric_date();
    case 7:
      return "semaine " + figures(61, 1);
    case 8:
      return once_in(2) ? std::string(kRomans[below(std::size(kRomans))]) : figures(41, 1) + 'e';
    case 9:
    case 10:
    case 11:
      return any(lists_[below(lists_.size())]);
    case 12:
      return any(months_) + (once_in(2) ? " 1999" : " 2020");
    default:
      return kGlue[below(std::size(kGlue))];
  }
}

std::string DateWords::sentence() {
  std::string text = once_in(4) ? "" : "Le vote";
  for (std::size_t left = 3 + below(12); left > 0; --left) {
    if (!text.empty()) text += ' ';
    text += word();
  }
  return text;
}

// A word of an example, or another that could stand in its place.
std::string DateWords::changed(const std::string& word) {
  if (once_in(3)) return word;
  if (std::all_of(word.begin(), word.end(), digit)) {
    if (word.size() == 4) return year();
    return figures(once_in(2) ? 36 : 61, static_cast<int>(word.size()));
  }
  const auto lists = lists_of_.find(word);
  if (lists == lists_of_.end()) return word;
  return any(lists_[lists->second[below(lists->second.size())]]);
}

std::string DateWords::example() {
  const std::string& from = any(examples_);
  std::string text;
  for (std::size_t i = 0; i < from.size();) {
    std::size_t end = i + 1;
    if (digit(from[i]))
      while (end < from.size() && digit(from[end])) ++end;
    else if (letter(from[i]))
      while (end < from.size() && letter(from[end])) ++end;
    const std::string word = from.substr(i, end - i);
    text += digit(word[0]) || letter(word[0]) ? changed(word) : word;
    i = end;
  }
  return text;
}

std::string DateWords::document_date() {
  switch (below(4)) {
    case 0:
      return "";
    case 1:
      return kDocumentDates[below(std::size(kDocumentDates))];
    default: {
      const std::size_t y = once_in(2) ? 1 + below(9999) : 1990 + below(50);
      const std::size_t m = 1 + below(12), d = 1 + below(28);
      return fmt::format("{:04}-{:02}-{:02}", y, m, d);
    }
  }
}

}  // namespace vnaner
