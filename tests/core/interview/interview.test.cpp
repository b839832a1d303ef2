#include "interview/interview.hpp"

#include <algorithm>
#include <set>

#include "../catch.hpp"
#include "../support/random_answers.hpp"
#include "../support/small_rulebook.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

namespace {

Json conditions(const char* text) { return Json::parse(text); }

// "not_eligible" and "other_regime" both mean that the permit is not offered.
std::string offered_as(assessment::Status status) {
  return status == assessment::Status::other_regime ? "not_eligible" : name_of(status);
}

struct Seen {
  bool is_settled = false;
  std::string status;
};

// Answers by chance whatever is asked, until nothing is asked any more.
class Interviewed {
 public:
  Interviewed(std::uint64_t seed, const CompiledRulebook& rulebook) : guide_(rulebook), random_(seed) {}

  void run() {
    guide_.assess("2026-11-23");
    seen_.resize(guide_.model().permits.size());
    for (Int fact = guide_.engine().interview().next_question(); fact != pack::none;
         fact = guide_.engine().interview().next_question()) {
      check_question(fact);
      look();
      answer_by_chance(guide_.engine(), fact, random_);
      guide_.assess("2026-11-23");
    }
    look();
    CHECK(guide_.engine().interview().progress().open == 0);
    CHECK(guide_.engine().interview().progress().questions == 0);
  }

  // Every fact that was not asked is answered now: nothing that is offered may change.
  void answer_the_rest() {
    const auto& facts = guide_.engine().rulebook().facts;
    for (Int fact = 0; fact < static_cast<Int>(facts.size()); ++fact) {
      const bool may_be_asked = facts[static_cast<std::size_t>(fact)].asked != 0;
      // What follows from another answer is not asked; answering it all the same could contradict that answer.
      if (!may_be_asked || asked_.contains(fact) || is_implied(fact)) continue;
      answer_by_chance(guide_.engine(), fact, random_);
      guide_.assess("2026-11-23");
      CAPTURE(guide_.fact_id(fact));
      look();
    }
  }

  [[nodiscard]] std::size_t questions() const { return asked_.size(); }

 private:
  [[nodiscard]] bool is_implied(Int fact) const {
    const auto& rules = guide_.model().implications;
    return std::any_of(rules.begin(), rules.end(), [&](const auto& rule) { return rule.target == fact; });
  }

  void check_question(Int fact) {
    CAPTURE(guide_.fact_id(fact));
    REQUIRE(asked_.insert(fact).second);  // nothing is asked twice
    REQUIRE(guide_.engine().rulebook().facts[static_cast<std::size_t>(fact)].asked != 0);
    bool has_reason = false;
    for (Int permit = 0; permit < static_cast<Int>(seen_.size()); ++permit) {
      const bool is_reason = guide_.engine().interview().is_asked_for(fact, permit);
      has_reason = has_reason || is_reason;
      if (is_reason) REQUIRE_FALSE(guide_.engine().interview().is_settled(permit));
    }
    REQUIRE(has_reason);
  }

  // Settled stays settled, with the same outcome.
  void look() {
    for (std::size_t permit = 0; permit < seen_.size(); ++permit) {
      const Int index = static_cast<Int>(permit);
      const std::string status = offered_as(guide_.engine().outcome(index).best.status);
      const bool is_settled = guide_.engine().interview().is_settled(index);
      if (seen_[permit].is_settled) {
        CAPTURE(guide_.model().permits[permit].id, seen_[permit].status, status);
        REQUIRE(is_settled);
        REQUIRE(status == seen_[permit].status);
      }
      seen_[permit] = {is_settled, status};
    }
  }

  Guide guide_;
  Random random_;
  std::set<Int> asked_;
  std::vector<Seen> seen_;
};

}  // namespace

