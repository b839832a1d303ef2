// Thirty days are not a month.
#include "calendar/add_months.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
Result<Date> later(Date day) { return add_months(day, Months(1), MonthEnd::clamp_to_last_day); }
#else
Result<Date> later(Date day) { return add_months(day, Days(30), MonthEnd::clamp_to_last_day); }
#endif
