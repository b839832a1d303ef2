#include "assessment/evaluation.hpp"

#include <algorithm>

#include "assessment/leaf.hpp"
#include "base/append.hpp"

namespace permit_guide::assessment {

using pack::at;
using pack::Int;
using pack::Node;
using pack::Op;
using truth::Step;
using truth::Timeline;
using truth::Truth;

namespace {

constexpr Int most_steps = 1 << 18;
// Of one tree, walked from its root: parts that several nodes share are walked each time, so that a small pack could
// hold a tree without end.
constexpr Int most_visits = 1 << 16;

bool has_children(Op op) { return op == Op::all || op == Op::any || op == Op::at_least; }

template <typename Visit>
void for_each_part(const pack::Pack& pack, const Node& node, Visit visit) {
  const Op op = static_cast<Op>(node.op);
  if (op == Op::negate) visit(node.a);
  for (Int i = 0; has_children(op) && i < node.b; ++i) visit(pack.children[at(node.a + i)]);
  for (Int i = 0; op == Op::versions && i < node.b; ++i) visit(pack.versions[at(node.a + i)].node);
}

Int own_steps(const Node& node) {
  const Op op = static_cast<Op>(node.op);
  if (op == Op::since || op == Op::from_day) return 1;
  return op == Op::versions ? 2 * node.b : 0;
}

}  // namespace

std::vector<Int> longest_timelines(const pack::Pack& pack) {
  std::vector<Int> longest, visits;
  longest.reserve(pack.nodes.size());
  visits.reserve(pack.nodes.size());
  std::int64_t total = 0;
  for (const Node& node : pack.nodes) {
    std::int64_t length = own_steps(node);
    std::int64_t visited = 1;
    for_each_part(pack, node, [&](Int part) { length += longest[at(part)], visited += visits[at(part)]; });
    total += length;
    if (total > most_steps || visited > most_visits) return {};
    base::append(longest, static_cast<Int>(length));
    base::append(visits, static_cast<Int>(visited));
  }
  return longest;
}

Evaluation::Evaluation(const pack::Pack& pack)
    : pack_(&pack),
      timelines_(pack.nodes.size(), Timeline::constant(Truth::unknown)),
      versions_(pack.nodes.size(), 0),
      words_per_node_((pack.slots.size() + 31) / 32) {
  reserve_steps();
  find_dependents();
}

void Evaluation::reserve_steps() {
  const std::vector<Int> longest = longest_timelines(*pack_);
  Int total = 0;
  Int most = 0;
  for (Int length : longest) {
    base::append(first_step_, total);
    total += length;
    most = std::max(most, length);
  }
  steps_.resize(at(total));
  scratch_.resize(at(most) * 2);
}

void Evaluation::find_dependents() {
  slots_of_node_.resize(pack_->nodes.size() * words_per_node_);
  const auto add_slot = [&](Int node, Int slot) {
    slots_of_node_[at(node) * words_per_node_ + at(slot) / 32] |= 1u << (slot % 32);
  };
  for (Int i = 0; i < static_cast<Int>(pack_->nodes.size()); ++i) {
    const Node& node = pack_->nodes[at(i)];
    for_each_slot(node, [&](Int slot) { add_slot(i, slot); });
    for_each_part(*pack_, node, [&](Int part) {
      for (std::size_t w = 0; w < words_per_node_; ++w) {
        slots_of_node_[at(i) * words_per_node_ + w] |= slots_of_node_[at(part) * words_per_node_ + w];
      }
    });
  }
  for (Int slot = 0; slot < static_cast<Int>(pack_->slots.size()); ++slot) {
    base::append(first_dependent_, static_cast<Int>(dependents_.size()));
    for (Int node = 0; node < pack_->meta.core_nodes; ++node) {
      if (depends_on(node, slot)) base::append(dependents_, node);
    }
  }
  base::append(first_dependent_, static_cast<Int>(dependents_.size()));
}

bool Evaluation::depends_on(Int node, Int slot) const {
  return ((slots_of_node_[at(node) * words_per_node_ + at(slot) / 32] >> (slot % 32)) & 1u) != 0;
}

bool Evaluation::update(const Answers& answers) {
  const std::vector<Int>& changed = answers.changed_slots();
  Int work = complete_ ? 0 : pack_->meta.core_nodes;
  for (Int slot : changed) work += first_dependent_[at(slot) + 1] - first_dependent_[at(slot)];
  if (work >= pack_->meta.core_nodes && work > 0) {
    for (Int node = 0; node < pack_->meta.core_nodes; ++node) evaluate(node, answers);
    complete_ = true;
    return true;
  }
  // Slots one after the other: a node that depends on two of them is right after the second.
  for (Int slot : changed) {
    for (Int i = first_dependent_[at(slot)]; i < first_dependent_[at(slot) + 1]; ++i) {
      evaluate(dependents_[at(i)], answers);
    }
  }
  return work > 0;
}

Timeline Evaluation::evaluate_aside(Int node, const Answers& answers) {
  if (node >= pack_->meta.core_nodes) {
    for_each_part(*pack_, pack_->nodes[at(node)], [&](Int part) { (void)evaluate_aside(part, answers); });
    evaluate(node, answers);
  }
  return timeline(node);
}

void Evaluation::evaluate(Int node, const Answers& answers) {
  timelines_[at(node)] = compute(node, answers);
  ++versions_[at(node)];
}

Timeline Evaluation::compute(Int index, const Answers& answers) {
  const Node& node = pack_->nodes[at(index)];
  Step* out = steps_.data() + first_step_[at(index)];
  switch (static_cast<Op>(node.op)) {
    case Op::all:
    case Op::any: return combine(node, out);
    case Op::negate: return truth::opposite(timeline(node.a), out);
    case Op::at_least: return count(node, out);
    case Op::versions: return piece_together(node, out);
    default: return evaluate_leaf(*pack_, node, answers, out);
  }
}

Timeline Evaluation::combine(const Node& node, Step* out) {
  const bool is_all = static_cast<Op>(node.op) == Op::all;
  const Truth deciding = is_all ? Truth::no : Truth::yes;
  Timeline result = Timeline::constant(is_all ? Truth::yes : Truth::no);
  Step* const halves[2] = {scratch_.data(), scratch_.data() + scratch_.size() / 2};
  Int half = 0;
  for (Int i = 0; i < node.b; ++i) {
    const Timeline& part = timelines_[at(pack_->children[at(node.a + i)])];
    if (part.is_constant()) {  // by far the most frequent, and free of memory
      if (part.first == deciding) return part;
      if (part.first != Truth::unknown) continue;
    }
    result = is_all ? truth::both(result, part, halves[half]) : truth::either(result, part, halves[half]);
    if (result.steps == halves[half]) half = 1 - half;
    if (result.is_constant() && result.first == deciding) return result;
  }
  if (result.steps == halves[0] || result.steps == halves[1]) {
    std::copy_n(result.steps, result.step_count, out);
    result.steps = out;
  }
  return result;
}

// Sweeps over the days on which any part changes, counting the parts that are yes and that may be.
Timeline Evaluation::count(const Node& node, Step* out) {
  const auto truth_at = [&](std::int32_t day) {
    Int yes = 0;
    Int possible = 0;
    for (Int i = 0; i < node.b; ++i) {
      const Truth part = truth_on(timeline(pack_->children[at(node.a + i)]), day);
      yes += part == Truth::yes ? 1 : 0;
      possible += part != Truth::no ? 1 : 0;
    }
    return yes >= node.c ? Truth::yes : possible >= node.c ? Truth::unknown : Truth::no;
  };
  truth::TimelineWriter writer(out, truth_at(truth::first_day_number));
  std::int32_t day = truth::first_day_number;
  while (true) {
    std::int32_t next = truth::last_day_number;
    for (Int i = 0; i < node.b; ++i) {
      next = std::min(next, last_day_of_run(timeline(pack_->children[at(node.a + i)]), day));
    }
    if (next >= truth::last_day_number) return writer.done();
    day = next + 1;
    writer.from_day(day, truth_at(day));
  }
}

// Each version speaks for its own days; before the first and after the last one the condition does not hold.
Timeline Evaluation::piece_together(const Node& node, Step* out) {
  truth::TimelineWriter writer(out, Truth::no);
  for (Int i = 0; i < node.b; ++i) {
    const pack::Version& version = pack_->versions[at(node.a + i)];
    const Timeline part = timeline(version.node);
    writer.from_day(version.first_day, truth_on(part, version.first_day));
    for (Int s = 0; s < part.step_count; ++s) {
      const Step step = part.steps[s];
      if (step.day() > version.first_day && step.day() <= version.last_day)
        writer.from_day(step.day(), step.truth());
    }
    if (version.last_day != pack::open_end) writer.from_day(version.last_day + 1, Truth::no);
  }
  return writer.done();
}

}  // namespace permit_guide::assessment
