// A rulebook folder with the engine open on it: names for people beside indexes for the engine.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "compiler/compile.hpp"
#include "engine/engine.hpp"

namespace permit_guide::cli {

struct Session {
  rulebook::Reading reading;
  compiler::Compiled compiled;
  rulebook::Json names;          // names.json: the lists that the model does not hold
  std::vector<std::byte> bytes;  // of the pack; the engine looks into them
  std::unique_ptr<engine::Engine> engine;

  [[nodiscard]] const rulebook::Rulebook& rulebook() const { return reading.rulebook; }
};

// Nothing after saying on standard error what is wrong with the rulebook.
[[nodiscard]] std::unique_ptr<Session> open_session(const std::string& folder);

}  // namespace permit_guide::cli