TEST_CASE("questions come in the author's order, and only while they can change something", "[interview]") {
  SmallGuide guide = SmallGuide::of(conditions(
      R"({"all": [{"fact": "health", "is": "poor"}, {"fact": "points", "at_least": 12}, {"fact": "spouse", "is": "french"}]})"));
  // The other permit of the small rulebook is closed to whoever has neither children nor a wage.
  guide->answer({{"children", Json::array()}, {"wage", 0}}).assess("2026-11-23");
  CHECK(guide->next() == "spouse");
  guide->answer("spouse", "french").assess("2026-11-23");
  CHECK(guide->next() == "points");
  guide->answer("points", 12).assess("2026-11-23");
  CHECK(guide->next() == "health");  // sensitive, and last in facts.json
  guide->answer("health", "poor").assess("2026-11-23");
  CHECK(guide->next() == "-");
  guide->answer("points", 3).assess("2026-11-23");
  CHECK(guide->next() == "-");
}

TEST_CASE("a no ends the questions that only mattered together with it", "[interview]") {
  SmallGuide guide = SmallGuide::of(conditions(
      R"({"all": [{"fact": "health", "is": "poor"}, {"fact": "points", "at_least": 12}, {"fact": "spouse", "is": "french"}]})"));
  guide->answer({{"children", Json::array()}, {"wage", 0}, {"spouse", "none"}}).assess("2026-11-23");
  CHECK(guide->next() == "-");
  CHECK(guide->engine().interview().is_settled(guide->permit("tiny")));
}

TEST_CASE("\"I don't know\" and \"I prefer not to say\" are answers: they are not asked again", "[interview]") {
  for (const Json& reply : {Json("unknown"), Json{{"declined", true}}}) {
    SmallGuide guide = SmallGuide::of(conditions(R"({"fact": "spouse", "is": "french"})"));
    guide->answer({{"children", Json::array()}, {"wage", 0}, {"spouse", reply}}).assess("2026-11-23");
    CHECK(guide->text("tiny") == "more_info -..-");
    CHECK(guide->missing("tiny") == "spouse");
    CHECK(guide->next() == "-");
    CHECK(guide->engine().interview().is_settled(guide->permit("tiny")));
  }
}

TEST_CASE("a fact that is never asked stays missing but is not a question", "[interview]") {
  SmallGuide guide = SmallGuide::of(conditions(R"({"fact": "hidden", "is": true})"));
  guide->answer({{"children", Json::array()}, {"wage", 0}}).assess("2026-11-23");
  CHECK(guide->text("tiny") == "more_info -..-");
  CHECK(guide->missing("tiny") == "hidden");
  CHECK(guide->next() == "-");
}

TEST_CASE("a route that could not do better than what holds asks for nothing", "[interview]") {
  const Json routes =
      Json::array({route("due", "entitlement", conditions(R"({"fact": "spouse", "is": "french"})")),
                   route("judged", "appraisal", conditions(R"({"fact": "points", "at_least": 12})"))});
  SmallGuide guide(routes);
  guide->answer({{"children", Json::array()}, {"wage", 0}, {"spouse", "french"}}).assess("2026-11-23");
  CHECK(guide->text("tiny") == "eligible -..-");
  CHECK(guide->next() == "-");
  guide->answer({{"spouse", nullptr}, {"points", 12}}).assess("2026-11-23");
  CHECK(guide->text("tiny") == "possible -..-");
  CHECK(guide->next() == "spouse");  // it could still be eligible
}

TEST_CASE("a later day that is still open is asked about, within ten years only", "[interview]") {
  SmallGuide guide = SmallGuide::of(
      conditions(R"({"all": [{"fact": "birth_date", "age_at_least": 18}, {"fact": "points", "at_least": 12}]})"));
  guide->answer({{"children", Json::array()}, {"wage", 0}, {"birth_date", "2015-06-01"}}).assess("2026-11-23");
  CHECK(guide->next() == "points");
  guide->answer("birth_date", "2019-06-01").assess("2026-11-23");
  CHECK(guide->next() == "-");
}

