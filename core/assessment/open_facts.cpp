#include "assessment/open_facts.hpp"

#include <algorithm>

#include "assessment/leaf.hpp"

namespace permit_guide::assessment {

using pack::at;
using pack::Int;
using pack::Op;
using truth::Timeline;
using truth::Truth;

namespace {

bool has_parts(const pack::Node& node) {
  const Op op = static_cast<Op>(node.op);
  return op == Op::all || op == Op::any || op == Op::negate || op == Op::at_least || op == Op::versions;
}

bool is_same(Window a, Window b) { return a.as_of == b.as_of && a.horizon == b.horizon; }

Status best_status_of(Int nature) {
  const bool is_due =
      nature == static_cast<Int>(Nature::entitlement) || nature == static_cast<Int>(Nature::notification);
  return is_due ? Status::eligible : Status::possible;
}

}  // namespace

// Walks down the nodes that are undecided on some day of the window, narrowing the window on the way.
struct OpenFacts::Walk {
  const pack::Pack& pack;
  const Evaluation& evaluation;
  const Answers& answers;
  Window whole;
  std::vector<Known>& known;

  void visit(Int node, Window window, FactSet& facts) {
    const Timeline timeline = evaluation.timeline(node);
    if (timeline.is_constant()) {
      if (timeline.first != Truth::unknown) return;
      return has_parts(pack.nodes[at(node)]) ? collect(node, window, facts)
                                             : add_leaf(pack.nodes[at(node)], facts);
    }
    const std::int32_t first = first_day_with(timeline, Truth::unknown, window.as_of, window.horizon);
    if (first > window.horizon) return;
    collect(node, {first, last_day_with(timeline, Truth::unknown, first, window.horizon)}, facts);
  }

  void collect(Int node, Window window, FactSet& facts) {
    if (!is_same(window, whole)) return visit_parts(node, window, facts);
    Known& below = known[at(node)];
    if (below.version != evaluation.version(node) || !is_same(below.window, whole)) {
      FactSet found;
      visit_parts(node, window, found);
      below = {found, evaluation.version(node), whole};
    }
    facts.add_all(below.facts);
  }

  void visit_parts(Int index, Window window, FactSet& facts) {
    const pack::Node& node = pack.nodes[at(index)];
    switch (static_cast<Op>(node.op)) {
      case Op::all:
      case Op::any:
      case Op::at_least:
        for (Int i = 0; i < node.b; ++i) visit(pack.children[at(node.a + i)], window, facts);
        break;
      case Op::negate: visit(node.a, window, facts); break;
      case Op::versions: visit_versions(node, window, facts); break;
      default: break;  // a leaf that is undecided is constant
    }
  }

  void visit_versions(const pack::Node& node, Window window, FactSet& facts) {
    for (Int i = 0; i < node.b; ++i) {
      const pack::Version& version = pack.versions[at(node.a + i)];
      const Window part = {std::max(window.as_of, version.first_day), std::min(window.horizon, version.last_day)};
      if (part.as_of <= part.horizon) visit(version.node, part, facts);
    }
  }

  void add_leaf(const pack::Node& node, FactSet& facts) {
    for_each_slot(node, [&](Int slot) {
      if (answers.value(slot) != pack::absent) facts.add(pack.slots[at(slot)].fact);
    });
  }
};

FactSet OpenFacts::of_node(const Evaluation& evaluation, const Answers& answers, Int node, Window window) {
  FactSet facts;
  Walk{*pack_, evaluation, answers, {window.as_of, window.as_of}, known_}.visit(node, {window.as_of, window.as_of},
                                                                                facts);
  return facts;
}

FactSet OpenFacts::of_permit(const Evaluation& evaluation, const Answers& answers, Int permit, Window window,
                             Window asked_for) {
  FactSet facts;
  const pack::Permit& record = pack_->permits[at(permit)];
  const Truth elsewhere = truth_on(evaluation.timeline(record.other_regime_node), window.as_of);
  if (elsewhere == Truth::yes) return facts;
  Walk walk{*pack_, evaluation, answers, window, known_};
  Status held = Status::not_eligible;
  for (Int i = 0; i < record.route_count; ++i) {
    const RouteOutcome outcome = outcome_of_route(*pack_, evaluation, record.first_route + i, window);
    if (outcome.status == Status::possible || outcome.status == Status::eligible)
      held = std::max(held, outcome.status);
  }
  if (elsewhere == Truth::unknown) walk.visit(record.other_regime_node, asked_for, facts);
  for (Int i = 0; i < record.route_count; ++i) {
    const pack::Route& route = pack_->routes[at(record.first_route + i)];
    const Truth now = truth_on(evaluation.timeline(route.node), window.as_of);
    const bool may_do_better = now == Truth::unknown ? best_status_of(route.nature) > held
                                                     : now == Truth::yes || held == Status::not_eligible;
    if (may_do_better) walk.visit(route.node, asked_for, facts);
  }
  return facts;
}

}  // namespace permit_guide::assessment
