#include "truth/timeline.hpp"

namespace permit_guide::truth {

namespace {

// Index of the step in force on `day`; -1 before the first step. Linear: a timeline has a handful of steps.
std::int32_t step_in_force(Timeline timeline, std::int32_t day) {
  std::int32_t found = -1;
  while (found + 1 < timeline.step_count && timeline.steps[found + 1].day() <= day) ++found;
  return found;
}

Truth truth_of_step(Timeline timeline, std::int32_t index) {
  return index < 0 ? timeline.first : timeline.steps[index].truth();
}

std::int32_t first_day_of_step(Timeline timeline, std::int32_t index) {
  return index < 0 ? first_day_number : timeline.steps[index].day();
}

std::int32_t last_day_of_step(Timeline timeline, std::int32_t index) {
  return index + 1 < timeline.step_count ? timeline.steps[index + 1].day() - 1 : last_day_number;
}

// The two ways of combining, as a value: one copy of the sweep serves both.
struct Combination {
  bool is_both;
  [[nodiscard]] Truth of(Truth a, Truth b) const { return (a < b) == is_both ? a : b; }
};

[[gnu::noinline]] Timeline merge(Timeline a, Timeline b, Step* out, Combination combine) {
  TimelineWriter writer(out, combine.of(a.first, b.first));
  std::int32_t next_a = 0;
  std::int32_t next_b = 0;
  while (next_a < a.step_count || next_b < b.step_count) {
    const std::int32_t day_a = next_a < a.step_count ? a.steps[next_a].day() : last_day_number + 1;
    const std::int32_t day_b = next_b < b.step_count ? b.steps[next_b].day() : last_day_number + 1;
    const std::int32_t day = day_a < day_b ? day_a : day_b;
    if (day_a == day) ++next_a;
    if (day_b == day) ++next_b;
    writer.from_day(day, combine.of(truth_of_step(a, next_a - 1), truth_of_step(b, next_b - 1)));
  }
  return writer.done();
}

// A constant either leaves the other operand as it is, makes it irrelevant, or is unknown.
[[gnu::noinline]] Timeline combine_timelines(Timeline a, Timeline b, Step* out, bool is_both) {
  const Truth neutral = is_both ? Truth::yes : Truth::no;
  const Truth deciding = is_both ? Truth::no : Truth::yes;
  if (a.is_constant()) {
    if (a.first == neutral) return b;
    if (a.first == deciding) return a;
  }
  if (b.is_constant()) {
    if (b.first == neutral) return a;
    if (b.first == deciding) return b;
  }
  return merge(a, b, out, {is_both});
}

}  // namespace

Truth truth_on(Timeline timeline, std::int32_t day) {
  return truth_of_step(timeline, step_in_force(timeline, day));
}

std::int32_t last_day_of_run(Timeline timeline, std::int32_t day) {
  return last_day_of_step(timeline, step_in_force(timeline, day));
}

std::int32_t first_day_of_run(Timeline timeline, std::int32_t day) {
  return first_day_of_step(timeline, step_in_force(timeline, day));
}

std::int32_t first_day_with(Timeline timeline, Truth wanted, std::int32_t from, std::int32_t until) {
  std::int32_t index = step_in_force(timeline, from);
  while (truth_of_step(timeline, index) != wanted && last_day_of_step(timeline, index) < until) ++index;
  if (truth_of_step(timeline, index) != wanted) return until + 1;
  const std::int32_t day = first_day_of_step(timeline, index);
  return day < from ? from : day;
}

std::int32_t last_day_with(Timeline timeline, Truth wanted, std::int32_t from, std::int32_t until) {
  std::int32_t index = step_in_force(timeline, until);
  while (truth_of_step(timeline, index) != wanted && first_day_of_step(timeline, index) > from) --index;
  if (truth_of_step(timeline, index) != wanted) return from - 1;
  const std::int32_t day = last_day_of_step(timeline, index);
  return day > until ? until : day;
}

void TimelineWriter::from_day(std::int32_t day, Truth truth) {
  if (count_ > 0 && steps_[count_ - 1].day() == day) {
    --count_;
    now_ = count_ > 0 ? steps_[count_ - 1].truth() : first_;
  }
  if (truth == now_) return;
  steps_[count_++] = Step::at(day, truth);
  now_ = truth;
}

Timeline both(Timeline a, Timeline b, Step* out) { return combine_timelines(a, b, out, true); }

Timeline either(Timeline a, Timeline b, Step* out) { return combine_timelines(a, b, out, false); }

Timeline opposite(Timeline a, Step* out) {
  for (std::int32_t i = 0; i < a.step_count; ++i) {
    out[i] = Step::at(a.steps[i].day(), opposite(a.steps[i].truth()));
  }
  return {out, a.step_count, opposite(a.first)};
}

}  // namespace permit_guide::truth
