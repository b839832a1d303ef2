// A named time limit to count, as JSON: `{"time_limit": id, "as_of"?: MOMENT, "event": {...}}`.
#pragma once

#include "cli/event_request.hpp"

namespace permit_guide::cli {

// `Deadline` of js/types.js, or null after a fault.
// Faults: wrong_type, unknown_time_limit, those of `event_request.hpp`, and the codes of the engine, each with its place.
[[nodiscard]] rulebook::Json time_limit_json(const rulebook::JsonView& request, const Session& session,
                                             CodedFaults& faults);

}  // namespace permit_guide::cli
