// Years do not turn into months by themselves.
#include "base/units.hpp"

using namespace permit_guide::base;

#ifdef PERMITTED
Years age() { return Years(18); }
#else
Months age() { return Years(18); }
#endif
