// One answer redoes only what it can change. Proved here by comparison with an evaluation from scratch, on the real rulebook.
#include "../catch.hpp"
#include "../support/random_answers.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

namespace {

struct Pair {
  Guide incremental{real_rulebook()};
  Guide fresh{real_rulebook()};
  std::vector<Int> given = std::vector<Int>(real_rulebook().compiled.draft.slots.size(), pack::unanswered);

  void set(Int slot, Int value) {
    REQUIRE(incremental.engine().set(slot, value).ok());
    given[static_cast<std::size_t>(slot)] = value;
  }
  void compare(Int as_of) {
    REQUIRE(incremental.engine().assess(as_of).ok());
    fresh.engine().clear();
    for (std::size_t slot = 0; slot < given.size(); ++slot) {
      REQUIRE(fresh.engine().set(static_cast<Int>(slot), given[slot]).ok());
    }
    REQUIRE(fresh.engine().assess(as_of).ok());
    REQUIRE(all_outcomes(incremental.engine()) == all_outcomes(fresh.engine()));
    REQUIRE(incremental.next() == fresh.next());
    REQUIRE(incremental.engine().regime() == fresh.engine().regime());
    REQUIRE(incremental.engine().interview().progress().questions ==
            fresh.engine().interview().progress().questions);
  }
  void compare_explanations() {
    for (Int route = 0; route < static_cast<Int>(real_rulebook().compiled.draft.routes.size()); ++route) {
      std::vector<Int> one, other;
      incremental.engine().explain(route, one);
      fresh.engine().explain(route, other);
      REQUIRE(one == other);
    }
  }
};

}  // namespace

TEST_CASE("answers given one by one lead to the same outcomes as all at once (2 000 random steps)",
          "[assessment]") {
  Random random(20261124);
  Pair pair;
  const auto& pack = pair.incremental.engine().rulebook();
  Int as_of = day("2026-11-23").day_number();
  for (int step = 0; step < 2'000; ++step) {
    CAPTURE(step);
    for (Int changes = 1 + random.below(3); changes > 0; --changes) {
      const Int slot = random.below(static_cast<std::int64_t>(pack.slots.size()));
      pair.set(slot, random.once_in(6) ? pack::unanswered : random_value(pack, slot, random));
    }
    if (random.once_in(10)) as_of = random.between(pack.meta.first_day, day("2035-01-01").day_number());
    pair.compare(as_of);
    if (step % 100 == 0) pair.compare_explanations();
  }
}

TEST_CASE("an answer given and taken back leaves no trace", "[assessment]") {
  Random random(3);
  Guide guide(real_rulebook());
  const auto& pack = guide.engine().rulebook();
  for (Int fact = 0; fact < static_cast<Int>(pack.facts.size()); fact += 3)
    answer_by_chance(guide.engine(), fact, random);
  guide.assess("2026-11-23");
  const auto before = all_outcomes(guide.engine());
  for (Int fact = 1; fact < static_cast<Int>(pack.facts.size()); fact += 3) {
    answer_by_chance(guide.engine(), fact, random);
    guide.assess("2026-11-23");
    guide.answer(guide.fact_id(fact), nullptr).assess("2026-11-23");
    CAPTURE(guide.fact_id(fact));
    REQUIRE(all_outcomes(guide.engine()) == before);
  }
}

TEST_CASE("after clear nothing of the last person is left", "[assessment]") {
  Random random(4);
  Guide guide(real_rulebook());
  guide.assess("2026-11-23");
  const auto empty = all_outcomes(guide.engine());
  for (Int fact = 0; fact < static_cast<Int>(guide.model().facts.size()); ++fact)
    answer_by_chance(guide.engine(), fact, random);
  guide.assess("2027-03-01");
  guide.engine().clear();
  guide.assess("2026-11-23");
  CHECK(all_outcomes(guide.engine()) == empty);
}
