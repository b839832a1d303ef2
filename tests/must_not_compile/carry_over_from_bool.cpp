// Options of counting have names, not yes and no.
#include "calendar/time_limit.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
CountRule rule() { return {7, PeriodUnit::day, Direction::after, DayCounting::franc}; }
#else
CountRule rule() { return {7, PeriodUnit::day, Direction::after, true}; }
#endif
