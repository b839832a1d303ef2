#include <iostream>

#include "cli/batch.hpp"
#include "cli/time_limit_request.hpp"

namespace permit_guide::cli {

using rulebook::Faults;
using rulebook::Json;
using rulebook::JsonView;

namespace {

Json fault_json(const CodedFault& fault) {
  const std::string& pointer = fault.location.pointer;
  Json json = {{"path", pointer.empty() ? "/" : pointer}, {"code", fault.code}, {"message", fault.message}};
  if (!fault.instead.empty()) json["instead"] = fault.instead;
  return json;
}

Json error_json(const CodedFaults& faults) {
  Json list = Json::array();
  for (const CodedFault& fault : faults) list.push_back(fault_json(fault));
  return {{"error", {{"faults", list}}}};
}

bool is_object(const JsonView& request, CodedFaults& faults) {
  if (!request.json().is_object())
    faults.push_back(
        {"wrong_type", request.location(), "must be an object with \"time_limit\" and \"event\"", {}});
  return request.json().is_object();
}

// The whole input is one request.
int count_one(const Input& input, Session& session, Faults& faults) {
  const Json json = parse_json(input, faults);
  if (faults.any()) return bad_input;
  const JsonView request(json, {input.name, ""}, faults);
  CodedFaults coded;
  Json counted;
  if (is_object(request, coded)) {
    request.allow_only({"time_limit", "as_of", "event"});
    counted = time_limit_json(request, session, coded);
  }
  for (const CodedFault& fault : coded) faults.add(fault.location, fault.message);
  if (faults.any()) return bad_input;
  std::cout << print_json(counted) << '\n';
  return 0;
}

// Other members of a line are the caller's own (an id, a note).
Json answer_line(const Input& line, Session& session) {
  Faults faults;
  CodedFaults coded;
  const Json json = parse_json(line, faults);
  for (const rulebook::Fault& fault : faults.all())
    coded.push_back({"json_malformed", fault.location, fault.message, {}});
  if (faults.any()) return error_json(coded);
  const JsonView request(json, {line.name, ""}, faults);
  const Json counted = is_object(request, coded) ? time_limit_json(request, session, coded) : Json();
  return coded.empty() ? counted : error_json(coded);
}

}  // namespace

int run_time_limit(Arguments arguments) {
  return run_answering("time-limit", arguments, {count_one, answer_line});
}

}  // namespace permit_guide::cli
