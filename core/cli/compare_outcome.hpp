// What a case expects beside what came out: only what is written is compared.
#pragma once

#include "cli/session.hpp"
#include "cli/verdict.hpp"

namespace permit_guide::cli {

// Compares `{"permits": {...}, "absent": [...]}` with the last assessment of the session.
void compare_assessment(const rulebook::JsonView& expected, const Session& session, Verdict& verdict);

// Compares one value: `expected X, got Y`.
void compare_value(const rulebook::JsonView& expected, const rulebook::Json& got, Verdict& verdict);

}  // namespace permit_guide::cli
