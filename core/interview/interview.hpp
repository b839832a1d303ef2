// Which question comes next, and why. A fact is asked only while its answer can still change an outcome.
#pragma once

#include <vector>

#include "assessment/open_facts.hpp"

namespace permit_guide::interview {

using assessment::FactSet;

struct Progress {
  pack::Int settled;    // permits that no open question can change
  pack::Int open;       // permits that one can
  pack::Int questions;  // facts still worth asking now
};

// Remembers, for each permit, the facts its outcome waits for.
class Interview {
 public:
  explicit Interview(const pack::Pack& pack);

  // Looks at one permit again, after its evaluation changed or for another day.
  void refresh(pack::Int permit, const assessment::Evaluation& evaluation, const assessment::Answers& answers,
               assessment::Window window);

  // What a permit that is undecided on the day misses.
  [[nodiscard]] FactSet missing_for(pack::Int permit, const assessment::Evaluation& evaluation,
                                    const assessment::Answers& answers, assessment::Window window) {
    return open_facts_.of_permit(evaluation, answers, permit, window, {window.as_of, window.as_of});
  }

  // What a single condition that is undecided on the day misses.
  [[nodiscard]] FactSet missing_for_node(pack::Int node, const assessment::Evaluation& evaluation,
                                         const assessment::Answers& answers, assessment::Window window) {
    return open_facts_.of_node(evaluation, answers, node, window);
  }

  // After every permit that had to be was refreshed: sums up for the facts not yet answered. A fact from whose answer
  // that of a wanted one would follow is wanted too: one gentle question may spare several.
  void conclude(const FactSet& askable);

  // The first fact in the author's order that is still open, unanswered and asked at all; none when there is none.
  [[nodiscard]] pack::Int next_question() const { return next_; }
  [[nodiscard]] Progress progress() const { return progress_; }

  // Whether the answer to a fact, or one that would follow from it, can still change the outcome of a permit: the reason
  // for asking.
  [[nodiscard]] bool is_asked_for(pack::Int fact, pack::Int permit) const {
    const FactSet& open = open_[static_cast<std::size_t>(permit)];
    return open.has(fact) || leads_to_one_of(fact, open);
  }

  // Whether no question that is still open can change the outcome of a permit.
  [[nodiscard]] bool is_settled(pack::Int permit) const {
    return !open_[static_cast<std::size_t>(permit)].meets(askable_);
  }

 private:
  [[nodiscard]] pack::Int fact_of(pack::Int slot) const {
    return pack_->slots[static_cast<std::size_t>(slot)].fact;
  }
  // Whether an answer that may still be asked for and is one of `facts` would follow from the answer to this fact.
  [[nodiscard]] bool leads_to_one_of(pack::Int fact, const FactSet& facts) const;

  const pack::Pack* pack_;
  assessment::OpenFacts open_facts_;
  std::vector<FactSet> open_;
  FactSet askable_;
  pack::Int next_ = pack::none;
  Progress progress_{};
};

}  // namespace permit_guide::interview
