// A minute is not compared with a day: the day would be its first minute for one reader and its last for another.
#include "calendar/moment.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
bool is_over(Moment now, Date last_day) { return last_day < now.day; }
#else
bool is_over(Moment now, Date last_day) { return last_day < now; }
#endif
