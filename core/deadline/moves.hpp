// What happened after the event, and what it does to a limit. In what order things happened is looked at in deadline.cpp.
#pragma once

#include "deadline/counting.hpp"

namespace permit_guide::deadline {

// What has happened so far.
struct Moved {
  bool is_pending = false;          // an answer is awaited: no day can be told
  Int restart = pack::none_day;     // day from which a new full period runs; the latest one
  Int plain_from = pack::none_day;  // day from which a careful person counts it
  Int suspended_days = 0;
};

// The move that a limit has for a kind of happening; none when it speaks of no such thing.
[[nodiscard]] Int find_move(const pack::Pack& pack, const pack::Limit& limit, Int by);

// Takes a happening into account that restarts or suspends: the effect, with its steps. An answer that comes after the
// silence and after `period`, counted from it, opens nothing anew (CJA R.421-2).
// Fails: date_out_of_range, out_of_known_range.
[[nodiscard]] pack::MoveEffect apply_move(Counting& counting, Int move, const Happening& happening,
                                          const pack::LimitReading& period, Moved& moved);

}  // namespace permit_guide::deadline
