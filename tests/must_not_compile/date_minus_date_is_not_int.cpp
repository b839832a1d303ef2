// The difference of two days is in days, not a bare number.
#include "calendar/date.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
Days between(Date earlier, Date later) { return later - earlier; }
#else
int between(Date earlier, Date later) { return later - earlier; }
#endif
