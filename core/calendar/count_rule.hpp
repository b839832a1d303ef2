// How a legal period is counted: its length and the options that the law gives it.
#pragma once

#include <cstdint>

#include "calendar/date.hpp"

namespace permit_guide::calendar {

// Values of these enumerations are stored in packs: append, never reorder.
enum class PeriodUnit : std::uint8_t { hour, day, working_day, week, month, year };

enum class Direction : std::uint8_t { after, before };

enum class DayCounting : std::uint8_t {
  ordinary,
  franc,  // clear days: neither the first day nor the last one counts
};

enum class CarryOver : std::uint8_t { next_open_day, none };

struct CountRule {
  std::int32_t amount = 0;  // of `unit`; not negative, `direction` says which way
  PeriodUnit unit = PeriodUnit::day;
  Direction direction = Direction::after;
  DayCounting day_counting = DayCounting::ordinary;
  CarryOver carry_over = CarryOver::none;
  Months distance{0};  // added for people far from the court
};

// Months and years end on the day with the same number; the other units are counted day by day.
constexpr bool is_in_months(PeriodUnit unit) { return unit == PeriodUnit::month || unit == PeriodUnit::year; }

// +1 or -1.
constexpr std::int32_t sign_of(Direction direction) { return direction == Direction::after ? 1 : -1; }

}  // namespace permit_guide::calendar
