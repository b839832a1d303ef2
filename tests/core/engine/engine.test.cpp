#include "engine/engine.hpp"

#include <array>
#include <memory>

#include "../catch.hpp"
#include "../support/allocations.hpp"
#include "../support/random_answers.hpp"
#include "../support/small_rulebook.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

TEST_CASE("set and assess take no memory", "[engine]") {
  Random random(11);
  Guide guide(real_rulebook());
  engine::Engine& engine = guide.engine();
  const auto slots = static_cast<Int>(engine.rulebook().slots.size());
  const Int as_of = day("2026-11-23").day_number();
  const long before = allocations();
  bool all_ok = engine.assess(as_of).ok();
  for (int step = 0; step < 500; ++step) {
    const Int slot = random.below(slots);
    all_ok = engine.set(slot, random_value(engine.rulebook(), slot, random)).ok() && all_ok;
    all_ok = engine.assess(as_of + step % 3).ok() && all_ok;
  }
  engine.clear();
  all_ok = engine.assess(as_of).ok() && all_ok;
  const long taken = allocations() - before;
  CHECK(taken == 0);
  CHECK(all_ok);
}

TEST_CASE("memory that is taken is counted: the test above can fail", "[engine]") {
  const long before = allocations();
  const auto memory = std::make_unique<std::array<int, 4>>();
  CHECK(allocations() > before);
}

TEST_CASE("a slot that does not exist and a value out of bounds are errors, and change nothing", "[engine]") {
  SmallGuide guide = SmallGuide::of(Json::parse(R"({"fact": "points", "at_least": 12})"));
  CHECK(guide.text({{"points", 12}}, "2026-11-23") == "eligible -..-");
  engine::Engine& engine = guide->engine();
  const Int slot = guide->model().facts[static_cast<std::size_t>(guide->fact("points"))].first_slot;
  struct Row {
    Int slot, value;
    const char* code;
  };
  const Int slots = static_cast<Int>(engine.rulebook().slots.size());
  for (const Row& row :
       {Row{-1, 0, "slot_out_of_range"}, Row{slots, 0, "slot_out_of_range"}, Row{slot, 21, "value_out_of_range"},
        Row{slot, -1, "value_out_of_range"}, Row{slot, pack::absent + 1, "value_out_of_range"},
        Row{slot, pack::open_end, "value_out_of_range"}}) {
    CAPTURE(row.slot, row.value);
    const auto done = engine.set(row.slot, row.value);
    REQUIRE_FALSE(done.ok());
    CHECK(std::string(base::error_name(done.error().code)) == row.code);
    CHECK(done.error().position == row.slot);
  }
  guide->assess("2026-11-23");
  CHECK(guide->text("tiny") == "eligible -..-");
}

TEST_CASE("a day outside the rulebook is an error, its first and last day are not", "[engine]") {
  SmallGuide guide = SmallGuide::of(Json::parse(R"({"always": true})"));
  engine::Engine& engine = guide->engine();
  for (const char* known : {"2021-05-01", "2099-12-31"}) CHECK(engine.assess(day(known).day_number()).ok());
  for (const char* unknown : {"2021-04-30", "2100-01-01", "0001-01-01", "9999-12-31"}) {
    const auto done = engine.assess(day(unknown).day_number());
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == base::ErrorCode::as_of_out_of_range);
  }
  CHECK_FALSE(engine.assess(pack::none_day).ok());
  CHECK_FALSE(engine.assess(pack::open_end).ok());
}

TEST_CASE("the holidays of the rulebook count in its periods", "[engine]") {
  Guide guide(real_rulebook());
  calendar::CountRule rule;
  rule.amount = 1;
  rule.unit = calendar::PeriodUnit::month;
  rule.day_counting = calendar::DayCounting::franc;
  rule.carry_over = calendar::CarryOver::next_open_day;
  const auto counted = guide.engine().count(rule, day("2026-11-24"), calendar::Territory::metropole);
  REQUIRE(counted.ok());
  CHECK(to_text(counted.value().last_day) == "2026-12-28");  // 25 December is a holiday, then a weekend follows
}

TEST_CASE("two engines on the same bytes do not know of each other", "[engine]") {
  Guide one(real_rulebook());
  Guide other(real_rulebook());
  one.answer("nationality", Json::array({"FR"})).assess("2026-11-23");
  other.answer("nationality", Json::array({"BR"})).assess("2026-11-23");
  CHECK(one.text("resident-card-spouse-french") == "other_regime -..-");
  CHECK(other.text("resident-card-spouse-french") != "other_regime -..-");
}
