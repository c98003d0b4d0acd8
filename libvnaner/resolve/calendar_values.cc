// calendar_values.cc: see calendar_values.h.
#include "libvnaner/resolve/calendar_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "libvnaner/resolve/calendar_days.h"
#include "libvnaner/resolve/calendar_numbers.h"

namespace vnaner {

namespace {

template <typename Meaning>
constexpr DateValueName named(std::string_view name, Meaning meaning) {
  return {name, static_cast<int>(meaning)};
}

constexpr std::array kUnits = {
    named("day", DateUnit::day),       named("week", DateUnit::week),       named("weekend", DateUnit::weekend),
    named("month", DateUnit::month),   named("quarter", DateUnit::quarter), named("half", DateUnit::half),
    named("season", DateUnit::season), named("year", DateUnit::year),       named("campaign", DateUnit::campaign),
    named("decade", DateUnit::decade), named("century", DateUnit::century)};
constexpr std::array kSeasons = {named("SP", Season::spring), named("SU", Season::summer), named("FA", Season::autumn),
                                 named("WI", Season::winter)};
constexpr std::array kJoins = {named("range", DateJoin::range), named("list", DateJoin::list)};
constexpr std::array kOpenEnds = {named("start", DateJoin::open_start), named("end", DateJoin::open_end)};
constexpr std::array kMods = {named("START", 0),  named("MID", 0),    named("END", 0),
                              named("APPROX", 0), named("BEFORE", 0), named("AFTER", 0)};  // written out as they are
constexpr std::array kSigns = {named("+1", 1), named("-1", -1)};
constexpr std::array kAnchors = {named("given", DateAnchor::given), named("last", DateAnchor::last),
                                 named("base", DateAnchor::base)};
constexpr std::array kWays = {named("past", Tense::past), named("future", Tense::future)};
constexpr std::array kVague = {named("PAST", Timex::Kind::past_ref), named("PRESENT", Timex::Kind::present_ref),
                               named("FUTURE", Timex::Kind::future_ref)};
constexpr std::array kRoles = {named("header", DateRole::header), named("dateline", DateRole::dateline)};
constexpr std::array kYes = {named("yes", 1)};
constexpr std::array kHalf = {named("half", 1)};
constexpr std::array kNow = {named("now", 1)};
constexpr std::array kBeforeChrist = {named("BC", 1)};

constexpr DateAttribute number(std::string_view name, DateKey key, std::int64_t low, std::int64_t high) {
  return {name, key, DateAttribute::Takes::number, low, high, {}};
}
constexpr DateAttribute words(std::string_view name, DateKey key) {
  return {name, key, DateAttribute::Takes::words, 0, 0, {}};
}
constexpr DateAttribute one_of(std::string_view name, DateKey key, std::span<const DateValueName> names) {
  return {name, key, DateAttribute::Takes::name, 0, 0, names};
}
constexpr DateAttribute flag(std::string_view name, DateKey key, std::span<const DateValueName> names) {
  return {name, key, DateAttribute::Takes::flag, 0, 0, names};
}

// A name as one number, to look up by; none is longer than eight letters. 0 for a longer one.
constexpr std::uint64_t code(std::string_view name) {
  if (name.size() > 8) return 0;
  std::uint64_t number = 0;
  for (const char c : name) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

constexpr std::array kAttributes = {number("wday", DateKey::wday, 1, 7),
                                    number("day", DateKey::day, 1, 31),
                                    number("month", DateKey::month, 1, 12),
                                    number("year", DateKey::year, 0, kLastYear),
                                    number("week", DateKey::week, 1, 53),
                                    number("quarter", DateKey::quarter, 1, 4),
                                    number("half", DateKey::half, 1, 2),
                                    number("decade", DateKey::decade, 0, 2990),
                                    number("century", DateKey::century, 1, 30),
                                    one_of("season", DateKey::season, kSeasons),
                                    words("dmy", DateKey::dmy),
                                    words("ymd", DateKey::ymd),
                                    words("my", DateKey::my),
                                    one_of("join", DateKey::join, kJoins),
                                    one_of("open", DateKey::open, kOpenEnds),
                                    flag("till", DateKey::till, kNow),
                                    flag("era", DateKey::era, kBeforeChrist),
                                    flag("each", DateKey::each, kYes),
                                    one_of("mod", DateKey::mod, kMods),
                                    one_of("part", DateKey::mod, kMods),
                                    one_of("unit", DateKey::unit, kUnits),
                                    one_of("as", DateKey::as, kUnits),
                                    one_of("rank", DateKey::rank, kUnits),
                                    number("shift", DateKey::shift, -99999, 99999),
                                    number("n", DateKey::n, -99999, 99999),
                                    one_of("sign", DateKey::sign, kSigns),
                                    one_of("anchor", DateKey::anchor, kAnchors),
                                    one_of("span", DateKey::span, kWays),
                                    one_of("dir", DateKey::dir, kWays),
                                    one_of("vague", DateKey::vague, kVague),
                                    number("nth", DateKey::nth, -9, 366),
                                    number("firsts", DateKey::firsts, 1, 366),
                                    flag("this", DateKey::this_one, kYes),
                                    flag("now", DateKey::now, kYes),
                                    flag("plus", DateKey::plus, kHalf),
                                    one_of("role", DateKey::role, kRoles)};

// Finds a name in one step: each has a slot to itself.
struct Slots {
  std::uint64_t spread = 0;
  std::array<std::uint64_t, 256> codes{};
  std::array<std::uint8_t, 256> attributes{};

  constexpr std::size_t slot(std::uint64_t code) const noexcept { return code * spread >> 56; }
  constexpr bool place_all() {
    codes.fill(0);
    for (std::size_t i = 0; i < kAttributes.size(); ++i) {
      const std::uint64_t each = code(kAttributes[i].name);
      if (codes[slot(each)] != 0) return false;
      codes[slot(each)] = each;
      attributes[slot(each)] = static_cast<std::uint8_t>(i);
    }
    return true;
  }
};

constexpr Slots kSlots = [] {
  Slots slots;
  slots.spread = 0x9E3779B97F4A7C15ull;
  while (!slots.place_all()) slots.spread = slots.spread * 0xD6E8FEB86659FD93ull + 2;  // stays odd
  return slots;
}();

const DateAttribute* attribute_named(std::string_view name) noexcept {
  const std::uint64_t key = code(name);
  const std::size_t slot = kSlots.slot(key);
  return key != 0 && kSlots.codes[slot] == key ? &kAttributes[kSlots.attributes[slot]] : nullptr;
}

std::optional<std::int64_t> signed_number_in(std::string_view value) {
  const bool minus = value.starts_with('-');
  if (minus || value.starts_with('+')) value.remove_prefix(1);
  const std::int64_t read = value.empty() ? -1 : number_in(value);
  if (read < 0) return std::nullopt;
  return minus ? -read : read;
}

}  // namespace

DateName date_name(std::string_view name) noexcept {
  if (!name.ends_with('2')) return {attribute_named(name), 0};
  name.remove_suffix(1);
  const DateAttribute* const attribute = attribute_named(name);
  // Only parts of a date have a second one.
  return attribute != nullptr && attribute->key <= DateKey::my ? DateName{attribute, 1} : DateName{};
}

const DateValueName* value_named(const DateAttribute& attribute, std::string_view value) noexcept {
  for (const DateValueName& each : attribute.names)
    if (each.name == value) return &each;
  return nullptr;
}

std::optional<std::int64_t> number_of(const DateAttr& attr) {
  if (const std::optional<std::int64_t> read = signed_number_in(attr.value)) return read;
  const std::int64_t read = attr.number >= 0 ? attr.number : number_in(attr.text);
  return read >= 0 ? std::optional(read) : std::nullopt;
}

bool reads(const DateAttribute& attribute, const DateAttr& attr) {
  switch (attribute.takes) {
    case DateAttribute::Takes::number: {
      const auto number = attr.value == attr.text ? number_of(attr) : signed_number_in(attr.value);
      return number && attribute.low <= *number && *number <= attribute.high;
    }
    case DateAttribute::Takes::words:
      return !attr.text.empty();
    case DateAttribute::Takes::name:
      return value_named(attribute, attr.value) != nullptr;
    case DateAttribute::Takes::flag:
      return !attr.text.empty() || value_named(attribute, attr.value) != nullptr;
  }
  return true;
}

std::string readable(const DateAttribute& attribute) {
  switch (attribute.takes) {
    case DateAttribute::Takes::number:
      return fmt::format("a number from {} to {}", attribute.low, attribute.high);
    case DateAttribute::Takes::words:
      return "the words of the article, in [." + std::string(attribute.name) + ": …]";
    case DateAttribute::Takes::name:
    case DateAttribute::Takes::flag:
      break;
  }
  std::string all;
  for (std::size_t i = 0; i < attribute.names.size(); ++i) {
    if (i > 0) all += i + 1 == attribute.names.size() ? " or " : ", ";
    all += attribute.names[i].name;
  }
  return all;
}

}  // namespace vnaner
