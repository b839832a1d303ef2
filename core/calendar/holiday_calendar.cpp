// Looks the rules up for a day. About twenty-five comparisons: no table of days is built or kept.
#include "calendar/holiday_calendar.hpp"

#include <cstddef>

#include "calendar/easter.hpp"

namespace permit_guide::calendar {

Result<HolidayCalendar> HolidayCalendar::over(std::span<const HolidayRule> rules, KnownYears years) {
  if (years.first < first_gregorian_easter || std::chrono::year{9999} < years.last || years.last < years.first)
    return Error{ErrorCode::bad_year_range};
  for (std::size_t at = 0; at < rules.size(); ++at)
    if (!is_well_formed(rules[at])) return Error{ErrorCode::bad_holiday_rule, static_cast<std::int32_t>(at)};
  return HolidayCalendar(rules, years);
}

Result<const HolidayRule*> HolidayCalendar::holiday_on(Date day, Territory territory) const {
  const std::chrono::year year = day.year();
  if (year < years_.first || years_.last < year) return Error{ErrorCode::out_of_known_range};
  const Result<Date> easter = easter_sunday(year);
  if (!easter.ok()) return easter.error();
  for (const HolidayRule& rule : rules_)
    if ((rule.safe_for_carry_over || !is_careful_) && falls_on(rule, day, territory, easter.value())) return &rule;
  return nullptr;
}

Result<DayKind> HolidayCalendar::kind_of(Date day, Territory territory) const {
  const Result<const HolidayRule*> holiday = holiday_on(day, territory);
  if (!holiday.ok()) return holiday.error();
  if (day.weekday() == std::chrono::Saturday) return DayKind::saturday;
  if (day.weekday() == std::chrono::Sunday) return DayKind::sunday;
  return holiday.value() == nullptr ? DayKind::open : DayKind::holiday;
}

Result<bool> HolidayCalendar::is_open_day(Date day, Territory territory) const {
  const Result<DayKind> kind = kind_of(day, territory);
  if (!kind.ok()) return kind.error();
  return kind.value() == DayKind::open;
}

}  // namespace permit_guide::calendar
