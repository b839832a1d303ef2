// A rulebook without faults to what is shipped: the pack, its names, its words.
#pragma once

#include "compiler/lower.hpp"
#include "rulebook/read_rulebook.hpp"

namespace permit_guide::compiler {

struct Compiled {
  pack::Draft draft;
  std::vector<std::string> labels, sources, contested;  // by index
  Int core_children = 0, core_versions = 0;  // of the nodes that decide outcomes: those that stand first
  // Where a condition is written (file, pointer) to its node: what coverage and reviews ask by.
  std::map<std::pair<std::string, std::string>, Int> nodes_by_place;
};

[[nodiscard]] Compiled compile(const rulebook::Rulebook& rulebook);

}  // namespace permit_guide::compiler
