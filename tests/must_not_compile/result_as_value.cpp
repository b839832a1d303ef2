// A result is not its value: the reader must look whether there is one.
#include "base/result.hpp"

using namespace permit_guide::base;

Result<int> act();
#ifdef PERMITTED
int use() { return act().ok() ? act().value() : 0; }
#else
int use() { return act(); }
#endif
