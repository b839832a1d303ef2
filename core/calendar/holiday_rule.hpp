// One public holiday as a rule: which day of the year, where, and in which years. The rules themselves are data
// (`rulebook/holidays/`).
#pragma once

#include <chrono>
#include <cstdint>

#include "calendar/date.hpp"
#include "calendar/territory.hpp"

namespace permit_guide::calendar {

enum class HolidayKind : std::uint8_t { fixed, easter_offset };

struct HolidayRule {
  HolidayKind kind = HolidayKind::fixed;
  std::chrono::month_day month_day{};  // when fixed
  Days easter_offset{0};               // when easter_offset: days after Easter Sunday, negative before
  TerritorySet territories;
  std::chrono::year first_year{1};  // both included
  std::chrono::year last_year{9999};
  // Whether the safe reading of a time limit may rely on this holiday to carry the last day over.
  // Law: the effect of the holidays of Alsace-Moselle and of Saint-Martin on time limits is not settled.
  bool safe_for_carry_over = false;
};

// Whether the rule names a day that can exist, for at least one territory and one year.
constexpr bool is_well_formed(const HolidayRule& rule) {
  if (rule.territories.is_empty() || rule.last_year < rule.first_year) return false;
  if (rule.kind == HolidayKind::fixed) return rule.month_day.ok();
  return Days(-80) <= rule.easter_offset && rule.easter_offset <= Days(250);  // stays within the year of Easter
}

// Whether the rule makes `day` a holiday there, given Easter Sunday of the same year.
constexpr bool falls_on(const HolidayRule& rule, Date day, Territory territory, Date easter) {
  const std::chrono::year_month_day ymd = day.year_month_day();
  if (!rule.territories.has(territory) || ymd.year() < rule.first_year || rule.last_year < ymd.year())
    return false;
  if (rule.kind == HolidayKind::easter_offset) return day - easter == rule.easter_offset;
  return rule.month_day.month() == ymd.month() && rule.month_day.day() == ymd.day();
}

}  // namespace permit_guide::calendar
