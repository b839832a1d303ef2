#include "compiler/tree.hpp"

namespace permit_guide::compiler {

using pack::at;
using pack::Int;
using pack::Op;
using rulebook::Json;

namespace {

std::string slot_name(Int slot) { return "s" + std::to_string(slot); }

struct Tree {
  const pack::Draft& draft;

  [[nodiscard]] Json parts(const pack::Node& node) const {
    Json list = Json::array();
    for (Int i = 0; i < node.b; ++i) list.push_back(node_of(draft.children[at(node.a + i)]));
    return list;
  }
  [[nodiscard]] Json values(const pack::Node& node) const {
    Json list = Json::array();
    for (Int value = 0; value < node.c * 32; ++value) {
      if (((static_cast<std::uint32_t>(draft.sets[at(node.b + value / 32)]) >> (value % 32)) & 1u) != 0)
        list.push_back(value);
    }
    return list;
  }
  [[nodiscard]] static Json from_day(Int day) { return {{"from_day", day}}; }
  [[nodiscard]] static Json not_(Json node) { return {{"not", std::move(node)}}; }

  [[nodiscard]] Json versions(const pack::Node& node) const {
    Json any = Json::array();
    for (Int i = 0; i < node.b; ++i) {
      const pack::Version& version = draft.versions[at(node.a + i)];
      Json all = Json::array({from_day(version.first_day), node_of(version.node)});
      if (version.last_day != pack::open_end) all.push_back(not_(from_day(version.last_day + 1)));
      any.push_back({{"all", std::move(all)}});
    }
    return {{"any", std::move(any)}};
  }

  [[nodiscard]] Json node_of(Int index) const {
    const pack::Node& node = draft.nodes[at(index)];
    switch (static_cast<Op>(node.op)) {
      case Op::constant: return {{"always", node.a == 2}};
      case Op::all: return {{"all", parts(node)}};
      case Op::any: return {{"any", parts(node)}};
      case Op::negate: return not_(node_of(node.a));
      case Op::at_least: return {{"at_least", node.c}, {"of", parts(node)}};
      case Op::in_set: return {{"slot", slot_name(node.a)}, {"in", values(node)}};
      case Op::between: return {{"slot", slot_name(node.a)}, {"min", node.b}, {"max", node.c}};
      case Op::from_day: return from_day(node.a);
      case Op::versions: return versions(node);
      case Op::since: {
        const Json since = {{"slot", slot_name(node.a)}, {"since_months", node.b}, {"since_days", node.c}};
        return node.d == 0 ? since : not_(since);
      }
      case Op::not_after:
      case Op::after: {
        const Json order = {{"slot", slot_name(node.a)},
                            {"order_months", node.b},
                            {"order_days", node.c},
                            {"other", slot_name(node.d)}};
        return static_cast<Op>(node.op) == Op::not_after ? order : not_(order);
      }
    }
    __builtin_unreachable();
  }
};

}  // namespace

Json tree_of(const rulebook::Reading& reading, const Compiled& compiled) {
  const pack::Draft& draft = compiled.draft;
  const Tree tree{draft};
  Json facts = Json::array();
  for (std::size_t slot = 0; slot < draft.slots.size(); ++slot) {
    facts.push_back({{"slot", slot_name(static_cast<Int>(slot))},
                     {"min", draft.slots[slot].lowest},
                     {"max", draft.slots[slot].highest}});
  }
  Json permits = Json::array();
  for (std::size_t i = 0; i < draft.permits.size(); ++i) {
    const pack::Permit& permit = draft.permits[i];
    Json routes = Json::array();
    for (Int r = 0; r < permit.route_count; ++r)
      routes.push_back(tree.node_of(draft.routes[at(permit.first_route + r)].node));
    const Json elsewhere = Tree::not_(tree.node_of(permit.other_regime_node));
    permits.push_back(
        {{"id", reading.rulebook.permits[i].id}, {"when", {{"all", {elsewhere, {{"any", routes}}}}}}});
  }
  return {{"facts", facts}, {"permits", permits}};
}

}  // namespace permit_guide::compiler
