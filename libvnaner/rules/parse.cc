// parse.cc: the statements of a pack.
#include "libvnaner/rules/parse.h"

#include <algorithm>

#include "libvnaner/rules/lines.h"
#include "libvnaner/rules/parse_case.h"
#include "libvnaner/rules/parse_clauses.h"
#include "libvnaner/rules/parse_pattern.h"
#include "libvnaner/rules/scanner.h"

namespace vnaner {

namespace {

constexpr std::size_t kMostProblems = 200;

class PackParser {
 public:
  PackParser(std::string_view file, std::vector<Problem>& problems) : problems_(problems) {
    pack_.file = std::string(file);
  }

  Pack run(std::string_view text) {
    const std::vector<Block> blocks = blocks_of(text);
    if (blocks.empty()) {
      report({{1, 1}, "found an empty file, expected \"pack NAME VERSION\""});
      return std::move(pack_);
    }
    for (const Block& block : blocks) {
      guarded([&] { statement(block, &block == &blocks.front()); });
      if (reported_ >= kMostProblems) break;
    }
    return std::move(pack_);
  }

 private:
  void report(const SyntaxError& error) {
    ++reported_;
    problems_.push_back({Severity::error, "E1", pack_.file, error.at.line, error.at.column, error.message});
  }

  template <typename Action>
  void guarded(Action action) {
    try {
      action();
    } catch (const SyntaxError& error) {
      if (reported_ < kMostProblems) report(error);
    }
  }

  void statement(const Block& block, bool first) {
    Scanner in(block.head);
    if (first) {
      if (!in.accept_word("pack")) in.fail("\"pack NAME VERSION\" as the first statement");
      return pack_line(in);
    }
    if (in.accept_word("pack")) in.fail_at(0, "found a second \"pack\", expected one, as the first statement");
    if (in.accept_word("lang")) return lang(in);
    if (in.accept_word("needs")) return needs(in);
    if (in.accept_word("type")) return type(in);
    if (in.accept_word("relation")) return relation(in);
    if (in.accept_word("inside")) return inside(in);
    if (in.accept_word("prefer")) return prefer(in);
    if (in.accept_word("list")) return list(in, block);
    if (in.accept_word("let")) return let(in);
    if (in.accept_word("zone")) return zone(in);
    if (in.accept_word("rule")) return rule(in, block);
    if (in.accept_word("test")) return suite(in, block);
    in.fail("lang, needs, type, relation, inside, prefer, list, let, zone, rule or test");
  }

  // Numbers between dots.
  std::string version(Scanner& in) {
    const std::string_view expected = "a version such as 0.1.0";
    const std::size_t begin = in.offset();
    std::string text = in.value("", expected);
    bool digit = false;  // before this character
    for (const char c : text) {
      if ((c < '0' || c > '9') && !(c == '.' && digit)) in.fail_from(begin, expected);
      digit = c != '.';
    }
    if (!digit) in.fail_from(begin, expected);
    return text;
  }

  void pack_line(Scanner& in) {
    in.skip_blanks();
    pack_.name = in.name("the pack's name");
    in.skip_blanks();
    pack_.version = version(in);
    in.expect_end("the pack line");
  }

  void lang(Scanner& in) {
    in.skip_blanks();
    if (!pack_.lang.empty()) in.fail_at(0, "found a second \"lang\", expected one");
    pack_.lang = in.name("a language code");
    in.expect_end("the language");
  }

  void needs(Scanner& in) {
    NeedsDecl declaration;
    in.skip_blanks();
    declaration.at = in.here();
    declaration.pack = in.name("the name of a pack");
    in.skip_blanks();
    if (in.accept(">=")) {
      in.skip_blanks();
      declaration.version = version(in);
    }
    in.expect_end("needs");
    pack_.needs.push_back(std::move(declaration));
  }

  void type(Scanner& in) {
    TypeDecl declaration;
    in.skip_blanks();
    declaration.at = in.here();
    declaration.name = in.name("the type's name");
    declaration.internal = in.accept_word("internal");
    in.skip_blanks();
    if (in.accept("(")) {
      declaration.slots = in.names("an attribute");
      in.expect(")", "after the attributes");
    }
    if (in.accept_word("remember")) declaration.remember = in.names("an attribute to remember");
    if (in.accept_word("value")) {
      if (!in.accept_word("by")) in.skip_blanks(), in.fail("by");
      in.skip_blanks();
      declaration.value_by = in.name("the name of a resolver");
    }
    in.expect_end("the type");
    pack_.types.push_back(std::move(declaration));
  }

  void relation(Scanner& in) {
    RelationDecl declaration;
    in.skip_blanks();
    declaration.at = in.here();
    declaration.name = in.name("the relation's name");
    in.expect("(", "after the name");
    in.skip_blanks();
    declaration.from = in.name("a type");
    in.expect(",", "between the types");
    in.skip_blanks();
    declaration.to = in.name("a type");
    in.expect(")", "after the types");
    in.expect_end("the relation");
    pack_.relations.push_back(std::move(declaration));
  }

