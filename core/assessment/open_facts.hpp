// Which facts can still change an outcome, and which are missing for it.
#pragma once

#include "assessment/evaluation.hpp"
#include "assessment/fact_set.hpp"
#include "assessment/status.hpp"

namespace permit_guide::assessment {

// Adds the facts that a permit's outcome still waits for: those of undecided tests under undecided parents, on the
// days of `asked_for`. A route that could not do better than what holds already in `window` asks for nothing.
void add_open_facts(const pack::Pack& pack, const Evaluation& evaluation, const Answers& answers, pack::Int permit,
                    Window window, Window asked_for, FactSet& facts);

}  // namespace permit_guide::assessment
