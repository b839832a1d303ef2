#include "assessment/answers.hpp"

#include <algorithm>

namespace permit_guide::assessment {

using pack::at;
using pack::Int;

bool is_in_set(const pack::Pack& pack, Int value, Int first_word, Int words) {
  if (value < 0 || value >= words * 32) return false;
  const auto word = static_cast<std::uint32_t>(pack.sets[at(first_word + value / 32)]);
  return ((word >> (value % 32)) & 1u) != 0;
}

Answers::Answers(const pack::Pack& pack)
    : pack_(&pack), given_(pack.slots.size(), pack::unanswered), effective_(given_) {
  changed_.reserve(pack.slots.size());
  is_changed_.resize(pack.slots.size());
  implies_.resize(pack.slots.size());
  for (const pack::Implied& rule : pack.implied) implies_[at(rule.when_slot)] = 1;
  for (Int slot = 0; slot < static_cast<Int>(pack.slots.size()); ++slot) note_whether_askable(slot);
  askable_at_first_ = askable_;
}

base::Result<base::Done> Answers::set(Int slot, Int value) {
  if (slot < 0 || at(slot) >= given_.size()) return base::Error{base::ErrorCode::slot_out_of_range, slot};
  const pack::Slot& bounds = pack_->slots[at(slot)];
  const bool is_value = pack::is_known(value) && value != pack::absent;
  if (is_value && (value < bounds.lowest || value > bounds.highest))
    return base::Error{base::ErrorCode::value_out_of_range, slot};
  given_[at(slot)] = value;
  refresh(slot);
  if (implies_[at(slot)] == 0) return base::done;
  for (const pack::Implied& rule : pack_->implied) {
    if (rule.when_slot == slot) refresh(rule.target_slot);
  }
  return base::done;
}

void Answers::clear() {
  std::fill(given_.begin(), given_.end(), pack::unanswered);
  std::fill(effective_.begin(), effective_.end(), pack::unanswered);
  askable_ = askable_at_first_;
  forget_changes();
}

void Answers::forget_changes() {
  for (Int slot : changed_) is_changed_[at(slot)] = 0;
  changed_.clear();
}

// The first slot of a fact tells for all of them.
void Answers::note_whether_askable(Int slot) {
  const Int fact = pack_->slots[at(slot)].fact;
  const pack::Fact& record = pack_->facts[at(fact)];
  if (record.first_slot != slot || record.asked == 0) return;
  if (effective_[at(slot)] == pack::unanswered)
    askable_.add(fact);
  else
    askable_.remove(fact);
}

Int Answers::derive(Int slot) const {
  const Int given = given_[at(slot)];
  if (given != pack::unanswered) return given;
  for (const pack::Implied& rule : pack_->implied) {
    if (rule.target_slot != slot) continue;
    const Int cause = given_[at(rule.when_slot)];
    const bool follows =
        rule.words == 0 ? cause == pack::declined : is_in_set(*pack_, cause, rule.first_word, rule.words);
    if (follows) return rule.value;
  }
  return pack::unanswered;
}

void Answers::refresh(Int slot) {
  const Int now = derive(slot);
  if (effective_[at(slot)] == now) return;
  effective_[at(slot)] = now;
  note_whether_askable(slot);
  if (is_changed_[at(slot)] != 0) return;
  is_changed_[at(slot)] = 1;
  changed_.push_back(slot);
}

}  // namespace permit_guide::assessment
