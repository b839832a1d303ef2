// The lists of a counted time limit: other readings, steps, what happened since. `names` is names.json.
#pragma once

#include "cli/session.hpp"

namespace permit_guide::cli {

// The version of the law that was applied: its entry in names.json, an empty object where there is none.
struct AppliedVersion {
  rulebook::Json written = rulebook::Json::object();
  rulebook::Json sources = rulebook::Json::array();  // ids
};

[[nodiscard]] AppliedVersion applied_version(const rulebook::Json& names, pack::Int version);

// "2026-11-22T17:40"; null for a day without a time.
[[nodiscard]] rulebook::Json moment_json(deadline::Point point);

// The member, or `missing` where the object has none.
[[nodiscard]] rulebook::Json member_or(const rulebook::Json& object, const char* key,
                                       const rulebook::Json& missing);

[[nodiscard]] rulebook::Json readings_json(const rulebook::Json& names, const deadline::Deadline& found);
[[nodiscard]] rulebook::Json steps_json(const rulebook::Json& names, const deadline::Deadline& found,
                                        const AppliedVersion& version);
[[nodiscard]] rulebook::Json moves_json(const rulebook::Json& names, const deadline::Deadline& found);

}  // namespace permit_guide::cli