TEST_CASE("every path of the interview ends, asks nothing twice and always for a reason (150 random persons)",
          "[interview]") {
  std::size_t most = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    Interviewed person(seed, real_rulebook());
    person.run();
    person.answer_the_rest();
    most = std::max(most, person.questions());
  }
  CHECK(most > 5);
  CHECK(most <= real_rulebook().reading.rulebook.facts.size());
}

TEST_CASE("a fact is asked first from whose answer that of a wanted one would follow", "[interview]") {
  SmallGuide guide = SmallGuide::of(conditions(R"({"fact": "union_date", "years_ago_at_least": 3})"));
  const Int spouse = guide->fact("spouse"), tiny = guide->permit("tiny");
  guide->answer({{"children", Json::array()}, {"wage", 0}}).assess("2026-11-23");
  CHECK(guide->missing("tiny") == "union_date");  // no condition reads "spouse"
  CHECK(guide->next() == "spouse");
  CHECK(guide->engine().interview().is_asked_for(spouse, tiny));
  CHECK(guide->engine().interview().progress().questions == 2);

  SECTION("the answer from which nothing follows leaves the other question") {
    guide->answer("spouse", "foreign").assess("2026-11-23");
    CHECK(guide->next() == "union_date");
  }
  SECTION("not knowing leaves it too") {
    guide->answer("spouse", "unknown").assess("2026-11-23");
    CHECK(guide->next() == "union_date");
  }
  SECTION("the answer from which it follows spares it, and settles the permit") {
    guide->answer("spouse", "none").assess("2026-11-23");
    CHECK(guide->next() == "-");
    CHECK(guide->text("tiny") == "not_eligible -..-");
    CHECK(guide->engine().interview().is_settled(tiny));
  }
  SECTION("once the other is answered it is of no use, and not asked") {
    guide->answer("union_date", "2020-01-01").assess("2026-11-23");
    CHECK(guide->next() == "-");
    CHECK_FALSE(guide->engine().interview().is_asked_for(spouse, tiny));
  }
}

TEST_CASE("who prefers not to answer a question that spares others is not asked those", "[interview]") {
  SmallGuide guide = SmallGuide::of(
      conditions(R"({"fact": "union_date", "years_ago_at_least": 3})"),
      conditions(R"([{"op": "add", "path": "/facts/2/declining_spares", "value": ["union_date"]}])"));
  guide->answer({{"children", Json::array()}, {"wage", 0}});
  guide->answer("spouse", {{"declined", true}}).assess("2026-11-23");
  CHECK(guide->next() == "-");
  CHECK(guide->missing("tiny") == "union_date");  // never no

  guide->answer("spouse", "unknown").assess("2026-11-23");
  CHECK(guide->next() == "union_date");
  guide->answer("spouse", {{"declined", true}}).answer("union_date", "2020-01-01").assess("2026-11-23");
  CHECK(guide->missing("tiny").empty());  // what is told counts
}

TEST_CASE("no fact is asked for the sake of one that is not wanted, or is never asked", "[interview]") {
  SmallGuide guide = SmallGuide::of(conditions(R"({"fact": "points", "at_least": 12})"));
  guide->answer({{"children", Json::array()}, {"wage", 0}}).assess("2026-11-23");
  CHECK(guide->next() == "points");
  CHECK_FALSE(guide->engine().interview().is_asked_for(guide->fact("spouse"), guide->permit("tiny")));

  SmallGuide other =
      SmallGuide::of(conditions(R"({"fact": "union_date", "years_ago_at_least": 3})"),
                     conditions(R"([{"op": "add", "path": "/facts/3/never_asked", "value": true}])"));
  other->answer({{"children", Json::array()}, {"wage", 0}}).assess("2026-11-23");
  CHECK(other->missing("tiny") == "union_date");
  CHECK(other->next() == "-");
}
