#include <iostream>

#include "cli/commands.hpp"
#include "cli/load.hpp"

namespace permit_guide::cli {

int run_check(Arguments arguments) {
  const std::string folder = arguments.empty() ? "rulebook" : arguments.front();
  const auto reading = load(folder);
  if (!reading) return bad_input;
  std::cout << rulebook::Json{{"permits", reading->rulebook.permits.size()},
                              {"facts", reading->rulebook.facts.size()},
                              {"sources", reading->rulebook.sources.size()},
                              {"faults", 0}}
            << '\n';
  return 0;
}

}  // namespace permit_guide::cli
