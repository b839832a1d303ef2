// A value or an Error. C++20 has no `std::expected` and the engine has no exceptions, so this small type is ours.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

#include "base/error.hpp"

namespace permit_guide::base {

// Either holds a T or says why there is none. It has no conversion to T and no default: the reader must look.
//
//   const Result<Date> day = parse_iso(text);
//   if (!day.ok()) return day.error();
//   use(day.value());
template <class T>
class [[nodiscard]] Result {
  static_assert(!std::is_reference_v<T> && !std::is_same_v<std::remove_cv_t<T>, Error>);

 public:
  // Implicit on purpose, so that `return value;` and `return Error{...};` both read plainly.
  constexpr Result(T value) : value_(std::move(value)) {}
  constexpr Result(Error error) : error_(error) {}

  [[nodiscard]] constexpr bool ok() const { return value_.has_value(); }

  // Reading the side that is not there is a bug, and traps.
  [[nodiscard]] constexpr const T& value() const& {
    if (!ok()) __builtin_trap();
    return *value_;
  }
  [[nodiscard]] constexpr T value() && {
    if (!ok()) __builtin_trap();
    return *std::move(value_);
  }
  [[nodiscard]] constexpr const Error& error() const {
    if (ok()) __builtin_trap();
    return error_;
  }

 private:
  std::optional<T> value_;
  Error error_{};
};

// The result of an act that yields nothing but may fail: `return done;` or `return Error{...};`.
struct Done {
  friend constexpr bool operator==(Done, Done) = default;
};
inline constexpr Done done{};

}  // namespace permit_guide::base
