// A day of the Gregorian calendar, over C++20 chrono; reading and printing ISO 8601. No time of day, no time zone,
// no clock. Months and years are added in `add_months.hpp` only.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <string_view>

#include "base/result.hpp"
#include "base/units.hpp"

namespace permit_guide::calendar {

using base::Days;
using base::Error;
using base::ErrorCode;
using base::Months;
using base::Result;
using base::Years;

// An existing day. Range: 0001-01-01 to 9999-12-31, both included. There is no default day and no way to add to one
// without looking at the outcome.
class Date {
 public:
  static constexpr Date first_supported() { return Date(-719'162); }
  static constexpr Date last_supported() { return Date(2'932'896); }

  // Fails: date_out_of_range.
  static constexpr Result<Date> from_day_number(std::int32_t days_since_1970) {
    const Date day(days_since_1970);
    if (day < first_supported() || last_supported() < day) return Error{ErrorCode::date_out_of_range};
    return day;
  }

  // Fails: date_no_year_zero, date_out_of_range, date_no_such_month, date_no_such_day.
  static constexpr Result<Date> from_year_month_day(std::chrono::year_month_day ymd) {
    if (ymd.year() == std::chrono::year{0}) return Error{ErrorCode::date_no_year_zero};
    if (ymd.year() < std::chrono::year{1} || std::chrono::year{9999} < ymd.year())
      return Error{ErrorCode::date_out_of_range};
    if (!ymd.month().ok()) return Error{ErrorCode::date_no_such_month};
    if (!ymd.ok()) return Error{ErrorCode::date_no_such_day};
    return Date(static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count()));
  }

  // Days since 1970-01-01, which is 0; earlier days are negative.
  [[nodiscard]] constexpr std::int32_t day_number() const { return day_number_; }

  // Out of line where it is not folded: inlined at every use it weighs more than all else in the module.
  [[nodiscard, gnu::noinline]] constexpr std::chrono::year_month_day year_month_day() const {
    return {sys_days()};
  }
  [[nodiscard]] constexpr std::chrono::year year() const { return year_month_day().year(); }
  [[nodiscard]] constexpr std::chrono::month month() const { return year_month_day().month(); }
  [[nodiscard]] constexpr std::chrono::day day() const { return year_month_day().day(); }
  [[nodiscard]] constexpr std::chrono::weekday weekday() const { return {sys_days()}; }

  friend constexpr auto operator<=>(const Date&, const Date&) = default;
  friend constexpr Days operator-(Date later, Date earlier) {
    return Days(later.day_number_ - earlier.day_number_);
  }

 private:
  constexpr explicit Date(std::int32_t day_number) : day_number_(day_number) {}
  [[nodiscard]] constexpr std::chrono::sys_days sys_days() const {
    return std::chrono::sys_days{std::chrono::days{day_number_}};
  }

  std::int32_t day_number_;
};

// The day so many days later, or earlier when negative.
// Fails: date_out_of_range.
Result<Date> add_days(Date day, Days amount);

// Reads "YYYY-MM-DD" and nothing else: ten bytes, ASCII digits, two hyphens, an existing day.
// Fails: date_too_short, date_trailing_bytes, date_blank, date_sign, date_not_a_digit, date_wrong_separator (with the
// position of the byte), date_no_year_zero, date_no_such_month, date_no_such_day.
Result<Date> parse_iso(std::string_view text);

// Writes "YYYY-MM-DD", without a terminating zero.
void print_iso(Date day, char (&text)[10]);

}  // namespace permit_guide::calendar
