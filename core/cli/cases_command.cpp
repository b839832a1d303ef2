#include <iostream>

#include "cli/case_paths.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/run_case.hpp"

namespace permit_guide::cli {

using rulebook::Faults;
using rulebook::Json;
using rulebook::Location;

namespace {

// Runs cases one after the other and counts.
struct Tally {
  Session& session;
  bool known_only;
  int passed = 0, failed = 0, malformed = 0, skipped = 0;

  // `file#id /expect/...: message`; the pointer is told from the case on.
  static void list(const Faults& faults, const std::string& name, std::size_t prefix, const char* word) {
    for (const rulebook::Fault& fault : faults.all()) {
      std::cout << name << ' ' << fault.location.pointer.substr(prefix) << ": " << word << fault.message << '\n';
    }
  }

  void run(const Json& json, const Location& location) {
    const Verdict verdict = judge_case(json, location, session);
    if (verdict.malformed.any()) {
      complain(verdict.malformed);
      ++malformed;
      ++failed;
      return;
    }
    const std::string name = location.file + "#" + json.at("id").get<std::string>();
    list(verdict.differences, name, location.pointer.size(), "");
    list(verdict.unknown, name, location.pointer.size(), known_only ? "skipped: " : "");
    const bool is_wrong = verdict.differences.any() || (!known_only && verdict.unknown.any());
    if (is_wrong)
      ++failed;
    else if (verdict.compared == 0 && verdict.unknown.any())
      ++skipped;
    else
      ++passed;
  }

  void run_file(const CaseFile& file) {
    const Json& cases = file.json.at("cases");
    for (std::size_t i = 0; i < cases.size(); ++i) run(cases[i], {file.path, "/cases/" + std::to_string(i)});
  }
};

}  // namespace

int run_cases(Arguments arguments) {
  const auto options = read_case_options("cases", arguments, {"--known-only"});
  if (!options) return bad_input;
  const auto session = open_session(options->rulebook);
  if (!session) return bad_input;
  Faults faults;
  const std::vector<CaseFile> files = read_case_files(options->paths, faults);
  complain(faults);
  Tally tally{*session, options->has("--known-only")};
  for (const CaseFile& file : files) tally.run_file(file);
  if (tally.skipped > 0)
    std::cout << tally.skipped << " skipped, expecting only what the rulebook does not know\n";
  std::cout << tally.passed << " passed, " << tally.failed << " failed\n";
  if (faults.any() || tally.malformed > 0) return bad_input;
  return tally.failed > 0 ? 1 : 0;
}

}  // namespace permit_guide::cli
