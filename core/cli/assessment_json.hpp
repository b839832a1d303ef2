// What the last assessment of a session found, with the names of js/types.js.
#pragma once

#include "cli/session.hpp"

namespace permit_guide::cli {

// `Assessment`, with every explanation.
[[nodiscard]] rulebook::Json assessment_json(const Session& session, std::string_view as_of);

// What a batch needs: no explanations, no parts of fees.
[[nodiscard]] rulebook::Json brief_assessment_json(const Session& session);
[[nodiscard]] rulebook::Json brief_permit_json(const Session& session, pack::Int permit);

}  // namespace permit_guide::cli
