// Whoever adds months says what a month that is too short means.
#include "calendar/add_months.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
Result<Date> later(Date day) { return add_months(day, Months(1), MonthEnd::clamp_to_last_day); }
#else
Result<Date> later(Date day) { return add_months(day, Months(1)); }
#endif
