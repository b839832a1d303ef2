#include "cli/assessment_json.hpp"

#include <array>

#include "cli/agenda_json.hpp"
#include "cli/dossier_json.hpp"
#include "cli/plain_json.hpp"
#include "cli/reason_json.hpp"

namespace permit_guide::cli {

using pack::at;
using pack::Int;
using rulebook::Json;

namespace {

// In the order of assessment::Status and assessment::Nature.
constexpr std::array status_names = {"not_eligible", "later", "more_info", "possible", "eligible", "other_regime"};
constexpr std::array nature_names = {"entitlement", "appraisal", "discretionary", "notification"};

Json nature_json(const Session& session, Int route) {
  if (route == pack::none) return nullptr;
  return nature_names[at(session.engine->rulebook().routes[at(route)].nature)];
}

Json route_id(const Session& session, Int permit, Int route) {
  if (route == pack::none) return nullptr;
  const Int first = session.engine->rulebook().permits[at(permit)].first_route;
  return id_of(session.rulebook().permits[at(permit)].routes, route - first);
}

Json status_json(const assessment::RouteOutcome& outcome) {
  return status_names[at(static_cast<Int>(outcome.status))];
}

Json facts_json(const Session& session, const assessment::FactSet& facts) {
  Json list = Json::array();
  for (Int fact = 0; at(fact) < session.rulebook().facts.size(); ++fact) {
    if (facts.has(fact)) list.push_back(id_of(session.rulebook().facts, fact));
  }
  return list;
}

Json routes_json(const Session& session, Int permit) {
  Json list = Json::array();
  const pack::Permit& record = session.engine->rulebook().permits[at(permit)];
  for (Int route = record.first_route; route < record.first_route + record.route_count; ++route) {
    const assessment::RouteOutcome outcome = session.engine->outcome_of_route(route);
    list.push_back({{"route", route_id(session, permit, route)},
                    {"status", status_json(outcome)},
                    {"nature", nature_json(session, route)},
                    {"from", day_or_null(outcome.first_day)},
                    {"until", day_or_null(outcome.last_day)},
                    {"undecided_from", day_or_null(outcome.undecided_from)},
                    {"reason", reason_json(session, route)}});
  }
  return list;
}

// What the full and the brief form of a permit begin with.
Json outcome_json(const Session& session, Int permit) {
  const assessment::PermitOutcome& outcome = session.engine->outcome(permit);
  return {{"status", status_json(outcome.best)},
          {"from", day_or_null(outcome.best.first_day)},
          {"until", day_or_null(outcome.best.last_day)},
          {"nature", nature_json(session, outcome.route)},
          {"route", route_id(session, permit, outcome.route)},
          {"undecided_from", day_or_null(outcome.best.undecided_from)},
          {"missing", facts_json(session, session.engine->missing_for(permit))}};
}

Json permit_json(const Session& session, Int permit) {
  const dossier::Dossier dossier = session.engine->dossier_of(permit);
  Json json = {{"id", id_of(session.rulebook().permits, permit)}};
  json.update(outcome_json(session, permit));
  json["settled"] = session.engine->interview().is_settled(permit);
  json["routes"] = routes_json(session, permit);
  json["documents"] = documents_json(session, dossier);
  json["fee"] = fee_json(session, dossier.fee);
  json["fee_eur"] = fee_eur_json(dossier.fee);
  json["where"] = where_json(session, dossier);
  json["where_possible"] = where_possible_json(session, dossier);
  json["warnings"] = warnings_json(session, dossier);
  return json;
}

template <typename PermitJson>
Json permits_json(const Session& session, PermitJson json_of) {
  Json permits = Json::object();
  for (Int permit = 0; at(permit) < session.rulebook().permits.size(); ++permit) {
    permits[session.rulebook().permits[at(permit)].id] = json_of(session, permit);
  }
  return permits;
}

Json next_json(const Session& session) {
  const interview::Interview& interview = session.engine->interview();
  const Int fact = interview.next_question();
  if (fact == pack::none) return nullptr;
  Json permits = Json::array();
  for (Int permit = 0; at(permit) < session.rulebook().permits.size(); ++permit) {
    if (interview.is_asked_for(fact, permit)) permits.push_back(id_of(session.rulebook().permits, permit));
  }
  return {{"fact", id_of(session.rulebook().facts, fact)}, {"permits", permits}};
}

Json progress_json(const Session& session) {
  const interview::Progress progress = session.engine->interview().progress();
  return {{"settled", progress.settled}, {"open", progress.open}, {"questions", progress.questions}};
}

Json regime_json(const Session& session) { return id_of(session.rulebook().regimes, session.engine->regime()); }

Json law_json(const Session& session, std::string_view as_of) {
  const rulebook::Rulebook& rulebook = session.rulebook();
  const std::string review_on = day_or_null(rulebook.review_on);
  return {{"version", rulebook.version},
          {"checked_on", day_or_null(rulebook.checked_on)},
          {"review_on", review_on},
          {"stale", as_of > review_on}};
}

}  // namespace

Json brief_permit_json(const Session& session, Int permit) {
  const dossier::Dossier dossier = session.engine->dossier_of(permit);
  Json json = outcome_json(session, permit);
  json["documents"] = documents_json(session, dossier);
  json["warnings"] = warnings_json(session, dossier);
  json["where"] = where_json(session, dossier);
  json["fee_eur"] = fee_eur_json(dossier.fee);
  return json;
}

Json assessment_json(const Session& session, std::string_view as_of) {
  return {{"as_of", as_of},
          {"regime", regime_json(session)},
          {"permits", permits_json(session, permit_json)},
          {"next", next_json(session)},
          {"progress", progress_json(session)},
          {"deadlines", agenda_json(session, deadline::no_minute)},
          {"law", law_json(session, as_of)}};
}

Json brief_assessment_json(const Session& session) {
  const Int next = session.engine->interview().next_question();
  return {{"permits", permits_json(session, brief_permit_json)},
          {"next", id_of(session.rulebook().facts, next)},
          {"progress", progress_json(session)},
          {"regime", regime_json(session)},
          {"deadlines", brief_agenda_json(session)}};
}

}  // namespace permit_guide::cli
