#include "rulebook/check.hpp"

namespace permit_guide::rulebook {

void check(const Reading& reading, Faults& faults) {
  check_names(reading.rulebook, faults);
  check_limits(reading.rulebook, faults);
  check_truths(reading.rulebook, faults);
  check_texts(reading, faults);
}

}  // namespace permit_guide::rulebook
