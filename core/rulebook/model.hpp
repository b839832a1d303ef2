// The rulebook as jurists write it. Knows no JSON and no pack.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pack/layout.hpp"
#include "rulebook/condition.hpp"

namespace permit_guide::rulebook {

struct Fact {
  std::string id;
  pack::FactType type = pack::FactType::boolean;
  std::int32_t sensitivity = 0;  // none, personal, sensitive
  std::vector<std::string> choices;
  std::int32_t lowest = 0, highest = 0;  // of a value as the engine holds it
  std::int32_t max_items = 1;
  std::vector<Fact> fields;  // of the records of a list
  bool never_asked = false;
  std::int32_t first_slot = 0, slot_count = 1;  // in the pack; of a field: within its record
  Location location;
};

// An unanswered `target` counts as `value` while `when` is one of `values`; with no values, while `when` is declined.
struct Implication {
  std::int32_t target = 0, value = 0, when = 0;
  std::vector<std::int32_t> values;
  Location location;
};

struct NamedCondition {
  std::string id, label;
  std::vector<Version> versions;
  Location location;
};

struct Regime {
  std::string id;
  Condition when;
};

// One paper, or several that replace one another; or a whole set.
struct DocumentNeed {
  std::vector<std::string> documents;
  std::string set;
  std::optional<Condition> when;
  Location location;
};

struct DocumentSet {
  std::string id;
  std::vector<DocumentNeed> needs;
  Location location;
};

struct FeeExtra {
  std::string item;
  std::optional<Condition> when;
};

struct FeeEntry {
  std::string schedule;
  std::optional<Condition> when;
  std::string contested_schedule, contested_text;
  std::optional<Condition> contested_when;
  std::vector<FeeExtra> extras;
  Location location;
};

struct PlaceEntry {
  std::string place;
  std::optional<Condition> when;
  Location location;
};

struct Terms {  // what a permit and a route both state
  std::vector<DocumentNeed> documents;
  std::vector<FeeEntry> fee;
  std::vector<PlaceEntry> where;
};

struct WarningUse {
  std::string warning;
  std::optional<Condition> when;
  Location location;
};

struct Route {
  std::string id;
  std::int32_t nature = 0;
  std::vector<Version> versions;
  Terms terms;
  Location location;
};

// A kind of proof that is gathered year by year, since the first of these facts that is known.
struct Evidence {
  std::string id;
  std::vector<std::int32_t> since;
};

struct Permit {
  std::string id;
  std::vector<std::string> governed_by;
  std::vector<Route> routes;
  Terms terms;
  std::vector<WarningUse> warnings;
  std::vector<std::string> leads_to, contested, known_changes, rights, basis, while_waiting, refusal, evidence;
  std::string renewal, family;
  Location location;
};

struct Amount {
  std::int32_t first_day = 0;
  std::optional<std::int32_t> last_day;
  std::int32_t cents = 0, at_filing_cents = 0;
};

struct FeeItem {
  std::string id;
  std::vector<Amount> amounts;
};

struct Schedule {
  std::string id;
  std::vector<std::string> items;
};

struct Warning {  // in the order of danger
  std::string id;
  std::optional<Condition> everywhere_when;
  std::string where;
};

// Where hours are counted.
struct TimeZone {
  std::int32_t territory = 0;
  pack::Zone clock{};
};

struct Service {
  std::string id;
  pack::Service counts{};
};

// What starts limits, told by facts; -1 where no fact tells it.
struct Event {
  std::string id;
  std::int32_t day = -1, time = -1, served = -1, reached = -1, territory = -1, printed = -1, printed_time = -1;
  std::int32_t plus_years = 0;
  bool is_past = false;
};

struct MoveFact {
  std::int32_t by = 0, asked = -1, time = -1, answered = -1;
};

struct LimitReading {
  std::string id;  // empty: the reading the law is taken to have
  pack::LimitReading counts{};
};

struct LimitVersion {
  std::int32_t first_day = 0;
  std::optional<std::int32_t> last_day;
  std::string in_case, known_change;
  std::int32_t territories = 0;  // bits; 0: everywhere
  std::vector<LimitReading> readings;
  std::int32_t end_amount = 0, end_unit = 0;
  bool acts_before_closed = false;
  Location location;
};

struct LimitMove {
  std::int32_t by = 0;
  std::string limit, in_case;
  pack::Move counts{};
  Location location;
};

struct Limit {
  std::string id, event, then;
  std::int32_t kind = 0, overseas_months = 0, abroad_months = 0, court = -1;
  std::vector<std::string> cases, instead, contested, known_changes;
  std::optional<Condition> applies_when;
  std::vector<std::pair<std::string, Condition>> case_when;  // the same, for one of the cases
  std::vector<LimitVersion> versions;
  std::vector<LimitMove> moves;
  Location location;
};

struct Door {
  std::string id;
  std::vector<std::string> facts, refine, limits;
  Location location;
};

// A telephone line, or a kind of place.
struct HelpLine {
  std::string id;
  std::vector<std::string> topics;
  bool is_urgent = false;  // shown before anything else when one of its topics is called for
};

struct Rulebook {
  std::string folder;  // its name, as faults show it
  std::string version;
  std::int32_t first_day = 0, last_day = 0, checked_on = 0, review_on = 0, later_years = 10;
  std::vector<Fact> facts;
  std::vector<Implication> implications;
  std::vector<std::string> countries;
  std::vector<NamedCondition> conditions;
  std::vector<Regime> regimes;
  std::vector<std::string> documents, places, sources;
  std::vector<DocumentSet> document_sets;
  std::vector<FeeItem> fee_items;
  std::vector<Schedule> schedules;
  std::vector<Warning> warnings;
  std::vector<Evidence> evidence;
  std::vector<Permit> permits;
  std::vector<pack::Holiday> holidays;
  std::int32_t first_holiday_year = 0, last_holiday_year = 0;
  std::vector<TimeZone> time_zones;
  std::int32_t first_zone_year = 0;
  std::vector<Service> services;
  std::vector<Event> events;
  std::vector<MoveFact> move_facts;
  std::vector<Limit> limits;
  std::vector<Door> doors;
  std::vector<std::string> obstacles;
  std::vector<std::string> help_topics;
  std::vector<HelpLine> help_lines;
  std::vector<std::pair<std::string, Location>> source_uses;  // every "source" of every file
};

}  // namespace permit_guide::rulebook
