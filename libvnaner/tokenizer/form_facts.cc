// form_facts.cc: normal form, folding, case and number of one surface form, by ICU.
#include "libvnaner/tokenizer/form_facts.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "libvnaner/tokenizer/char_class.h"
#include "libvnaner/tokenizer/latin_letters.h"
#include "libvnaner/tokenizer/numbers.h"

namespace vnaner {

namespace {

constexpr std::size_t kLongest = 4096;  // bytes

const icu::Normalizer2& normalizer(bool decompose) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* n =
      decompose ? icu::Normalizer2::getNFDInstance(status) : icu::Normalizer2::getNFCInstance(status);
  return *n;  // the data is compiled into ICU
}

icu::UnicodeString normalised(const icu::UnicodeString& text, bool decompose) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out = normalizer(decompose).normalize(text, status);
  return U_SUCCESS(status) ? out : text;
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// One spelling for characters that are written in several ways.
void append_canonical(icu::UnicodeString& out, Char c) {
  switch (c.kind) {
    case CharClass::zero_width:
    case CharClass::blank:
      return;  // blanks: l ’hôpital
    case CharClass::apostrophe:
      out.append(u'\'');
      return;
    case CharClass::hyphen:
    case CharClass::dash:
      out.append(u'-');
      return;
    default:
      break;
  }
  const char16_t* letters = taken_apart(c.code);
  if (letters != nullptr)
    out.append(letters, -1);
  else
    out.append(static_cast<UChar32>(c.code));
}

// Lower case letter by letter, so that positions stay; đ keeps its stroke here and loses it in `plain`.
icu::UnicodeString lowered(const icu::UnicodeString& text, std::uint64_t& upper) {
  icu::UnicodeString out;
  std::uint32_t index = 0;
  bool tail = true;  // all code points from 63 on are upper case
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1), ++index) {
    const UChar32 c = text.char32At(i);
    const UChar32 low = u_tolower(c);
    out.append(low);
    if (index < 63) {
      if (low != c) upper |= std::uint64_t{1} << index;
    } else {
      tail = tail && low != c;
    }
  }
  if (index > 63 && tail) upper |= std::uint64_t{1} << 63;
  return out;
}

icu::UnicodeString without_diacritics(const icu::UnicodeString& lower) {
  icu::UnicodeString out;
  const icu::UnicodeString apart = normalised(lower, true);
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = apart.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    out.append(static_cast<UChar32>(without_stroke(static_cast<char32_t>(c))));
  }
  return out;
}

struct Case {
  int letters = 0, capitals = 0;
  bool first_upper = false, first_lower = false, mixed = false;
};

Case case_of(std::string_view canonical) {
  Case found;
  bool any = false, after_lower = false;
  for (std::uint32_t at = 0; at < canonical.size();) {
    const Char c = read_char(canonical, at);
    at = c.end;
    if (!is_letter(c.kind)) continue;
    ++found.letters;
    if (!any) found.first_upper = c.kind == CharClass::upper, found.first_lower = c.kind == CharClass::lower;
    any = true;
    if (c.kind == CharClass::upper) {
      ++found.capitals;
      if (after_lower) found.mixed = true;
    }
    after_lower = c.kind == CharClass::lower;
  }
  return found;
}

// J. and J.-P., but "M." is Monsieur.
bool is_initial(std::string_view canonical, int letters) {
  if (canonical.back() != '.') return false;
  return (letters == 1 && canonical != "M.") || (letters == 2 && canonical.find(".-") != std::string_view::npos);
}

void add_roman(Form& form) {
  const std::string_view text = form.canonical;
  const std::size_t capitals = std::min(text.find_first_not_of("IVXLCDM"), text.size());
  if (capitals == 0) return;
  const std::int64_t value = roman_value(text.substr(0, capitals));
  if (value < 0) return;
  if (capitals == text.size()) {
    form.flags |= kRoman;
    return;
  }
  // Endings only after I, V, X: "Ce", "De", "Le", "Me" are words.
  if (text.substr(0, capitals).find_first_of("LCDM") != std::string_view::npos) return;
  if (ordinal_ending(text.substr(capitals)) != text.size() - capitals) return;
  form.flags |= kRoman | kOrdinal;
  form.number = value;
}

}  // namespace

Form form_of(std::string_view surface, TokenKind kind) {
  Form form;
  form.kind = kind;
  icu::UnicodeString canonical;
  for (std::uint32_t at = 0; at < std::min(surface.size(), kLongest);) {
    const Char c = read_char(surface, at);
    append_canonical(canonical, c);
    at = c.end;
  }
  canonical = normalised(canonical, false);
  const icu::UnicodeString lower = lowered(canonical, form.upper);
  form.canonical = utf8(canonical);
  form.lower = utf8(lower);
  form.plain = utf8(without_diacritics(lower));
  if (kind == TokenKind::number) {
    form.number = number_of_digits(form.canonical);
    if (form.number >= 0 && form.canonical.find_first_not_of("0123456789") != std::string::npos) form.flags |= kOrdinal;
  }
  if (kind != TokenKind::word || form.canonical.empty()) return form;
  const Case letters = case_of(form.canonical);
  if (letters.first_upper) form.flags |= kCapitalised;
  if (letters.first_lower) form.flags |= kLower;
  if (letters.letters >= 2 && letters.letters == letters.capitals) form.flags |= kAllCaps;
  if (letters.mixed) form.flags |= kMixed;
  if (form.canonical.back() == '\'') form.flags |= kElided;
  if (is_initial(form.canonical, letters.letters)) form.flags |= kInitial;
  form.number = number_of_word(form.lower);
  add_roman(form);
  return form;
}

}  // namespace vnaner
