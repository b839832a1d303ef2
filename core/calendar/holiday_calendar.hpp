// Which days are open, by territory, over a known range of years. What it does not know it does not guess.
#pragma once

#include <cstdint>
#include <span>

#include "calendar/holiday_rule.hpp"

namespace permit_guide::calendar {

// A day that is both is called by the weekend's name: Saturdays and Sundays are closed everywhere, without dispute.
enum class DayKind : std::uint8_t { open, saturday, sunday, holiday };

struct KnownYears {
  std::chrono::year first;  // both included
  std::chrono::year last;
};

// Looks at rules owned by somebody else (the pack), which must outlive it.
class HolidayCalendar {
 public:
  // Fails: bad_year_range (not within 1583..9999, or empty); bad_holiday_rule, with the index of the rule.
  static Result<HolidayCalendar> over(std::span<const HolidayRule> rules, KnownYears years);

  // The same rules without those on which a careful person does not rely (`HolidayRule::safe_for_carry_over`).
  [[nodiscard]] HolidayCalendar certain() const {
    HolidayCalendar careful = *this;
    careful.is_careful_ = true;
    return careful;
  }

  // Fails: out_of_known_range.
  // Example: 2027-04-27, a Tuesday, is a holiday in Mayotte and open elsewhere.
  [[nodiscard]] Result<DayKind> kind_of(Date day, Territory territory) const;

  // Neither Saturday, Sunday nor public holiday.
  // Fails: out_of_known_range.
  [[nodiscard]] Result<bool> is_open_day(Date day, Territory territory) const;

  // The first rule that makes `day` a holiday there, a weekend or not; null when none does.
  // Fails: out_of_known_range.
  [[nodiscard]] Result<const HolidayRule*> holiday_on(Date day, Territory territory) const;

 private:
  HolidayCalendar(std::span<const HolidayRule> rules, KnownYears years) : rules_(rules), years_(years) {}

  std::span<const HolidayRule> rules_;
  KnownYears years_;
  bool is_careful_ = false;
};

}  // namespace permit_guide::calendar
