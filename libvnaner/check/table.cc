// table.cc: the table of a Score, as `vnaner eval` prints it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "vnaner/check.h"

namespace vnaner {
namespace {

double percent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

// Precision, recall and their harmonic mean.
std::string measures(std::uint64_t hits, std::uint64_t system, std::uint64_t gold) {
  const double p = percent(hits, system);
  const double r = percent(hits, gold);
  return fmt::format("{:6.1f} {:6.1f} {:6.1f}", p, r, p + r > 0 ? 2 * p * r / (p + r) : 0.0);
}

// The two sides of holders, and why those that were given are wrong.
std::string holders_line(const HolderTally& t) {
  const double p = percent(t.right, t.given);
  const double r = percent(t.right, t.gold);
  return fmt::format(
      "{:<14} {} right: of {} given P {:.1f}, of {} gold R {:.1f}, F1 {:.1f}; "
      "wrong: {} other name, {} no holder, {} no office\n",
      "holders", t.right, t.given, p, t.gold, r, p + r > 0 ? 2 * p * r / (p + r) : 0.0, t.other_name, t.no_holder,
      t.no_office);
}

std::string row(std::string_view name, const Tally& tally) {
  return fmt::format("{:<8} {:5} {:6}   {}    {}\n", name, tally.gold, tally.system,
                     measures(tally.exact, tally.system, tally.gold),
                     measures(tally.overlap, tally.system, tally.gold));
}

void add(Tally& total, const Tally& tally) {
  total.gold += tally.gold;
  total.system += tally.system;
  total.exact += tally.exact;
  total.overlap += tally.overlap;
}

}  // namespace

std::string to_table(const Score& score) {
  static constexpr std::array<std::string_view, 4> ours = {"person", "office", "body", "date"};
  std::string table =
      fmt::format("{:<8} {:>5} {:>6}   exact P      R     F1   overlap P      R     F1\n", "type", "gold", "system");
  Tally total;
  const auto put = [&](std::string_view type, const Tally& tally) {
    table += row(type, tally);
    add(total, tally);
  };
  for (const std::string_view type : ours) {
    const auto tally = score.types.find(std::string(type));
    put(type, tally == score.types.end() ? Tally() : tally->second);
  }
  // A user's types count once gold articles mark them.
  for (const auto& [type, tally] : score.types)
    if (tally.gold != 0 && std::find(ours.begin(), ours.end(), type) == ours.end()) put(type, tally);
  table += row("total", total);

  static constexpr std::array<std::string_view, 4> attributes = {"date value", "body value", "office holder",
                                                                 "person ref"};
  const auto tally_of = [&](std::string_view name) {
    const auto tally = score.attributes.find(std::string(name));
    return tally == score.attributes.end() ? AttributeTally() : tally->second;
  };
  for (const std::string_view name : attributes) {
    const AttributeTally t = tally_of(name);
    table += fmt::format("{:<14} {} of {} paired ({:.1f}), of {} gold ({:.1f})\n", name, t.right, t.paired,
                         percent(t.right, t.paired), t.gold, percent(t.right, t.gold));
  }
  table += holders_line(score.holders);
  return table;
}

}  // namespace vnaner
