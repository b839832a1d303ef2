// What follows a command's name: one option with a folder, flags, and paths.
#pragma once

#include <initializer_list>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"

namespace permit_guide::cli {

struct Options {
  std::string rulebook = "rulebook";
  std::set<std::string, std::less<>> flags;
  std::vector<std::string> paths;

  [[nodiscard]] bool has(std::string_view flag) const { return flags.contains(flag); }
};

// Nothing after saying on standard error what is wrong: an unknown option, or `--rulebook` without a folder.
[[nodiscard]] std::optional<Options> read_options(std::string_view command, Arguments arguments,
                                                  std::initializer_list<std::string_view> known_flags);

// The same for a command that takes case files: it needs at least one path.
[[nodiscard]] std::optional<Options> read_case_options(std::string_view command, Arguments arguments,
                                                       std::initializer_list<std::string_view> known_flags);

}  // namespace permit_guide::cli
