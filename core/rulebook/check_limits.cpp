// Names that the time limits use: events, cases, other limits, the limits and facts of doors.
#include <algorithm>

#include "rulebook/check.hpp"

namespace permit_guide::rulebook {

namespace {

struct Check {
  const Rulebook& rulebook;
  Faults& faults;

  [[nodiscard]] const Limit* find(const std::string& id) const {
    for (const Limit& limit : rulebook.limits) {
      if (limit.id == id) return &limit;
    }
    return nullptr;
  }

  void need_limit(const std::string& id, const Location& location) const {
    if (!id.empty() && find(id) == nullptr) faults.add(location, "no time limit is called \"" + id + "\"");
  }

  void look_at_move(const LimitMove& move) const {
    need_limit(move.limit, move.location);
    const Limit* other = find(move.limit);
    if (other == nullptr || move.in_case.empty()) return;
    if (std::find(other->cases.begin(), other->cases.end(), move.in_case) == other->cases.end())
      faults.add(move.location, "\"" + move.limit + "\" has no case \"" + move.in_case + "\"");
  }

  void look_at(const Limit& limit) const {
    const auto is_event = [&](const Event& event) { return event.id == limit.event; };
    if (std::none_of(rulebook.events.begin(), rulebook.events.end(), is_event))
      faults.add(limit.location, "no event is called \"" + limit.event + "\"");
    need_limit(limit.then, limit.location);
    for (const std::string& id : limit.instead) need_limit(id, limit.location);
    for (const LimitMove& move : limit.moves) look_at_move(move);
  }

  void look_at(const Door& door) const {
    for (const std::string& id : door.limits) {
      need_limit(id, door.location);
      const Limit* limit = find(id);
      if (limit != nullptr && !limit->applies_when && limit->case_when.empty())
        faults.add(door.location, "\"" + id + "\" has no \"applies_when\": the door would never show it");
    }
  }
};

}  // namespace

void check_limits(const Rulebook& rulebook, Faults& faults) {
  const Check check{rulebook, faults};
  for (const Limit& limit : rulebook.limits) check.look_at(limit);
  for (const Door& door : rulebook.doors) check.look_at(door);
}

}  // namespace permit_guide::rulebook
