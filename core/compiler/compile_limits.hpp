// Time limits to records of the pack.
#pragma once

#include "compiler/lower.hpp"

namespace permit_guide::compiler {

// A case of a limit that answers can choose. In the pack it is one more limit, after all those with an id.
struct CaseLimit {
  Int limit;
  std::string in_case;
  const rulebook::Condition* when;
};
[[nodiscard]] std::vector<CaseLimit> cases_of(const rulebook::Rulebook& rulebook);

// Adds zones, services, events, limits and doors, in the order of the rulebook. The rulebook must be free of faults.
void add_limits(const rulebook::Rulebook& rulebook, Lowering& lowering, pack::Draft& draft);

}  // namespace permit_guide::compiler
