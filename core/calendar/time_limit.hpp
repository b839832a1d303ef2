// Counting a legal period from an event to its last day. Which period applies, from which event, and what is contested
// about it, is not decided here.
#pragma once

#include "calendar/count_rule.hpp"
#include "calendar/counting_step.hpp"
#include "calendar/holiday_calendar.hpp"

namespace permit_guide::calendar {

struct Counted {
  Date last_day;  // included, until 24:00; for `before`, the day so far ahead of the event
  CountingSteps steps;
};

// The last day of the period that `rule` describes, in this order: the period, the months of distance, the franc day,
// the carry-over by the holidays of the court's territory.
//
// Law: civil procedure code, art. 640 to 642, applied by the administrative courts; administrative justice code,
//   R.421-7 (distance); Conseil d'Etat, Sect. 4 June 1954, Commune de Décines-Charpieu (franc).
// - The franc day follows the ordinary last day. Rejected here, and contested: the same number as the day after the
//   event (30 January 2026 + 1 month: 1 March here, 28 February there). A safe reading compares both; this one does not.
// - A local holiday counts in its territory. Whether it moves a time limit is contested for some of them
//   (`HolidayRule::safe_for_carry_over`); a safe reading leaves those out.
// - `before` counts back from the event. Such periods are windows for an application to an administration, where
//   nothing is carried over: `carry_over` is then without effect.
//
// Unit: hours need a time of day and a time zone, and are refused until those exist.
// Fails: unit_needs_time_of_day, negative_amount (amount or distance), distance_needs_direction_after,
//   date_out_of_range, out_of_known_range (only when open days matter), too_many_steps.
// Example: 1 month from 2026-11-24, franc, carried over: 24 December, franc 25, a holiday, then a weekend: 2026-12-28.
Result<Counted> count(const CountRule& rule, Date event, const HolidayCalendar& calendar, Territory court);

}  // namespace permit_guide::calendar
