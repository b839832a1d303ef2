// Files of the tree, wherever the tests are run from: the build defines PERMIT_GUIDE_ROOT, else it is the current folder.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>

#ifndef PERMIT_GUIDE_ROOT
#define PERMIT_GUIDE_ROOT "."
#endif

namespace permit_guide::tests {

// Opens a file named from the root of the tree, such as "tests/tables/count.csv".
inline std::ifstream open_project_file(const std::string& name) {
  std::ifstream file(std::string(PERMIT_GUIDE_ROOT) + "/" + name);
  if (!file) throw std::runtime_error("cannot open " + name);
  return file;
}

}  // namespace permit_guide::tests
