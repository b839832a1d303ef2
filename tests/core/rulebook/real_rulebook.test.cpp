// The rulebook that is shipped, against itself. What it says is proved by the case files, not here.
#include "../catch.hpp"
#include "../support/guide.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

TEST_CASE("the rulebook that is shipped has no fault", "[rulebook]") {
  CHECK(joined(messages_of(project_path("rulebook"))).empty());
}

TEST_CASE("the engine accepts the rulebook that is shipped", "[rulebook]") {
  const auto engine = engine::Engine::open(real_rulebook().bytes);
  REQUIRE(engine.ok());
  CHECK(engine.value()->rulebook().permits.size() == real_rulebook().reading.rulebook.permits.size());
}

TEST_CASE("sensitive questions come after the others of the same permits: the most sensitive facts are not first",
          "[rulebook]") {
  const auto& facts = real_rulebook().reading.rulebook.facts;
  REQUIRE(facts.size() > 20);
  for (std::size_t i = 0; i < 10; ++i) CHECK(facts[i].sensitivity < 2);
}

TEST_CASE("a person without answers has no permit and every permit open or settled", "[rulebook]") {
  Guide guide(real_rulebook());
  guide.assess("2026-11-23");
  const auto progress = guide.engine().interview().progress();
  CHECK(progress.settled + progress.open == static_cast<Int>(guide.model().permits.size()));
  for (const auto& permit : guide.model().permits) {
    CAPTURE(permit.id);
    CHECK(guide.outcome(permit.id).best.status == assessment::Status::more_info);
  }
}

TEST_CASE("a French person needs no permit: every permit is under another regime", "[rulebook]") {
  Guide guide(real_rulebook());
  guide.answer("nationality", Json::array({"FR"})).assess("2026-11-23");
  for (const auto& permit : guide.model().permits) {
    CAPTURE(permit.id);
    CHECK(guide.outcome(permit.id).best.status == assessment::Status::other_regime);
  }
  CHECK(guide.next() == "-");
}
