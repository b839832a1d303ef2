// The bare period, before any option moves its end: so many days, working days, weeks, months or years from an event.
#pragma once

#include "calendar/count_rule.hpp"
#include "calendar/holiday_calendar.hpp"

namespace permit_guide::calendar {

// The place of the court: its holidays decide which days are open.
struct Court {
  const HolidayCalendar& calendar;
  Territory territory;
};

// The ordinary last day of the period.
// Unit: a week is seven days; a working day is neither Saturday, Sunday nor public holiday ("jour ouvré").
// Fails: unit_needs_time_of_day, date_out_of_range, out_of_known_range (working days only).
// Example: 2 working days from Friday 2026-11-20 is Tuesday 2026-11-24.
Result<Date> add_period(const CountRule& rule, Date event, const Court& court);

// The last day of the period lengthened by the months of distance.
// Law: administrative justice code, R.421-7: the period "est augmenté d'un mois". So months are added together, then
//   once to the event. Rejected: adding them to the last day already found; it differs only where that day is a
//   clamped month end (2026-12-31 + 2 months + 1 month: 2027-03-31 here, 2027-03-28 there).
// Fails: date_out_of_range.
Result<Date> add_distance(const CountRule& rule, Date event, Date ordinary_last_day);

}  // namespace permit_guide::calendar
