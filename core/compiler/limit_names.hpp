// What JavaScript must know of time limits by name.
#pragma once

#include <functional>

#include "compiler/compile_limits.hpp"
#include "rulebook/read_rulebook.hpp"

namespace permit_guide::compiler {

// The index of a source in the list of names, added to it when it was not there.
using SourceIndex = std::function<Int(const std::string&)>;

// Adds time limits, their versions, readings and moves, services, events, doors, obstacles and time zones to `names`, each
// list in the order of the pack.
void add_limit_names(const rulebook::Reading& reading, const SourceIndex& index_of, rulebook::Json& names);

}  // namespace permit_guide::compiler
