// One case: put to the engine, compared with what it expects.
#pragma once

#include "cli/session.hpp"
#include "cli/verdict.hpp"

namespace permit_guide::cli {

// Judges the case that stands at `location`. `time_limit` cases are of an unknown id: the rulebook holds no time limits.
[[nodiscard]] Verdict judge_case(const rulebook::Json& json, const rulebook::Location& location, Session& session);

}  // namespace permit_guide::cli
