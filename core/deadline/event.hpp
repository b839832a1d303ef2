// What starts a time limit, and what happened since. Days and times are those of the place; nothing here is a slot.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "calendar/moment.hpp"
#include "calendar/territory.hpp"
#include "pack/layout.hpp"

namespace permit_guide::deadline {

using calendar::Date;
using pack::Int;

inline constexpr Int no_minute = -1;
inline constexpr Int whole_day = calendar::minutes_in_a_day;  // the end of a day, after its last minute

// A day, and a minute of it where one is known.
struct Point {
  Int day, minute;

  [[nodiscard]] constexpr bool exists() const { return day != pack::none_day; }
  friend constexpr bool operator==(const Point&, const Point&) = default;
  // Written out: the three-way comparison weighs twice as much, and the module must stay small.
  friend constexpr bool operator<(const Point& a, const Point& b) {
    return a.day != b.day ? a.day < b.day : a.minute < b.minute;
  }
  friend constexpr bool operator<=(const Point& a, const Point& b) { return !(b < a); }
};

inline constexpr Point no_point{pack::none_day, no_minute};

// Something that may move a limit: an appeal, a request for legal aid, a detention, ...
struct Happening {
  Int by;  // index of the kind; the order is that of the rulebook
  Point on;
  Int answered_on;  // none_day while it is awaited
};

struct Event {
  static constexpr std::size_t most_happenings = 6;

  Point on = no_point;
  Int service = pack::none;         // how the person was told; none: on the day given
  Int reached_on = pack::none_day;  // day collected, refused or first read
  Int territory = pack::none;       // where the person was; none: not said, so no local holiday is relied on
  Int court = pack::none;           // where the court or office is; none: as the territory says
  Int in_case = pack::none;
  Point printed = no_point;  // the limit that the decision itself states
  std::array<Happening, most_happenings> happenings;
  std::size_t happening_count = 0;

  [[nodiscard]] std::span<const Happening> happened() const { return {happenings.data(), happening_count}; }
};

}  // namespace permit_guide::deadline
