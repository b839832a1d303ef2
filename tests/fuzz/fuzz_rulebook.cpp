// Any text as a permit.json: told as faults, or compiled into a pack that the engine opens. The rest of the rulebook is
// tests/bad/base. Does not prove that the faults are the right ones: tests/bad does.
#include <cstdint>
#include <string>

#include "compiler/compile.hpp"
#include "engine/engine.hpp"
#include "pack/write_pack.hpp"
#include "rulebook/check.hpp"
#include "rulebook/read_permit.hpp"

namespace {

using namespace permit_guide;
using rulebook::Json;

const rulebook::Reading& tiny() {
  static const rulebook::Reading reading = [] {
    rulebook::Faults faults;
    rulebook::Reading read = rulebook::read_rulebook(std::string(PERMIT_GUIDE_ROOT) + "/tests/bad/base", faults);
    if (faults.any()) __builtin_trap();
    return read;
  }();
  return reading;
}

void compile_and_open(const rulebook::Rulebook& rulebook) {
  const compiler::Compiled compiled = compiler::compile(rulebook);
  const auto bytes = pack::write_pack(compiled.draft);
  const auto engine = engine::Engine::open(bytes);
  if (!engine.ok()) {
    // Too large is a limit of the engine; anything else is a fault that `check` should have told.
    if (engine.error().code != base::ErrorCode::pack_too_large) __builtin_trap();
    return;
  }
  (void)engine.value()->assess(rulebook.first_day);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Json json = Json::parse(data, data + size, nullptr, false);
  if (json.is_discarded()) return 0;
  rulebook::Faults faults;
  rulebook::Reading reading = tiny();
  rulebook::Permit permit = rulebook::read_permit({json, {"permit.json", ""}, faults}, reading.rulebook);
  permit.id = "tiny";
  for (rulebook::Permit& known : reading.rulebook.permits) {
    if (known.id == "tiny") known = permit;
  }
  rulebook::check(reading, faults);
  // Missing words and things that nobody uses do not keep a rulebook from being compiled; names that lead nowhere do.
  bool is_sound = true;
  for (const rulebook::Fault& fault : faults.all()) {
    const bool is_harmless = fault.message.find("words are missing") != std::string::npos ||
                             fault.message.find("is used by nobody") != std::string::npos;
    is_sound = is_sound && is_harmless;
    (void)print(fault);
  }
  if (is_sound && !permit.routes.empty()) compile_and_open(reading.rulebook);
  return 0;
}
