#include <iostream>
#include <sstream>

#include "cli/assessment_json.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/request.hpp"

namespace permit_guide::cli {

using rulebook::Faults;
using rulebook::Json;
using rulebook::JsonView;

namespace {

Json error_json(const Faults& faults) {
  Json list = Json::array();
  for (const rulebook::Fault& fault : faults.all()) {
    const std::string& pointer = fault.location.pointer;
    list.push_back({{"path", pointer.empty() ? "/" : pointer}, {"message", fault.message}});
  }
  return {{"error", {{"faults", list}}}};
}

// The whole input is one request.
int assess_one(const Input& input, Session& session, Faults& faults) {
  const Json json = parse_json(input, faults);
  if (faults.any()) return bad_input;
  const JsonView request(json, {input.name, ""}, faults);
  request.allow_only({"as_of", "answers"});
  if (!assess_request(request, session, faults, faults) || faults.any()) return bad_input;
  std::cout << print_json(assessment_json(session, request.at("as_of").text())) << '\n';
  return 0;
}

// Other members of a line are the caller's own (an id, a note).
Json answer_line(const Input& line, Session& session) {
  Faults faults;
  const Json json = parse_json(line, faults);
  if (faults.any()) return error_json(faults);
  const JsonView request(json, {line.name, ""}, faults);
  (void)assess_request(request, session, faults, faults);
  return faults.any() ? error_json(faults) : brief_assessment_json(session);
}

// One request a line; a bad one says so on its line, and the others are answered.
int assess_lines(const Input& input, Session& session) {
  std::istringstream lines(input.text);
  int status = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const Json json = answer_line({input.name, line}, session);
    if (json.contains("error")) status = bad_input;
    std::cout << print_json(json) << '\n';
  }
  return status;
}

}  // namespace

int run_assess(Arguments arguments) {
  const auto options = read_options("assess", arguments, {"--batch"});
  if (!options) return bad_input;
  const auto session = open_session(options->rulebook);
  if (!session) return bad_input;
  Faults faults;
  const Input input = read_input(options->paths, faults);
  int status = bad_input;
  if (!faults.any())
    status = options->has("--batch") ? assess_lines(input, *session) : assess_one(input, *session, faults);
  complain(faults);
  return status;
}

}  // namespace permit_guide::cli
