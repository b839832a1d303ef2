// The invariants every reader of a pack relies on.
#pragma once

#include "pack/pack.hpp"

namespace permit_guide::pack {

// Whether every index of the pack is in bounds, every node depends on earlier nodes only, and every range is ordered.
[[nodiscard]] bool is_well_formed(const Pack& pack);

}  // namespace permit_guide::pack
