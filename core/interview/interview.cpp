#include "interview/interview.hpp"

namespace permit_guide::interview {

using pack::Int;

Interview::Interview(const pack::Pack& pack) : pack_(&pack), open_facts_(pack), open_(pack.permits.size()) {}

void Interview::refresh(Int permit, const assessment::Evaluation& evaluation, const assessment::Answers& answers,
                        assessment::Window window) {
  open_[static_cast<std::size_t>(permit)] = open_facts_.of_permit(evaluation, answers, permit, window, window);
}

bool Interview::leads_to_one_of(Int fact, const FactSet& facts) const {
  for (const pack::Implied& rule : pack_->implied) {
    const Int target = fact_of(rule.target_slot);
    if (fact_of(rule.when_slot) == fact && facts.has(target) && askable_.has(target)) return true;
  }
  return false;
}

void Interview::conclude(const FactSet& askable) {
  askable_ = askable;
  FactSet wanted;
  progress_ = {0, 0, 0};
  for (const FactSet& facts : open_) {
    const bool is_settled = !facts.meets(askable_);
    ++(is_settled ? progress_.settled : progress_.open);
    if (!is_settled) wanted.add_all(facts);
  }
  wanted.keep_only(askable_);
  for (const pack::Implied& rule : pack_->implied) {
    const Int cause = fact_of(rule.when_slot);
    if (askable_.has(cause) && wanted.has(fact_of(rule.target_slot))) wanted.add(cause);
  }
  progress_.questions = wanted.size();
  next_ = wanted.first();
}

}  // namespace permit_guide::interview
