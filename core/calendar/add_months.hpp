// The only place where months and years are added to a day. `std::chrono` would yield 31 February; here the caller
// says what happens when the month reached is too short.
#pragma once

#include <cstdint>

#include "calendar/date.hpp"

namespace permit_guide::calendar {

// What stands for a day that the month reached does not have.
enum class MonthEnd : std::uint8_t {
  // Its last day. Law: civil procedure code, art. 641, second paragraph ("à défaut d'un quantième identique").
  clamp_to_last_day,
  // The first day of the month after it. Not the rule of art. 641: for texts that say so.
  first_of_next_month,
};

// The day with the same number so many months later, or earlier when negative. Always counted from `day` itself: two
// steps of one month are not one of two (31 January + 2 months is 31 March, but by way of 28 February it is 28 March).
// Fails: date_out_of_range.
// Example: 2026-01-31 + 1 month is 2026-02-28 (clamp_to_last_day) or 2026-03-01 (first_of_next_month).
Result<Date> add_months(Date day, Months amount, MonthEnd month_end);

// The same for years: twelve months each, so only 29 February needs `month_end`.
// Fails: date_out_of_range.
// Example: 2024-02-29 + 1 year is 2025-02-28 (clamp_to_last_day).
Result<Date> add_years(Date day, Years amount, MonthEnd month_end);

}  // namespace permit_guide::calendar
