// A day is not a number.
#include "calendar/date.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
bool is_late(Date day) { return Date::first_supported() < day; }
#else
bool is_late(Date day) { return 0 < day; }
#endif
