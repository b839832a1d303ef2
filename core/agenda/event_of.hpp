// The event of a limit, as the answers tell it.
#pragma once

#include "assessment/answers.hpp"
#include "deadline/deadline.hpp"

namespace permit_guide::agenda {

using pack::Int;

// The event, with the later happenings that the limit speaks of. Its day is none while the answer is missing, or when an
// anniversary falls outside the calendar. What happened before the event belongs to another one.
[[nodiscard]] deadline::Event event_of(const pack::Pack& pack, const assessment::Answers& answers, Int limit);

}  // namespace permit_guide::agenda
