// values_test.cc: the schema's patterns of dates take whatever the calendar writes, and nothing that it cannot read.
#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "libvnaner/resolve/calendar_days.h"
#include "libvnaner/resolve/edtf.h"
#include "libvnaner/resolve/timex.h"
#include "schema.h"

namespace vnaner {
namespace {

class Pattern {
 public:
  explicit Pattern(const char* definition) {
    const nlohmann::json schema = read_schema("vnaner.schema.json");
    for (const nlohmann::json& either : schema.at("$defs").at(definition).at("anyOf"))
      if (either.contains("pattern"))
        patterns_.push_back(std::make_unique<RE2>(either.at("pattern").get<std::string>()));
      else
        for (const nlohmann::json& word : either.at("enum")) words_.push_back(word);
  }
  bool takes(const std::string& value) const {
    for (const std::unique_ptr<RE2>& pattern : patterns_)
      if (RE2::PartialMatch(value, *pattern)) return true;
    return std::find(words_.begin(), words_.end(), value) != words_.end();
  }

 private:
  std::vector<std::unique_ptr<RE2>> patterns_;
  std::vector<std::string> words_;
};

const Pattern& timex() {
  static const Pattern pattern("timex");
  return pattern;
}

const Pattern& edtf() {
  static const Pattern pattern("edtf");
  return pattern;
}

// Dates of each grain, with each part known or not.
std::vector<PartialDate> dates() {
  std::vector<PartialDate> all;
  const auto add = [&all](PartialDate date, Grain grain) {
    date.grain = grain;
    if (possible(date)) all.push_back(date);
  };
  for (const std::optional<int> year : {std::optional<int>(), std::optional<int>(2022), std::optional<int>(1),
                                        std::optional<int>(0), std::optional<int>(-43), std::optional<int>(9998)}) {
    PartialDate date;
    date.year = year;
    add(date, Grain::year);
    for (std::uint8_t month = 0; month <= 12; ++month)
      for (const std::uint8_t day : {0, 1, 10, 29, 31}) {
        date.month = month;
        date.day = day;
        add(date, Grain::day);
        if (day == 0) add(date, Grain::month);
      }
    for (std::uint8_t week = 0; week <= 53; ++week)
      for (std::uint8_t weekday = 0; weekday <= 7; ++weekday) {
        date.week = week;
        date.weekday = weekday;
        add(date, Grain::weekday);
        if (weekday == 0) add(date, Grain::week), add(date, Grain::weekend);
      }
    for (std::uint8_t part = 0; part <= 4; ++part) {
      date.quarter = date.half = part;
      date.season = static_cast<Season>(part);
      add(date, Grain::quarter), add(date, Grain::half), add(date, Grain::season);
    }
    if (year) date.year = *year - (*year % 100 + 100) % 100;
    add(date, Grain::century);
    if (!year || *year > 0) add(date, Grain::decade);
  }
  return all;
}

void expect_taken(const Timex& value) {
  EXPECT_TRUE(timex().takes(to_timex(value))) << to_timex(value);
  for (const bool approximate : {false, true})
    if (const std::string text = to_edtf(value, approximate); !text.empty()) {
      EXPECT_TRUE(edtf().takes(text)) << text << " for " << to_timex(value);
    }
}

TEST(Patterns, TakeWhatTheCalendarWrites) {
  const std::vector<PartialDate> all = dates();
  ASSERT_GT(all.size(), 1000u);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const PartialDate& other = all[(i * 7 + 3) % all.size()];
    expect_taken({Timex::Kind::single, {all[i]}});
    expect_taken({Timex::Kind::interval, {all[i], other}});
    expect_taken({Timex::Kind::interval, {all[i]}, true});
    expect_taken({Timex::Kind::interval, {all[i]}, false, true});
    expect_taken({Timex::Kind::list, {all[i], other, all[i]}});
  }
  for (const Timex::Kind kind : {Timex::Kind::past_ref, Timex::Kind::present_ref, Timex::Kind::future_ref})
    expect_taken({kind, {}});
}

TEST(Patterns, RefuseWhatTheCalendarCannotRead) {
  for (const std::string text : {"",
                                 "22",
                                 "20222",
                                 "2022-",
                                 "2022-1",
                                 "2022-13",
                                 "2022-00",
                                 "2022-02-32",
                                 "2022-02-00",
                                 "2022-02-2",
                                 "2022/",
                                 "/2022",
                                 "../..",
                                 "2022/2023/2024",
                                 "{}",
                                 "{2022",
                                 "2022,2023",
                                 "{2022,}",
                                 "{2022/2023}",
                                 "2022-W54",
                                 "2022-W5",
                                 "2022-W00",
                                 "2022-W05-8",
                                 "2022-W05-WX",
                                 "2022-Q5",
                                 "2022-H3",
                                 "2022-AU",
                                 "199",
                                 "19X9",
                                 "XX22",
                                 "199X-02",
                                 "BCXXXX",
                                 "past_ref",
                                 "PAST_REF/2022",
                                 "hier",
                                 " 2022",
                                 "2022-02-02T10:00"}) {
    EXPECT_FALSE(timex().takes(text)) << text;
    EXPECT_FALSE(parse_timex(text)) << text;
  }
  for (const std::string text : {"", "2022-W05", "2022-Q1", "2022-SU", "BC0044", "2022-25", "2022-42", "PAST_REF", "~",
                                 "2022~~", "../..", "{}", "{2022..}", "2022-02-02..2022-02-03"})
    EXPECT_FALSE(edtf().takes(text)) << text;
}

}  // namespace
}  // namespace vnaner
