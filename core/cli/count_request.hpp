// A legal period to count, as JSON: `{"start", "amount", "unit", "franc", "rollover", "direction", "territory"}`.
#pragma once

#include "cli/session.hpp"

namespace permit_guide::cli {

// `{"last_day", "steps": [{"code", "day", "basis"}]}`, or null after a fault: a member that is missing, not known or of
// the wrong kind, or a period that cannot be counted.
[[nodiscard]] rulebook::Json count_json(const rulebook::JsonView& request, const Session& session,
                                        rulebook::Faults& faults);

}  // namespace permit_guide::cli
