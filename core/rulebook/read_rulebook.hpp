// The whole folder: files to model, every fault in one run.
#pragma once

#include <map>

#include "rulebook/json_view.hpp"
#include "rulebook/model.hpp"

namespace permit_guide::rulebook {

// The files themselves, kept for what is passed on as it is (names, words).
struct Files {
  std::map<std::string, Json> by_name;  // relative to the folder, "/" between names

  [[nodiscard]] const Json& operator[](const std::string& name) const;
};

struct Reading {
  Rulebook rulebook;
  Files files;
  std::vector<std::string> languages;  // those of text/<lang>.json, in alphabetical order
};

// Reads a rulebook folder. Faults: what the parts say, a permit in a folder of another name.
[[nodiscard]] Reading read_rulebook(const std::string& folder, Faults& faults);

}  // namespace permit_guide::rulebook
