// A request `{"as_of": DAY, "answers": {...}}` put to the engine.
#pragma once

#include "cli/session.hpp"

namespace permit_guide::cli {

// Forgets the answers of the request before, sets those of this one and assesses.
// False after a fault: those of `answer_slots.hpp`; `as_of` missing, no day, or outside the days of the rulebook.
[[nodiscard]] bool assess_request(const rulebook::JsonView& request, Session& session, rulebook::Faults& faults,
                                  rulebook::Faults& unknown);

}  // namespace permit_guide::cli
