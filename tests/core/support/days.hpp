// Dates in tests: written as text, read as text, so that a failure shows a day and not a number.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "calendar/date.hpp"

namespace permit_guide::tests {

inline calendar::Date day(std::string_view iso) {
  const auto read = calendar::parse_iso(iso);
  if (!read.ok()) throw std::runtime_error("not a day: " + std::string(iso));
  return read.value();
}

inline std::string to_text(calendar::Date date) {
  char text[10];
  calendar::print_iso(date, text);
  return std::string(text, sizeof text);
}

// The day, or the name of the error: as the `expected` column of the tables has it.
inline std::string to_text(const calendar::Result<calendar::Date>& result) {
  return result.ok() ? to_text(result.value()) : base::error_name(result.error().code);
}

}  // namespace permit_guide::tests
