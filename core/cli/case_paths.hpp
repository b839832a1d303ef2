// Case files below the paths of a command line.
#pragma once

#include <string>
#include <vector>

#include "cli/input.hpp"

namespace permit_guide::cli {

struct CaseFile {
  std::string path;
  rulebook::Json json;
};

// The files named, and in the folders named every .json file that holds "cases", in alphabetical order.
// Faults: a path that does not exist, a file that is not JSON, a file named that holds no list of cases.
[[nodiscard]] std::vector<CaseFile> read_case_files(const std::vector<std::string>& paths,
                                                    rulebook::Faults& faults);

}  // namespace permit_guide::cli
