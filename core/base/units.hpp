// Whole amounts that must not be mixed: days, months, years, money. A month is not thirty days, so nothing here
// converts one unit into another; `calendar/add_months.hpp` is the only place where months and years meet a date.
#pragma once

#include <compare>
#include <cstdint>

namespace permit_guide::base {

// An amount of one unit. Arithmetic stays within the unit; overflow is a bug and traps (limits come from a
// validated pack, far below the bounds of 32 bits).
template <class Unit>
class Quantity {
 public:
  constexpr explicit Quantity(std::int32_t count) : count_(count) {}

  [[nodiscard]] constexpr std::int32_t count() const { return count_; }

  friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;

  friend constexpr Quantity operator+(Quantity left, Quantity right) {
    std::int32_t sum = 0;
    if (__builtin_add_overflow(left.count_, right.count_, &sum)) __builtin_trap();
    return Quantity(sum);
  }
  friend constexpr Quantity operator-(Quantity left, Quantity right) {
    std::int32_t difference = 0;
    if (__builtin_sub_overflow(left.count_, right.count_, &difference)) __builtin_trap();
    return Quantity(difference);
  }
  friend constexpr Quantity operator-(Quantity amount) { return Quantity(0) - amount; }

 private:
  std::int32_t count_;
};

using Days = Quantity<struct DayUnit>;
using Months = Quantity<struct MonthUnit>;
using Years = Quantity<struct YearUnit>;
using EuroCents = Quantity<struct EuroCentUnit>;

}  // namespace permit_guide::base
