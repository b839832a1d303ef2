// A person made up by chance: values within the bounds of every slot, and now and then none.
#pragma once

#include "guide.hpp"
#include "random.hpp"

namespace permit_guide::tests {

// A value that a slot may hold; dates within living memory, so that something happens around today.
inline Int random_value(const pack::Pack& pack, Int slot, Random& random) {
  const pack::Slot& bounds = pack.slots[static_cast<std::size_t>(slot)];
  if (random.once_in(8)) return pack::unknown + random.below(3);  // unknown, declined or absent
  const bool is_date =
      pack.facts[static_cast<std::size_t>(bounds.fact)].type == static_cast<Int>(pack::FactType::date);
  if (!is_date) return random.between(bounds.lowest, bounds.highest);
  const Int value = random.between(day("1950-01-01").day_number(), day("2031-12-31").day_number());
  return value < bounds.lowest ? bounds.lowest : value > bounds.highest ? bounds.highest : value;
}

// Answers every slot of a fact.
inline void answer_by_chance(engine::Engine& engine, Int fact, Random& random) {
  const pack::Fact& record = engine.rulebook().facts[static_cast<std::size_t>(fact)];
  for (Int i = 0; i < record.slot_count; ++i) {
    (void)engine.set(record.first_slot + i, random_value(engine.rulebook(), record.first_slot + i, random));
  }
}

// What is shown of all permits, as one line each: to compare two engines, or one before and after.
inline std::vector<std::string> all_outcomes(const engine::Engine& engine) {
  std::vector<std::string> lines;
  for (Int permit = 0; permit < static_cast<Int>(engine.rulebook().permits.size()); ++permit) {
    const auto& outcome = engine.outcome(permit);
    lines.push_back(to_text(outcome.best) + " " + day_text(outcome.best.undecided_from) + " route " +
                    std::to_string(outcome.route) +
                    (engine.interview().is_settled(permit) ? " settled" : " open"));
  }
  return lines;
}

}  // namespace permit_guide::tests
