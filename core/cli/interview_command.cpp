// How long the interview is for the persons of case files.
#include <algorithm>
#include <filesystem>
#include <iostream>

#include "cli/answers_json.hpp"
#include "cli/case_paths.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/request.hpp"
#include "review/walk.hpp"

namespace permit_guide::cli {

using pack::at;
using pack::Int;
using rulebook::Json;

namespace {

struct Length {
  std::string name;
  std::size_t questions;
};

// The answers of a case, fact by fact, over the usual ones; what neither tells is not known.
struct ToldPerson {
  std::vector<review::Answer> told;

  ToldPerson(const Session& session, const Json& answers) {
    for (Int fact = 0; at(fact) < session.rulebook().facts.size(); ++fact)
      told.push_back(review::unknown_answer(session.engine->rulebook(), fact));
    for (review::Answer& answer : told) {
      const Int first = session.rulebook().facts[at(answer.fact)].first_slot;
      if (!answers.contains(session.rulebook().facts[at(answer.fact)].id)) continue;
      for (std::size_t i = 0; i < answer.values.size(); ++i)
        answer.values[i] = session.engine->answer(first + static_cast<Int>(i));
    }
    for (const rulebook::Implication& rule : session.rulebook().implications) agree_with(rule);
  }

  // Who tells something else than what a gate implies did not close the gate.
  void agree_with(const rulebook::Implication& rule) {
    Int& gate = told[at(rule.when)].values[0];
    const Int target = told[at(rule.target)].values[0];
    const bool is_closed = std::find(rule.values.begin(), rule.values.end(), gate) != rule.values.end();
    if (is_closed && pack::is_known(target) && target != rule.value && target != pack::absent &&
        rule.values == std::vector<Int>{0})
      gate = 1;
  }
};

std::size_t questions_for(Session& session, const ToldPerson& person, std::int32_t as_of) {
  review::Walk walk(*session.engine, as_of);
  walk.finish([&](Int fact) { return person.told[at(fact)]; });
  return walk.answers().size();
}

// What most people would answer to a question that a case does not tell of. None in a rulebook without the file.
Json read_usual(const std::string& rulebook, rulebook::Faults& faults) {
  const std::string path = rulebook + "/usual-answers.json";
  if (!std::filesystem::exists(path)) return Json::object();
  const Json file = parse_json(read_input({path}, faults), faults);
  return file.is_object() ? file.value("answers", Json::object()) : Json::object();
}

void measure_file(const CaseFile& file, const Json& usual, Session& session, std::vector<Length>& lengths,
                  rulebook::Faults& faults) {
  for (Json each : file.json.at("cases")) {
    if (!each.is_object() || !each.contains("answers") || !each.at("answers").is_object()) continue;
    Json answers = usual;
    answers.update(each.at("answers"));
    each["answers"] = std::move(answers);
    const rulebook::JsonView view(each, {file.path, ""}, faults);
    if (!assess_request(view, session, faults, faults)) continue;
    const std::int32_t as_of = session.engine->assessed_day();
    const ToldPerson person(session, each.at("answers"));
    lengths.push_back({file.path + "#" + each.value("id", ""), questions_for(session, person, as_of)});
  }
}

}  // namespace

int run_interview(Arguments arguments) {
  const auto options = read_options("interview", arguments, {"--all"});
  if (!options) return bad_input;
  const auto session = open_session(options->rulebook);
  if (!session) return bad_input;
  rulebook::Faults faults;
  std::vector<Length> lengths;
  const Json usual = read_usual(options->rulebook, faults);
  for (const CaseFile& file : read_case_files(options->paths, faults))
    measure_file(file, usual, *session, lengths, faults);
  complain(faults);
  if (lengths.empty()) {
    std::cerr << "permit-guide interview: no case with answers there\n";
    return bad_input;
  }
  std::sort(lengths.begin(), lengths.end(),
            [](const Length& a, const Length& b) { return a.questions < b.questions; });
  if (options->has("--all")) {
    for (const Length& length : lengths) std::cout << length.questions << ' ' << length.name << '\n';
  }
  const auto at_share = [&](std::size_t percent) { return lengths[(lengths.size() - 1) * percent / 100]; };
  std::size_t sum = 0;
  for (const Length& length : lengths) sum += length.questions;
  std::cout << lengths.size() << " persons, " << sum << " questions; until nothing is left to ask: median "
            << at_share(50).questions << ", nine in ten at most " << at_share(90).questions << ", most "
            << at_share(100).questions << " (" << at_share(100).name << ")\n";
  return faults.any() ? bad_input : 0;
}

}  // namespace permit_guide::cli
