#include "cli/time_limit_request.hpp"

#include "cli/deadline_json.hpp"

namespace permit_guide::cli {

using base::ErrorCode;
using pack::Int;
using rulebook::Json;
using rulebook::JsonView;

namespace {

struct Problem {
  const char* place;  // JSON pointer into the request
  std::string message;
};

std::string in_words(const std::vector<std::string>& ids) {
  std::string words;
  for (const std::string& id : ids) words += (words.empty() ? "" : ", ") + id;
  return words;
}

std::string no_version(const std::vector<std::string>& instead) {
  const std::string message = "no version of this time limit was in force on the day of the event";
  return instead.empty() ? message : message + "; what applied then: " + in_words(instead);
}

// Where the fault is that the engine finds, as js/engine/deadlines.js places it.
Problem problem_of(ErrorCode code, const std::vector<std::string>& instead) {
  switch (code) {
    case ErrorCode::event_in_future: return {"/event/on", "lies after the day asked for, and must be past"};
    case ErrorCode::event_needs_time: return {"/event/at", "the time of day is missing: hours are counted"};
    case ErrorCode::no_time_zone: return {"/event/territory", "hours cannot be counted there: no time zone"};
    case ErrorCode::no_such_time: return {"/event/at", "there was no such time: the clock went forward"};
    case ErrorCode::no_version_for_event: return {"/event/on", no_version(instead)};
    case ErrorCode::reached_before_service: return {"/event/reached_on", "lies before the day of the event"};
    case ErrorCode::move_before_event:
      return {"/event/moves", "one lies before the event, or is answered before it"};
    case ErrorCode::out_of_known_range: return {"/event/on", "leaves the years whose public holidays are known"};
    case ErrorCode::date_out_of_range: return {"/event/on", "leaves the years 1 to 9999"};
    default: return {"", std::string("the time limit cannot be counted: ") + base::error_name(code)};
  }
}

CodedFault fault_of(ErrorCode code, const JsonView& request, const Json& limit) {
  std::vector<std::string> instead;
  if (code == ErrorCode::no_version_for_event && limit.contains("instead"))
    instead = limit.at("instead").get<std::vector<std::string>>();
  const Problem problem = problem_of(code, instead);
  const rulebook::Location& whole = request.location();
  return {base::error_name(code), {whole.file, whole.pointer + problem.place}, problem.message, instead};
}

Json case_of(const JsonView& event) { return event.has("case") ? event.at("case").json() : Json(nullptr); }

}  // namespace

Json time_limit_json(const JsonView& request, const Session& session, CodedFaults& faults) {
  const std::size_t before = faults.size();
  const Json& limits = session.names.at("time_limits");
  const Int index = index_of_choice(request.at("time_limit"), limits, "unknown_time_limit", faults);
  const Json limit = index == pack::none ? Json::object() : limits.at(static_cast<std::size_t>(index));
  const Json cases = limit.contains("cases") ? limit.at("cases") : Json::array();
  const deadline::Event event = read_event(request.at("event"), cases, session, faults);
  const deadline::Point as_of = read_moment(request.at("as_of"), faults);
  if (faults.size() != before) return nullptr;
  const auto found = session.engine->deadline_of(index, event, as_of);
  if (found.ok()) return deadline_json(session, {limit, case_of(request.at("event")), as_of.day}, found.value());
  faults.push_back(fault_of(found.error().code, request, limit));
  return nullptr;
}

}  // namespace permit_guide::cli
