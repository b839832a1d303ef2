#include "deadline/moves.hpp"

namespace permit_guide::deadline {

using calendar::StepBasis;
using calendar::StepCode;
using pack::MoveEffect;

namespace {

void step(Counting& counting, StepCode code, Int day, Int move) {
  counting.note(code, {day, no_minute}, StepBasis::of_the_move, move);
}

// The new full period: from the answer, or from the silence that stands for one, after the wait. The latest one runs.
void restart(Counting& counting, Int index, const Happening& happening, const pack::LimitReading& period,
             Moved& moved) {
  const pack::Move& move = counting.pack().moves[static_cast<std::size_t>(index)];
  Int answered = happening.answered_on;
  bool is_silent = answered == pack::none_day;
  if (move.silence_amount > 0) {
    const Int silent = counting.day_after(happening.on.day, move.silence_amount, move.silence_unit);
    const Point over = counting.end_of(period, {silent, no_minute}, Reliance::every_holiday, Noting::nothing);
    is_silent = is_silent || answered > over.day;
    if (is_silent) answered = silent;
  }
  const Int from = counting.day_after(answered, move.wait_amount, move.wait_unit);
  if (from <= moved.restart) return;
  if (is_silent) step(counting, StepCode::silence, answered, index);
  if (move.wait_amount > 0) step(counting, StepCode::wait, from, index);
  step(counting, StepCode::restart, from, index);
  moved.restart = from;
  moved.plain_from = move.has_plain_reading != 0 ? answered : pack::none_day;
}

}  // namespace

Int find_move(const pack::Pack& pack, const pack::Limit& limit, Int by) {
  for (Int i = limit.first_move; i < limit.first_move + limit.move_count; ++i) {
    if (pack.moves[static_cast<std::size_t>(i)].by == by) return i;
  }
  return pack::none;
}

MoveEffect apply_move(Counting& counting, Int index, const Happening& happening, const pack::LimitReading& period,
                      Moved& moved) {
  const pack::Move& move = counting.pack().moves[static_cast<std::size_t>(index)];
  const auto effect = static_cast<MoveEffect>(move.effect);
  if (happening.answered_on == pack::none_day && move.silence_amount == 0) {
    moved.is_pending = true;
    return MoveEffect::pending;
  }
  if (effect == MoveEffect::restarts) {
    restart(counting, index, happening, period, moved);
    return effect;
  }
  moved.suspended_days += happening.answered_on - happening.on.day;
  if (happening.answered_on > happening.on.day) step(counting, StepCode::suspended, happening.answered_on, index);
  return effect;
}

}  // namespace permit_guide::deadline
