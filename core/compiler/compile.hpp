// A rulebook without faults to what is shipped: the pack, its names, its words.
#pragma once

#include "compiler/lower.hpp"
#include "rulebook/read_rulebook.hpp"

namespace permit_guide::compiler {

struct Compiled {
  pack::Draft draft;
  std::vector<std::string> labels, sources, contested;  // by index
};

[[nodiscard]] Compiled compile(const rulebook::Rulebook& rulebook);

}  // namespace permit_guide::compiler
