// icu_calendar.h: ICU's Gregorian calendar, the witness that tests of dates compare with.
#pragma once

#include <gtest/gtest.h>
#include <unicode/gregocal.h>

#include <limits>
#include <memory>

namespace vnaner {

// Gregorian in all years, weeks as ISO 8601 counts them, no time of day and no time zone. Years are astronomical.
class IcuCalendar {
 public:
  IcuCalendar() {
    UErrorCode status = U_ZERO_ERROR;
    calendar_ = std::make_unique<icu::GregorianCalendar>(*icu::TimeZone::getGMT(), icu::Locale::getFrench(), status);
    calendar_->setGregorianChange(-std::numeric_limits<double>::max(), status);
    calendar_->setFirstDayOfWeek(UCAL_MONDAY);
    calendar_->setMinimalDaysInFirstWeek(4);
    EXPECT_TRUE(U_SUCCESS(status));
  }

  void set(int year, int month, int day) {
    calendar_->clear();
    calendar_->set(UCAL_EXTENDED_YEAR, year);
    calendar_->set(UCAL_MONTH, month - 1);
    calendar_->set(UCAL_DATE, day);
  }
  void next_day() {
    UErrorCode status = U_ZERO_ERROR;
    calendar_->add(UCAL_DATE, 1, status);
    EXPECT_TRUE(U_SUCCESS(status));
  }

  int year() const { return get(UCAL_EXTENDED_YEAR); }
  int month() const { return get(UCAL_MONTH) + 1; }
  int day() const { return get(UCAL_DATE); }
  int weekday() const { return (get(UCAL_DAY_OF_WEEK) + 5) % 7 + 1; }  // 1 = Monday; ICU counts from Sunday = 1
  int week() const { return get(UCAL_WEEK_OF_YEAR); }
  int week_year() const { return get(UCAL_YEAR_WOY); }
  // Milliseconds since 1970-01-01.
  UDate time() const {
    UErrorCode status = U_ZERO_ERROR;
    const UDate time = calendar_->getTime(status);
    EXPECT_TRUE(U_SUCCESS(status));
    return time;
  }

  const icu::Calendar& icu() const { return *calendar_; }

  int days_in_month(int year, int month) {
    set(year, month, 1);
    return maximum(UCAL_DATE);
  }
  // The ISO weeks of `year`; its last days may belong to the next year's first week, so the middle is asked.
  int weeks_in_year(int year) {
    set(year, 7, 1);
    return maximum(UCAL_WEEK_OF_YEAR);
  }

 private:
  int get(UCalendarDateFields field) const {
    UErrorCode status = U_ZERO_ERROR;
    const int value = calendar_->get(field, status);
    EXPECT_TRUE(U_SUCCESS(status));
    return value;
  }
  int maximum(UCalendarDateFields field) const {
    UErrorCode status = U_ZERO_ERROR;
    const int value = calendar_->getActualMaximum(field, status);
    EXPECT_TRUE(U_SUCCESS(status));
    return value;
  }

  std::unique_ptr<icu::GregorianCalendar> calendar_;
};

}  // namespace vnaner
