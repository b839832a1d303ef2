// Facts that tell when something happened, for a time limit to be counted.
#pragma once

#include "rulebook/model.hpp"

namespace permit_guide::compiler {

// Indexes of facts, in the order of the events; no condition need read them.
[[nodiscard]] std::vector<std::int32_t> facts_of_events(const rulebook::Rulebook& rulebook);

}  // namespace permit_guide::compiler
