#include "cli/run_case.hpp"

#include "cli/compare_outcome.hpp"
#include "cli/count_request.hpp"
#include "cli/request.hpp"

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
  else if (view.has("time_limit")) {
    verdict.unknown.add(view.at("time_limit").location(), "unknown id " + view.at("time_limit").json().dump());
  } else
    judge_answers(view, session, verdict);
  return verdict;
}

}  // namespace permit_guide::cli
