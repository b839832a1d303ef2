#include "interview/interview.hpp"

namespace permit_guide::interview {

using pack::Int;

Interview::Interview(const pack::Pack& pack)
    : pack_(&pack),
      open_(pack.permits.size(), FactSet(pack.facts.size())),
      askable_(pack.facts.size()),
      wanted_(pack.facts.size()) {}

void Interview::refresh(Int permit, const assessment::Evaluation& evaluation, const assessment::Answers& answers,
                        assessment::Window window) {
  FactSet& facts = open_[static_cast<std::size_t>(permit)];
  facts.clear();
  add_open_facts(*pack_, evaluation, answers, permit, window, facts);
}

void Interview::conclude(const assessment::Answers& answers) {
  const Int fact_count = static_cast<Int>(pack_->facts.size());
  askable_.clear();
  for (Int fact = 0; fact < fact_count; ++fact) {
    if (pack_->facts[static_cast<std::size_t>(fact)].asked != 0 && answers.is_unanswered(fact)) askable_.add(fact);
  }
  wanted_.clear();
  progress_ = {0, 0, 0};
  for (const FactSet& facts : open_) {
    if (!facts.meets(askable_)) {
      ++progress_.settled;
      continue;
    }
    ++progress_.open;
    wanted_.add_all(facts);
  }
  next_ = pack::none;
  for (Int fact = 0; fact < fact_count; ++fact) {
    if (!wanted_.has(fact) || !askable_.has(fact)) continue;
    ++progress_.questions;
    if (next_ == pack::none) next_ = fact;
  }
}

}  // namespace permit_guide::interview
