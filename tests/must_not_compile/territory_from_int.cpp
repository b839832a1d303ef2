// A number is not a territory.
#include "calendar/territory.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
Territory court() { return Territory::mayotte; }
#else
Territory court() { return 6; }
#endif
