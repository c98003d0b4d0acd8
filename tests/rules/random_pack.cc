// random_pack.cc: see random_pack.h.
#include "tests/rules/random_pack.h"

#include <algorithm>

namespace vnaner {
namespace {

const std::vector<std::string> kWords = {"alpha", "bêta", "Gamma", "DELTA", "État", "un", "deux", "de", "12", "3"};
const std::vector<std::string> kStrangers = {"zêta", "Zéro", "OMÉGA", "J.", "4e", "l'", "de-bêta"};
const std::vector<std::string> kSigns = {",", "-", "(", ")", ":"};
const std::vector<std::string> kClasses = {"Cap", "CAPS", "low", "num", "word", "punct", "any", "1..9", "/.*ta/"};
const std::vector<std::string> kLists = {"l0", "l1", "l2", "l3"};
const std::vector<std::string> kTypes = {"t0", "t1", "t2"};
const std::vector<std::string> kAttributes = {" value=v", " value=c"};

}  // namespace

RandomPack::RandomPack(std::uint32_t seed) : random_(seed) {
  pack_ =
      "pack p 1.0.0\n"
      "type t0 (a, b) remember a\n"
      "type t1 (a, b, t0)\n"
      "type t2 internal\n"
      "inside t1: t0, t1\n"
      "inside t2: t0\n"
      "prefer t1, t0\n";
  make_lists();
  make_lets();
  pack_ += "zone z is paragraph containing " + conjunction(0) + "\n";
  for (std::size_t level = 0; level < kTypes.size(); ++level)
    for (std::size_t i = 0, count = 1 + below(3); i < count; ++i) {
      pack_ += "rule r" + std::to_string(level) + std::to_string(i) + "\n";
      make_rule(level);
    }
}

Data RandomPack::data() const {
  Data data = Data::empty();
  data.add_pack("p.calque", pack_);
  data.add_list("l3.tsv", list_);
  return data;
}

void RandomPack::make_lists() {
  const auto entry = [this] {
    std::string form;
    for (std::size_t i = 0, words = 1 + below(3); i < words; ++i) {
      if (!form.empty()) form += ' ';
      form += one_of(kWords);
    }
    entries_.push_back(form);
    return form;
  };
  for (std::size_t l = 0; l < 3; ++l) {
    pack_ += "list " + kLists[l] + (chance(30) ? " ignoring accents\n" : "\n");
    for (std::size_t i = 0, lines = 1 + below(3); i < lines; ++i)
      pack_ += "  " + entry() + (chance(50) ? " | " + entry() : "") + (i == 0 || chance(40) ? " = v; k=x\n" : "\n");
  }
  // Of a file, since only there entries may ask for others before them.
  pack_ += "list l3 from \"l3.tsv\"\n";
  list_ = "id\tform\tuse\tsource\tk\nq0\t" + entry() + "\tname\town\tx\n";
  for (const char* use : {"name", "after:q0", "after:q1"})
    list_ += "q" + std::to_string(below(3)) + "\t" + entry() + "\t" + use + "\town\t" + (chance(50) ? "x" : "y") + "\n";
}

void RandomPack::make_lets() {
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string name = "L" + std::to_string(i);
    pack_ += "let " + name + " = " + pattern(0, nullptr, 2) + "\n";
    lets_.push_back(name);
  }
  pack_ += "let M = " + pattern(0, "t0", 2) + "\n";
  marked_lets_.emplace_back("M");
  pack_ += "let R = " + conjunction(1) + "{0,2} " + pattern(1, nullptr, 1) + "\n";
  reading_lets_.emplace_back("R");
}

void RandomPack::make_rule(std::size_t level) {
  const char* mark = kTypes[level].c_str();
  for (std::size_t i = 0, finds = chance(25) ? 2 : 1; i < finds; ++i) {
    pack_ += "  find ";
    if (chance(10)) pack_ += "^ ";
    if (chance(30)) pack_ += element(level, mark, 1) + " ";
    pack_ += "[" + std::string(mark) + (chance(15) ? " c" : "") + ": " + pattern(level, nullptr, 2) + "]";
    if (chance(40)) pack_ += " " + element(level, mark, 2);
    pack_ += chance(15) ? " $\n" : "\n";
  }
  for (const char* where : {"before", "after", "inside"})
    if (chance(30)) pack_ += std::string("  unless ") + where + ": " + pattern(level, nullptr, 1) + "\n";
  if (chance(15)) pack_ += "  in z\n";
}

