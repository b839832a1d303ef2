// The routes as plain trees of tests, for comparing this engine with others on the same rules (bench/).
#pragma once

#include "compiler/compile.hpp"
#include "rulebook/json_view.hpp"

namespace permit_guide::compiler {

// {"facts": [{"slot", "min", "max"}], "permits": [{"id", "when": NODE}]}; a permit holds when one of its routes does and
// no other regime governs. NODE as in bench/tree.mjs; dated versions appear as their days and conditions.
[[nodiscard]] rulebook::Json tree_of(const rulebook::Reading& reading, const Compiled& compiled);

}  // namespace permit_guide::compiler
