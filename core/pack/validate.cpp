// Most invariants are a table: what each field of each record must be (field_rules.hpp). The rest are functions here.
#include "pack/validate.hpp"

#include <array>
#include <vector>

#include "pack/field_rules.hpp"

namespace permit_guide::pack {

namespace {

using namespace rules;

struct Table {
  const Int* values;
  Int record_count, record_ints;
};

struct Validation {
  const Pack& pack;
  std::array<Table, static_cast<std::size_t>(section_count)> tables{};

  explicit Validation(const Pack& opened) : pack(opened) {
    std::size_t section = 1;
    Pack::for_each(opened, [&](const auto& records) {
      constexpr Int ints = static_cast<Int>(sizeof(records[0]) / sizeof(Int));
      tables[section++] = {reinterpret_cast<const Int*>(records.data()), static_cast<Int>(records.size()), ints};
    });
  }

  [[nodiscard]] Int size_of(Int section) const { return tables[static_cast<std::size_t>(section)].record_count; }

  [[nodiscard]] bool is_range(Int first, Int length, Int section) const {
    return first >= 0 && length >= 0 && length <= size_of(section) && first <= size_of(section) - length;
  }
  [[nodiscard]] bool is_range(Int first, Int length, Section section) const {
    return is_range(first, length, static_cast<Int>(section));
  }
  [[nodiscard]] bool is_slot(Int slot) const {
    return slot >= 0 && slot < size_of(static_cast<Int>(Section::slots));
  }

  [[nodiscard]] static bool is_day(Int value) { return value >= lowest_day && value <= highest_day; }

  [[nodiscard]] bool is_field(Field field, const Int* value) const {
    switch (field.rule) {
      case Rule::anything:
      case Rule::count: return true;
      case Rule::up_to: return *value >= 0 && *value <= greatest[field.bound];
      case Rule::index_or_none:
        if (*value == none) return true;
        [[fallthrough]];
      case Rule::index: return *value >= 0 && *value < size_of(field.bound);
      case Rule::core_node: return *value >= 0 && *value < pack.meta.core_nodes;
      case Rule::range: return is_range(value[0], value[1], field.bound);
      case Rule::day_or_open:
        if (*value == open_end) return true;
        [[fallthrough]];
      case Rule::day: return is_day(*value);
    }
    return false;
  }

  [[nodiscard]] bool are_fields() const {
    const Field* row = fields;
    for (std::size_t section = 1; section < tables.size(); ++section) {
      const Table& table = tables[section];
      for (Int i = 0; i < table.record_count * table.record_ints; ++i) {
        if (!is_field(row[i % table.record_ints], table.values + i)) return false;
      }
      row += table.record_ints;
    }
    return true;
  }

  [[nodiscard]] bool is_meta() const {
    const Meta& m = pack.meta;
    return is_day(m.first_day) && is_day(m.last_day) && m.first_day <= m.last_day && is_day(m.checked_on) &&
           is_day(m.review_on) && m.later_months >= 0 && m.later_months <= most_months && m.core_nodes >= 0 &&
           m.core_nodes <= size_of(static_cast<Int>(Section::nodes)) && m.first_holiday_year >= 1583 &&
           m.first_holiday_year <= m.last_holiday_year && m.last_holiday_year <= 9998 && m.first_zone_year >= 1 &&
           m.first_zone_year <= 9998;
  }

  [[nodiscard]] bool are_facts() const {
    if (static_cast<Int>(pack.facts.size()) > most_facts) return false;
    for (std::size_t fact = 0; fact < pack.facts.size(); ++fact) {
      const Fact& record = pack.facts[fact];
      if (record.slot_count < 1) return false;
      for (const Slot& slot : pack.slots.subspan(static_cast<std::size_t>(record.first_slot),
                                                 static_cast<std::size_t>(record.slot_count))) {
        if (slot.fact != static_cast<Int>(fact) || slot.lowest <= absent || slot.lowest > slot.highest)
          return false;
      }
    }
    return true;
  }

  // A date slot holds days only, so that date arithmetic stays in range.
  [[nodiscard]] bool is_date_slot(Int slot) const {
    if (!is_slot(slot)) return false;
    const Slot& bounds = pack.slots[static_cast<std::size_t>(slot)];
    return is_day(bounds.lowest) && is_day(bounds.highest);
  }

  [[nodiscard]] static bool is_duration(Int months, Int days) {
    return months >= -most_months && months <= most_months && days >= -most_days && days <= most_days;
  }

  [[nodiscard]] bool is_node(const Node& n) const {
    switch (static_cast<Op>(n.op)) {
      case Op::constant: return n.a >= 0 && n.a <= 2;
      case Op::all:
      case Op::any:
      case Op::at_least: return is_range(n.a, n.b, Section::children);
      case Op::negate: return true;  // its part is looked at by `depth_of_parts`
      case Op::in_set:
        return is_slot(n.a) && is_range(n.b, n.c, Section::sets) &&
               (n.d == none || is_range(n.d, n.c, Section::sets));
      case Op::between: return is_slot(n.a) && n.b <= n.c;
      case Op::since: return is_date_slot(n.a) && is_duration(n.b, n.c) && (n.d == 0 || n.d == 1);
      case Op::not_after:
      case Op::after: return is_date_slot(n.a) && is_duration(n.b, n.c) && is_date_slot(n.d);
      case Op::from_day: return is_day(n.a);
      case Op::versions: return is_range(n.a, n.b, Section::versions) && are_in_order(n);
    }
    return false;
  }

