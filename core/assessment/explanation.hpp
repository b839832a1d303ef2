// Why: the tree of conditions of a route with its truth, days, words and sources, flattened for the boundary.
#pragma once

#include <vector>

#include "assessment/evaluation.hpp"

namespace permit_guide::assessment {

// Appends the tree under `node` in preorder. Each record is:
//   op, truth on `as_of`, label, fact, number of parts, n, n sources, m, m times (day, truth)
// with pack::none where there is no label or fact. Of dated versions only the one in force on `as_of` is a part.
void append_explanation(const pack::Pack& pack, const Evaluation& evaluation, pack::Int node, std::int32_t as_of,
                        std::vector<pack::Int>& out);

}  // namespace permit_guide::assessment
