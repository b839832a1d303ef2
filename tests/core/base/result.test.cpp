#include "base/result.hpp"

#include <memory>
#include <string>

#include "../catch.hpp"

using namespace permit_guide::base;

namespace {

Result<int> half_of(int number) {
  if (number % 2 != 0) return Error{ErrorCode::unknown_id, number};
  return number / 2;
}

Result<Done> only_even(int number) {
  if (const auto half = half_of(number); !half.ok()) return half.error();
  return done;
}

}  // namespace

TEST_CASE("a result holds a value or says why not", "[base]") {
  CHECK(half_of(8).ok());
  CHECK(half_of(8).value() == 4);
  REQUIRE_FALSE(half_of(7).ok());
  CHECK(half_of(7).error() == Error{ErrorCode::unknown_id, 7});
}

TEST_CASE("an act without a value passes the error on", "[base]") {
  CHECK(only_even(2).ok());
  CHECK(only_even(3).error().position == 3);
}

TEST_CASE("a value that cannot be copied can be taken out", "[base]") {
  Result<std::unique_ptr<std::string>> result = std::make_unique<std::string>("held");
  REQUIRE(result.ok());
  const std::unique_ptr<std::string> taken = std::move(result).value();
  CHECK(*taken == "held");
}

TEST_CASE("a result can be read while compiling", "[base]") {
  constexpr Result<int> value = 7;
  static_assert(value.ok() && value.value() == 7);
  constexpr Result<int> fault = Error{ErrorCode::unknown_id};
  static_assert(!fault.ok() && fault.error().code == ErrorCode::unknown_id);
  SUCCEED();
}
