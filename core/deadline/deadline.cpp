// The order of the law: how the person was told, the version of that day, every reading, what happened since, what the
// decision itself says; then where today stands.
#include "deadline/deadline.hpp"

#include <algorithm>

#include "calendar/count_rule.hpp"
#include "deadline/moves.hpp"
#include "deadline/service.hpp"

namespace permit_guide::deadline {

using base::Error;
using base::ErrorCode;
using calendar::StepBasis;
using calendar::StepCode;
using pack::at;
using pack::LimitKind;

namespace {

// The same event, its happenings sorted. A handful: the library's sort would weigh as much as all the rest of this file.
Event in_order_of_time(Event event) {
  for (std::size_t sorted = 1; sorted < event.happening_count; ++sorted) {
    for (std::size_t i = sorted; i > 0 && event.happenings[i].on < event.happenings[i - 1].on; --i)
      std::swap(event.happenings[i], event.happenings[i - 1]);
  }
  return event;
}

// One limit under way.
struct Computation {
  const pack::Limit& limit;
  const Event& event;
  Deadline& out;
  Counting counting;
  const pack::LimitVersion* version = nullptr;

  [[nodiscard]] bool is(LimitKind kind) const { return static_cast<LimitKind>(limit.kind) == kind; }
  [[nodiscard]] const pack::LimitReading& reading(Int i) const {
    return counting.pack().limit_readings[at(version->first_reading + i)];
  }
  [[nodiscard]] Point end_of(const pack::LimitReading& rule, Point start, Reliance reliance) {
    return counting.end_of(rule, start, reliance, Noting::nothing);
  }

  // Of the day on which the event counts; one that names the territory before one for all.
  void choose_version() {
    for (Int i = limit.first_version; i < limit.first_version + limit.version_count; ++i) {
      const pack::LimitVersion& candidate = counting.pack().limit_versions[at(i)];
      const bool is_of_day = candidate.first_day <= out.started.day && out.started.day <= candidate.last_day;
      const bool is_everywhere = candidate.territories == 0;
      const bool is_here = ((candidate.territories >> static_cast<int>(counting.place().territory)) & 1) != 0;
      if (candidate.in_case != event.in_case || !is_of_day) continue;
      if (is_everywhere ? version != nullptr : !is_here) continue;
      version = &candidate;
      out.version = i;
    }
    if (version == nullptr) counting.fail(Error{ErrorCode::no_version_for_event});
  }

  // Another reading: the earliest end is safe, the latest may still do.
  void add_reading(Int id, Point end) {
    out.readings.add({id, end});
    out.safe = std::min(out.safe, end);
    out.late = std::max(out.late, end);
  }

  // One that is kept only where it ends sooner than `other`.
  [[gnu::noinline]] void add_if_sooner(Int id, Point end, Point other) {
    if (end < other) add_reading(id, end);
  }

  // The reading the law is taken to have, with its steps; a window opens there, and closes at its own end.
  void count_main(Point start) {
    out.last = counting.end_of(reading(0), start, Reliance::every_holiday, Noting::steps);
    if (is(LimitKind::window) && counting.outcome().ok()) {
      out.opens_on = out.last.day;
      out.steps.back().code = StepCode::window_opens;
      const pack::LimitReading closing{version->end_amount, version->end_unit, reading(0).direction, 0, 0, 0};
      out.last = counting.end_of(closing, start, Reliance::every_holiday, Noting::steps);
    }
    out.safe = out.late = out.last;
  }

  // "The number of the day after" is contested for a franc month.
  void count_month_end(Point start) {
    pack::LimitReading rule = reading(0);
    if (rule.franc == 0 || !calendar::is_in_months(static_cast<calendar::PeriodUnit>(rule.unit))) return;
    rule.franc = 0;
    add_if_sooner(month_end_reading, end_of(rule, {start.day + 1, no_minute}, Reliance::every_holiday), out.last);
  }

