#include "cli/review_options.hpp"

#include <charconv>
#include <iostream>

#include "calendar/date.hpp"

namespace permit_guide::cli {

namespace {

std::optional<std::uint64_t> number_of(const std::string& text) {
  std::uint64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool read_value(const std::string& name, const std::string& value, ReviewOptions& options) {
  if (name == "--as-of") {
    const auto day = calendar::parse_iso(value);
    if (day.ok()) options.as_of = day.value().day_number();
    return day.ok();
  }
  const auto number = number_of(value);
  if (number) (name == "--persons" ? options.persons : options.seed) = *number;
  return number.has_value();
}

}  // namespace

std::optional<ReviewOptions> read_review_options(std::string_view command, Arguments arguments) {
  ReviewOptions options;
  std::vector<std::string> others;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& name = arguments[i];
    if (name != "--persons" && name != "--seed" && name != "--as-of") {
      others.push_back(name);
      continue;
    }
    if (i + 1 == arguments.size() || !read_value(name, arguments[++i], options)) {
      std::cerr << "permit-guide " << command << ": " << name
                << (name == "--as-of" ? " needs a day, as 2026-11-23\n" : " needs a whole number\n");
      return std::nullopt;
    }
  }
  const auto common = read_options(command, others, {});
  if (!common) return std::nullopt;
  options.common = *common;
  return options;
}

}  // namespace permit_guide::cli
