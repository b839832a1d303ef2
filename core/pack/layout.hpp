// The shape of the compiled rulebook. Lives here: the records, as the compiler writes and the engine reads them.
//
//   magic  format  total_bytes  crc32 │ offset,count of each section │ records, all int32, little-endian
//
// Records hold numbers only: ids and words are in names.json and texts/<lang>.json, by the same index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace permit_guide::pack {

using Int = std::int32_t;

// An index of the pack as the containers of C++ take it; `index` is 0 or more.
constexpr std::size_t at(Int index) { return static_cast<std::size_t>(index); }

inline constexpr Int magic = 0x4B504750;  // "PGPK"
inline constexpr Int format = 2;
inline constexpr Int header_ints = 4;
inline constexpr Int none = -1;
inline constexpr Int none_day = std::numeric_limits<Int>::min();  // "no such day"
inline constexpr Int most_facts = 256;
inline constexpr Int open_end = std::numeric_limits<Int>::max();

// Values of a slot that are no value. Every other int32 is one.
inline constexpr Int unanswered = std::numeric_limits<Int>::min();
inline constexpr Int unknown = unanswered + 1;   // "I don't know"
inline constexpr Int declined = unanswered + 2;  // "I prefer not to say"
inline constexpr Int absent = unanswered + 3;    // does not exist: every test of it is false
[[nodiscard]] constexpr bool is_known(Int value) { return value > declined; }

enum class Op : Int {
  constant,   // a: truth
  all,        // a, b: first and count in `children`
  any,        // a, b
  negate,     // a: node
  at_least,   // a, b, c: so many of the children
  in_set,     // a: slot, b: first word in `sets`, c: words, d: first word of the values that leave it unknown
  between,    // a: slot, b, c: both bounds included
  since,      // a: slot, b: months, c: days, d: 0: from date + months + days on; 1: until the day before
  not_after,  // a: slot, b: months, c: days, d: slot: a + months + days <= d
  after,      // the same: a + months + days > d
  from_day,   // a: day: from that day on
  versions,   // a, b: first and count in `versions`
};
inline constexpr Int op_count = 12;

enum class FactType : Int { boolean, choice, integer, money, date, country_list, record_list, time };
inline constexpr Int fact_type_count = 8;

struct Meta {
  Int first_day, last_day;  // days for which the rulebook can answer
  Int checked_on, review_on;
  Int later_months;  // how far "later" looks ahead
  Int core_nodes;    // nodes that decide outcomes; the others serve papers, fees and places
  Int first_holiday_year, last_holiday_year, first_zone_year;
};
struct Fact {
  Int type, first_slot, slot_count, sensitivity, asked;
};
struct Slot {
  Int fact, lowest, highest;  // allowed values, both included
};
struct Node {
  Int op, a, b, c, d;
};
struct NodeInfo {
  Int label, first_source, source_count;  // in names.json; sources through `indexes`
};
struct Version {
  Int first_day, last_day, node, first_source, source_count;
};
struct Regime {
  Int node;
};
struct Lists {  // what a permit and a route both have
  Int first_document, document_count, first_fee, fee_count, first_place, place_count;
};
struct Permit {
  Int first_route, route_count, other_regime_node, first_warning, warning_count;
  Lists lists;
};
struct Route {
  Int nature, node;
  Lists lists;
};
struct Need {  // a document or a warning; node = none: always
  Int id, node, choice;
};
struct Place {
  Int place, node;
};
struct Fee {
  Int node, schedule, contested_schedule, contested_node, contested_text, first_extra, extra_count;
};
struct Extra {
  Int item, node;
};
struct Schedule {
  Int first_item, item_count;  // through `indexes`
};
struct FeeItem {
  Int first_amount, amount_count;
};
struct Amount {
  Int first_day, last_day, cents, at_filing_cents;
};
struct
    Implied {  // an unanswered target counts as `value` while the other slot's value is in the set; no words: is declined
  Int when_slot, first_word, words, target_slot, value;
};
struct Holiday {
  Int kind, month, day, territories, first_year, last_year, safe;
};

// Time limits. A slot is `none` where no fact tells it.
struct Zone {  // by territory; offset none_day where the clock is not known
  Int offset_minutes, has_summer_time;
};
struct Service {  // a way of being told; `within` 0: the day told is the day that counts
  Int within, unit, counts_to_end, starts_hours;
};
struct Event {  // what starts limits, as facts tell it
  Int day_slot, plus_months, time_slot, served_slot, reached_slot, territory_slot, printed_slot, printed_time_slot;
  Int is_past;  // a day to come is refused
};
struct MoveFact {  // what happened after the event, as facts tell it
  Int by, asked_slot, time_slot, answered_slot;
};
struct Limit {
  Int kind, event, node, first_version, version_count, first_move, move_count, overseas_months, abroad_months;
  Int court;  // territory where it always sits; none: as the event says
};
struct
    LimitVersion {  // of the law, by the day of the event; the first reading is the one the law is taken to have
  Int first_day, last_day, in_case, territories, first_reading, reading_count, end_amount, end_unit;
  Int acts_before_closed, is_known_change;
};
struct LimitReading {
  Int amount, unit, direction, franc, carry;
  Int on_eve;  // ends the day before
};
struct Move {
  Int by, effect, silence_amount, silence_unit, wait_amount, wait_unit, within_days, has_plain_reading, limit,
      in_case;
};
struct Door {  // through `indexes`
  Int first_fact, fact_count, first_limit, limit_count;
};

enum class LimitKind : Int { limit, window, silence, validity, opening, risk, duration, note, rule };
inline constexpr Int limit_kind_count = 9;
enum class MoveEffect : Int { none, restarts, suspends, replaced, pending, too_late };
inline constexpr Int written_effect_count = 4;  // the others are found out
inline constexpr Int unit_count = 6;

enum class Section : Int {
  meta,
  facts,
  slots,
  nodes,
  node_infos,
  children,
  sets,
  versions,
  regimes,
  permits,
  routes,
  documents,
  warnings,
  places,
  fees,
  extras,
  schedules,
  fee_items,
  amounts,
  implied,
  holidays,
  zones,
  services,
  events,
  move_facts,
  limits,
  limit_versions,
  limit_readings,
  moves,
  doors,
  indexes,
};
inline constexpr Int section_count = 31;

inline constexpr std::size_t header_bytes = header_ints * sizeof(Int);
inline constexpr std::size_t table_bytes = static_cast<std::size_t>(section_count) * 2 * sizeof(Int);
inline constexpr std::size_t checksum_at = 3 * sizeof(Int);

}  // namespace permit_guide::pack
