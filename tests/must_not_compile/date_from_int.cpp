// A number is not a day: it may lie outside the calendar.
#include "calendar/date.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
Result<Date> read() { return Date::from_day_number(20780); }
#else
Date read() { return 20780; }
#endif
