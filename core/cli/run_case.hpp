// One case: put to the engine, compared with what it expects.
#pragma once

#include "cli/session.hpp"
#include "cli/verdict.hpp"

namespace permit_guide::cli {

// Judges the case that stands at `location`: of a period to count, of a named time limit, or of a person.
[[nodiscard]] Verdict judge_case(const rulebook::Json& json, const rulebook::Location& location, Session& session);

}  // namespace permit_guide::cli
