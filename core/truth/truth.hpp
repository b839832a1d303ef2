// Three-valued truth. Lives here: the three values and the logic of Kleene. Not here: days (timeline.hpp).
#pragma once

#include <cstdint>

namespace permit_guide::truth {

// Ordered so that `both` is the minimum and `either` the maximum. No default value and no conversion to bool:
// whoever reads a truth names the three cases.
enum class Truth : std::uint8_t { no = 0, unknown = 1, yes = 2 };

// Conjunction: one `no` decides despite unknowns beside it.
[[nodiscard]] constexpr Truth both(Truth a, Truth b) { return a < b ? a : b; }

// Disjunction: one `yes` decides despite unknowns beside it.
[[nodiscard]] constexpr Truth either(Truth a, Truth b) { return a < b ? b : a; }

[[nodiscard]] constexpr Truth opposite(Truth a) { return static_cast<Truth>(2 - static_cast<std::uint8_t>(a)); }

}  // namespace permit_guide::truth
