// Which facts can still change an outcome, and which are missing for it.
#pragma once

#include <vector>

#include "assessment/evaluation.hpp"
#include "assessment/fact_set.hpp"
#include "assessment/status.hpp"

namespace permit_guide::assessment {

// Finds the facts that outcomes still wait for: those of undecided tests under undecided parents. Remembers what it
// found below each node, so that conditions shared by many permits are walked once, and again only when they changed.
class OpenFacts {
 public:
  explicit OpenFacts(const pack::Pack& pack) : pack_(&pack), known_(pack.nodes.size()) {}

  // The facts a permit waits for on the days of `asked_for`. A route that could not do better than what holds already
  // in `window` asks for nothing.
  [[nodiscard]] FactSet of_permit(const Evaluation& evaluation, const Answers& answers, pack::Int permit,
                                  Window window, Window asked_for);

  // The facts that one condition waits for on the day of `window`.
  [[nodiscard]] FactSet of_node(const Evaluation& evaluation, const Answers& answers, pack::Int node,
                                Window window);

 private:
  struct Known {
    FactSet facts;
    std::uint32_t version = 0;  // of the node's timeline; 0: nothing known
    Window window{0, 0};
  };
  struct Walk;

  const pack::Pack* pack_;
  std::vector<Known> known_;
};

}  // namespace permit_guide::assessment