  [[nodiscard]] bool are_in_order(const Node& n) const {
    Int free_from = lowest_day;
    for (const Version& v : pack.versions.subspan(static_cast<std::size_t>(n.a), static_cast<std::size_t>(n.b))) {
      if (v.first_day < free_from || v.last_day < v.first_day) return false;
      free_from = v.last_day == open_end ? open_end : v.last_day + 1;
    }
    return true;
  }

  // The greatest depth of the parts of a node, or -1 when one of them is not an earlier node.
  [[nodiscard]] Int depth_of_parts(const Node& n, const std::vector<Int>& depths) const {
    const Op op = static_cast<Op>(n.op);
    const bool lists = op == Op::all || op == Op::any || op == Op::at_least || op == Op::versions;
    Int deepest = 0;
    for (Int i = 0; i < (lists ? n.b : op == Op::negate ? 1 : 0); ++i) {
      const std::size_t place = static_cast<std::size_t>(n.a + i);
      const Int part = op == Op::negate     ? n.a
                       : op == Op::versions ? pack.versions[place].node
                                            : pack.children[place];
      if (part < 0 || part >= static_cast<Int>(depths.size())) return -1;
      const Int depth = depths[static_cast<std::size_t>(part)];
      deepest = deepest < depth ? depth : deepest;
    }
    return deepest;
  }

  [[nodiscard]] bool are_nodes() const {
    if (pack.node_infos.size() != pack.nodes.size()) return false;
    std::vector<Int> depths;
    depths.reserve(pack.nodes.size());
    for (const Node& node : pack.nodes) {
      const Int deepest = is_node(node) ? depth_of_parts(node, depths) : -1;
      if (deepest < 0 || deepest >= deepest_nesting) return false;
      depths.push_back(deepest + 1);
    }
    return true;
  }

  [[nodiscard]] bool are_schedules() const {
    for (const Schedule& schedule : pack.schedules) {
      if (!are_in(schedule.first_item, schedule.item_count, Section::fee_items)) return false;
    }
    return true;
  }

  [[nodiscard]] bool are_in(Int first, Int length, Section section) const {
    for (Int i = first; i < first + length; ++i) {
      const Int value = pack.indexes[static_cast<std::size_t>(i)];
      if (value < 0 || value >= size_of(static_cast<Int>(section))) return false;
    }
    return true;
  }

  // A slot of an event holds days where days are read, and times of day where those are.
  [[nodiscard]] bool is_date_or_none(Int slot) const { return slot == none || is_date_slot(slot); }
  [[nodiscard]] bool is_within_or_none(Int slot, Int most) const {
    return slot == none || (pack.slots[static_cast<std::size_t>(slot)].lowest >= 0 &&
                            pack.slots[static_cast<std::size_t>(slot)].highest <= most);
  }

  [[nodiscard]] bool are_events() const {
    constexpr Int last_minute = 24 * 60 - 1;
    for (const Event& e : pack.events) {
      const bool is_sound = is_date_or_none(e.day_slot) && is_date_or_none(e.reached_slot) &&
                            is_date_or_none(e.printed_slot) && is_within_or_none(e.time_slot, last_minute) &&
                            is_within_or_none(e.printed_time_slot, last_minute) &&
                            is_within_or_none(e.served_slot, size_of(static_cast<Int>(Section::services)) - 1) &&
                            is_within_or_none(e.territory_slot, size_of(static_cast<Int>(Section::zones)) - 1);
      if (!is_sound) return false;
    }
    for (const MoveFact& fact : pack.move_facts) {
      if (!is_date_slot(fact.asked_slot) || !is_date_or_none(fact.answered_slot) ||
          !is_within_or_none(fact.time_slot, last_minute))
        return false;
    }
    return true;
  }

  [[nodiscard]] bool are_limits() const {
    if (pack.zones.size() != calendar::territory_ids.size()) return false;
    for (const Zone& zone : pack.zones) {
      if (zone.offset_minutes != none_day && (zone.offset_minutes < -840 || zone.offset_minutes > 840))
        return false;
    }
    for (const Move& move : pack.moves) {
      if (move.effect == static_cast<Int>(MoveEffect::replaced) && move.limit == none) return false;
    }
    for (const Door& door : pack.doors) {
      if (!are_in(door.first_fact, door.fact_count, Section::facts) ||
          !are_in(door.first_limit, door.limit_count, Section::limits))
        return false;
    }
    return true;
  }

  [[nodiscard]] bool are_the_rest() const {
    for (const Permit& permit : pack.permits) {
      if (permit.route_count < 1) return false;
    }
    for (const Amount& amount : pack.amounts) {
      if (amount.at_filing_cents > amount.cents) return false;
    }
    for (const Implied& rule : pack.implied) {
      const Slot& target = pack.slots[static_cast<std::size_t>(rule.target_slot)];
      if (rule.value != absent && rule.value != declined &&
          (rule.value < target.lowest || rule.value > target.highest))
        return false;
    }
    for (const Holiday& holiday : pack.holidays) {
      if (holiday.day < -100 || holiday.day > 100) return false;
    }
    return true;
  }
};

}  // namespace

bool is_well_formed(const Pack& pack) {
  const Validation validation(pack);
  return validation.is_meta() && validation.are_fields() && validation.are_facts() && validation.are_nodes() &&
         validation.are_schedules() && validation.are_events() && validation.are_limits() &&
         validation.are_the_rest();
}

}  // namespace permit_guide::pack
