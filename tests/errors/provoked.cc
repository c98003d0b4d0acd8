// provoked.cc: see provoked.h.
#include "provoked.h"

#include <sys/mman.h>

#include <string_view>
#include <utility>

#include "libvnaner/text/decode.h"
#include "vnaner/vnaner.h"

namespace vnaner {

namespace {

using Said = std::vector<std::string>;
using Run = std::function<Said()>;

Said described(const std::vector<Problem>& problems) {
  Said said;
  for (const Problem& problem : problems) said.push_back(describe(problem));
  return said;
}

// Everything that `vnaner check` has to say.
Said check(const Data& data) {
  try {
    Said said = described(Extractor(data).findings());
    for (std::string& finding : described(check_tests(data))) said.push_back(std::move(finding));
    return said;
  } catch (const LoadError& error) {
    return described(error.problems());
  }
}

// A pack of two types; `body` begins in its line 4.
Run pack(const std::string& body) {
  return [body] { return check(Data::empty().add_pack("p.calque", "pack p 1.0.0\ntype prize\ntype medal\n" + body)); };
}

// A pack in whose line 5 a rule finds `pattern`, from column 8 on.
Run pattern(const std::string& pattern) { return pack("rule r\n  find " + pattern + "\n"); }

// The same with a list in file l.tsv, below the usual header.
Run list(const std::string& rows, const std::string& header = "id\tform\tuse\tsource\n") {
  return [rows, header] {
    return check(Data::empty()
                     .add_list("l.tsv", header + rows)
                     .add_pack("p.calque",
                               "pack p 1.0.0\ntype prize\n"
                               "list l from \"l.tsv\"\n"
                               "rule r\n  find [prize: <@l>]\n"));
  };
}

Run data(const std::function<void(Data&)>& add) {
  return [add] {
    Data data = Data::empty();
    add(data);
    return check(data);
  };
}

Run gold(const std::string& content) {
  return [content] {
    try {
      parse_gold("a.gold.txt", content);
      return Said();
    } catch (const LoadError& error) {
      return described(error.problems());
    }
  };
}

Said described(const std::vector<Note>& notes) {
  Said said;
  for (const Note& note : notes)
    said.push_back(std::to_string(note.begin) + "-" + std::to_string(note.end) + ": " + note.code + ": " +
                   note.message);
  return said;
}

Run article(const std::string& text, std::string_view date = {}, std::string_view charset = {}) {
  return [=] {
    static const Extractor shipped;
    return described(shipped.extract(text, {date, charset}).notes);
  };
}

// A text of more than 4 GiB, in pages that nobody ever wrote to: they take no memory.
Said huge_article() {
  constexpr std::size_t kSize = std::size_t{1} << 32;
  void* const pages = mmap(nullptr, kSize, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (pages == MAP_FAILED) return {};
  Said said = described(decode({static_cast<const char*>(pages), kSize}, "").notes);
  munmap(pages, kSize);
  return said;
}

}  // namespace

const std::vector<Provocation>& provocations() {
  static const std::vector<Provocation> all = {
      {"E1", "The grammar is broken", "p.calque:5:8: error E1: the [ is never closed", pattern("[prize: x")},
      {"E1", "A name is unknown", "p.calque:5:8: error E1: unknown type \"prise\"; did you mean \"prize\"?",
       pattern("[prise: x]")},
      {"E1", "A name is declared twice", "p.calque:4:6: error E1: the type \"prize\" is declared twice",
       pack("type prize\n")},
      {"E1", "A needed pack is too old", "p.calque:2:7: error E1: needs q >= 9.0, found 1.0", data([](Data& data) {
         data.add_pack("q.calque", "pack q 1.0\n").add_pack("p.calque", "pack p 1.0.0\nneeds q >= 9.0\n");
       })},
      {"E1", "Labels of a link", "p.calque:7:8: error E1: \"#m\" is of type medal",
       pack("relation won (prize, prize)\nrule r\n  find [prize#p: x] [medal#m: y]\n  link #p won #m\n")},
      {"E1", "A repeat of a word", "p.calque:5:16: error E1: 'd'État' is 2 tokens", pattern("[prize: d'État+]")},
      {"E1", "A regex that RE2 refuses",
       "p.calque:5:17: error E1: bad regular expression: ", pattern("[prize: </(/>]")},
      {"E1", "Two parts of an `&` group", "p.calque:7:24: error E1: only one part of an & group",
       pack("list l\n  a\nrule r\n  find [prize: x <@l & medal>]\n")},
      {"E1", "A pattern is too large", "p.calque:5:7: error E1: pattern is too large",
       pattern("[prize: {a{64} b{64}}{64}]")},
      {"E2", "A `find` can match the empty text", "p.calque:5:8: error E2: p/r can match the empty text",
       pattern("[prize: x?]")},
      {"E2", "A part of a pattern can match nothing", "p.calque:5:16: error E2: no word passes all of these tests",
       pattern("[prize: <low & CAPS>]")},
      {"E2", "A form of a list has no words", "l.tsv:2: error E2: the form \" \" has no words",
       list("a\t \tname\tx\n")},
      {"E3", "`prefer` lines lead in a ring", "p.calque:4:8: error E3: the prefer lines lead back",
       pack("prefer prize, medal\nprefer medal, prize\n")},
      {"E4", "Rules wait for each other",
       "p.calque:4:6: error E4: rules wait for each other: p/a reads <medal>, which p/b marks; ",
       pack("rule a\n  find [prize: <medal> x]\nrule b\n  find [medal: <prize> y]\n")},
      {"E5", "An attribute of a type with `value by calendar`",
       "p.calque:4:8: error E5: the calendar does not read unit=fortnight, expected ", data([](Data& data) {
         data.add_pack("p.calque",
                       "pack p 1.0.0\ntype date (unit) value by calendar\nrule r\n  find [date unit=fortnight: x]\n");
       })},
      {"W1", "A rule marks nothing", "p.calque:4:6: warning W1: p/r marks nothing", pattern("prix Goncourt")},
      {"W2", "An entry is the same as another",
       "p.calque:5: warning W2: \"vice roi\" is the same entry as \"vice-roi\"",
       pack("list l\n  vice-roi | vice roi\nrule r\n  find [prize: <@l>]\n")},
      {"W2", "An entry adds nothing", "p.calque:5: warning W2: \"ONU\" adds nothing: \"onu\"",
       pack("list l\n  onu | ONU\nrule r\n  find [prize: <@l>]\n")},
      {"W2", "An entry whose accents do not count", "l.tsv:2: warning W2: \"Lê\" is read as the common word \"le\"",
       data([](Data& data) {
         data.add_list("l.tsv", "id\tform\tuse\tsource\na\tLê\tname\tx\n")
             .add_list("function-words.tsv", "id\tform\tuse\tsource\nle\tle\tname\tx\n")
             .add_pack("p.calque",
                       "pack p 1.0.0\ntype prize\nlist w from \"function-words.tsv\"\nlist l ignoring accents from "
                       "\"l.tsv\"\nrule r\n  find [prize: <@l>] <@w>\n");
       })},
      {"W3", "A rule reads a type which it marks", "p.calque:4:6: note W3: p/r reads <prize>",
       pattern("[prize: <prize> x]")},
      {"W4", "The longest match of a rule", "p.calque:4:6: note W4: the longest match of p/r has 66 tokens",
       pattern("[prize: x ...{0,64} y]")},
      {"T1", "A rule has no `+` line", "p.calque:4:6: warning T1: the rule has no + and no - line",
       pattern("[prize: x]")},
      {"T2", "No passing `+` line goes through", "p.calque:5:23: warning T2: no passing test goes through rouge",
       pack("rule r\n  find [prize: ruban {rouge | vert}]\n  +  un [prize: ruban vert]\n  -  un ruban\n")},
      {"T3", "Without this `unless`", "p.calque:6:3: warning T3: without this `unless` every test",
       pack("rule r\n  find [prize: prix]\n  unless before: autre\n  +  un [prize: prix]\n  -  prix-là\n")},
      {"T4", "A `-` line holds nothing", "p.calque:7:3: warning T4: nothing that p/r must read is in this line",
       pack("rule r\n  find [prize: prix rouge]\n  +  un [prize: prix rouge]\n  -  il pleut\n")},
      {"V101", "A list has no header line", "l.tsv:1: error V101: the header has no column \"source\"",
       list("", "id\tform\tuse\n")},
      {"V102", "A row has more or fewer cells", "l.tsv:2: error V102: found 3 cells, expected 4", list("a\tA\tname\n")},
      {"V103", "A needed cell is empty", "l.tsv:2:3: error V103: the cell \"form\" is empty", list("a\t\tname\tx\n")},
      {"V104", "`use` is none of", "l.tsv:2:5: error V104: found use \"nom\"", list("a\tA\tnom\tx\n")},
      {"V105", "A row belongs before the one above it", "l.tsv:3: warning V105: not sorted",
       list("b\tB\tname\tx\na\tA\tname\tx\n")},
      {"V106", "A row has the `id`", "l.tsv:3: warning V106: \"A\" stands twice",
       list("a\tA\tname\tx\na\tA\tname\tx\n")},
      {"V107", "Bytes of a list or pack are not UTF-8", "p.calque:1:9: error V107: these bytes are not UTF-8",
       data([](Data& data) { data.add_pack("p.calque", "pack pri\xE9 1\n"); })},
      {"V108", "A file cannot be read", "nowhere: error V108: no such directory",
       data([](Data& data) { data.add_directory("nowhere"); })},
      {"V110", "A form of a list has more than 32 words", "l.tsv:2: error V110: the form has more than 32 words",
       [] {
         std::string form = "un";
         for (int word = 1; word < 33; ++word) form += " un";
         return list("a\t" + form + "\tname\tx\n")();
       }},
      {"V111", "A gold file is broken", "a.gold.txt:3:3: error V111: [ is never closed",
       gold("id: a\n\nL’[body un: ONU\n")},
      {"V301", "Bytes of the text are not UTF-8", "3-4: V301: these bytes are not UTF-8", article("caf\xE9")},
      {"V302", "A date contradicts itself", "0-18: V302: the weekday does not fit the date",
       article("lundi 15 mars 2022")},
      {"V303", "The given date is not ISO 8601", "0-0: V303: the given date is not ISO 8601: hier",
       article("", "hier")},
      {"V304", "The charset is unknown", "0-0: V304: unknown charset \"foo\"", article("", {}, "foo")},
      {"V305", "The text is longer than 4 GiB", "4294901760-4294901760: V305: the text is longer than 4 GiB",
       huge_article},
  };
  return all;
}

}  // namespace vnaner
