// A truth for every day: a step function. Lives here: its shape, reading and algebra. Not here: who evaluates it.
//
//   first      steps[0]            steps[1]
//   no ────────┤ yes from its day ─┤ no from its day ──▶
//
// A constant has no steps and touches no memory. Steps are packed into one int32 each (day * 4 + truth), in
// strictly rising days, and every step changes the truth: equal functions have equal representations.
#pragma once

#include <cstdint>

#include "truth/truth.hpp"

namespace permit_guide::truth {

// Day numbers count from 1970-01-01; every day of the years 1 to 9999 fits a packed step.
inline constexpr std::int32_t first_day_number = -719162;
inline constexpr std::int32_t last_day_number = 2932896;

struct Step {
  std::int32_t packed;

  [[nodiscard]] static constexpr Step at(std::int32_t day, Truth truth) {
    return {day * 4 + static_cast<std::int32_t>(truth)};
  }
  [[nodiscard]] constexpr std::int32_t day() const { return packed >> 2; }
  [[nodiscard]] constexpr Truth truth() const { return static_cast<Truth>(packed & 3); }
};

// A view: whoever made the steps keeps them alive.
struct Timeline {
  const Step* steps;
  std::int32_t step_count;
  Truth first;

  [[nodiscard]] static constexpr Timeline constant(Truth truth) { return {nullptr, 0, truth}; }
  [[nodiscard]] constexpr bool is_constant() const { return step_count == 0; }
};

// The truth on a day. Range: any day; before the first step it is `first`.
[[nodiscard]] Truth truth_on(Timeline timeline, std::int32_t day);

// The last day (included) of the run of equal truth that holds on `day`; last_day_number when it never ends.
[[nodiscard]] std::int32_t last_day_of_run(Timeline timeline, std::int32_t day);

// The first day (included) of that run; first_day_number when it has always been so.
[[nodiscard]] std::int32_t first_day_of_run(Timeline timeline, std::int32_t day);

// The first day in [from, until] whose truth is `wanted`, or `until + 1` when there is none.
[[nodiscard]] std::int32_t first_day_with(Timeline timeline, Truth wanted, std::int32_t from, std::int32_t until);

// The last such day, or `from - 1` when there is none.
[[nodiscard]] std::int32_t last_day_with(Timeline timeline, Truth wanted, std::int32_t from, std::int32_t until);

// Writes steps into a buffer in rising order, leaving out those that change nothing.
class TimelineWriter {
 public:
  TimelineWriter(Step* buffer, Truth first) : steps_(buffer), first_(first), now_(first) {}

  // From `day` on the truth is `truth`. Days may not fall; the later call for one day wins.
  void from_day(std::int32_t day, Truth truth);
  [[nodiscard]] Timeline done() const { return {steps_, count_, first_}; }

 private:
  Step* steps_;
  std::int32_t count_ = 0;
  Truth first_;
  Truth now_;
};

// Conjunction and disjunction of two timelines. `out` holds at least a.step_count + b.step_count steps and may not
// overlap them. A constant operand costs no memory: the result may be a view of the other one.
[[nodiscard]] Timeline both(Timeline a, Timeline b, Step* out);
[[nodiscard]] Timeline either(Timeline a, Timeline b, Step* out);

// Negation. `out` holds at least a.step_count steps.
[[nodiscard]] Timeline opposite(Timeline a, Step* out);

}  // namespace permit_guide::truth
