// locale_test.cc: what is found and written does not depend on the process's locale, time zone or ICU's default.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <time.h>
#include <unicode/uloc.h>
#include <unistd.h>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <locale>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "hostile_locale.h"
#include "vnaner/vnaner.h"

namespace vnaner {
namespace {

namespace fs = std::filesystem;

const std::string kGoldFile = VNANER_SOURCE_DIR "/tests/gold/21-onuinfo-casques.gold.txt";

std::string content_of(const std::string& file) {
  std::string content;
  if (FILE* input = std::fopen(file.c_str(), "rb")) {
    for (int c = 0; (c = std::fgetc(input)) != EOF;) content += static_cast<char>(c);
    std::fclose(input);
  }
  return content;
}

std::string all_formats(const Extractor& extractor, const std::string& text, const Given& given) {
  const Document document = extractor.extract(text, given);
  const Article article{"a17", text};
  std::string all =
      to_json(document, article, extractor) + '\n' + to_timeml(document, article) + to_marked(document, article) + '\n';
  for (const Note& note : document.notes) all += note.code + ' ' + note.message + '\n';
  return all;
}

std::string loading(const Data& data) {
  try {
    const Extractor extractor(data);
    std::string all;
    for (const Problem& problem : extractor.findings()) all += describe(problem) + '\n';
    return all + "loaded\n";
  } catch (const LoadError& error) {
    return std::string(error.what()) + '\n';
  }
}

// All that the library can be asked, as text.
std::string answers() {
  Data data = Data::built_in();
  data.add_directory(VNANER_SOURCE_DIR "/examples/newsroom");
  data.add_pack("races.calque",
                "pack races 1.0.0\n"
                "type runner\n"
                "type race\n"
                "relation won (runner, race)\n"
                "rule winner\n"
                "  find [runner#r: <Cap>] gagne la [race#c: course]\n"
                "  link #r won #c\n"
                "  +  [runner#r: Ana] gagne la [race#c: course]  => #r won #c\n"
                "  -  Ana gagne la coupe\n");
  const Extractor extractor(data);
  std::string all;
  for (const PackInfo& pack : extractor.packs()) all += pack.name + ' ' + pack.sha256 + '\n';
  for (const RuleInfo& rule : extractor.rules()) all += rule.name + ' ' + std::to_string(rule.bound) + '\n';

  const std::string article = content_of(VNANER_SOURCE_DIR "/examples/article.txt");
  for (const char* date : {"", "2022-03", "hier"}) all += all_formats(extractor, article, {date});
  for (const char* charset : {"", "auto", "windows-1252", "iso-8859-15", "no-such-charset"})
    all += all_formats(extractor,
                       "Le ministre de la D\xE9"
                       "fense, IVAN IL\xC9INE, le 3 f\xE9vrier 1.234.567",
                       {{}, charset});
  all += all_formats(extractor, "LE CARGO HÉRON, İstanbul, ISTANBUL ıi, STRASSE ß, le 1er janvier", {"2022"});
  all += all_formats(extractor, "le cargo Héron, minuit, 23 h 59 le 31 décembre, aujourd’hui, hier", {"2022-01-01"});

  const Gold gold = parse_gold("gold", content_of(kGoldFile));
  const Document found = extractor.extract(gold.article.text, {"2023"});
  const Document before = extractor.extract(gold.article.text, {"2021"});
  Score score;
  compare(gold, found, score, true);
  all += to_table(score) + to_marked(gold.article);
  for (const std::string& error : score.errors) all += error + '\n';
  for (const SpanChange& change : diff(gold.article.text, before, found))
    for (const FieldChange& field : change.fields) all += field.field + field.before + field.after + '\n';

  // The links of test lines, words and numbers of packs, and what is wrong with them.
  for (const TestResult& result : run_tests(extractor, "races/"))
    all += "test " + std::to_string(static_cast<int>(result.outcome)) + result.got + '\n';
  all += loading(
      Data::empty().add_pack("p.calque", "pack p 1.2.3\nneeds q >= 1.10.2\nrule r\n  find [t: x{1,3} <0..12>]\n"));
  all += loading(
      Data::empty().add_pack("q.calque", "pack q 1.9.9\n").add_pack("p.calque", "pack p 1.2.3\nneeds q >= 1.10\n"));
  all += loading(Data::empty().add_list("l.tsv", "id\tform\tuse\tsource\nb\tB\tname\town\na\tA\tname\n"));
  all += loading(Data::empty().add_directory("/no such directory"));
  all += loading(Data::empty().add_file(VNANER_SOURCE_DIR "/gazetteers/months.tsv"));
  return all;
}

// What a fresh process answers, after `upset`. This one never asks: whatever is made once is made there.
std::string answers_after(const std::function<void()>& upset) {
  const std::string file = testing::TempDir() + "vnaner-locale-" + std::to_string(getpid());
  std::remove(file.c_str());
  const pid_t child = fork();
  if (child == 0) {
    std::string all;
    try {
      upset();
      all = answers();
    } catch (const std::exception& error) {
      all = error.what();
    }
    FILE* output = std::fopen(file.c_str(), "wb");
    const bool good = output && std::fwrite(all.data(), 1, all.size(), output) == all.size();
    _exit(output && std::fclose(output) == 0 && good ? 0 : 1);
  }
  int status = -1;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "status " << status;
  const std::string all = content_of(file);
  std::remove(file.c_str());
  return all;
}

// As the programs of a Turk in Kiribati, an Arab in Thailand and so on are started.
struct Environment {
  const char* name;
  const char* locale;  // of the system, used if it is there
  const char* icu;
  const char* zone;
};

constexpr Environment kEnvironments[] = {
    {"Turkish", "tr_TR.UTF-8", "tr_TR", "Pacific/Kiritimati"},
    {"German", "de_DE.UTF-8", "de_DE@collation=phonebook", "America/St_Johns"},
    {"Arabic", "ar_SA.UTF-8", "ar_SA@numbers=arab;calendar=islamic", "XXX-14:59:59YYY"},
    {"Thai", "th_TH.UTF-8", "th_TH_TH@calendar=buddhist", ":/no/such/zone"},
    {"Lithuanian", "lt_LT.UTF-8", "lt", "right/UTC"},
    {"Persian", "fa_IR.UTF-8", "fa_IR@calendar=persian", ""},
    {"LatinOne", "fr_FR.ISO-8859-1", "fr_FR", "EST5EDT,M3.2.0,M11.1.0"},
    {"Nowhere", "xx_YY.KOI8-R", "xx", "GMT+99:99:99"},
};

// A folder with the locale, for LOCPATH; made if the system has what it is made from. Most systems have few ready.
fs::path made_locale(const std::string& locale) {
  const fs::path folder = fs::path(testing::TempDir()) / ("vnaner-locales-" + std::to_string(getpid()));
  fs::create_directories(folder);
  const std::size_t dot = locale.find('.');
  const std::string command = "localedef --no-archive -i " + locale.substr(0, dot) + " -f " + locale.substr(dot + 1) +
                              " '" + (folder / locale).string() + "' >/dev/null 2>&1";
  if (std::system(command.c_str()) != 0) std::fprintf(stderr, "%s cannot be made here\n", locale.c_str());
  return folder;
}

void enter(const Environment& environment, const fs::path& locales) {
  setenv("LOCPATH", locales.c_str(), 1);
  for (const char* name : {"LC_ALL", "LANG", "LC_NUMERIC", "LC_TIME", "LC_CTYPE", "LC_COLLATE"})
    setenv(name, environment.locale, 1);
  setenv("LANGUAGE", environment.icu, 1);
  setenv("TZ", environment.zone, 1);
  tzset();
  std::setlocale(LC_ALL, "");
  UErrorCode status = U_ZERO_ERROR;
  uloc_setDefault(environment.icu, &status);
}

// How a process of no particular place answers.
const std::string& usual_answers() {
  static const std::string made = answers_after([] { unsetenv("TZ"); });
  return made;
}

TEST(Answers, AreThere) {
  for (const char* part : {"\"value\":\"2022-03-14\"", "<TIMEX3", "[ship heron: HÉRON]", "V303", "V304", "loaded\n",
                           "E1", "test 0\ntest 0\n"})
    EXPECT_NE(usual_answers().find(part), std::string::npos) << part;
}

TEST(Answers, DoNotDependOnTheLocaleOfTheProgram) {
  EXPECT_EQ(answers_after([] { std::locale::global(hostile_locale()); }), usual_answers());
}

class Place : public testing::TestWithParam<Environment> {
 protected:
  void SetUp() override { locales_ = made_locale(GetParam().locale); }
  void TearDown() override { fs::remove_all(locales_); }
  fs::path locales_;
};

TEST_P(Place, DoesNotChangeAnswers) {
  const auto upset = [this] {
    enter(GetParam(), locales_);
    std::locale::global(hostile_locale());
  };
  EXPECT_EQ(answers_after(upset), usual_answers());
}

TEST_P(Place, DoesNotChangeWhatTheCommandFinds) {
  const auto found = [](const std::string& environment, const std::string& format) {
    const std::string command = "cd '" VNANER_SOURCE_DIR "/examples' && env " + environment +
                                " '" VNANER_BINARY "' extract --data newsroom --format " + format + " article.txt";
    std::string output;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return output;
    for (int c = 0; (c = std::fgetc(pipe)) != EOF;) output += static_cast<char>(c);
    EXPECT_EQ(pclose(pipe), 0) << command;
    return output;
  };
  const std::string place = std::string("LOCPATH='") + locales_.string() + "' LC_ALL=" + GetParam().locale +
                            " LANGUAGE='" + GetParam().icu + "' TZ='" + GetParam().zone + "'";
  static std::map<std::string, std::string> usual;
  for (const char* format : {"jsonl", "timeml"}) {
    if (usual.count(format) == 0) usual[format] = found("LC_ALL=C TZ=UTC", format);
    EXPECT_FALSE(usual[format].empty());
    EXPECT_EQ(found(place, format), usual[format]);
  }
}

INSTANTIATE_TEST_SUITE_P(Table, Place, testing::ValuesIn(kEnvironments),
                         [](const auto& info) { return std::string(info.param.name); });

// The controls: what surrounds the answers above is as strange as it is meant to be.
TEST(Control, TheLocaleOfTheProgramIsStrange) {
  std::ostringstream numbers;
  numbers.imbue(hostile_locale());
  numbers << std::boolalpha << 1234567 << ' ' << 0.5 << ' ' << true;
  EXPECT_EQ(numbers.str(), "1.2.3.4.5.6.7 0;5 oui");
  std::istringstream words("a 1b");
  words.imbue(hostile_locale());
  std::string first;
  words >> first;
  EXPECT_EQ(first, "a ");
  EXPECT_TRUE(hostile_locale()(std::string("b"), std::string("a")));
  const std::string file = testing::TempDir() + "vnaner-hostile-file";
  std::ofstream(file) << "abc";
  std::ifstream input;
  input.imbue(hostile_locale());
  input.open(file);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(input), {}), "bcd");
  std::remove(file.c_str());
}

TEST(Control, TheProcessIsElsewhere) {
  const pid_t child = fork();
  if (child == 0) {
    enter({"Arab", "C", "ar_SA", "XXX-14:59:59"}, "/");
    const time_t epoch = 0;
    tm local = {};
    localtime_r(&epoch, &local);
    _exit(std::string(uloc_getDefault()) == "ar_SA" && local.tm_hour == 14 && local.tm_sec == 59 ? 0 : 1);
  }
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace vnaner
