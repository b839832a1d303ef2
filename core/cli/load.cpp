#include "cli/load.hpp"

#include <iostream>

#include "rulebook/check.hpp"

namespace permit_guide::cli {

std::optional<rulebook::Reading> load(const std::string& folder) {
  rulebook::Faults faults;
  rulebook::Reading reading = rulebook::read_rulebook(folder, faults);
  if (!faults.any()) rulebook::check(reading, faults);
  for (const rulebook::Fault& fault : faults.all()) std::cerr << print(fault) << '\n';
  if (faults.any()) return std::nullopt;
  return reading;
}

}  // namespace permit_guide::cli
