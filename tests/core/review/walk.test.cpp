#include "review/walk.hpp"

#include <set>

#include "../catch.hpp"
#include "../support/random_answers.hpp"
#include "../support/small_rulebook.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;
using pack::at;
using review::AnswerSpace;
using review::Mood;
using review::Person;
using review::Walk;

namespace {

const Int as_of = day("2026-11-23").day_number();

bool goes_on(const Walk& walk, const pack::Pack& pack) { return walk.answers().size() <= pack.facts.size(); }

}  // namespace

TEST_CASE("a walk ends, asks what the interview asks, and nothing twice", "[review]") {
  Guide guide(real_rulebook());
  engine::Engine& engine = guide.engine();
  const AnswerSpace space(engine.rulebook(), as_of);
  review::Random random(1);
  for (int i = 0; i < 60; ++i) {
    Person person(engine, space, random, as_of, pack::none);
    Walk walk(engine, as_of);
    std::set<Int> asked;
    for (;;) {
      const Int next = engine.interview().next_question();
      const bool was_asked = walk.step([&](Int fact) {
        CHECK(fact == next);
        return person.answer(fact);
      });
      if (!was_asked) break;
      REQUIRE(asked.insert(walk.answers().back().fact).second);
      REQUIRE(goes_on(walk, engine.rulebook()));
    }
    CHECK(engine.interview().next_question() == pack::none);
    CHECK(walk.answers().size() > 0);
  }
}

TEST_CASE("a walk begins with no answers, whatever was set before", "[review]") {
  SmallGuide guide = SmallGuide::of(Json::parse(R"({"fact": "spouse", "is": "french"})"));
  guide->answer("spouse", "french").assess("2026-11-23");
  const Walk walk(guide->engine(), as_of);
  CHECK(walk.answers().empty());
  CHECK(guide->text("tiny") == "more_info -..-");
}

TEST_CASE("a walk that goes on from answers stands where they left it", "[review]") {
  Guide guide(real_rulebook());
  engine::Engine& engine = guide.engine();
  const AnswerSpace space(engine.rulebook(), as_of);
  review::Random random(7);
  Person person(engine, space, random, as_of, pack::none);
  Walk walk(engine, as_of);
  for (int i = 0; i < 12 && walk.step([&](Int fact) { return person.answer(fact); }); ++i) {
  }
  const auto outcomes = all_outcomes(engine);
  const Int next = engine.interview().next_question();
  const auto answers = walk.answers();
  const Walk elsewhere(engine, as_of);
  CHECK(all_outcomes(engine) != outcomes);
  const Walk back(engine, as_of, answers);
  CHECK(all_outcomes(engine) == outcomes);
  CHECK(engine.interview().next_question() == next);
}

TEST_CASE("who wants a route and is firm answers so that it stays possible, where that can be", "[review]") {
  const Json routes = Json::array(
      {route("hard", "entitlement",
             Json::parse(R"({"all": [{"fact": "spouse", "is": "french"}, {"fact": "points", "at_least": 12},
                           {"fact": "union_date", "years_ago_at_least": 3}, {"fact": "works", "is": true}]})"))});
  SmallGuide guide(routes);
  engine::Engine& engine = guide->engine();
  const AnswerSpace space(engine.rulebook(), as_of);
  const Int wanted = engine.rulebook().permits[at(guide->permit("tiny"))].first_route;
  // Of 100 persons whom the permit concerns, those for whom the route is open in the end, or will be.
  const auto reached_by = [&](Int route, Mood mood) {
    review::Random random(3);
    int persons = 0, reached = 0;
    while (persons < 100) {
      Person person(engine, space, random, as_of, route, mood);
      Walk walk(engine, as_of);
      while (walk.step([&](Int fact) { return person.answer(fact); })) {
      }
      if (guide->outcome("tiny").best.status == assessment::Status::other_regime) continue;
      const assessment::Status status = engine.outcome_of_route(wanted).status;
      ++persons;
      if (status == assessment::Status::eligible || status == assessment::Status::later) ++reached;
    }
    return reached;
  };
  const int by_chance = reached_by(pack::none, Mood::doubtful), wanting = reached_by(wanted, Mood::doubtful),
            firmly = reached_by(wanted, Mood::firm);
  CAPTURE(by_chance, wanting, firmly);
  CHECK(by_chance < 20);
  CHECK(wanting > by_chance * 2);
  CHECK(firmly > wanting);
  CHECK(firmly > 80);
}

TEST_CASE("only whoever is doubtful says now and then that they do not know", "[review]") {
  SmallGuide guide = SmallGuide::of(Json::parse(R"({"fact": "spouse", "is": "french"})"));
  const AnswerSpace space(guide->engine().rulebook(), as_of);
  review::Random random(2);
  const auto unknowns = [&](Mood mood) {
    Person person(guide->engine(), space, random, as_of, pack::none, mood);
    int count = 0;
    for (int i = 0; i < 300; ++i) count += person.answer(guide->fact("spouse")).values[0] == pack::unknown ? 1 : 0;
    return count;
  };
  CHECK(unknowns(Mood::doubtful) > 5);
  CHECK(unknowns(Mood::firm) == 0);
}
