// Which facts can still change an outcome, and which are missing for it.
#pragma once

#include <vector>

#include "assessment/evaluation.hpp"
#include "assessment/status.hpp"

namespace permit_guide::assessment {

// A bit set of facts.
class FactSet {
 public:
  explicit FactSet(std::size_t fact_count) : words_((fact_count + 31) / 32) {}

  void add(pack::Int fact) { words_[static_cast<std::size_t>(fact) / 32] |= 1u << (fact % 32); }
  [[nodiscard]] bool has(pack::Int fact) const {
    return ((words_[static_cast<std::size_t>(fact) / 32] >> (fact % 32)) & 1u) != 0;
  }
  // Whether the two sets share a fact.
  [[nodiscard]] bool meets(const FactSet& other) const;
  void add_all(const FactSet& other);
  void clear();

 private:
  std::vector<std::uint32_t> words_;
};

// Adds the facts that a permit's outcome still waits for: those of undecided tests under undecided parents, on the
// days of the window. A route that could not do better than what holds already asks for nothing.
void add_open_facts(const pack::Pack& pack, const Evaluation& evaluation, const Answers& answers, pack::Int permit,
                    Window window, FactSet& facts);

}  // namespace permit_guide::assessment
