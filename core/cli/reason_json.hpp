// The explanation of a route as a tree: `Reason` of js/types.js.
#pragma once

#include "cli/session.hpp"

namespace permit_guide::cli {

[[nodiscard]] rulebook::Json reason_json(const Session& session, pack::Int route);

}  // namespace permit_guide::cli
