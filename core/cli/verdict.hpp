// What running one case showed.
#pragma once

#include "rulebook/fault.hpp"

namespace permit_guide::cli {

struct Verdict {
  rulebook::Faults malformed;    // what no runner can judge
  rulebook::Faults unknown;      // ids that the rulebook does not know
  rulebook::Faults differences;  // between what is expected and what came out
  int compared = 0;              // expectations that were judged
};

}  // namespace permit_guide::cli
