#include "base/units.hpp"

#include <type_traits>

#include "../catch.hpp"

using namespace permit_guide::base;

TEST_CASE("amounts of one unit add, subtract and compare", "[base]") {
  CHECK((Days(5) + Days(2)).count() == 7);
  CHECK((Months(5) - Months(7)).count() == -2);
  CHECK((-Years(3)).count() == -3);
  CHECK(EuroCents(35000) > EuroCents(25000));
  CHECK(Days(1) == Days(1));
}

TEST_CASE("units are types that do not turn into one another", "[base]") {
  static_assert(!std::is_convertible_v<int, Days>);
  static_assert(!std::is_convertible_v<Days, int>);
  static_assert(!std::is_constructible_v<Days, Months>);
  static_assert(!std::is_constructible_v<Months, Years>);
  static_assert(!std::is_default_constructible_v<EuroCents>);
  SUCCEED();
}
