#include "cli/request.hpp"

#include "cli/answer_slots.hpp"
#include "cli/plain_json.hpp"

namespace permit_guide::cli {

using rulebook::JsonView;

namespace {

void assess_on(const JsonView& as_of, Session& session) {
  if (as_of.json().is_null()) return as_of.fault("must be a day of the calendar, as \"2026-11-23\"");
  const auto day = as_of.day();
  if (!day || session.engine->assess(*day).ok()) return;
  const rulebook::Rulebook& rulebook = session.rulebook();
  as_of.fault("must be from " + day_or_null(rulebook.first_day).dump() + " to " +
              day_or_null(rulebook.last_day).dump());
}

}  // namespace

bool assess_request(const JsonView& request, Session& session, rulebook::Faults& faults,
                    rulebook::Faults& unknown) {
  const std::size_t before = faults.all().size();
  session.engine->clear();
  if (!request.json().is_object()) {
    request.fault("must be an object with \"as_of\" and \"answers\"");
    return false;
  }
  const JsonView answers = request.required("answers");
  if (request.has("answers")) set_answers(answers, session, unknown);
  const JsonView as_of = request.required("as_of");
  if (request.has("as_of")) assess_on(as_of, session);
  return faults.all().size() == before;
}

}  // namespace permit_guide::cli
