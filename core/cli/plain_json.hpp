// Days, times of day and euros as JSON shows them.
#pragma once

#include <optional>

#include "calendar/moment.hpp"
#include "pack/layout.hpp"
#include "rulebook/json_view.hpp"

namespace permit_guide::cli {

// ISO 8601; null for pack::none_day.
[[nodiscard]] inline rulebook::Json day_or_null(pack::Int day_number) {
  const auto day = calendar::Date::from_day_number(day_number);
  if (!day.ok()) return nullptr;
  char text[10];
  calendar::print_iso(day.value(), text);
  return std::string(text, sizeof text);
}

// "17:40"; null for no time of day, and for the end of a day.
[[nodiscard]] inline rulebook::Json time_or_null(pack::Int minute) {
  if (!calendar::is_time_of_day(minute)) return nullptr;
  const auto two_digits = [](pack::Int number) {
    return std::to_string(number / 10) + std::to_string(number % 10);
  };
  return two_digits(minute / 60) + ":" + two_digits(minute % 60);
}

// The minute of the day of a text as "17:40", from "00:00" to "23:59"; nothing when it is another.
[[nodiscard]] inline std::optional<pack::Int> minute_of(std::string_view time) {
  const auto digit = [&](std::size_t at) { return '0' <= time[at] && time[at] <= '9' ? time[at] - '0' : 100; };
  if (time.size() != 5 || time[2] != ':') return std::nullopt;
  const int hours = digit(0) * 10 + digit(1), minutes = digit(3) * 10 + digit(4);
  if (hours >= 24 || minutes >= 60) return std::nullopt;
  return hours * 60 + minutes;
}

// A whole number where there are no cents.
[[nodiscard]] inline rulebook::Json euros(pack::Int cents) {
  if (cents % 100 == 0) return cents / 100;
  return cents / 100.0;
}

// The id at an index; null for pack::none.
[[nodiscard]] inline rulebook::Json id_or_null(const std::vector<std::string>& ids, pack::Int index) {
  if (index == pack::none) return nullptr;
  return ids[static_cast<std::size_t>(index)];
}

template <typename Records>
[[nodiscard]] rulebook::Json id_of(const Records& records, pack::Int index) {
  if (index == pack::none) return nullptr;
  return records[static_cast<std::size_t>(index)].id;
}

}  // namespace permit_guide::cli