  void inside(Scanner& in) {
    NameList declaration;
    in.skip_blanks();
    declaration.at = in.here();
    declaration.name = in.name("a type");
    in.expect(":", "after the type");
    declaration.members = in.names("a type");
    in.expect_end("inside");
    pack_.inside.push_back(std::move(declaration));
  }

  void prefer(Scanner& in) {
    NameList declaration;
    in.skip_blanks();
    declaration.at = in.here();
    declaration.members = in.names("a type");
    in.expect_end("prefer");
    pack_.prefer.push_back(std::move(declaration));
  }

  void list(Scanner& in, const Block& block) {
    ListDecl declaration;
    in.skip_blanks();
    declaration.at = in.here();
    declaration.list.file = pack_.file;
    guarded([&] {
      list_line(in, declaration);
      if (declaration.from.empty() && block.clauses.empty()) in.fail("from \"file.tsv\", or entries below");
    });
    for (const Line& line : block.clauses) guarded([&] { parse_entry(line, declaration.list); });
    if (!declaration.from.empty() && !block.clauses.empty())
      throw SyntaxError{block.clauses.front().position(0),
                        "found an entry, expected none in a list that comes from a file"};
    pack_.lists.push_back(std::move(declaration));
  }

  void list_line(Scanner& in, ListDecl& declaration) {
    declaration.list.name = in.name("the list's name");
    if (in.accept_word("ignoring")) {
      if (!in.accept_word("accents")) in.skip_blanks(), in.fail("accents");
      declaration.list.ignoring_accents = true;
    }
    if (in.accept_word("from")) {
      in.skip_blanks();
      if (in.peek() != '"') in.fail("a file name in quotes");
      const std::size_t begin = in.offset();
      declaration.from = in.quoted();
      if (declaration.from.empty()) in.fail_from(begin, "a file name");
    }
    in.expect_end("the list's line");
  }

  void let(Scanner& in) {
    LetDecl declaration;
    in.skip_blanks();
    declaration.at = in.here();
    declaration.name = in.name("the let's name");
    in.expect("=", "after the name");
    declaration.pattern = parse_pattern(in);
    pack_.lets.push_back(std::move(declaration));
  }

  void zone(Scanner& in) {
    ZoneDecl declaration;
    in.skip_blanks();
    declaration.at = in.here();
    declaration.name = in.name("the zone's name");
    if (!in.accept_word("is")) in.skip_blanks(), in.fail("is");
    if (in.accept_words({"start", "of", "document", "through"}))
      declaration.kind = ZoneDecl::Kind::start_of_document;
    else if (in.accept_words({"paragraph", "containing"}))
      declaration.kind = ZoneDecl::Kind::paragraph_containing;
    else if (in.accept_words({"line", "starting"}))
      declaration.kind = ZoneDecl::Kind::line_starting;
    else
      in.skip_blanks(), in.fail("start of document through, paragraph containing or line starting");
    declaration.pattern = parse_pattern(in);
    pack_.zones.push_back(std::move(declaration));
  }

  void rule(Scanner& in, const Block& block) {
    RuleDecl declaration;
    in.skip_blanks();
    declaration.at = in.here();
    guarded([&] {
      declaration.name = in.name("the rule's name");
      in.expect_end("the rule's line");
    });
    std::string date;
    const std::string name = pack_.name + "/" + declaration.name;
    for (const Line& line : block.clauses)
      guarded([&] { parse_rule_clause(line, declaration, name, pack_.file, date, pack_.expected); });
    // A find that is broken has been reported; saying that there is none would mislead.
    const bool has_find = std::any_of(block.clauses.begin(), block.clauses.end(),
                                      [](const Line& line) { return Scanner(line).accept_word("find"); });
    if (!has_find) guarded([&] { throw SyntaxError{declaration.at, "the rule has no \"find\""}; });
    pack_.rules.push_back(std::move(declaration));
  }

  void suite(Scanner& in, const Block& block) {
    in.skip_blanks();
    std::string name = pack_.name + "/";
    guarded([&] {
      name += in.name("the suite's name");
      in.expect_end("the suite's line");
    });
    std::string date;
    for (const Line& line : block.clauses)
      guarded([&] {
        if (parse_given(line, date)) return;
        pack_.suites.push_back(parse_case(line, name, pack_.file, date, pack_.expected));
        pack_.suites.back().suite = true;
      });
  }

  std::vector<Problem>& problems_;
  Pack pack_;
  std::size_t reported_ = 0;
};

}  // namespace

Pack parse_pack(std::string_view file, std::string_view text, std::vector<Problem>& problems) {
  return PackParser(file, problems).run(text);
}

}  // namespace vnaner
