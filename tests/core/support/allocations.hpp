// How often the test program has asked for memory so far.
#pragma once

namespace permit_guide::tests {

long allocations();

}  // namespace permit_guide::tests
