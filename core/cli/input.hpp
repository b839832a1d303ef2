// Text and JSON coming in, faults and JSON going out.
#pragma once

#include <string>
#include <vector>

#include "rulebook/json_view.hpp"

namespace permit_guide::cli {

struct Input {
  std::string name;  // as faults show it
  std::string text;
};

// The file named by the only path, or standard input when there is none or it is "-".
// Faults: it cannot be read, or there are several paths.
[[nodiscard]] Input read_input(const std::vector<std::string>& paths, rulebook::Faults& faults);

// Faults: not JSON, or an object that names a member twice; null when it is not JSON.
[[nodiscard]] rulebook::Json parse_json(const Input& input, rulebook::Faults& faults);

// One line; text that is not UTF-8 is replaced, never an exception.
[[nodiscard]] std::string print_json(const rulebook::Json& json);

// Every fault on standard error, as `file: /json/pointer: message`.
void complain(const rulebook::Faults& faults);

}  // namespace permit_guide::cli
