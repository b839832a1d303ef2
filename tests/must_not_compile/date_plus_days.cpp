// Adding days may leave the calendar, so it is a function whose outcome must be looked at, not an operator.
#include "calendar/date.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
Result<Date> next(Date day) { return add_days(day, Days(1)); }
#else
Date next(Date day) { return day + Days(1); }
#endif
