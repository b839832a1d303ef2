// What changes for people between two versions of the rulebook.
#include <iostream>
#include <map>

#include "cli/answers_json.hpp"
#include "cli/assessment_json.hpp"
#include "cli/commands.hpp"
#include "cli/plain_json.hpp"
#include "cli/request.hpp"
#include "cli/review_options.hpp"
#include "review/walk.hpp"

namespace permit_guide::cli {

using pack::at;
using pack::Int;
using rulebook::Json;

namespace {

struct Change {
  std::uint64_t persons = 0;
  Json example;
};

using Changes = std::map<std::string, Change>;  // by "permit: old -> new"

// Status with its days, by permit.
Json outcomes_of(const Session& session) {
  Json outcomes = Json::object();
  for (Int permit = 0; at(permit) < session.rulebook().permits.size(); ++permit) {
    const Json brief = brief_permit_json(session, permit);
    outcomes[session.rulebook().permits[at(permit)].id] = {
        {"status", brief.at("status")}, {"from", brief.at("from")}, {"until", brief.at("until")}};
  }
  return outcomes;
}

std::string line_of(const std::string& permit, const Json& before, const Json& after) {
  const auto shown = [](const Json& outcome) {
    return outcome.is_null() ? std::string("no such permit") : outcome.at("status").get<std::string>();
  };
  const std::string from = shown(before), to = shown(after);
  return permit + ": " + from + " -> " + (from == to ? "the same, with other days" : to);
}

void compare(const Json& before, const Json& after, const Json& person, Changes& changes) {
  Json all = before;
  all.update(after);
  for (auto it = all.begin(); it != all.end(); ++it) {
    const Json old_one = before.value(it.key(), Json()), new_one = after.value(it.key(), Json());
    if (old_one == new_one) continue;
    Change& change = changes[line_of(it.key(), old_one, new_one)];
    if (change.persons++ == 0) change.example = person;
  }
}

Json outcomes_for(const Json& person, Session& session) {
  rulebook::Faults faults, unknown;
  if (!assess_request(rulebook::JsonView(person, {}, faults), session, faults, unknown)) return Json::object();
  return outcomes_of(session);
}

// Half of the persons walk through the old interview, half through the new one.
Changes compare_all(Session& before, Session& after, const ReviewOptions& options, std::int32_t as_of) {
  Changes changes;
  review::Random random(options.seed);
  const review::AnswerSpace old_space(before.engine->rulebook(), as_of),
      new_space(after.engine->rulebook(), as_of);
  for (std::uint64_t i = 0; i < options.persons; ++i) {
    const bool asks_old = i % 2 == 0;
    Session& asking = asks_old ? before : after;
    const Int wanted = static_cast<Int>(random.below(asking.engine->rulebook().routes.size()));
    review::Person person(*asking.engine, asks_old ? old_space : new_space, random, as_of,
                          random.once_in(3) ? pack::none : wanted);
    review::Walk walk(*asking.engine, as_of);
    walk.finish([&](Int fact) { return person.answer(fact); });
    const Json told = {{"as_of", day_or_null(as_of)},
                       {"answers", answers_json(asking.rulebook(), walk.answers())}};
    compare(outcomes_for(told, before), outcomes_for(told, after), told, changes);
  }
  return changes;
}

}  // namespace

int run_diff(Arguments arguments) {
  const auto options = read_review_options("diff", arguments);
  if (!options) return bad_input;
  if (options->common.paths.size() != 2) {
    std::cerr << "permit-guide diff: needs two rulebook folders, the old one and the new one\n";
    return bad_input;
  }
  const auto before = open_session(options->common.paths[0]), after = open_session(options->common.paths[1]);
  if (!before || !after) return bad_input;
  const std::int32_t as_of = options->as_of.value_or(after->rulebook().checked_on);
  if (!before->engine->assess(as_of).ok() || !after->engine->assess(as_of).ok()) {
    std::cerr << "permit-guide diff: one of the rulebooks does not answer for that day\n";
    return bad_input;
  }
  const Changes changes = compare_all(*before, *after, *options, as_of);
  std::uint64_t outcomes = 0;
  for (const auto& [line, change] : changes) {
    outcomes += change.persons;
    std::cout << change.persons << "  " << line << "\n    " << change.example << '\n';
  }
  std::cout << options->persons << " persons, " << outcomes << " outcomes differ\n";
  return 0;
}

}  // namespace permit_guide::cli
