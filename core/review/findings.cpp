#include "review/findings.hpp"

#include <algorithm>

namespace permit_guide::review {

using assessment::Status;
using pack::at;
using truth::Truth;

namespace {

constexpr std::size_t sampled = 50;            // one person in so many is looked at after every answer
constexpr std::size_t questions_sampled = 20;  // and of those, one in so many has every question tried
constexpr int ways_tried = 200, answers_compared = 40;
constexpr Int years_more[] = {400, 1200};  // days

bool is_open(Status status) { return status == Status::eligible || status == Status::possible; }

struct Exploration {
  engine::Engine& engine;
  std::int32_t as_of;
  const std::vector<Int>& residence;
  AnswerSpace space{engine.rulebook(), as_of};
  Findings findings;

  [[nodiscard]] Truth truth_of(Int node) { return truth_on(engine.timeline_of(node), as_of); }
  [[nodiscard]] const pack::Pack& pack() const { return engine.rulebook(); }

  [[nodiscard]] std::vector<Truth> truths() {
    std::vector<Truth> truths;
    for (const pack::Route& route : pack().routes) truths.push_back(truth_of(route.node));
    return truths;
  }

  void blame(Fault fault, Int permit, Int fact, const std::vector<Answer>& answers) {
    ++findings.faults;
    const auto is_same = [&](const Example& known) {
      return known.fault == fault && known.permit == permit && known.fact == fact;
    };
    if (std::none_of(findings.examples.begin(), findings.examples.end(), is_same))
      findings.examples.push_back({fault, permit, fact, answers});
  }

  [[nodiscard]] Int permit_of_route(Int route) const {
    Int permit = 0;
    while (pack().permits[at(permit)].first_route + pack().permits[at(permit)].route_count <= route) ++permit;
    return permit;
  }

  // What a person sees: every outcome with its days.
  [[nodiscard]] std::vector<Int> seen() const {
    std::vector<Int> seen;
    for (Int permit = 0; at(permit) < pack().permits.size(); ++permit) {
      const assessment::RouteOutcome& best = engine.outcome(permit).best;
      seen.insert(seen.end(), {static_cast<Int>(best.status), best.first_day, best.last_day});
    }
    return seen;
  }

  // Routes of permits for whose sake a fact is asked.
  [[nodiscard]] std::vector<Int> routes_asking(Int fact) const {
    std::vector<Int> routes;
    for (Int permit = 0; at(permit) < pack().permits.size(); ++permit) {
      const pack::Permit& record = pack().permits[at(permit)];
      for (Int i = 0; engine.interview().is_asked_for(fact, permit) && i < record.route_count; ++i)
        routes.push_back(record.first_route + i);
    }
    return routes;
  }

  // Whether, with the answers given, another answer to the fact shows another outcome.
  [[nodiscard]] bool matters(Int fact, Random& random) {
    std::vector<Int> first;
    for (int i = 0; i < answers_compared; ++i) {
      set(engine, i == 0 ? unknown_answer(pack(), fact) : space.draw(fact, random));
      (void)engine.assess(as_of);
      if (i == 0) first = seen();
      if (seen() != first) return true;
    }
    return false;
  }

  // What the person did not know so far may be found out.
  void find_out(const std::vector<Answer>& answers, Person& person) {
    for (const Answer& answer : answers) {
      if (answer.values[0] == pack::unknown) set(engine, person.answer(answer.fact));
    }
    (void)engine.assess(as_of);
  }

  // Looks for a way to answer everything else with which this question decides something. A fact asked because others
  // follow from its answer (a gate) has no route of its own, and is not tried.
  void try_question(Int fact, const std::vector<Answer>& so_far, Random& random) {
    const std::vector<Int> routes = routes_asking(fact);
    if (routes.empty()) return;
    ++findings.questions_tried;
    for (int i = 0; i < ways_tried; ++i) {
      const Int wanted = routes[random.below(routes.size())];
      Person person(engine, space, random, as_of, wanted, Mood::firm);
      Walk rest(engine, as_of, so_far);
      find_out(so_far, person);
      rest.finish([&](Int asked) { return person.answer(asked); });
      if (matters(fact, random)) return restore(so_far);
    }
    restore(so_far);
    ++findings.useless_questions[fact];
  }

  void restore(const std::vector<Answer>& answers) { const Walk back(engine, as_of, answers); }

  void check_nothing_taken_back(const std::vector<Truth>& before, const std::vector<Answer>& answers) {
    for (Int route = 0; at(route) < before.size(); ++route) {
      const Truth was = before[at(route)];
      if (was != Truth::unknown && truth_of(pack().routes[at(route)].node) != was)
        blame(Fault::taken_back, permit_of_route(route), answers.back().fact, answers);
    }
  }

