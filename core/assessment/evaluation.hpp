// The truth of every condition on every day, for the answers given. One evaluator: temporal and three-valued.
#pragma once

#include <vector>

#include "assessment/answers.hpp"
#include "pack/pack.hpp"
#include "truth/timeline.hpp"

namespace permit_guide::assessment {

// Keeps one timeline per node. All memory is taken when it is made; evaluating takes none.
class Evaluation {
 public:
  explicit Evaluation(const pack::Pack& pack);

  // Brings the nodes that decide outcomes up to date: those that depend on a changed slot, or all of them the first
  // time. Returns whether anything had to be evaluated.
  bool update(const Answers& answers);

  // Evaluates one of the other nodes (papers, fees, places) and what it stands on.
  [[nodiscard]] truth::Timeline evaluate_aside(pack::Int node, const Answers& answers);

  // Forgets everything: the next update evaluates all.
  void invalidate() { complete_ = false; }

  [[nodiscard]] truth::Timeline timeline(pack::Int node) const {
    return timelines_[static_cast<std::size_t>(node)];
  }

  // Rises whenever a node is evaluated again; 0 before the first time.
  [[nodiscard]] std::uint32_t version(pack::Int node) const { return versions_[static_cast<std::size_t>(node)]; }

  // Whether the outcome of a node can depend on a slot.
  [[nodiscard]] bool depends_on(pack::Int node, pack::Int slot) const;

 private:
  void find_dependents();
  void reserve_steps();
  void evaluate(pack::Int node, const Answers& answers);
  [[nodiscard]] truth::Timeline compute(pack::Int node, const Answers& answers);
  [[nodiscard]] truth::Timeline combine(const pack::Node& node, truth::Step* out);
  [[nodiscard]] truth::Timeline count(const pack::Node& node, truth::Step* out);
  [[nodiscard]] truth::Timeline piece_together(const pack::Node& node, truth::Step* out);

  const pack::Pack* pack_;
  std::vector<truth::Timeline> timelines_;
  std::vector<std::uint32_t> versions_;
  std::vector<pack::Int> first_step_;         // where a node's own steps lie
  std::vector<truth::Step> steps_;            // room for the longest timeline of every node
  std::vector<truth::Step> scratch_;          // two timelines of the longest kind
  std::vector<std::uint32_t> slots_of_node_;  // bit sets
  std::vector<pack::Int> dependents_;         // core nodes of each slot, in order of evaluation
  std::vector<pack::Int> first_dependent_;
  std::size_t words_per_node_;
  bool complete_ = false;
};

// The longest timeline each node can have, or an empty list when the rulebook would need more than the engine allows.
[[nodiscard]] std::vector<pack::Int> longest_timelines(const pack::Pack& pack);

}  // namespace permit_guide::assessment
