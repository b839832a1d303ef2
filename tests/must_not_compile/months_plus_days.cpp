// Months and days have no common unit.
#include "base/units.hpp"

using namespace permit_guide::base;

#ifdef PERMITTED
Months sum() { return Months(1) + Months(2); }
#else
auto sum() { return Months(1) + Days(2); }
#endif
