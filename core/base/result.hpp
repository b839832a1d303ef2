// A value or an Error. C++20 has no `std::expected` and the engine has no exceptions, so this small type is ours.
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

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
  constexpr Result(T value) : either_(std::in_place_index<0>, std::move(value)) {}
  constexpr Result(Error error) : either_(std::in_place_index<1>, error) {}

  [[nodiscard]] constexpr bool ok() const { return either_.index() == 0; }

  // Reading the side that is not there is a bug, and traps.
  [[nodiscard]] constexpr const T& value() const& {
    const T* held = std::get_if<0>(&either_);
    if (held == nullptr) __builtin_trap();
    return *held;
  }
  [[nodiscard]] constexpr T value() && {
    T* held = std::get_if<0>(&either_);
    if (held == nullptr) __builtin_trap();
    return std::move(*held);
  }
  [[nodiscard]] constexpr const Error& error() const {
    const Error* held = std::get_if<1>(&either_);
    if (held == nullptr) __builtin_trap();
    return *held;
  }

 private:
  std::variant<T, Error> either_;
};

// The result of an act that yields nothing but may fail: `return done;` or `return Error{...};`.
struct Done {
  friend constexpr bool operator==(Done, Done) = default;
};
inline constexpr Done done{};

}  // namespace permit_guide::base
