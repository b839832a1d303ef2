// The date of Easter. Holidays that move with it are rules of the rulebook, not code.
#pragma once

#include "calendar/date.hpp"

namespace permit_guide::calendar {

inline constexpr std::chrono::year first_gregorian_easter{1583};

// Easter Sunday of a year of the Gregorian calendar.
// Range: 1583 to 9999.
// Fails: out_of_known_range.
// Example: 2027 gives 2027-03-28.
Result<Date> easter_sunday(std::chrono::year year);

}  // namespace permit_guide::calendar
