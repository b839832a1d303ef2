#include "review/findings.hpp"

#include <algorithm>

#include "../catch.hpp"
#include "../support/small_rulebook.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;
using pack::at;
using review::Fault;
using review::Findings;

namespace {

const Int as_of = day("2026-11-23").day_number();

// A rulebook with a fault planted, and what a search finds in it.
struct Searched {
  std::unique_ptr<CompiledRulebook> rulebook;
  Findings found;

  [[nodiscard]] Int fact(const std::string& id) const { return Guide(*rulebook).fact(id); }
  [[nodiscard]] bool blames(Fault fault, const std::string& permit, const std::string& fact_id) const {
    return std::any_of(found.examples.begin(), found.examples.end(), [&](const review::Example& example) {
      return example.fault == fault && example.permit == Guide(*rulebook).permit(permit) &&
             example.fact == fact(fact_id);
    });
  }
};

Findings search(const CompiledRulebook& rulebook, std::uint64_t persons, std::uint64_t seed) {
  Guide guide(rulebook);
  return review::explore(guide.engine(), as_of, persons, seed, {guide.fact("union_date")});
}

Searched searched(std::unique_ptr<CompiledRulebook> rulebook, std::uint64_t persons = 20'000) {
  Findings found = search(*rulebook, persons, 1);
  return {std::move(rulebook), std::move(found)};
}

Searched searched(const char* when, const char* nature = "entitlement") {
  return searched(rulebook_with_routes(Json::array({route("only", nature, Json::parse(when))})));
}

}  // namespace

TEST_CASE("a search finds nothing wrong with a sound rulebook", "[review]") {
  const Searched sound =
      searched(R"({"all": [{"fact": "spouse", "is": "french"}, {"fact": "points", "at_least": 12},
    {"fact": "union_date", "years_ago_at_least": 3}]})");
  CHECK(sound.found.faults == 0);
  CHECK(sound.found.examples.empty());
  CHECK(sound.found.persons == 20'000);
  CHECK(sound.found.residences_moved > 100);
  CHECK(sound.found.questions_tried > 20);
  CHECK(sound.found.useless_questions.empty());
  CHECK(std::none_of(sound.found.open_routes.begin(), sound.found.open_routes.end(),
                     [](std::uint64_t persons) { return persons == 0; }));
}

TEST_CASE("longer residence that closes an entitlement is found, with the person", "[review]") {
  const Searched bad = searched(R"({"all": [{"fact": "works", "is": true},
    {"not": {"fact": "union_date", "years_ago_at_least": 5}}]})");
  CHECK(bad.found.faults > 0);
  REQUIRE(bad.blames(Fault::residence_loses, "tiny", "union_date"));

  // The person of the example: entitled as told, not any more after a longer residence.
  const review::Example& example = bad.found.examples[0];
  Guide guide(*bad.rulebook);
  for (const review::Answer& answer : example.answers) review::set(guide.engine(), answer);
  guide.assess("2026-11-23");
  CHECK(guide.outcome("tiny").best.status == assessment::Status::eligible);
  guide.answer("union_date", "2015-01-01").assess("2026-11-23");
  CHECK(guide.outcome("tiny").best.status == assessment::Status::not_eligible);
}

TEST_CASE("a certain outcome that a later answer takes back is found", "[review]") {
  // What follows from "works" is overruled by what follows from "health", which is asked later.
  const RulebookFolder folder;
  folder.patch("facts.json", Json::parse(R"([{"op": "add", "path": "/facts/10/implied", "value": [
    {"when": {"fact": "health", "in": ["poor"]}, "value": false}, {"when": {"fact": "works", "in": [true]}, "value": true}]}])"));
  const Json when = Json::parse(R"({"all": [{"fact": "hidden", "is": true}, {"fact": "works", "is": true}]})");
  folder.patch("permits/tiny/permit.json",
               Json::array({{{"op", "replace"},
                             {"path", "/routes"},
                             {"value", Json::array({route("only", "entitlement", when)})}}}));
  const Searched bad = searched(std::make_unique<CompiledRulebook>(folder.path()));
  CHECK(bad.found.faults > 0);
  CHECK(bad.blames(Fault::taken_back, "tiny", "health"));
}

TEST_CASE("a question that no way of answering makes useful is counted, by fact", "[review]") {
  // Asked before "health", whose two answers exclude one another: nobody can meet both.
  const Searched vain = searched(R"({"all": [{"fact": "points", "at_least": 12}, {"fact": "health", "is": "poor"},
    {"fact": "health", "is": "good"}]})");
  CHECK(vain.found.useless_questions.contains(vain.fact("points")));
  CHECK_FALSE(vain.found.useless_questions.contains(vain.fact("children")));
  CHECK(vain.found.faults == 0);  // known to happen: counted, not blamed
}

TEST_CASE("a route that nobody reaches stays at nought", "[review]") {
  const Searched closed = searched(
      R"({"all": [{"fact": "birth_date", "age_under": 18}, {"fact": "birth_date", "age_at_least": 60}]})");
  Guide guide(*closed.rulebook);
  const Int index = guide.engine().rulebook().permits[at(guide.permit("tiny"))].first_route;
  REQUIRE(closed.found.open_routes.size() == 2);
  CHECK(closed.found.open_routes[at(index)] == 0);
  CHECK(closed.found.open_routes[at(1 - index)] > 0);
}

TEST_CASE("the same seed finds the same, another seed other persons; parts add up", "[review]") {
  const auto rulebook = rulebook_with_routes(
      Json::array({route("only", "entitlement", Json::parse(R"({"fact": "spouse", "is": "french"})"))}));
  const auto brief = [](const Findings& found) {
    return std::vector<std::uint64_t>{found.persons, found.answers, found.residences_moved, found.nothing_open,
                                      found.questions_tried};
  };
  const Findings one = search(*rulebook, 3000, 1), again = search(*rulebook, 3000, 1),
                 other = search(*rulebook, 3000, 2);
  CHECK(brief(one) == brief(again));
  CHECK(brief(one) != brief(other));

  Findings sum = one;
  sum.add(other);
  CHECK(sum.persons == 6000);
  CHECK(sum.answers == one.answers + other.answers);
  std::uint64_t by_length = 0;
  for (const auto& [length, persons] : sum.by_length) by_length += persons;
  CHECK(by_length == sum.persons);
  CHECK(sum.open_routes[0] == one.open_routes[0] + other.open_routes[0]);
}

TEST_CASE("the real law: a sample shows no fault and an end of every interview", "[review]") {
  Guide guide(real_rulebook());
  const Findings found =
      review::explore(guide.engine(), as_of, 400, 9,
                      {guide.fact("habitual_residence_start"), guide.fact("regular_residence_start")});
  CHECK(found.faults == 0);
  CHECK(found.persons == 400);
  CHECK(found.by_length.rbegin()->first <= guide.model().facts.size());
}
