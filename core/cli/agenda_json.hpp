// The person's own dates after an assessment, and what a way in still has to ask.
#pragma once

#include "cli/session.hpp"

namespace permit_guide::cli {

// `Assessment.deadlines`: what is past due first, then by the next day that matters. `minute` of the day assessed, or
// deadline::no_minute.
[[nodiscard]] rulebook::Json agenda_json(const Session& session, pack::Int minute);

// The same for a batch: id, state and safe last day only.
[[nodiscard]] rulebook::Json brief_agenda_json(const Session& session);

// Answers a request `{"as_of", "answers", "door": id}` with `{"needs": [facts], "deadlines": [...]}`; `as_of` may have a
// time. Null after a fault: those of `assess_request`, a door that the rulebook does not know.
[[nodiscard]] rulebook::Json door_json(const rulebook::JsonView& request, Session& session,
                                       rulebook::Faults& faults);

}  // namespace permit_guide::cli
