// A named time limit, counted for one event: the days, the doubt, and every step with what it rests on.
#pragma once

#include "base/fixed_list.hpp"
#include "base/result.hpp"
#include "calendar/counting_step.hpp"
#include "calendar/holiday_calendar.hpp"
#include "deadline/event.hpp"
#include "pack/pack.hpp"

namespace permit_guide::deadline {

enum class State : Int { none, not_open, open, past, unknown };

// Ids of readings that no version names.
inline constexpr Int month_end_reading = -2;
inline constexpr Int without_local_holiday = -3;
inline constexpr Int plain_reading = -4;
inline constexpr Int same_clock_reading = -5;

struct Reading {
  Int id;  // in the pack, or one of those above
  Point end;
};

struct Step {
  calendar::StepCode code;
  Point reached;
  calendar::StepBasis basis;
  Int record;  // the service or the move that the basis speaks of
};

struct MoveOutcome {
  Int by;
  pack::MoveEffect effect;
  Int day;
};

// Points without a day where the law gives none: a note, a change of law whose content is not known, an answer that is
// still awaited.
struct Deadline {
  State state = State::none;
  Int version = pack::none;
  Point started = no_point;
  Int opens_on = pack::none_day;
  Point last =
      no_point;  // by the reading the law is taken to have; `whole_day` as the minute unless hours are counted
  Point safe = no_point;  // the earliest of all readings and of what the decision states
  Point late = no_point;  // the latest
  bool is_by_print = false;
  Int territory = 0;                      // whose clock is read
  base::FixedList<Reading, 12> readings;  // the others
  base::FixedList<Step, 48> steps;        // of `last`, then what led elsewhere
  base::FixedList<MoveOutcome, Event::most_happenings> moves;
};

// What every limit is counted with.
struct Law {
  const pack::Pack& pack;
  calendar::HolidayCalendar holidays;
};

// Counts `limit` for `event`, as seen on `as_of` (no day: nothing is compared, the state is none).
//
// The law is that of the day on which the event counts (after the way of being told). `last` follows the reading that the
// rulebook takes; `safe` is the earliest of: every other reading it names, the number of the day after for a franc
// month, holidays that are certain, the plain count after legal aid, and what the decision states.
// A territory abroad: the court is in metropolitan France, and months of distance are added where the limit has them.
//
// Fails: event_in_future, event_needs_time, no_time_zone, no_such_time, no_version_for_event, reached_before_service,
//   move_before_event (with the index of the happening), and the codes of `calendar::count`.
// Example: a removal order notified by hand on 2026-11-24, one month, franc: 2026-12-24, 25 (holiday), 26, 27: 28.
[[nodiscard]] base::Result<Deadline> compute(const Law& law, Int limit, const Event& event, Point as_of);

}  // namespace permit_guide::deadline
