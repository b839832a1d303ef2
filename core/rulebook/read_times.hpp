// What time limits are counted with: time zones, ways of being told, events, doors.
#pragma once

#include <array>

#include "rulebook/json_view.hpp"
#include "rulebook/model.hpp"

namespace permit_guide::rulebook {

// What may happen after an event. The order is that of `pack::Move::by`.
inline constexpr std::array<const char*, 7> move_names = {
    "administrative_appeal", "legal_aid", "reasons_requested", "missing_papers",
    "house_arrest",          "prison",    "detention"};
// In the order of calendar::PeriodUnit, calendar::Direction, pack::LimitKind and pack::MoveEffect.
inline constexpr std::array<const char*, 6> unit_names = {"hour", "day", "working_day", "week", "month", "year"};
inline constexpr std::array<const char*, 2> direction_names = {"after", "before"};
inline constexpr std::array<const char*, 9> limit_kind_names = {
    "limit", "window", "silence", "validity", "opening", "risk", "duration", "note", "rule"};
inline constexpr std::array<const char*, 6> effect_names = {"none",     "restarts", "suspends",
                                                            "replaced", "pending",  "too_late"};

void read_time_zones(const JsonView& file, Rulebook& rulebook);
void read_services(const JsonView& file, Rulebook& rulebook);
void read_events(const JsonView& file, Rulebook& rulebook);
void read_doors(const JsonView& file, Rulebook& rulebook);

}  // namespace permit_guide::rulebook