  // Routes of an entitlement that holds today, for a person whom its permit concerns.
  [[nodiscard]] std::vector<Int> entitlements() const {
    std::vector<Int> routes;
    for (Int permit = 0; at(permit) < pack().permits.size(); ++permit) {
      if (engine.outcome(permit).best.status == Status::other_regime) continue;
      const pack::Permit& record = pack().permits[at(permit)];
      for (Int route = record.first_route; route < record.first_route + record.route_count; ++route) {
        if (engine.outcome_of_route(route).status == Status::eligible) routes.push_back(route);
      }
    }
    return routes;
  }

  // Longer residence may not close an entitlement.
  void check_residence(const std::vector<Answer>& answers) {
    const std::vector<Int> held = entitlements();
    for (Int fact : residence) {
      const auto told =
          std::find_if(answers.begin(), answers.end(), [&](const Answer& a) { return a.fact == fact; });
      if (told == answers.end() || !pack::is_known(told->values[0]) || told->values[0] == pack::absent) continue;
      for (Int days : years_more) {
        ++findings.residences_moved;
        Answer moved = *told;
        moved.values[0] =
            std::max(moved.values[0] - days, pack().slots[at(pack().facts[at(fact)].first_slot)].lowest);
        set(engine, moved);
        (void)engine.assess(as_of);
        for (Int route : held) {
          if (truth_of(pack().routes[at(route)].node) == Truth::no)
            blame(Fault::residence_loses, permit_of_route(route), fact, answers);
        }
      }
      set(engine, *told);
      (void)engine.assess(as_of);
    }
  }

  void note_outcomes() {
    bool is_any = false;
    for (Int permit = 0; at(permit) < pack().permits.size(); ++permit) {
      const Status status = engine.outcome(permit).best.status;
      is_any = is_any || is_open(status) || status == Status::later || status == Status::more_info;
    }
    if (!is_any) ++findings.nothing_open;
    for (Int route = 0; at(route) < pack().routes.size(); ++route) {
      if (is_open(engine.outcome_of_route(route).status)) ++findings.open_routes[at(route)];
    }
  }

  void walk(Random& random) {
    const bool is_sampled = random.once_in(sampled);
    const Int wanted = random.once_in(3) ? static_cast<Int>(random.below(pack().routes.size())) : pack::none;
    const bool tries_questions = is_sampled && random.once_in(questions_sampled);
    Person person(engine, space, random, as_of, wanted);
    Walk walk(engine, as_of);
    std::vector<Truth> before = truths();
    const auto answering = [&](Int fact) {
      if (tries_questions) try_question(fact, walk.answers(), random);
      return person.answer(fact);
    };
    while (walk.step(answering)) {
      if (is_sampled) check_nothing_taken_back(before, walk.answers());
      if (is_sampled) before = truths();
      if (walk.answers().size() <= pack().facts.size()) continue;
      blame(Fault::interview_no_end, pack::none, walk.answers().back().fact, walk.answers());
      break;
    }
    ++findings.persons;
    findings.answers += walk.answers().size();
    ++findings.by_length[walk.answers().size()];
    note_outcomes();
    if (is_sampled) check_residence(walk.answers());
  }
};

}  // namespace

void Findings::add(const Findings& other) {
  persons += other.persons, answers += other.answers, questions_tried += other.questions_tried;
  residences_moved += other.residences_moved, nothing_open += other.nothing_open, faults += other.faults;
  open_routes.resize(std::max(open_routes.size(), other.open_routes.size()));
  for (std::size_t i = 0; i < other.open_routes.size(); ++i) open_routes[i] += other.open_routes[i];
  for (const auto& [length, count] : other.by_length) by_length[length] += count;
  for (const auto& [fact, count] : other.useless_questions) useless_questions[fact] += count;
  examples.insert(examples.end(), other.examples.begin(), other.examples.end());
}

Findings explore(engine::Engine& engine, std::int32_t as_of, std::uint64_t persons, std::uint64_t seed,
                 const std::vector<Int>& residence) {
  Exploration exploration{.engine = engine, .as_of = as_of, .residence = residence, .findings = {}};
  exploration.findings.open_routes.resize(engine.rulebook().routes.size());
  Random random(seed);
  for (std::uint64_t i = 0; i < persons; ++i) exploration.walk(random);
  return std::move(exploration.findings);
}

}  // namespace permit_guide::review