  [[gnu::noinline]] void count_readings(Point start) {
    count_main(start);
    if (is(LimitKind::window)) return;
    for (Int i = 0; i < version->reading_count; ++i) {
      const Point end = i == 0 ? out.last : end_of(reading(i), start, Reliance::every_holiday);
      if (i > 0) add_reading(version->first_reading + i, end);
      const Int careful = reading(i).unit == 0 ? same_clock_reading : without_local_holiday;
      add_if_sooner(careful, end_of(reading(i), start, Reliance::certain_ones), end);
    }
    count_month_end(start);
  }

  void forget_days() {
    out.opens_on = pack::none_day;
    out.last = out.safe = out.late = no_point;
    out.readings.clear();
  }

  // A new full period, from a later day; the way there stays among the steps.
  void restart(const Moved& moved) {
    forget_days();
    count_readings({moved.restart, no_minute});
    if (moved.plain_from == pack::none_day) return;
    pack::LimitReading plain = reading(0);
    plain.franc = 0;
    add_if_sooner(plain_reading, end_of(plain, {moved.plain_from, no_minute}, Reliance::certain_ones), out.last);
  }

  // The days that did not count are added to the ordinary end; then the end is carried over.
  void suspend(Int days) {
    pack::LimitReading rule = reading(0);
    const Int is_carried = std::exchange(rule.carry, 0);
    const Int end = end_of(rule, out.started, Reliance::every_holiday).day;
    forget_days();
    if (!counting.outcome().ok()) return;
    out.last = counting.end_of({0, 1, 0, 0, is_carried, 0}, {counting.day_after(end, days, 1), no_minute},
                               Reliance::certain_ones, Noting::steps, 0);
    out.safe = out.late = out.last;
  }

  // A shorter limit takes the place of this one, with all that happened later.
  void replace(const Happening* first, const Happening* last, const pack::Move& move, Point as_of) {
    Event later = event;
    later.on = first->on;
    later.service = pack::none;
    later.in_case = move.in_case;
    later.happening_count = static_cast<std::size_t>(last - first) - 1;
    std::copy(first + 1, last, later.happenings.begin());
    const auto replaced = compute(counting.law(), move.limit, later, as_of);
    if (!replaced.ok()) return counting.fail(replaced.error());
    const Deadline& shorter = replaced.value();
    out.version = shorter.version;
    out.opens_on = shorter.opens_on;
    out.last = shorter.last, out.safe = shorter.safe, out.late = shorter.late;
    out.is_by_print = shorter.is_by_print;
    out.readings = shorter.readings;
    for (const Step& step : shorter.steps) counting.note(step.code, step.reached, step.basis, step.record);
    for (const MoveOutcome& outcome : shorter.moves) (void)out.moves.add(outcome);
  }

  // After the end as it stood; there is none while an answer is awaited. A new period that is asked for a second time must
  // be asked for within the first one: a second appeal of the same kind opens nothing anew (CRPA L.411-2).
  [[nodiscard]] bool is_too_late(const Happening& happening, const pack::Move& move, Int first_last) const {
    const auto is_repeated = [&](const MoveOutcome& earlier) {
      return earlier.by == happening.by && earlier.effect == pack::MoveEffect::restarts;
    };
    Int last = std::any_of(out.moves.begin(), out.moves.end(), is_repeated) ? first_last : out.last.day;
    if (move.within_days > 0) last = std::min(last, out.started.day + move.within_days);
    return happening.on.day > last;
  }

  // In the order of time, whatever the order in which they are told.
  void follow_moves(Point as_of) {
    const Event told = in_order_of_time(event);
    const Happening* const end = told.happenings.data() + told.happening_count;
    const Int first_last = out.last.day;
    Moved moved;
    for (const Happening* at_hand = told.happenings.data(); at_hand != end && counting.outcome().ok(); ++at_hand) {
      const Int index = find_move(counting.pack(), limit, at_hand->by);
      const pack::Move* move = index == pack::none ? nullptr : &counting.pack().moves[at(index)];
      auto effect = move == nullptr ? pack::MoveEffect::none : static_cast<pack::MoveEffect>(move->effect);
      if (effect != pack::MoveEffect::none && !moved.is_pending && is_too_late(*at_hand, *move, first_last))
        effect = pack::MoveEffect::too_late;
      const Moved before = moved;
      if (effect == pack::MoveEffect::restarts || effect == pack::MoveEffect::suspends)
        effect = apply_move(counting, index, *at_hand, reading(0), moved);
      (void)out.moves.add({at_hand->by, effect, at_hand->on.day});
      if (effect == pack::MoveEffect::replaced) {
        counting.note(StepCode::replaced, {at_hand->on.day, no_minute}, StepBasis::of_the_move, index);
        return replace(at_hand, end, *move, as_of);
      }
      if (moved.restart != before.restart) restart(moved);
      if (moved.suspended_days != before.suspended_days) suspend(moved.suspended_days);
    }
    if (moved.is_pending) forget_days();
  }

