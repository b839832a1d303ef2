// Some members of the author's JSON, as JavaScript needs them.
#pragma once

#include <initializer_list>

#include "rulebook/json_view.hpp"

namespace permit_guide::compiler {

// Those members as they are; what is missing stays missing.
[[nodiscard]] inline rulebook::Json pick(const rulebook::Json& written, std::initializer_list<const char*> keys) {
  rulebook::Json picked = rulebook::Json::object();
  for (const char* key : keys) {
    if (written.contains(key)) picked[key] = written.at(key);
  }
  return picked;
}

}  // namespace permit_guide::compiler
