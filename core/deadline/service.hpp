// The day from which a notified act counts, by the way in which the person was told.
#pragma once

#include "deadline/counting.hpp"

namespace permit_guide::deadline {

// The moment at which the event counts; adds a step when that is another day than the one told.
// Law: registered letter, CE 24 April 2012 n° 341146; online space of an administration, CRPA R.112-20; OFPRA portal,
//   CESEDA R.531-17; court portal, CJA R.611-8-6. What is collected or read after the time for it counts as unread.
// Fails: reached_before_service, date_out_of_range, out_of_known_range.
// Example: a letter presented on 2026-11-10 and collected on 2026-11-20 counts from 20; never collected, from 10.
[[nodiscard]] Point started_on(Counting& counting, const Event& event);

}  // namespace permit_guide::deadline
