#include "cli/session.hpp"

#include <iostream>

#include "cli/load.hpp"
#include "compiler/names.hpp"
#include "pack/write_pack.hpp"

namespace permit_guide::cli {

std::unique_ptr<Session> open_session(const std::string& folder) {
  auto reading = load(folder);
  if (!reading) return nullptr;
  auto session = std::make_unique<Session>();
  session->reading = *std::move(reading);
  session->compiled = compiler::compile(session->rulebook());
  session->names = compiler::names_of(session->reading, session->compiled);
  session->bytes = pack::write_pack(session->compiled.draft);
  auto opened = engine::Engine::open(session->bytes);
  if (!opened.ok()) {
    std::cerr << folder
              << ": /: the engine refuses the compiled rulebook: " << base::error_name(opened.error().code)
              << '\n';
    return nullptr;
  }
  session->engine = std::move(opened).value();
  return session;
}

}  // namespace permit_guide::cli
