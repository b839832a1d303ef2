// A point of a deadline is made of a day and a minute, each on its own: whether the minute is known must be decided.
#include "deadline/event.hpp"

using namespace permit_guide;

#ifdef PERMITTED
deadline::Point point_of(calendar::Moment moment) { return {moment.day.day_number(), moment.minute}; }
#else
deadline::Point point_of(calendar::Moment moment) { return {moment.day, moment.minute}; }
#endif
