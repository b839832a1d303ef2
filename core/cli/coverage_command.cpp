#include <iostream>
#include <map>

#include "cli/case_paths.hpp"
#include "cli/commands.hpp"
#include "cli/coverage.hpp"
#include "cli/options.hpp"
#include "cli/request.hpp"

namespace permit_guide::cli {

using rulebook::Faults;
using rulebook::Json;
using rulebook::JsonView;

namespace {

// The permits that a case expects something of.
std::set<std::string> permits_of(const Json& expect) {
  std::set<std::string> permits;
  if (!expect.is_object()) return permits;
  const Json named = expect.value("permits", Json::object());
  for (auto it = named.begin(); it != named.end(); ++it) permits.insert(it.key());
  for (const Json& id : expect.value("absent", Json::array())) permits.insert(id.get<std::string>());
  return permits;
}

void run_file(const CaseFile& file, Session& session, Coverage& coverage, Faults& faults) {
  Faults unknown;
  const Json& cases = file.json.at("cases");
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (!cases[i].is_object() || !cases[i].contains("answers")) continue;
    const JsonView view(cases[i], {file.path, "/cases/" + std::to_string(i)}, faults);
    if (assess_request(view, session, faults, unknown))
      coverage.note(session, permits_of(cases[i].value("expect", Json::object())));
  }
}

int print_missing(const Coverage& coverage) {
  int missing = 0;
  for (const TriedCondition& condition : coverage.conditions()) {
    const std::vector<const char*> names = condition.missing();
    if (names.empty()) continue;
    std::string message = "no case shows it";
    for (const char* name : names) message += std::string(name == names.front() ? " " : ", ") + name;
    std::cout << rulebook::print({condition.location, message}) << '\n';
    ++missing;
  }
  return missing;
}

int print_table(const Coverage& coverage) {
  struct Line {
    int conditions = 0, missing = 0;
  };
  std::map<std::string, Line> lines;
  int all_missing = 0;
  for (const TriedCondition& condition : coverage.conditions()) {
    const int is_missing = condition.missing().empty() ? 0 : 1;
    ++lines[condition.owner].conditions;
    lines[condition.owner].missing += is_missing;
    all_missing += is_missing;
  }
  for (const auto& [owner, line] : lines) {
    std::cout << owner << ": " << line.conditions - line.missing << " of " << line.conditions << '\n';
  }
  return all_missing;
}

}  // namespace

int run_coverage(Arguments arguments) {
  const auto options = read_case_options("coverage", arguments, {"--table"});
  if (!options) return bad_input;
  const auto session = open_session(options->rulebook);
  if (!session) return bad_input;
  Faults faults;
  const std::vector<CaseFile> files = read_case_files(options->paths, faults);
  Coverage coverage(*session);
  for (const CaseFile& file : files) run_file(file, *session, coverage, faults);
  complain(faults);
  const int missing = options->has("--table") ? print_table(coverage) : print_missing(coverage);
  std::cout << coverage.conditions().size() - static_cast<std::size_t>(missing) << " covered, " << missing
            << " missing\n";
  if (faults.any()) return bad_input;
  return missing > 0 ? 1 : 0;
}

}  // namespace permit_guide::cli
