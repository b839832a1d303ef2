// Options of the commands that look at many persons: `--persons N --seed N --as-of DAY`.
#pragma once

#include <cstdint>
#include <optional>

#include "cli/options.hpp"

namespace permit_guide::cli {

struct ReviewOptions {
  Options common;
  std::uint64_t persons = 100'000, seed = 1;
  std::optional<std::int32_t> as_of;  // none: the day on which the rulebook was checked
};

// Nothing after saying on standard error what is wrong.
[[nodiscard]] std::optional<ReviewOptions> read_review_options(std::string_view command, Arguments arguments);

}  // namespace permit_guide::cli
