// Conditions in time: dated versions, and entries in force for a while.
#pragma once

#include "rulebook/json_view.hpp"
#include "rulebook/model.hpp"

namespace permit_guide::rulebook {

// Reads `versions`, which follow one another without gap or overlap.
[[nodiscard]] std::vector<Version> read_versions(const JsonView& view, const Rulebook& rulebook);

// `when`, `in_force_from` and `in_force_until` of an entry as one condition; nothing when it always holds.
[[nodiscard]] std::optional<Condition> read_when(const JsonView& entry, const Rulebook& rulebook);

}  // namespace permit_guide::rulebook
