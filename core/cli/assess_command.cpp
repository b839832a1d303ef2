#include <iostream>

#include "cli/agenda_json.hpp"
#include "cli/assessment_json.hpp"
#include "cli/batch.hpp"
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

Json full_answer(const JsonView& request, Session& session, Faults& faults) {
  if (!assess_request(request, session, faults, faults) || faults.any()) return nullptr;
  return assessment_json(session, request.at("as_of").text());
}

// The whole input is one request.
int assess_one(const Input& input, Session& session, Faults& faults) {
  const Json json = parse_json(input, faults);
  if (faults.any()) return bad_input;
  const JsonView request(json, {input.name, ""}, faults);
  request.allow_only({"as_of", "answers", "door"});
  const Json answer =
      request.has("door") ? door_json(request, session, faults) : full_answer(request, session, faults);
  if (faults.any()) return bad_input;
  std::cout << print_json(answer) << '\n';
  return 0;
}

// Other members of a line are the caller's own (an id, a note).
Json answer_line(const Input& line, Session& session) {
  Faults faults;
  const Json json = parse_json(line, faults);
  if (faults.any()) return error_json(faults);
  const JsonView request(json, {line.name, ""}, faults);
  const bool asks_for_door = request.has("door");
  const Json of_door = asks_for_door ? door_json(request, session, faults) : Json();
  if (!asks_for_door) (void)assess_request(request, session, faults, faults);
  if (faults.any()) return error_json(faults);
  return asks_for_door ? of_door : brief_assessment_json(session);
}

}  // namespace

int run_assess(Arguments arguments) { return run_answering("assess", arguments, {assess_one, answer_line}); }

}  // namespace permit_guide::cli
