// The condition language of rulebook/README.md.
#pragma once

#include "rulebook/json_view.hpp"
#include "rulebook/model.hpp"

namespace permit_guide::rulebook {

// Reads a condition. Faults: no or several operators, an unknown fact, a value of the wrong type. Names of shared
// conditions and regimes are resolved later (`check.hpp`).
[[nodiscard]] Condition read_condition(const JsonView& view, const Rulebook& rulebook);

}  // namespace permit_guide::rulebook
