// The outcome of an act that may fail cannot be dropped (with -Werror).
#include "base/result.hpp"

using namespace permit_guide::base;

Result<Done> act();
#ifdef PERMITTED
bool use() { return act().ok(); }
#else
void use() { act(); }
#endif
