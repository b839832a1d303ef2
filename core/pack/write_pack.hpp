// The bytes of a compiled rulebook. Used by the compiler and by tests; the engine only reads.
#pragma once

#include "pack/pack.hpp"

namespace permit_guide::pack {

// The inverse of `open_pack`. The same draft always gives the same bytes.
[[nodiscard]] std::vector<std::byte> write_pack(const Draft& draft);

}  // namespace permit_guide::pack
