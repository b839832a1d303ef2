#include <iostream>
#include <thread>

#include "cli/answers_json.hpp"
#include "cli/commands.hpp"
#include "cli/plain_json.hpp"
#include "cli/review_options.hpp"
#include "compiler/indexes.hpp"
#include "review/findings.hpp"

namespace permit_guide::cli {

using pack::at;
using pack::Int;
using review::Fault;
using review::Findings;

namespace {

constexpr unsigned threads = 2;

// Facts that tell since when somebody lives here: an earlier day is more residence.
constexpr const char* residence_facts[] = {"habitual_residence_start", "regular_residence_start"};

std::string sentence(const review::Example& example, const rulebook::Rulebook& rulebook) {
  const std::string permit = example.permit == pack::none ? "" : rulebook.permits[at(example.permit)].id;
  const std::string fact = example.fact == pack::none ? "" : rulebook.facts[at(example.fact)].id;
  switch (example.fault) {
    case Fault::taken_back: return permit + ": a certain outcome changed when \"" + fact + "\" was answered";
    case Fault::residence_loses: return permit + ": an earlier \"" + fact + "\" closed a route that was open";
    case Fault::interview_no_end: return "the interview does not end: \"" + fact + "\" is asked again";
  }
  return "";
}

std::size_t median_of(const std::map<std::size_t, std::uint64_t>& by_length, std::uint64_t persons) {
  std::uint64_t seen = 0;
  for (const auto& [length, count] : by_length) {
    seen += count;
    if (seen * 2 >= persons) return length;
  }
  return 0;
}

// The engine asks while an answer can still change something as far as it looks; it does not see that two conditions
// exclude one another. How often that happens, by fact.
void report_useless(const Findings& findings, const rulebook::Rulebook& rulebook) {
  std::uint64_t useless = 0;
  for (const auto& [fact, count] : findings.useless_questions) {
    useless += count;
    std::cout << "asked in vain " << count << " times: " << rulebook.facts[at(fact)].id << '\n';
  }
  std::cout << useless << " of " << findings.questions_tried << " questions tried could decide nothing\n";
}

void report_unreached(const Findings& findings, const rulebook::Rulebook& rulebook) {
  std::size_t route_index = 0, reached = 0;
  for (const rulebook::Permit& permit : rulebook.permits) {
    for (const rulebook::Route& route : permit.routes) {
      if (findings.open_routes[route_index++] > 0)
        ++reached;
      else
        std::cout << "no person drawn reached " << permit.id << " by " << route.id << '\n';
    }
  }
  std::cout << reached << " of " << route_index << " routes open for somebody\n";
}

Findings explore_all(const ReviewOptions& options, const std::vector<std::unique_ptr<Session>>& sessions,
                     std::int32_t as_of) {
  std::vector<Int> residence;
  for (const char* id : residence_facts) {
    const Int fact = compiler::index_by_id(sessions[0]->rulebook().facts, id);
    if (fact != pack::none) residence.push_back(fact);
  }
  std::vector<Findings> parts(sessions.size());
  std::vector<std::thread> running;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    running.emplace_back([&, i] {
      const std::uint64_t share = (options.persons + sessions.size() - 1 - i) / sessions.size();
      parts[i] =
          review::explore(*sessions[i]->engine, as_of, share, options.seed * sessions.size() + i, residence);
    });
  }
  for (std::thread& thread : running) thread.join();
  Findings all;
  for (const Findings& part : parts) all.add(part);
  return all;
}

}  // namespace

int run_explore(Arguments arguments) {
  const auto options = read_review_options("explore", arguments);
  if (!options) return bad_input;
  std::vector<std::unique_ptr<Session>> sessions;
  for (unsigned i = 0; i < threads; ++i) {
    sessions.push_back(open_session(options->common.rulebook));
    if (!sessions.back()) return bad_input;
  }
  const rulebook::Rulebook& rulebook = sessions[0]->rulebook();
  const std::int32_t as_of = options->as_of.value_or(rulebook.checked_on);
  if (!sessions[0]->engine->assess(as_of).ok()) {
    std::cerr << "permit-guide explore: the rulebook does not answer for that day\n";
    return bad_input;
  }
  const Findings found = explore_all(*options, sessions, as_of);
  for (const review::Example& example : found.examples) {
    std::cout << sentence(example, rulebook) << ": "
              << rulebook::Json{{"as_of", day_or_null(as_of)},
                                {"answers", answers_json(rulebook, example.answers)}}
              << '\n';
  }
  report_useless(found, rulebook);
  report_unreached(found, rulebook);
  const std::size_t longest = found.by_length.empty() ? 0 : found.by_length.rbegin()->first;
  std::cout << found.persons << " persons, " << found.answers << " answers; questions: median "
            << median_of(found.by_length, found.persons) << ", most " << longest << '\n'
            << found.residences_moved << " longer residences, " << found.nothing_open
            << " persons with nothing open\n"
            << found.faults << " faults\n";
  return found.faults > 0 ? 1 : 0;
}

}  // namespace permit_guide::cli
