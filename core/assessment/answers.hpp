// What the person answered, one int32 per slot, with what certainly follows from it.
#pragma once

#include <vector>

#include "assessment/fact_set.hpp"
#include "base/result.hpp"
#include "pack/pack.hpp"

namespace permit_guide::assessment {

class Answers {
 public:
  explicit Answers(const pack::Pack& pack);

  // Sets a slot. Range: a value within the slot's bounds, or unanswered, unknown, declined, absent.
  // Fails: slot_out_of_range, value_out_of_range; the answers are then unchanged.
  base::Result<base::Done> set(pack::Int slot, pack::Int value);

  // Forgets every answer: nothing of them is left in memory.
  void clear();

  // What the law sees: the answer, or what follows from another answer while this one is not given.
  [[nodiscard]] pack::Int value(pack::Int slot) const { return effective_[static_cast<std::size_t>(slot)]; }

  // Facts that the interview may ask and that were never answered ("I don't know" and "I prefer not to say" are
  // answers; so is what follows from another answer).
  [[nodiscard]] const FactSet& askable() const { return askable_; }

  // Slots whose value the law sees has changed since `forget_changes`.
  [[nodiscard]] const std::vector<pack::Int>& changed_slots() const { return changed_; }
  void forget_changes();

 private:
  [[nodiscard]] pack::Int derive(pack::Int slot) const;
  void refresh(pack::Int slot);
  void note_whether_askable(pack::Int slot);

  const pack::Pack* pack_;
  std::vector<pack::Int> given_;
  std::vector<pack::Int> effective_;
  std::vector<pack::Int> changed_;
  std::vector<pack::Int> is_changed_;  // 1 for the slots in `changed_`
  std::vector<pack::Int> implies_;     // 1 for the slots from whose answer something follows
  FactSet askable_;
  FactSet askable_at_first_;
};

// Whether a value is in a bit set of the pack.
[[nodiscard]] bool is_in_set(const pack::Pack& pack, pack::Int value, pack::Int first_word, pack::Int words);

}  // namespace permit_guide::assessment
