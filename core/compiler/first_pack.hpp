// The part of a rulebook that answering needs: questions and outcomes, without labels, sources, papers, prices, places and
// time limits. A whole pack of its own, with the same facts, slots, permits and routes (decision 0015).
#pragma once

#include "compiler/compile.hpp"

namespace permit_guide::compiler {

[[nodiscard]] pack::Draft first_part(const Compiled& compiled);

}  // namespace permit_guide::compiler
