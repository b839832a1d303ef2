#include "base/error.hpp"

#include <set>
#include <string>

#include "../catch.hpp"

using namespace permit_guide::base;

TEST_CASE("every error code has a name of its own", "[base]") {
  std::set<std::string> names;
  constexpr int last = static_cast<int>(ErrorCode::too_many_steps);
  for (int code = 0; code <= last; ++code) {
    const std::string name = error_name(static_cast<ErrorCode>(code));
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos);
    names.insert(name);
  }
  CHECK(names.size() == static_cast<std::size_t>(last) + 1);
}

TEST_CASE("errors are equal when code and position are", "[base]") {
  CHECK(Error{ErrorCode::date_blank, 4} == Error{ErrorCode::date_blank, 4});
  CHECK_FALSE(Error{ErrorCode::date_blank, 4} == Error{ErrorCode::date_blank, 5});
  CHECK(Error{ErrorCode::date_blank}.position == -1);
}
