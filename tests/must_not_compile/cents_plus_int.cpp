// Money is in cents, and says so.
#include "base/units.hpp"

using namespace permit_guide::base;

#ifdef PERMITTED
EuroCents total(EuroCents fee) { return fee + EuroCents(5000); }
#else
EuroCents total(EuroCents fee) { return fee + 50; }
#endif
