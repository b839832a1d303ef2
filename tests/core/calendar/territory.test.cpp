#include "calendar/territory.hpp"

#include "../catch.hpp"

using namespace permit_guide::calendar;

TEST_CASE("every territory has an id that reads back", "[calendar]") {
  for (std::size_t at = 0; at < territory_ids.size(); ++at) {
    const auto territory = static_cast<Territory>(at);
    CHECK(parse_territory(territory_id(territory)).value() == territory);
  }
  CHECK(territory_id(Territory::abroad) == "abroad");
  CHECK(parse_territory("alsace-moselle").value() == Territory::alsace_moselle);
}

TEST_CASE("an id of no territory is an error", "[calendar]") {
  for (const char* id : {"", "Metropole", "alsace_moselle", "wallis"})
    CHECK(parse_territory(id).error().code == permit_guide::base::ErrorCode::unknown_id);
}

TEST_CASE("a set holds the territories it was given and no others", "[calendar]") {
  constexpr TerritorySet islands{Territory::reunion, Territory::mayotte};
  CHECK(islands.has(Territory::reunion));
  CHECK_FALSE(islands.has(Territory::metropole));
  CHECK(TerritorySet::from_bits(islands.bits()) == islands);
  CHECK(TerritorySet::from_bits(0xFFFF) == TerritorySet::all());
  CHECK(TerritorySet{}.is_empty());
}
