#include "cli/options.hpp"

#include <algorithm>
#include <iostream>

namespace permit_guide::cli {

std::optional<Options> read_options(std::string_view command, Arguments arguments,
                                    std::initializer_list<std::string_view> known_flags) {
  const auto refuse = [&](const std::string& problem) {
    std::cerr << "permit-guide " << command << ": " << problem << '\n';
    return std::nullopt;
  };
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--rulebook") {
      if (i + 1 == arguments.size()) return refuse("--rulebook needs a folder");
      options.rulebook = arguments[++i];
    } else if (std::find(known_flags.begin(), known_flags.end(), argument) != known_flags.end()) {
      options.flags.insert(argument);
    } else if (argument.starts_with("-") && argument != "-") {
      return refuse("unknown option " + argument);
    } else {
      options.paths.push_back(argument);
    }
  }
  return options;
}

std::optional<Options> read_case_options(std::string_view command, Arguments arguments,
                                         std::initializer_list<std::string_view> known_flags) {
  auto options = read_options(command, arguments, known_flags);
  if (options && options->paths.empty()) {
    std::cerr << "permit-guide " << command << ": names no file or folder of cases\n";
    return std::nullopt;
  }
  return options;
}

}  // namespace permit_guide::cli
