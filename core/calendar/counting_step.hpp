// How a last day was reached: the steps of a count, each with the day reached and the text it rests on.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "calendar/date.hpp"

namespace permit_guide::calendar {

// The values cross the binding: append, never reorder.
enum class StepCode : std::uint8_t {
  start,               // the event
  excluded_event_day,  // the first day that counts
  add_period,          // the ordinary last day, before distance
  month_end_clamped,   // the month reached has no such day
  distance,            // the whole period lengthened by the months of distance
  franc_day,           // one day more, the last one not counting either
  carry_saturday,      // the day after a closed one, and why that one was closed
  carry_sunday,
  carry_holiday,
  window_opens,           // the first day of a window
  served_unread,          // nobody collected or read it: the day that counts then
  served_reached,         // collected, refused or read
  elapsed_hours,          // so many hours later
  same_clock_time,        // when the clock shows the same time again, after a change of clocks
  month_end_reading,      // contested: the number of the day after the event
  without_local_holiday,  // contested: a local holiday not relied upon
  restart,                // what happened starts a new full period
  wait,                   // days before the new period
  silence,                // no answer: a decision is born
  suspended,              // the days that did not count
  replaced,               // a shorter period runs instead
  printed,                // what the decision itself says
  act_before_closed,      // the last day is closed: the open day before it
  on_eve,                 // the day before: "at the latest on the eve of"
};

// The text a step rests on; its id is one of `rulebook/sources.json`.
enum class StepBasis : std::uint8_t {
  civil_procedure_640,              // the event from which the period runs
  civil_procedure_641_paragraph_1,  // days: the day of the event does not count
  civil_procedure_641_paragraph_2,  // months and years: same number, else the last day of the month
  civil_procedure_642,              // carry-over
  administrative_justice_R421_7,    // distance
  conseil_etat_decines_charpieu,    // franc: Sect. 4 June 1954, Commune de Décines-Charpieu
  conseil_etat_oprea,               // hours: 10 February 2006, n° 273484
  of_the_limit,                     // the articles that set the limit itself
  of_the_service,                   // those on the way of being told
  of_the_move,                      // those on what happened since
};

inline constexpr std::array step_names{"start",
                                       "excluded_event_day",
                                       "add_period",
                                       "month_end_clamped",
                                       "distance",
                                       "franc_day",
                                       "carry_saturday",
                                       "carry_sunday",
                                       "carry_holiday",
                                       "window_opens",
                                       "served_unread",
                                       "served_reached",
                                       "elapsed_hours",
                                       "same_clock_time",
                                       "month_end_reading",
                                       "without_local_holiday",
                                       "restart",
                                       "wait",
                                       "silence",
                                       "suspended",
                                       "replaced",
                                       "printed",
                                       "act_before_closed",
                                       "on_eve"};
inline constexpr std::array step_basis_ids{"cpc-640",       "cpc-641",       "cpc-641", "cpc-642",  "cja-R421-7",
                                           "ce-1954-06-04", "ce-2006-02-10", "@limit",  "@service", "@move"};

constexpr const char* step_name(StepCode code) { return step_names[static_cast<std::size_t>(code)]; }
constexpr const char* step_basis_id(StepBasis basis) { return step_basis_ids[static_cast<std::size_t>(basis)]; }

struct CountingStep {
  StepCode code = StepCode::start;
  Date reached = Date::first_supported();
  StepBasis basis = StepBasis::civil_procedure_640;

  friend constexpr bool operator==(const CountingStep&, const CountingStep&) = default;
};

// The steps in the order of the law. Holds them in place: no heap while answering.
class CountingSteps {
 public:
  // Six steps before the carry-over, and the longest run of closed days that a sane calendar can hold, twice over.
  static constexpr std::size_t capacity = 16;

  // Fails: too_many_steps.
  constexpr Result<base::Done> add(CountingStep step) {
    if (size_ == capacity) return Error{ErrorCode::too_many_steps};
    steps_[size_++] = step;
    return base::done;
  }

  [[nodiscard]] constexpr std::span<const CountingStep> view() const { return {steps_.data(), size_}; }

 private:
  std::array<CountingStep, capacity> steps_{};
  std::size_t size_ = 0;
};

}  // namespace permit_guide::calendar
