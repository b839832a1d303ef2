// The files of time-limits/: what each limit is, in dated versions.
#pragma once

#include "rulebook/json_view.hpp"
#include "rulebook/model.hpp"

namespace permit_guide::rulebook {

// Adds the limits of one file. Faults: a member that is missing or of the wrong kind, versions of one case and territory
// that leave a gap or overlap. Names of limits, events and sources are resolved later (`check.hpp`).
void read_limits(const JsonView& file, Rulebook& rulebook);

}  // namespace permit_guide::rulebook
