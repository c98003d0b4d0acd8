// parse_case.cc: see parse_case.h.
#include "libvnaner/rules/parse_case.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "vnaner/marked.h"

namespace vnaner {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// \n and \# of test lines undone; what the bracket notation escapes stays as it is. from[i]: where byte i of the result
// stood in `text`.
std::string unescaped(std::string_view text, std::vector<std::size_t>& from) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t begin = i;
    const char next = text[i] == '\\' && i + 1 < text.size() ? text[i + 1] : '\0';
    if (next == 'n' || next == '#') {
      out += next == 'n' ? '\n' : '#';
      ++i;
    } else {
      out += text[i];
      if (next == '[' || next == ']' || next == '\\') {
        from.push_back(begin);
        out += text[++i];
      }
    }
    from.push_back(begin);
  }
  from.push_back(text.size());
  return out;
}

// One past the head of a mark, which `text` begins with: its colon, outside quotes.
std::size_t end_of_head(std::string_view text) {
  bool quoted = false;
  std::size_t at = 0;
  for (; at < text.size() && (quoted || text[at] != ':'); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (quoted && text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

// The bytes where marks begin, of a marked text that is sound.
std::vector<std::size_t> opened_in(std::string_view marked) {
  std::vector<std::size_t> out;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    if (marked[at] == '\\') {
      ++at;  // and what it escapes
    } else if (marked[at] == '[') {
      out.push_back(at);
      at += end_of_head(marked.substr(at)) - 1;
    }
  }
  return out;
}

// The mark that `marked` begins with.
ExpectedMark head_of(std::string_view marked, Position at) {
  const MarkedText alone = parse_marked(std::string(marked.substr(0, end_of_head(marked))) + ']');
  ExpectedMark mark;
  mark.type = alone.marks.front().type;
  for (const auto& [key, value] : alone.marks.front().attrs) mark.attributes.push_back(key);
  mark.at = at;
  return mark;
}

// Where the links of a test line begin: at => after two blanks or where a line goes on.
std::size_t arrow_of(const Line& line, std::size_t begin) {
  const std::string& text = line.text;
  for (std::size_t at = text.find("=>", begin); at != std::string::npos; at = text.find("=>", at + 1)) {
    const bool goes_on = line.part_at(at).offset == at && at != 0;
    if (goes_on || (at >= 2 && is_blank(text[at - 1]) && is_blank(text[at - 2]))) return at;
  }
  return text.size();
}

std::string label(Scanner& in) {
  in.skip_blanks();
  if (!in.accept("#")) in.fail("a label with #");
  return in.name("a label after #");
}

bool is_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i == 4 || i == 7 ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  return true;
}

}  // namespace

bool is_case(const Line& line) {
  const char sign = line.text[0];
  return (sign == '+' || sign == '-' || sign == '?') && (line.text.size() == 1 || is_blank(line.text[1]));
}

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

bool parse_given(const Line& line, std::string& date) {
  Scanner in(line);
  if (!in.accept_word("given")) return false;
  in.skip_blanks();
  if (!in.accept_word("date")) in.fail("\"date\" after given");
  in.skip_blanks();
  if (in.accept_word("unknown")) {
    date.clear();
  } else {
    const std::size_t begin = in.offset();
    std::string value = in.value("", "a date such as 2022-02, or unknown");
    if (!is_date(value)) in.fail_from(begin, "a date such as 2022-02, or unknown");
    date = std::move(value);
  }
  in.expect_end("the given");
  return true;
}

TestInfo parse_case(const Line& line, const std::string& name, const std::string& file, const std::string& date,
                    std::vector<ExpectedMark>& expected) {
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
  const std::size_t after_sign = in.offset();
  in.skip_blanks();
  const std::size_t begin = in.offset();
  const std::size_t arrow = arrow_of(line, after_sign);
  std::size_t end = arrow;
  while (end > begin && is_blank(line.text[end - 1])) --end;
  if (end <= begin) in.fail_from(after_sign, "a text after the sign");
  std::vector<std::size_t> from;
  test.marked = unescaped(std::string_view(line.text).substr(begin, end - begin), from);
  MarkedText marked;
  try {
    marked = parse_marked(test.marked);
  } catch (const MarkedError& error) {
    in.fail_at(begin + from[std::min(error.byte(), from.size() - 1)],
               "the marked text is broken: " + std::string(error.what()));
  }
  Scanner places(line, begin);
  for (const std::size_t mark : opened_in(test.marked)) {
    places.advance(begin + from[mark] - places.offset());
    expected.push_back(head_of(std::string_view(test.marked).substr(mark), places.here()));
  }
  if (arrow == line.text.size()) return test;
  Scanner links(line, arrow + 2);
  std::set<std::string> labels;
  for (const Mark& mark : marked.marks) labels.insert(mark.label);
  do {
    const LinkDecl link = parse_link(links);
    for (const std::string& end_of_link : {link.from, link.to})
      if (labels.count(end_of_link) == 0)
        throw SyntaxError{link.at, "no mark of this line has the label #" + end_of_link};
    test.links.push_back("#" + link.from + " " + link.relation + " #" + link.to);
    links.skip_blanks();
  } while (links.accept(";"));
  links.expect_end("the links");
  return test;
}

}  // namespace vnaner