  // A closed last day on which nobody can act.
  void act_before_closed() {
    if (version->acts_before_closed == 0 || !out.safe.exists()) return;
    const Int open_day = counting.open_day_up_to(out.safe.day);
    if (open_day == out.safe.day) return;
    out.safe = {open_day, whole_day};
    counting.note(StepCode::act_before_closed, {open_day, no_minute}, StepBasis::of_the_limit);
  }

  // What the decision states wins where it is shorter, and where the law's own figure is not known.
  void respect_print() {
    const bool is_ours =
        out.last.exists() || version->is_known_change != 0;  // a note, or an answer awaited: not this one
    if (!event.printed.exists() || !is_ours) return;
    const Point printed{event.printed.day, event.printed.minute == no_minute ? whole_day : event.printed.minute};
    if (out.safe.exists() && out.safe <= printed) return;
    if (!out.last.exists()) out.last = out.late = printed;
    out.safe = printed;
    out.is_by_print = true;
    counting.note(StepCode::printed, event.printed, StepBasis::of_the_limit);
  }

  [[nodiscard]] State state_on(Point as_of) const {
    const auto is_awaited = [](const MoveOutcome& move) { return move.effect == pack::MoveEffect::pending; };
    if (version->is_known_change != 0 && !out.last.exists()) return State::unknown;
    if (!as_of.exists()) return State::none;
    if (!out.last.exists())
      return std::any_of(out.moves.begin(), out.moves.end(), is_awaited) ? State::open : State::none;
    if (out.opens_on != pack::none_day && as_of.day < out.opens_on) return State::not_open;
    if (is(LimitKind::opening)) return State::open;
    const Point end =
        out.last.minute == whole_day ? out.last : out.safe;  // of hours, the sooner reading ends them
    const bool is_past =
        as_of.day != end.day ? as_of.day > end.day : as_of.minute != no_minute && as_of.minute > end.minute;
    return is_past ? State::past : State::open;
  }

  // Nothing happens before the event, and no answer comes before the question.
  void check_happenings() {
    for (Int i = 0; i < static_cast<Int>(event.happening_count); ++i) {
      const Happening& happening = event.happenings[at(i)];
      const bool is_backwards =
          happening.answered_on != pack::none_day && happening.answered_on < happening.on.day;
      if (happening.on.day < event.on.day || is_backwards) counting.fail(Error{ErrorCode::move_before_event, i});
    }
  }

  void run(Point as_of) {
    const bool is_past_event = counting.pack().events[at(limit.event)].is_past != 0;
    if (is_past_event && as_of.exists() && event.on.day > as_of.day)
      counting.fail(Error{ErrorCode::event_in_future});
    out.territory = static_cast<Int>(counting.place().territory);
    out.started = started_on(counting, event);
    choose_version();
    check_happenings();
    if (!counting.outcome().ok()) return;
    if (version->reading_count > 0) count_readings(out.started);
    if (is(LimitKind::opening)) out.opens_on = out.last.day;
    if (version->reading_count > 0 && counting.outcome().ok()) follow_moves(as_of);
    if (!counting.outcome().ok()) return;
    act_before_closed();
    respect_print();
    out.state = state_on(as_of);
  }
};

}  // namespace

base::Result<Deadline> compute(const Law& law, Int limit, const Event& event, Point as_of) {
  const pack::Limit& record = law.pack.limits[at(limit)];
  Deadline out;
  Computation computation{record, event, out, Counting(law, place_of(record, event), out)};
  computation.run(as_of);
  if (!computation.counting.outcome().ok()) return computation.counting.outcome().error();
  return out;
}

}  // namespace permit_guide::deadline
