// Between a clock on the wall and elapsed time. The zones themselves are data (`rulebook/time-zones.json`).
#pragma once

#include <cstdint>

#include "calendar/moment.hpp"

namespace permit_guide::calendar {

// Law: directive 2000/84/EC: summer time begins on the last Sunday of March and ends on the last Sunday of October, at
//   01:00 universal time, for the whole Union. Overseas France keeps its time all the year.
struct TimeZone {
  std::int32_t offset_minutes = 0;  // ahead of universal time, in winter
  bool has_summer_time = false;     // one hour more from March to October
};

// Minutes of universal time since 1970-01-01T00:00. Range: some four thousand years on either side.
using Instant = std::int32_t;

// The earliest instant at which a clock there can show `local`: the first of the two when clocks go back; when clocks go
// forward over it, the reading that ends sooner. `exists` is false in that last case.
struct LocalReading {
  Instant earliest;
  bool exists;
};
[[nodiscard]] LocalReading instant_of(Moment local, TimeZone zone);

// What a clock there shows. Fails: date_out_of_range.
[[nodiscard]] Result<Moment> local_at(Instant instant, TimeZone zone);

// The end of a period of hours, read in the two ways that the texts allow.
struct HourCount {
  Moment elapsed;     // so many hours later
  Moment same_clock;  // when a clock there shows the time it would show without a change of clocks
  Moment safe;        // the sooner of the two
};

// Counts hours from a moment, minute by minute, over nights, weekends and holidays.
// Law: Conseil d'Etat, 10 February 2006, Oprea, n° 273484; CESEDA R.921-3. No text says what a change of clocks does.
// Fails: no_such_time (clocks went forward over `start`), date_out_of_range.
// Example: 48 hours from Saturday 2026-10-24 10:00 in Paris: elapsed Monday 09:00, same clock 10:00, safe 09:00.
[[nodiscard]] Result<HourCount> add_hours(Moment start, std::int32_t hours, TimeZone zone);

}  // namespace permit_guide::calendar
