// Amounts of different units do not compare.
#include "base/units.hpp"

using namespace permit_guide::base;

#ifdef PERMITTED
bool is_less() { return Days(1) < Days(2); }
#else
bool is_less() { return EuroCents(1) < Days(2); }
#endif
