// hostile_locale.h: a C++ locale in which nothing is as usual.
#pragma once

#include <locale>
#include <string>

namespace vnaner {

// "1·2·3¤5" instead of 123.5, "oui" instead of true.
class HostileNumbers : public std::numpunct<char> {
 protected:
  char do_decimal_point() const override { return ';'; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\1"; }
  std::string do_truename() const override { return "oui"; }
  std::string do_falsename() const override { return "non"; }
};

// Blanks are letters, letters are digits, digits are blanks; upper case is lower case.
class HostileCharacters : public std::ctype<char> {
 public:
  HostileCharacters() : std::ctype<char>(table()) {}

 protected:
  char do_toupper(char c) const override { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : '?'; }
  char do_tolower(char c) const override { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : '?'; }

 private:
  static const mask* table() {
    static mask made[table_size];
    for (std::size_t i = 0; i < table_size; ++i) made[i] = alpha | print;
    for (const char letter : {'a', 'e', 'i', 'o', 'A', 'E', '[', '#', ':', '"'})
      made[static_cast<unsigned char>(letter)] = digit | print;
    for (char number = '0'; number <= '9'; ++number) made[static_cast<unsigned char>(number)] = space;
    return made;
  }
};

// Everything is the other way round.
class HostileOrder : public std::collate<char> {
 protected:
  int do_compare(const char* a, const char* a_end, const char* b, const char* b_end) const override {
    return std::string(b, b_end).compare(std::string(a, a_end));
  }
  std::string do_transform(const char* begin, const char* end) const override {
    return std::string(std::string(begin, end).rbegin(), std::string(begin, end).rend());
  }
  long do_hash(const char*, const char*) const override { return 0; }
};

// Files are read and written with each small letter put one further.
class HostileFiles : public std::codecvt<char, char, std::mbstate_t> {
 protected:
  bool do_always_noconv() const noexcept override { return false; }
  int do_encoding() const noexcept override { return 1; }
  result do_in(std::mbstate_t&, const char* from, const char* from_end, const char*& from_next, char* to, char* to_end,
               char*& to_next) const override {
    return moved(from, from_end, from_next, to, to_end, to_next);
  }
  result do_out(std::mbstate_t&, const char* from, const char* from_end, const char*& from_next, char* to, char* to_end,
                char*& to_next) const override {
    return moved(from, from_end, from_next, to, to_end, to_next);
  }

 private:
  static result moved(const char* from, const char* from_end, const char*& from_next, char* to, char* to_end,
                      char*& to_next) {
    for (; from != from_end && to != to_end; ++from, ++to)
      *to = static_cast<char>(*from >= 'a' && *from < 'z' ? *from + 1 : *from);
    from_next = from;
    to_next = to;
    return from == from_end ? ok : partial;
  }
};

inline std::locale hostile_locale() {
  std::locale made(std::locale::classic(), new HostileNumbers);
  made = std::locale(made, new HostileCharacters);
  made = std::locale(made, new HostileOrder);
  return std::locale(made, new HostileFiles);
}

}  // namespace vnaner
