// A day alone is no moment: whoever makes one says the minute.
#include "calendar/moment.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
Moment start_of(Date day) { return {day, 0}; }
#else
Moment start_of(Date day) { return day; }
#endif
