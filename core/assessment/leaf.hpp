// One test of one fact: its truth on every day.
#pragma once

#include "assessment/answers.hpp"
#include "pack/pack.hpp"
#include "truth/timeline.hpp"

namespace permit_guide::assessment {

// The timeline of a node that has no parts. `out` holds at least one step.
// Unknown: the slot is unanswered, unknown or declined, or its value is one of those that leave the test open.
[[nodiscard]] truth::Timeline evaluate_leaf(const pack::Pack& pack, const pack::Node& node, const Answers& answers,
                                            truth::Step* out);

// Calls `visit` with the slots that a node itself reads.
template <typename Visit>
void for_each_slot(const pack::Node& node, Visit visit) {
  switch (static_cast<pack::Op>(node.op)) {
    case pack::Op::in_set:
    case pack::Op::between:
    case pack::Op::since: visit(node.a); break;
    case pack::Op::not_after:
    case pack::Op::after: visit(node.a), visit(node.d); break;
    default: break;
  }
}

}  // namespace permit_guide::assessment
