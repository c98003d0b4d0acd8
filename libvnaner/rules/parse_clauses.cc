// parse_clauses.cc: see parse_clauses.h.
#include "libvnaner/rules/parse_clauses.h"

#include "libvnaner/rules/parse_case.h"
#include "libvnaner/rules/parse_pattern.h"

namespace vnaner {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

// Behind the word `unless`, which stands at `at`.
Unless parse_unless(Scanner& in, Position at) {
  Unless unless;
  unless.at = at;
  if (in.accept_word("before"))
    unless.where = Unless::Where::before;
  else if (in.accept_word("after"))
    unless.where = Unless::Where::after;
  else if (in.accept_word("inside"))
    unless.where = Unless::Where::inside;
  else
    in.skip_blanks(), in.fail("before, after or inside");
  in.expect(":", "after it");
  unless.pattern = parse_pattern(in);
  return unless;
}

// An entry's parts end at | = or ; outside quotes.
std::string part(Scanner& in, std::string_view stops, std::string_view expected) {
  in.skip_blanks();
  const std::size_t begin = in.offset();
  if (in.peek() == '"') {
    std::string out = in.quoted();
    if (out.find_first_not_of(" \t") == std::string::npos) in.fail_from(begin, expected);
    in.skip_blanks();
    return out;
  }
  std::string out;
  while (!in.done() && stops.find(in.peek()) == std::string_view::npos) {
    if (in.peek() == '\\') in.advance();
    if (in.done()) in.fail("a character after \\");
    out += in.peek();
    in.advance();
  }
  out = std::string(trimmed(out));
  if (out.empty()) in.fail_from(begin, expected);
  return out;
}

}  // namespace

void parse_rule_clause(const Line& line, RuleDecl& rule, const std::string& rule_name, const std::string& file,
                       std::string& date, std::vector<ExpectedMark>& expected) {
  if (is_case(line)) {
    rule.tests.push_back(parse_case(line, rule_name, file, date, expected));
    return;
  }
  if (parse_given(line, date)) return;
  Scanner in(line);
  const Position at = in.here();
  if (in.accept_word("find")) {
    rule.finds.push_back(parse_pattern(in));
  } else if (in.accept_word("unless")) {
    rule.unless.push_back(parse_unless(in, at));
  } else if (in.accept_word("in")) {
    do {
      in.skip_blanks();
      const Position zone_at = in.here();
      rule.zones.push_back({in.name("the name of a zone"), zone_at});
      in.skip_blanks();
    } while (in.accept(","));
    in.expect_end("the zones");
  } else if (in.accept_word("after")) {
    do {
      in.skip_blanks();
      const Position name_at = in.here();
      rule.after.push_back({in.name("the name of a rule or pack"), name_at});
      if (in.accept("/")) rule.after.back().name += "/" + in.name("the name of a rule");
      in.skip_blanks();
    } while (in.accept(","));
    in.expect_end("the names");
  } else if (in.accept_word("link")) {
    rule.links.push_back(parse_link(in));
    in.expect_end("the link");
  } else {
    in.fail("find, unless, in, after, link, given, or + - ? and a blank");
  }
}

void parse_entry(const Line& line, List& list) {
  Scanner in(line);
  std::vector<std::string> forms;
  std::vector<std::uint32_t> columns;
  do {
    in.skip_blanks();
    columns.push_back(in.here().column);
    forms.push_back(part(in, "|=;", "a form"));
  } while (in.accept("|"));
  std::string value;
  ListRow row;
  row.use = "name";
  row.line = in.here().line;
  if (in.accept("=")) {
    in.skip_blanks();
    columns.assign(forms.size(), in.here().column);
    value = part(in, ";", "a value after =");
  }
  while (in.accept(";")) {
    in.skip_blanks();
    const std::size_t begin = in.offset();
    std::string name = part(in, "=;", "a feature after ;");
    std::string set;
    if (in.accept("=")) set = part(in, ";", "a value after =");
    if (name == "accents" && set.empty())
      row.accents = true;
    else if (name == "use" && (set == "name" || set == "acronym"))
      row.use = set;
    else if (name == "after" && !set.empty())
      row.use = "after", row.after = set;
    else if (name == "use")
      in.fail_from(begin, "use=name, use=acronym or after=ID");
    else
      row.features.emplace_back(std::move(name), set.empty() ? "yes" : std::move(set));
  }
  in.expect_end("the entry");
  for (std::size_t i = 0; i < forms.size(); ++i) {
    row.id = value.empty() ? forms[i] : value;
    row.form = std::move(forms[i]);
    row.column = columns[i];
    list.rows.push_back(row);
  }
}

}  // namespace vnaner
