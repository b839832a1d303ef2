// One function for each way of counting; months go through `add_months.hpp`.
#include "calendar/period.hpp"

#include "calendar/add_months.hpp"

namespace permit_guide::calendar {
namespace {

constexpr std::int32_t days_in_a_week = 7;
constexpr std::int32_t months_in_a_year = 12;

// Steps over closed days without counting them. Ends, since the known years of a calendar are finite.
Result<Date> add_working_days(Date day, std::int32_t amount, Days step, const Court& court) {
  while (amount > 0) {
    const Result<Date> next = add_days(day, step);
    if (!next.ok()) return next;
    day = next.value();
    const Result<bool> is_open = court.calendar.is_open_day(day, court.territory);
    if (!is_open.ok()) return is_open.error();
    if (is_open.value()) --amount;
  }
  return day;
}

Result<Date> add_weeks(Date day, std::int32_t amount) {
  std::int32_t days = 0;
  if (__builtin_mul_overflow(amount, days_in_a_week, &days)) return Error{ErrorCode::date_out_of_range};
  return add_days(day, Days(days));
}

Result<Date> add_whole_months(const CountRule& rule, Date event, Months distance) {
  const std::int32_t months_per_unit = rule.unit == PeriodUnit::year ? months_in_a_year : 1;
  std::int32_t months = 0;
  if (__builtin_mul_overflow(rule.amount, months_per_unit, &months) ||
      __builtin_add_overflow(months, distance.count(), &months))
    return Error{ErrorCode::date_out_of_range};
  return add_months(event, Months(sign_of(rule.direction) * months), MonthEnd::clamp_to_last_day);
}

}  // namespace

Result<Date> add_period(const CountRule& rule, Date event, const Court& court) {
  const std::int32_t sign = sign_of(rule.direction);
  switch (rule.unit) {
    case PeriodUnit::hour: break;
    case PeriodUnit::day: return add_days(event, Days(sign * rule.amount));
    case PeriodUnit::working_day: return add_working_days(event, rule.amount, Days(sign), court);
    case PeriodUnit::week: return add_weeks(event, sign * rule.amount);
    case PeriodUnit::month:
    case PeriodUnit::year: return add_whole_months(rule, event, Months(0));
  }
  return Error{ErrorCode::unit_needs_time_of_day};
}

Result<Date> add_distance(const CountRule& rule, Date event, Date ordinary_last_day) {
  if (is_in_months(rule.unit)) return add_whole_months(rule, event, rule.distance);
  return add_months(ordinary_last_day, rule.distance, MonthEnd::clamp_to_last_day);
}

}  // namespace permit_guide::calendar
