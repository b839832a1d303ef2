// Memory that is given back by mark: everything taken since is zeroed.
#pragma once

#include <cstddef>

namespace permit_guide::wasm {

[[nodiscard]] std::size_t mark_memory();
void release_memory(std::size_t mark);
void release_all_memory();

}  // namespace permit_guide::wasm
