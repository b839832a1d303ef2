// Where help is found: topics, what calls for each, lines and kinds of places (help.json).
#pragma once

#include "rulebook/json_view.hpp"
#include "rulebook/model.hpp"

namespace permit_guide::rulebook {

// Reads after facts, warnings and doors, whose names call for topics. Faults: a name that leads nowhere, a topic without
// lines, a number that nobody could dial, hours that end before they begin, a line without source, day or confidence.
void read_help(const JsonView& file, Rulebook& rulebook);

}  // namespace permit_guide::rulebook
