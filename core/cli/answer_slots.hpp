// Answers as people write them in JSON, into the slots of the engine.
#pragma once

#include "cli/session.hpp"

namespace permit_guide::cli {

// Sets every answer of an object of answers; facts that are not named stay as they are.
// Faults, to the faults of `answers`: a value of the wrong type, out of bounds, an impossible day, too many items.
// To `unknown`: a fact, a field, a choice or a country that the rulebook does not know; the rest is set all the same.
void set_answers(const rulebook::JsonView& answers, Session& session, rulebook::Faults& unknown);

}  // namespace permit_guide::cli
