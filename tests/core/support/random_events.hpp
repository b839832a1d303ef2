// Events made up by chance: days within living memory, and now and then everything else that an event can tell.
#pragma once

#include "deadline/deadline.hpp"
#include "pack/pack.hpp"
#include "random.hpp"

namespace permit_guide::tests {

// A day from 2018 to 2032, where the law of the rulebook has versions.
inline pack::Int random_day(Random& random) { return random.between(17'532, 23'010); }

inline pack::Int or_none(Random& random, std::size_t count) {
  return random.once_in(3) ? pack::none : random.below(static_cast<std::int64_t>(count));
}

inline deadline::Event random_event(const pack::Pack& pack, pack::Int limit, pack::Int most_cases,
                                    Random& random) {
  const pack::Limit& record = pack.limits[static_cast<std::size_t>(limit)];
  deadline::Event event;
  event.on = {random_day(random),
              random.once_in(8) ? deadline::no_minute : random.below(calendar::minutes_in_a_day)};
  if (random.once_in(3)) event.service = or_none(random, pack.services.size());
  if (random.once_in(3)) event.reached_on = event.on.day + random.between(-1, 20);
  if (random.once_in(2)) event.territory = or_none(random, calendar::territory_ids.size());
  if (random.once_in(4)) event.court = or_none(random, calendar::territory_ids.size() - 1);
  if (most_cases > 0 && random.once_in(2)) event.in_case = random.below(most_cases);
  if (random.once_in(6)) event.printed = {event.on.day + random.between(1, 90), deadline::no_minute};
  while (random.once_in(3) && event.happening_count < event.most_happenings) {
    const pack::Int asked = event.on.day + random.below(90);
    const pack::Int by =
        record.move_count > 0 && !random.once_in(4)
            ? pack.moves[static_cast<std::size_t>(record.first_move + random.below(record.move_count))].by
            : random.below(7);
    event.happenings[event.happening_count++] = {by,
                                                 {asked, random.below(calendar::minutes_in_a_day)},
                                                 random.once_in(3) ? pack::none_day : asked + random.below(120)};
  }
  return event;
}

}  // namespace permit_guide::tests
