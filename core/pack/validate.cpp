#include "pack/validate.hpp"

#include <vector>

namespace permit_guide::pack {

namespace {

constexpr Int lowest_day = -719162;
constexpr Int highest_day = 2932896;
constexpr Int most_months = 12 * 10000;
constexpr Int most_days = 366 * 1000;

bool is_day(Int day) { return day >= lowest_day && day <= highest_day; }
bool is_day_or_open(Int day) { return is_day(day) || day == open_end; }

template <typename Records>
Int size_of(const Records& records) {
  return static_cast<Int>(records.size());
}

template <typename Records>
bool is_index(Int index, const Records& records) {
  return index >= 0 && index < size_of(records);
}

template <typename Records>
bool is_index_or_none(Int index, const Records& records) {
  return index == none || is_index(index, records);
}

template <typename Records>
bool is_range(Int first, Int count, const Records& records) {
  return first >= 0 && count >= 0 && count <= size_of(records) && first <= size_of(records) - count;
}

bool is_meta(const Pack& p) {
  const Meta& m = p.meta;
  return is_day(m.first_day) && is_day(m.last_day) && m.first_day <= m.last_day && is_day(m.checked_on) &&
         is_day(m.review_on) && m.later_months >= 0 && m.later_months <= most_months && m.core_nodes >= 0 &&
         m.core_nodes <= size_of(p.nodes) && m.first_holiday_year >= 1583 &&
         m.first_holiday_year <= m.last_holiday_year && m.last_holiday_year <= 9998;
}

bool is_fact(const Pack& p, const Fact& f, Int index) {
  if (f.type < 0 || f.type >= fact_type_count || f.slot_count < 1) return false;
  if (!is_range(f.first_slot, f.slot_count, p.slots)) return false;
  for (Int i = 0; i < f.slot_count; ++i) {
    if (p.slots[static_cast<std::size_t>(f.first_slot + i)].fact != index) return false;
  }
  return true;
}

bool is_slot(const Pack& p, const Slot& s) {
  return is_index(s.fact, p.facts) && is_known(s.lowest) && s.lowest != absent && s.lowest <= s.highest;
}

bool is_duration(Int months, Int days) {
  return months >= -most_months && months <= most_months && days >= -most_days && days <= most_days;
}

// A date slot holds days only, so that date arithmetic stays in range.
bool is_date_slot(const Pack& p, Int slot) {
  if (!is_index(slot, p.slots)) return false;
  const Slot& s = p.slots[static_cast<std::size_t>(slot)];
  return is_day(s.lowest) && is_day(s.highest);
}

bool is_set(const Pack& p, Int slot, Int first, Int words) {
  return is_index(slot, p.slots) && words >= 0 && is_range(first, words, p.sets);
}

bool are_children(const Pack& p, const Node& n, Int index) {
  if (!is_range(n.a, n.b, p.children)) return false;
  for (Int i = 0; i < n.b; ++i) {
    const Int child = p.children[static_cast<std::size_t>(n.a + i)];
    if (child < 0 || child >= index) return false;
  }
  return true;
}

bool are_versions(const Pack& p, const Node& n, Int index) {
  if (!is_range(n.a, n.b, p.versions)) return false;
  Int free_from = lowest_day;
  for (Int i = 0; i < n.b; ++i) {
    const Version& v = p.versions[static_cast<std::size_t>(n.a + i)];
    if (v.node < 0 || v.node >= index || !is_day(v.first_day) || !is_day_or_open(v.last_day)) return false;
    if (v.first_day < free_from || v.last_day < v.first_day) return false;
    if (!is_range(v.first_source, v.source_count, p.indexes)) return false;
    if (v.last_day == open_end && i + 1 < n.b) return false;
    free_from = v.last_day == open_end ? open_end : v.last_day + 1;
  }
  return true;
}

bool is_node(const Pack& p, const Node& n, Int index) {
  switch (static_cast<Op>(n.op)) {
    case Op::constant: return n.a >= 0 && n.a <= 2;
    case Op::all:
    case Op::any:
    case Op::at_least: return are_children(p, n, index);
    case Op::negate: return n.a >= 0 && n.a < index;
    case Op::in_set: return is_set(p, n.a, n.b, n.c) && (n.d == none || is_set(p, n.a, n.d, n.c));
    case Op::between: return is_index(n.a, p.slots) && n.b <= n.c;
    case Op::since: return is_date_slot(p, n.a) && is_duration(n.b, n.c) && (n.d == 0 || n.d == 1);
    case Op::not_after:
    case Op::after: return is_date_slot(p, n.a) && is_duration(n.b, n.c) && is_date_slot(p, n.d);
    case Op::from_day: return is_day(n.a);
    case Op::versions: return are_versions(p, n, index);
  }
  return false;
}

bool are_lists(const Pack& p, const Lists& l) {
  return is_range(l.first_document, l.document_count, p.documents) &&
         is_range(l.first_fee, l.fee_count, p.fees) && is_range(l.first_place, l.place_count, p.places);
}

bool is_core_node(const Pack& p, Int node) { return node >= 0 && node < p.meta.core_nodes; }

bool is_permit(const Pack& p, const Permit& permit) {
  return is_range(permit.first_route, permit.route_count, p.routes) && permit.route_count > 0 &&
         is_core_node(p, permit.other_regime_node) &&
         is_range(permit.first_warning, permit.warning_count, p.warnings) && are_lists(p, permit.lists);
}

bool is_route(const Pack& p, const Route& r) {
  return r.nature >= 0 && r.nature <= 3 && is_core_node(p, r.node) && are_lists(p, r.lists);
}

bool is_fee(const Pack& p, const Fee& f) {
  return is_index_or_none(f.node, p.nodes) && is_index(f.schedule, p.schedules) &&
         is_index_or_none(f.contested_schedule, p.schedules) && is_index_or_none(f.contested_node, p.nodes) &&
         is_range(f.first_extra, f.extra_count, p.extras);
}

bool is_schedule(const Pack& p, const Schedule& s) {
  if (!is_range(s.first_item, s.item_count, p.indexes)) return false;
  for (Int i = 0; i < s.item_count; ++i) {
    if (!is_index(p.indexes[static_cast<std::size_t>(s.first_item + i)], p.fee_items)) return false;
  }
  return true;
}

constexpr Int most_cents = 1000000;

bool is_amount(const Amount& a) {
  return is_day(a.first_day) && is_day_or_open(a.last_day) && a.cents >= 0 && a.cents <= most_cents &&
         a.at_filing_cents >= 0 && a.at_filing_cents <= a.cents;
}

bool is_implied(const Pack& p, const Implied& i) {
  if (!is_set(p, i.when_slot, i.first_word, i.words) || !is_index(i.target_slot, p.slots)) return false;
  const Slot& target = p.slots[static_cast<std::size_t>(i.target_slot)];
  return i.value == absent || (i.value >= target.lowest && i.value <= target.highest);
}

bool is_holiday(const Holiday& h) {
  if (h.first_year > h.last_year || (h.safe != 0 && h.safe != 1)) return false;
  const bool fixed = h.kind == 0 && h.month >= 1 && h.month <= 12 && h.day >= 1 && h.day <= 31;
  return fixed || (h.kind == 1 && h.day >= -100 && h.day <= 100);
}

template <typename Records, typename Test>
bool every(const Records& records, Test test) {
  Int index = 0;
  for (const auto& record : records) {
    if (!test(record, index++)) return false;
  }
  return true;
}

// Conditions are nested by people: a tree this deep is damage, and walking it would exhaust the stack.
constexpr Int deepest_nesting = 64;

template <typename Visit>
void for_each_part(const Pack& p, const Node& n, Visit visit) {
  const Op op = static_cast<Op>(n.op);
  const bool has_children = op == Op::all || op == Op::any || op == Op::at_least;
  if (op == Op::negate) visit(n.a);
  for (Int i = 0; has_children && i < n.b; ++i) visit(p.children[static_cast<std::size_t>(n.a + i)]);
  for (Int i = 0; op == Op::versions && i < n.b; ++i) visit(p.versions[static_cast<std::size_t>(n.a + i)].node);
}

bool is_shallow(const Pack& p) {
  std::vector<Int> depths;
  depths.reserve(p.nodes.size());
  for (const Node& node : p.nodes) {
    Int depth = 0;
    for_each_part(p, node, [&](Int part) {
      const Int below = depths[static_cast<std::size_t>(part)];
      depth = depth < below ? below : depth;
    });
    if (depth >= deepest_nesting) return false;
    depths.push_back(depth + 1);
  }
  return true;
}

bool are_nodes(const Pack& p) {
  return p.node_infos.size() == p.nodes.size() &&
         every(p.nodes, [&](const Node& n, Int i) { return is_node(p, n, i); }) && is_shallow(p) &&
         every(p.node_infos, [&](const NodeInfo& n, Int) {
           return n.label >= none && is_range(n.first_source, n.source_count, p.indexes);
         });
}

bool are_outcomes(const Pack& p) {
  const auto is_need = [&](const Need& n, Int) { return n.id >= 0 && is_index_or_none(n.node, p.nodes); };
  return every(p.regimes, [&](const Regime& r, Int) { return is_core_node(p, r.node); }) &&
         every(p.permits, [&](const Permit& x, Int) { return is_permit(p, x); }) &&
         every(p.routes, [&](const Route& r, Int) { return is_route(p, r); }) && every(p.documents, is_need) &&
         every(p.warnings, is_need) && every(p.places, [&](const Place& x, Int) {
           return x.place >= 0 && is_index_or_none(x.node, p.nodes);
         });
}

bool is_money(const Pack& p) {
  return every(p.fees, [&](const Fee& f, Int) { return is_fee(p, f); }) &&
         every(p.extras, [&](const Extra& e, Int) {
           return is_index(e.item, p.fee_items) && is_index_or_none(e.node, p.nodes);
         }) &&
         every(p.schedules, [&](const Schedule& s, Int) { return is_schedule(p, s); }) &&
         every(p.fee_items, [&](const FeeItem& f, Int) {
           return is_range(f.first_amount, f.amount_count, p.amounts);
         }) &&
         every(p.amounts, [](const Amount& a, Int) { return is_amount(a); });
}

}  // namespace

bool is_well_formed(const Pack& p) {
  return is_meta(p) && size_of(p.facts) <= most_facts && every(p.facts, [&](const Fact& f, Int i) { return is_fact(p, f, i); }) &&
         every(p.slots, [&](const Slot& s, Int) { return is_slot(p, s); }) && are_nodes(p) && are_outcomes(p) &&
         is_money(p) && every(p.implied, [&](const Implied& i, Int) { return is_implied(p, i); }) &&
         every(p.holidays, [](const Holiday& h, Int) { return is_holiday(h); });
}

}  // namespace permit_guide::pack
