// A number becomes days only where that is written.
#include "base/units.hpp"

using namespace permit_guide::base;

#ifdef PERMITTED
Days wait() { return Days(15); }
#else
Days wait() { return 15; }
#endif
