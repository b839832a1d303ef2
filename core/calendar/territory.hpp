// The territories whose public holidays differ, and sets of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "base/result.hpp"

namespace permit_guide::calendar {

// The values are stored in packs: append, never reorder.
enum class Territory : std::uint8_t {
  metropole,
  alsace_moselle,
  guadeloupe,
  martinique,
  guyane,
  reunion,
  mayotte,
  saint_martin,
  saint_barthelemy,
  abroad,
};

// Ids of the rulebook and of case files, in the order of the enumerators.
inline constexpr std::array<std::string_view, 10> territory_ids{
    "metropole", "alsace-moselle", "guadeloupe",   "martinique",       "guyane",
    "reunion",   "mayotte",        "saint-martin", "saint-barthelemy", "abroad"};

constexpr std::string_view territory_id(Territory territory) {
  return territory_ids[static_cast<std::size_t>(territory)];
}

// Fails: unknown_id.
constexpr base::Result<Territory> parse_territory(std::string_view id) {
  for (std::size_t at = 0; at < territory_ids.size(); ++at)
    if (territory_ids[at] == id) return static_cast<Territory>(at);
  return base::Error{base::ErrorCode::unknown_id};
}

class TerritorySet {
 public:
  constexpr TerritorySet() = default;
  constexpr TerritorySet(std::initializer_list<Territory> territories) {
    for (const Territory territory : territories) bits_ |= bit(territory);
  }

  static constexpr TerritorySet all() { return TerritorySet((1U << territory_ids.size()) - 1U); }
  // Bits that stand for no territory are dropped.
  static constexpr TerritorySet from_bits(std::uint16_t bits) { return TerritorySet(bits & all().bits_); }

  [[nodiscard]] constexpr std::uint16_t bits() const { return static_cast<std::uint16_t>(bits_); }
  [[nodiscard]] constexpr bool has(Territory territory) const { return (bits_ & bit(territory)) != 0; }
  [[nodiscard]] constexpr bool is_empty() const { return bits_ == 0; }

  friend constexpr bool operator==(const TerritorySet&, const TerritorySet&) = default;

 private:
  constexpr explicit TerritorySet(std::uint32_t bits) : bits_(bits) {}
  static constexpr std::uint32_t bit(Territory territory) { return 1U << static_cast<unsigned>(territory); }

  std::uint32_t bits_ = 0;
};

}  // namespace permit_guide::calendar
