#include "assessment/answers.hpp"

#include <algorithm>

namespace permit_guide::assessment {

using pack::Int;

namespace {

std::size_t at(Int index) { return static_cast<std::size_t>(index); }

}  // namespace

bool is_in_set(const pack::Pack& pack, Int value, Int first_word, Int words) {
  if (value < 0 || value >= words * 32) return false;
  const auto word = static_cast<std::uint32_t>(pack.sets[at(first_word + value / 32)]);
  return ((word >> (value % 32)) & 1u) != 0;
}

Answers::Answers(const pack::Pack& pack)
    : pack_(&pack), given_(pack.slots.size(), pack::unanswered), effective_(given_) {
  changed_.reserve(pack.slots.size());
}

base::Result<base::Done> Answers::set(Int slot, Int value) {
  if (slot < 0 || at(slot) >= given_.size()) return base::Error{base::ErrorCode::slot_out_of_range, slot};
  const pack::Slot& bounds = pack_->slots[at(slot)];
  const bool is_value = pack::is_known(value) && value != pack::absent;
  if (is_value && (value < bounds.lowest || value > bounds.highest)) return base::Error{base::ErrorCode::value_out_of_range, slot};
  given_[at(slot)] = value;
  refresh(slot);
  for (const pack::Implied& rule : pack_->implied) {
    if (rule.when_slot == slot) refresh(rule.target_slot);
  }
  return base::done;
}

void Answers::clear() {
  std::fill(given_.begin(), given_.end(), 0);
  std::fill(effective_.begin(), effective_.end(), 0);
  for (std::size_t slot = 0; slot < given_.size(); ++slot) {
    given_[slot] = pack::unanswered;
    effective_[slot] = pack::unanswered;
  }
  changed_.clear();
}

bool Answers::is_unanswered(Int fact) const {
  return value(pack_->facts[at(fact)].first_slot) == pack::unanswered;
}

Int Answers::derive(Int slot) const {
  const Int given = given_[at(slot)];
  if (given != pack::unanswered) return given;
  for (const pack::Implied& rule : pack_->implied) {
    if (rule.target_slot == slot && is_in_set(*pack_, given_[at(rule.when_slot)], rule.first_word, rule.words)) {
      return rule.value;
    }
  }
  return pack::unanswered;
}

void Answers::refresh(Int slot) {
  const Int now = derive(slot);
  if (effective_[at(slot)] == now) return;
  effective_[at(slot)] = now;
  if (std::find(changed_.begin(), changed_.end(), slot) == changed_.end()) changed_.push_back(slot);
}

}  // namespace permit_guide::assessment
