// A bare number has no unit: it cannot be added to a day.
#include "calendar/date.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
Result<Date> next(Date day) { return add_days(day, Days(1)); }
#else
Date next(Date day) { return day + 1; }
#endif
