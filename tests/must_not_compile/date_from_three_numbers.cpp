// Year, month and day are types of their own, and the day may not exist.
#include "calendar/date.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
Result<Date> read() { return Date::from_year_month_day(std::chrono::year{2026} / 2 / 28); }
#else
Result<Date> read() { return Date(2026, 2, 31); }
#endif
