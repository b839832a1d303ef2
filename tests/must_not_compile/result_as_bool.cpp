// A result does not turn into yes or no by itself.
#include "base/result.hpp"

using namespace permit_guide::base;

Result<bool> act();
#ifdef PERMITTED
bool use() { return act().ok(); }
#else
bool use() { return act(); }
#endif
