// A minute as a clock on the wall shows it: a day and a time of day. It has no zone; `time_zone.hpp` gives it one.
#pragma once

#include <compare>
#include <cstdint>

#include "calendar/date.hpp"

namespace permit_guide::calendar {

inline constexpr std::int32_t minutes_in_a_day = 24 * 60;

struct Moment {
  Date day = Date::first_supported();
  std::int32_t minute = 0;  // 0 to 1439; 1440 is the end of the day, later than every minute of it

  friend constexpr auto operator<=>(const Moment&, const Moment&) = default;
};

constexpr bool is_time_of_day(std::int32_t minute) { return 0 <= minute && minute < minutes_in_a_day; }

}  // namespace permit_guide::calendar
