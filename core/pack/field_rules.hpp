// What each field of each record of a pack must be: a table, section by section. Lives here: the rules of single fields.
// Not here: what ties records together (validate.cpp).
#pragma once

#include "calendar/territory.hpp"
#include "pack/layout.hpp"

namespace permit_guide::pack::rules {

inline constexpr Int lowest_day = -719162;
inline constexpr Int highest_day = 2932896;
inline constexpr Int most_months = 12 * 10000;
inline constexpr Int most_days = 366 * 1000;
inline constexpr Int most_cents = 1000000;
// Conditions are nested by people: deeper is damage, and would exhaust the stack.
inline constexpr Int deepest_nesting = 64;

// The greatest values that fields may have, so that a rule is two bytes: the table is shipped to every visitor.
inline constexpr Int greatest[] = {
    1,    2,      3,           fact_type_count - 1, limit_kind_count - 1, unit_count - 1, op_count - 1, 12,
    9999, 0xFFFF, most_months, most_days,           most_cents,           open_end};

// What a field must be. `bound` is a section, or an index in `greatest`.
enum class Rule : std::uint8_t {
  anything,
  up_to,  // 0 to bound
  index,  // of a record of section `bound`
  index_or_none,
  core_node,
  range,  // first record of section `bound`; the next field counts
  count,  // looked at with its range
  day,
  day_or_open,
};

struct Field {
  Rule rule;
  std::uint8_t bound;
};

inline constexpr Field anything{Rule::anything, 0}, count{Rule::count, 0}, day{Rule::day, 0},
    day_or_open{Rule::day_or_open, 0}, core_node{Rule::core_node, 0};
// A greatest value that is not listed does not compile.
consteval Field up_to(Int most) {
  std::uint8_t at = 0;
  while (greatest[at] != most) ++at;
  return {Rule::up_to, at};
}
constexpr Field index(Section section) { return {Rule::index, static_cast<std::uint8_t>(section)}; }
constexpr Field index_or_none(Section section) {
  return {Rule::index_or_none, static_cast<std::uint8_t>(section)};
}
constexpr Field range(Section section) { return {Rule::range, static_cast<std::uint8_t>(section)}; }

// Section by section, in the order of `Section` from `facts` on; a row for each field of its record.
inline constexpr Field fields[] = {
    // Fact: type, first_slot, slot_count, sensitivity, asked
    up_to(fact_type_count - 1),
    range(Section::slots),
    count,
    up_to(2),
    up_to(1),
    // Slot: fact, lowest, highest
    index(Section::facts),
    anything,
    anything,
    // Node: see `is_node`
    up_to(op_count - 1),
    anything,
    anything,
    anything,
    anything,
    // NodeInfo: label, first_source, source_count
    anything,
    range(Section::indexes),
    count,
    // children, sets
    anything,
    anything,
    // Version: first_day, last_day, node, first_source, source_count
    day,
    day_or_open,
    index(Section::nodes),
    range(Section::indexes),
    count,
    // Regime: node
    core_node,
    // Permit: routes, other regime, warnings, documents, fees, places
    range(Section::routes),
    count,
    core_node,
    range(Section::warnings),
    count,
    range(Section::documents),
    count,
    range(Section::fees),
    count,
    range(Section::places),
    count,
    // Route: nature, node, documents, fees, places
    up_to(3),
    core_node,
    range(Section::documents),
    count,
    range(Section::fees),
    count,
    range(Section::places),
    count,
    // Document and warning: id, node, choice
    up_to(open_end),
    index_or_none(Section::nodes),
    anything,
    up_to(open_end),
    index_or_none(Section::nodes),
    anything,
    // Place: place, node
    up_to(open_end),
    index_or_none(Section::nodes),
    // Fee: node, schedule, contested schedule, node and text, extras
    index_or_none(Section::nodes),
    index(Section::schedules),
    index_or_none(Section::schedules),
    index_or_none(Section::nodes),
    anything,
    range(Section::extras),
    count,
    // Extra: item, node
    index(Section::fee_items),
    index_or_none(Section::nodes),
    // Schedule: items (through indexes)
    range(Section::indexes),
    count,
    // FeeItem: amounts
    range(Section::amounts),
    count,
    // Amount: first_day, last_day, cents, at_filing_cents
    day,
    day_or_open,
    up_to(most_cents),
    up_to(most_cents),
    // Implied: when_slot, words of the set, target_slot, value
    index(Section::slots),
    range(Section::sets),
    count,
    index(Section::slots),
    anything,
    // Holiday: kind, month, day, territories, first_year, last_year, safe
    up_to(1),
    up_to(12),
    anything,
    up_to(0xFFFF),
    up_to(9999),
    up_to(9999),
    up_to(1),
    // Zone: offset_minutes, has_summer_time
    anything,
    up_to(1),
    // Service: within, unit, counts_to_end, starts_hours
    up_to(most_days),
    up_to(unit_count - 1),
    up_to(1),
    up_to(1),
    // Event: slots of day, months, time, served, reached, territory, printed, printed time; is_past
    index_or_none(Section::slots),
    up_to(most_months),
    index_or_none(Section::slots),
    index_or_none(Section::slots),
    index_or_none(Section::slots),
    index_or_none(Section::slots),
    index_or_none(Section::slots),
    index_or_none(Section::slots),
    up_to(1),
    // MoveFact: by, slots of asked, time, answered
    up_to(open_end),
    index_or_none(Section::slots),
    index_or_none(Section::slots),
    index_or_none(Section::slots),
    // Limit: kind, event, node, versions, moves, months overseas and abroad, court
    up_to(limit_kind_count - 1),
    index(Section::events),
    index_or_none(Section::nodes),
    range(Section::limit_versions),
    count,
    range(Section::moves),
    count,
    up_to(most_months),
    up_to(most_months),
    index_or_none(Section::zones),
    // LimitVersion: days, case, territories, readings, end of a window, acts_before_closed, is_known_change
    day,
    day_or_open,
    anything,
    up_to(0xFFFF),
    range(Section::limit_readings),
    count,
    up_to(most_days),
    up_to(unit_count - 1),
    up_to(1),
    up_to(1),
    // LimitReading: amount, unit, direction, franc, carry, on_eve
    up_to(most_days),
    up_to(unit_count - 1),
    up_to(1),
    up_to(1),
    up_to(1),
    up_to(1),
    // Move: by, effect, silence, wait, within, has_plain_reading, limit, case
    up_to(open_end),
    up_to(written_effect_count - 1),
    up_to(most_days),
    up_to(unit_count - 1),
    up_to(most_days),
    up_to(unit_count - 1),
    up_to(most_days),
    up_to(1),
    index_or_none(Section::limits),
    anything,
    // Door: facts, limits (through indexes)
    range(Section::indexes),
    count,
    range(Section::indexes),
    count,
    // indexes
    anything,
};

}  // namespace permit_guide::pack::rules
