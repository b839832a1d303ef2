// Two days have a difference, not a sum.
#include "calendar/date.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
Days between(Date earlier, Date later) { return later - earlier; }
#else
auto between(Date earlier, Date later) { return later + earlier; }
#endif