std::string RandomPack::pattern(std::size_t level, const char* mark, int depth) {
  std::string out;
  for (std::size_t i = 0, elements = 1 + below(3); i < elements; ++i) {
    if (i > 0) out += chance(15) ? " ...{" + std::to_string(below(2)) + "," + std::to_string(1 + below(4)) + "} " : " ";
    out += element(level, mark, depth);
  }
  return out;
}

std::string RandomPack::element(std::size_t level, const char* mark, int depth) {
  if (chance(4)) return chance(50) ? "$" : "^";
  return atom(level, mark, depth) + (chance(30) ? repeat() : "");
}

std::string RandomPack::atom(std::size_t level, const char* mark, int depth) {
  const std::size_t kind = below(depth > 0 ? 10 : 6);
  if (kind < 2) return chance(85) ? one_of(kWords) : one_of(kSigns);
  if (kind < 6) return reference(level);
  if (kind == 6 && mark != nullptr) {
    if (level > 0 || chance(50)) return "[" + std::string(mark) + ": " + pattern(level, nullptr, depth - 1) + "]";
    return "<" + (marked_lets_.empty() ? "Cap" : one_of(marked_lets_)) + ">";
  }
  std::string out = "{" + pattern(level, mark, depth - 1);
  for (std::size_t i = 0, more = below(3); i < more; ++i) out += " | " + pattern(level, mark, depth - 1);
  return out + "}";
}

std::string RandomPack::reference(std::size_t level) {
  std::string out = conjunction(level);
  if (!chance(25)) return out;
  const std::string other = conjunction(level);
  return out.substr(0, out.size() - 1) + " | " + other.substr(1);
}

// In angle brackets.
std::string RandomPack::conjunction(std::size_t level) {
  std::string out;
  const std::size_t kind = below(8);
  if (kind < 3)
    out = one_of(kClasses);
  else if (kind < 5 || (lets_.empty() && kind < 7))
    out = "@" + list();
  else if (kind < 7)
    out = level > 0 && !reading_lets_.empty() && chance(30) ? one_of(reading_lets_) : one_of(lets_);
  else if (level > 0)
    out = kTypes[below(level)] + (chance(20) ? one_of(kAttributes) : "");
  else
    return "<" + denial(level) + ">";
  if (chance(25)) out += kind < 3 ? " & any" : " & " + one_of(kClasses);
  if (chance(30)) out += " & " + denial(level);
  return "<" + out + ">";
}

std::string RandomPack::denial(std::size_t level) {
  switch (below(4)) {
    case 0:
      return "not " + one_of(kClasses);
    case 1:
      return lets_.empty() ? "not Cap" : "not " + one_of(lets_);
    case 2:
      if (level > 0) return "not " + kTypes[below(level)] + (chance(30) ? one_of(kAttributes) : "");
      [[fallthrough]];
    default:
      return "not @" + list();
  }
}

// Without features or with one that some of its entries have.
std::string RandomPack::list() {
  const std::string& name = one_of(kLists);
  if (!chance(25)) return name;
  return name + (name == "l3" && chance(50) ? " use=after" : " k=x");
}

std::string RandomPack::repeat() {
  static const std::vector<std::string> kRepeats = {"?", "?", "?", "{0,2}", "{2}", "{1,3}", "{0,1}"};
  return chance(8) ? (chance(50) ? "+" : "*") : one_of(kRepeats);  // many times many would be refused
}

std::string RandomPack::text(std::size_t words) {
  std::string out;
  for (std::size_t i = 0; i < words; ++i) {
    const std::size_t kind = below(20);
    std::string piece = kind < 9    ? one_of(kWords)
                        : kind < 15 ? one_of(entries_)
                        : kind < 17 ? one_of(kStrangers)
                                    : one_of(kSigns);
    if (chance(10) && piece[0] >= 'a' && piece[0] <= 'z') piece[0] = static_cast<char>(piece[0] - 'a' + 'A');
    out += piece;
    out += chance(8) ? ". " : chance(5) ? "\n" : chance(2) ? "\n\n" : " ";
  }
  if (chance(50)) out.pop_back();
  return out;
}

}  // namespace vnaner
