#include "cli/run_case.hpp"

#include "cli/compare_outcome.hpp"
#include "cli/count_request.hpp"
#include "cli/request.hpp"
#include "cli/time_limit_request.hpp"

namespace permit_guide::cli {

using rulebook::Json;
using rulebook::JsonView;

namespace {

void judge_count(const JsonView& view, const Session& session, Verdict& verdict) {
  const Json counted = count_json(view.at("count"), session, verdict.malformed);
  const JsonView expected = view.at("expect");
  expected.allow_only({"last_day"});
  if (!counted.is_null()) compare_value(expected.required("last_day"), counted.at("last_day"), verdict);
}

void judge_answers(const JsonView& view, Session& session, Verdict& verdict) {
  if (!assess_request(view, session, verdict.malformed, verdict.unknown)) return;
  compare_assessment(view.at("expect"), session, verdict);
}

// Ids that the rulebook does not know may be of a later one; any other fault is one of the file.
void note_fault(const CodedFault& fault, Verdict& verdict) {
  const bool is_unknown = fault.code == "unknown_time_limit" || fault.code == "unknown_choice";
  (is_unknown ? verdict.unknown : verdict.malformed).add(fault.location, fault.message);
}

void expect_something(const JsonView& expected, Verdict& verdict) {
  ++verdict.compared;
  verdict.differences.add(expected.location(), "expected " + expected.json().dump() + ", got nothing");
}

// The code of the first fault.
void judge_error(const JsonView& expected, const CodedFaults& faults, Verdict& verdict) {
  if (faults.empty()) return expect_something(expected, verdict);
  compare_value(expected, faults.front().code, verdict);
}

void judge_time_limit(const JsonView& view, const Session& session, Verdict& verdict) {
  if (!view.at("event").json().is_object()) return view.at("event").fault("must be an object");
  CodedFaults faults;
  const Json found = time_limit_json(view, session, faults);
  const JsonView expected = view.at("expect");
  if (expected.has("error")) return judge_error(expected.at("error"), faults, verdict);
  for (const CodedFault& fault : faults) note_fault(fault, verdict);
  if (!faults.empty()) return;
  for (const auto& [name, value] : expected.members()) {
    if (found.contains(name))
      compare_value(value, found.at(name), verdict);
    else
      expect_something(value, verdict);
  }
}

}  // namespace

Verdict judge_case(const Json& json, const rulebook::Location& location, Session& session) {
  Verdict verdict;
  const JsonView view(json, location, verdict.malformed);
  if (!json.is_object()) view.fault("must be a case, an object");
  if (!json.is_object()) return verdict;
  if (!view.required("id").json().is_string() && view.has("id")) view.at("id").fault("must be a text");
  if (!view.required("expect").json().is_object() && view.has("expect"))
    view.at("expect").fault("must be an object");
  if (verdict.malformed.any()) return verdict;
  if (view.has("count"))
    judge_count(view, session, verdict);
  else if (view.has("time_limit"))
    judge_time_limit(view, session, verdict);
  else
    judge_answers(view, session, verdict);
  return verdict;
}

}  // namespace permit_guide::cli
