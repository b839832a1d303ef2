#include "compiler/event_facts.hpp"

namespace permit_guide::compiler {

std::vector<std::int32_t> facts_of_events(const rulebook::Rulebook& rulebook) {
  std::vector<std::int32_t> facts;
  for (const rulebook::Event& event : rulebook.events)
    facts.insert(facts.end(), {event.day, event.time, event.served, event.reached, event.territory, event.printed,
                               event.printed_time});
  for (const rulebook::MoveFact& move : rulebook.move_facts)
    facts.insert(facts.end(), {move.asked, move.time, move.answered});
  std::erase(facts, -1);
  return facts;
}

}  // namespace permit_guide::compiler
