// Months and years, with the end of short months.
#include "calendar/add_months.hpp"

namespace permit_guide::calendar {
namespace {

// 64 bits: no amount of years or months can overflow here.
Result<Date> shift(Date day, std::int64_t months, MonthEnd month_end) {
  const std::chrono::year_month_day from = day.year_month_day();
  const std::int64_t month_number =
      std::int64_t{static_cast<int>(from.year())} * 12 + (static_cast<unsigned>(from.month()) - 1) + months;
  if (month_number < 12 || month_number >= 12 * 10'000) return Error{ErrorCode::date_out_of_range};
  const std::chrono::year_month reached{std::chrono::year{static_cast<int>(month_number / 12)},
                                        std::chrono::month{static_cast<unsigned>(month_number % 12) + 1}};
  const std::chrono::year_month_day same_number = reached / from.day();
  if (same_number.ok()) return Date::from_year_month_day(same_number);
  const auto last_day = Date::from_year_month_day(reached / std::chrono::last);
  if (month_end == MonthEnd::clamp_to_last_day || !last_day.ok()) return last_day;
  return add_days(last_day.value(), Days(1));
}

}  // namespace

Result<Date> add_months(Date day, Months amount, MonthEnd month_end) {
  return shift(day, amount.count(), month_end);
}

Result<Date> add_years(Date day, Years amount, MonthEnd month_end) {
  return shift(day, std::int64_t{amount.count()} * 12, month_end);
}

}  // namespace permit_guide::calendar
