// A rulebook folder, read and checked.
#pragma once

#include <optional>

#include "rulebook/read_rulebook.hpp"

namespace permit_guide::cli {

// The rulebook, or nothing after printing every fault on standard error.
[[nodiscard]] std::optional<rulebook::Reading> load(const std::string& folder);

}  // namespace permit_guide::cli
