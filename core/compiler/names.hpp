// names.json: what the numbers of a pack are called, and what JavaScript shows beside an outcome.
#pragma once

#include "compiler/compile.hpp"
#include "rulebook/json_view.hpp"

namespace permit_guide::compiler {

[[nodiscard]] rulebook::Json names_of(const rulebook::Reading& reading, const Compiled& compiled);

}  // namespace permit_guide::compiler
