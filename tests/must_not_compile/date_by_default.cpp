// There is no default day.
#include "calendar/date.hpp"

using namespace permit_guide::calendar;

#ifdef PERMITTED
Date day = Date::first_supported();
#else
Date day;
#endif
