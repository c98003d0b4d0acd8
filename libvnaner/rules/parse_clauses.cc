// parse_clauses.cc: see parse_clauses.h.
#include "libvnaner/rules/parse_clauses.h"

#include "libvnaner/rules/parse_pattern.h"

namespace vnaner {

namespace {

bool is_case(const Line& line) {
  const char sign = line.text[0];
  return (sign == '+' || sign == '-' || sign == '?') && (line.text.size() == 1 || line.text[1] == ' ');
}

// \n and \# of test lines; what the bracket notation escapes stays as it is.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      ++i;
      if (text[i] == 'n')
        out += '\n';
      else if (text[i] == '#')
        out += '#';
      else
        (out += '\\') += text[i];
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

std::string label(Scanner& in) {
  in.skip_blanks();
  if (!in.accept("#")) in.fail("a label with #");
  return in.name("a label after #");
}

// "#p holds #o"
LinkDecl parse_link(Scanner& in) {
  LinkDecl link;
  in.skip_blanks();
  link.at = in.here();
  link.from = label(in);
  in.skip_blanks();
  link.relation = in.name("the name of a relation");
  link.to = label(in);
  return link;
}

Unless parse_unless(Scanner& in) {
  Unless unless;
  unless.at = in.here();
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
    in.skip_blanks();
    return out;
  }
  std::string out;
  while (!in.done() && stops.find(in.peek()) == std::string_view::npos) {
    if (in.peek() == '\\') in.advance();
    if (in.done()) break;
    out += in.peek();
    in.advance();
  }
  out = std::string(trimmed(out));
  if (out.empty()) in.fail_at(begin, "expected " + std::string(expected));
  return out;
}

}  // namespace

bool parse_given(const Line& line, std::string& date) {
  Scanner in(line);
  if (!in.accept_word("given")) return false;
  in.skip_blanks();
  const std::size_t begin = in.offset();
  if (in.name("date") != "date") in.fail_at(begin, "expected \"date\" after given");
  in.skip_blanks();
  date = in.done() || in.starts_with("unknown") ? std::string() : in.value("");
  if (in.starts_with("unknown")) in.accept("unknown");
  in.expect_end("the given");
  return true;
}

TestInfo parse_case(const Line& line, const std::string& name, const std::string& file, const std::string& date) {
  Scanner in(line);
  if (!is_case(line)) in.fail("given, or + - ? and a blank");
  TestInfo test;
  const char sign = in.peek();
  test.sign = sign == '+' ? TestInfo::Sign::plus : sign == '-' ? TestInfo::Sign::minus : TestInfo::Sign::known_miss;
  const Position at = in.here();
  test.rule = name;
  test.file = file;
  test.line = at.line;
  test.column = at.column;
  test.date = date;
  in.advance();
  std::string_view marked = in.rest();
  const std::size_t arrow = marked.find("  =>");
  if (arrow != std::string_view::npos) {
    Scanner links(line, in.offset() + arrow + 4);
    do {
      const LinkDecl link = parse_link(links);
      test.links.push_back("#" + link.from + " " + link.relation + " #" + link.to);
      links.skip_blanks();
    } while (links.accept(";"));
    links.expect_end("the links");
    marked = marked.substr(0, arrow);
  }
  test.marked = unescaped(trimmed(marked));
  if (test.marked.empty()) in.fail("a text after the sign");
  return test;
}

void parse_rule_clause(const Line& line, RuleDecl& rule, const std::string& rule_name, const std::string& file,
                       std::string& date) {
  if (is_case(line)) {
    rule.tests.push_back(parse_case(line, rule_name, file, date));
    return;
  }
  if (parse_given(line, date)) return;
  Scanner in(line);
  if (in.accept_word("find")) {
    rule.finds.push_back(parse_pattern(in));
  } else if (in.accept_word("unless")) {
    rule.unless.push_back(parse_unless(in));
  } else if (in.accept_word("in")) {
    for (std::string& name : in.names("the name of a zone")) rule.zones.push_back(std::move(name));
    in.expect_end("the zones");
  } else if (in.accept_word("after")) {
    do {
      in.skip_blanks();
      rule.after.push_back(in.name("the name of a rule or pack"));
      if (in.accept("/")) rule.after.back() += "/" + in.name("the name of a rule");
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
  do forms.push_back(part(in, "|=;", "a form"));
  while (in.accept("|"));
  std::string value;
  ListRow row;
  row.use = "name";
  row.line = in.here().line;
  if (in.accept("=")) value = part(in, ";", "a value after =");
  while (in.accept(";")) {
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
      in.fail_at(begin, "expected use=name or use=acronym");
    else
      row.features.emplace_back(std::move(name), set.empty() ? "yes" : std::move(set));
  }
  in.expect_end("the entry");
  for (std::string& form : forms) {
    row.id = value.empty() ? form : value;
    row.form = std::move(form);
    list.rows.push_back(row);
  }
}

}  // namespace vnaner
