// Any text as a permit.json, or as a file of time limits when it says so: told as faults, or compiled into a pack that the
// engine opens. The rest of the rulebook is tests/bad/base. Does not prove that the faults are the right ones: tests/bad does.
#include <algorithm>
#include <cstdint>
#include <string>

#include "compiler/compile.hpp"
#include "engine/engine.hpp"
#include "pack/write_pack.hpp"
#include "rulebook/check.hpp"
#include "rulebook/read_limits.hpp"
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
  for (pack::Int limit = 0; limit < static_cast<pack::Int>(engine.value()->rulebook().limits.size()); ++limit) {
    deadline::Event event;
    event.on = {rulebook.checked_on, 600};
    (void)engine.value()->deadline_of(limit, event, event.on);
    (void)engine.value()->concerns(limit);
  }
}

void read_permit_into(rulebook::Rulebook& rulebook, const rulebook::JsonView& view) {
  rulebook::Permit permit = rulebook::read_permit(view, rulebook);
  permit.id = "tiny";
  for (rulebook::Permit& known : rulebook.permits) {
    if (known.id == "tiny") known = permit;
  }
}

void read_limits_into(rulebook::Rulebook& rulebook, const rulebook::JsonView& view) {
  rulebook.limits.clear();
  rulebook.doors.clear();
  rulebook::read_limits(view, rulebook);
}

// Missing words and things that nobody uses do not keep a rulebook from being compiled; names that lead nowhere do.
bool is_harmless(const rulebook::Fault& fault) {
  return fault.message.find("words are missing") != std::string::npos ||
         fault.message.find("used by nobody") != std::string::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Json json = Json::parse(data, data + size, nullptr, false);
  if (json.is_discarded()) return 0;
  rulebook::Faults faults;
  rulebook::Reading reading = tiny();
  const rulebook::JsonView view{json, {"any.json", ""}, faults};
  const bool is_limits = json.is_object() && json.contains("time_limits");
  if (is_limits)
    read_limits_into(reading.rulebook, view);
  else
    read_permit_into(reading.rulebook, view);
  rulebook::check(reading, faults);
  bool is_sound = true;
  for (const rulebook::Fault& fault : faults.all()) {
    is_sound = is_sound && is_harmless(fault);
    (void)print(fault);
  }
  const auto is_empty = [](const rulebook::Permit& permit) { return permit.routes.empty(); };
  const auto& permits = reading.rulebook.permits;
  if (is_sound && std::none_of(permits.begin(), permits.end(), is_empty)) compile_and_open(reading.rulebook);
  return 0;
}
