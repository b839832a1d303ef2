#include "review/answer_space.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "../catch.hpp"
#include "../support/small_rulebook.hpp"
#include "assessment/answers.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;
using pack::at;
using review::AnswerSpace;

namespace {

const Int as_of = day("2026-11-23").day_number();

std::vector<Int> values_for(SmallGuide& guide, const std::string& fact) {
  const AnswerSpace space(guide->engine().rulebook(), as_of);
  return space.values_of(guide->model().facts[at(guide->fact(fact))].first_slot);
}

bool has(const std::vector<Int>& values, Int value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

SmallGuide guide_of(const char* when) { return SmallGuide::of(Json::parse(when)); }

}  // namespace

TEST_CASE("a number is tried on both sides of its boundary and on it", "[review]") {
  SmallGuide guide = guide_of(R"({"fact": "wage", "at_least": 1500})");
  const auto values = values_for(guide, "wage");
  for (const Int cents : {149999, 150000, 150001}) CHECK(has(values, cents));
}

TEST_CASE("a day is tried the day before its anniversary, on it and the day after", "[review]") {
  SmallGuide guide = guide_of(R"({"fact": "union_date", "years_ago_at_least": 3})");
  const auto values = values_for(guide, "union_date");
  for (const char* date : {"2023-11-22", "2023-11-23", "2023-11-24"}) CHECK(has(values, day(date).day_number()));
  SmallGuide ends = guide_of(R"({"fact": "stay_ends", "still_valid": true})");
  for (const char* date : {"2026-11-22", "2026-11-23"})  // ended yesterday, ends today
    CHECK(has(values_for(ends, "stay_ends"), day(date).day_number()));
}

TEST_CASE("a choice is tried with every value, named by a condition or not", "[review]") {
  SmallGuide guide = guide_of(R"({"fact": "spouse", "is": "french"})");
  CHECK(values_for(guide, "spouse") == std::vector<Int>{0, 1, 2});
  CHECK(values_for(guide, "works") == std::vector<Int>{0, 1});
}

TEST_CASE("of countries that no condition tells apart one is tried", "[review]") {
  SmallGuide guide = guide_of(R"({"fact": "nationality", "includes": ["BR", "US"]})");
  const auto values = values_for(guide, "nationality");
  CHECK(values.size() == 4);  // French, Algerian, one of the two, all others
}

TEST_CASE("every value lies within the bounds of its slot, and is there once", "[review]") {
  Guide guide(real_rulebook());
  const pack::Pack& pack = guide.engine().rulebook();
  const AnswerSpace space(pack, as_of);
  for (Int slot = 0; at(slot) < pack.slots.size(); ++slot) {
    const auto& values = space.values_of(slot);
    CAPTURE(guide.fact_id(pack.slots[at(slot)].fact), slot);
    REQUIRE(std::set<Int>(values.begin(), values.end()).size() == values.size());
    for (const Int value : values)
      REQUIRE((value >= pack.slots[at(slot)].lowest && value <= pack.slots[at(slot)].highest));
  }
}

TEST_CASE("an answer drawn is one that the engine takes; a list has three records at most", "[review]") {
  Guide guide(real_rulebook());
  const AnswerSpace space(guide.engine().rulebook(), as_of);
  review::Random random(5);
  const Int children = guide.fact("children");
  std::set<Int> lengths;
  bool is_gap_seen = false;
  for (int i = 0; i < 200; ++i) {
    for (Int fact = 0; at(fact) < guide.model().facts.size(); ++fact) {
      const review::Answer answer =
          i == 0 ? review::unknown_answer(guide.engine().rulebook(), fact) : space.draw(fact, random);
      const pack::Fact& record = guide.engine().rulebook().facts[at(fact)];
      REQUIRE(answer.fact == fact);
      REQUIRE(answer.values.size() == at(record.slot_count));
      for (std::size_t k = 0; k < answer.values.size(); ++k) {
        CAPTURE(guide.fact_id(fact));
        REQUIRE(guide.engine().set(record.first_slot + static_cast<Int>(k), answer.values[k]).ok());
      }
      if (fact != children || i == 0) continue;
      lengths.insert(answer.values[0]);
      const Int used = answer.values[0] * ((record.slot_count - 1) / guide.model().facts[at(children)].max_items);
      for (Int k = 1; k <= used; ++k) is_gap_seen = is_gap_seen || answer.values[at(k)] == pack::unanswered;
    }
  }
  CHECK(lengths == std::set<Int>{0, 1, 2, 3});
  CHECK(is_gap_seen);  // of a child not everything may be told
}

namespace {

// What a test on one answer can come to, by its values alone.
std::set<truth::Truth> possible(const pack::Pack& pack, const pack::Node& node) {
  using truth::Truth;
  if (static_cast<pack::Op>(node.op) != pack::Op::in_set) return {Truth::no, Truth::yes};
  std::set<Truth> truths;
  const pack::Slot& slot = pack.slots[at(node.a)];
  for (Int value = slot.lowest; value <= slot.highest; ++value) {
    const bool is_member = assessment::is_in_set(pack, value, node.b, node.c);
    const bool is_unclear = node.d != pack::none && assessment::is_in_set(pack, value, node.d, node.c);
    truths.insert(is_member ? Truth::yes : is_unclear ? Truth::unknown : Truth::no);
  }
  return truths;
}

}  // namespace

// What makes a search of boundaries a search: no test of the real law that only ever comes out one way.
TEST_CASE("every test of the real law on one answer is seen in every way in which it can come out", "[review]") {
  Guide guide(real_rulebook());
  engine::Engine& engine = guide.engine();
  const pack::Pack& pack = engine.rulebook();
  const AnswerSpace space(pack, as_of);
  std::vector<std::vector<Int>> nodes_of(pack.slots.size());
  for (Int node = 0; node < pack.meta.core_nodes; ++node) {
    const auto op = static_cast<pack::Op>(pack.nodes[at(node)].op);
    if (op == pack::Op::in_set || op == pack::Op::between || op == pack::Op::since)
      nodes_of[at(pack.nodes[at(node)].a)].push_back(node);
  }
  std::size_t tests = 0;
  for (Int slot = 0; at(slot) < pack.slots.size(); ++slot) {
    if (nodes_of[at(slot)].empty()) continue;
    std::map<Int, std::set<truth::Truth>> seen;
    for (const Int value : space.values_of(slot)) {
      REQUIRE(engine.set(slot, value).ok());
      REQUIRE(engine.assess(as_of).ok());
      for (const Int node : nodes_of[at(slot)]) seen[node].insert(truth_on(engine.timeline_of(node), as_of));
    }
    REQUIRE(engine.set(slot, pack::unanswered).ok());
    for (const Int node : nodes_of[at(slot)]) {
      ++tests;
      CAPTURE(guide.fact_id(pack.slots[at(slot)].fact), node);
      CHECK(seen[node] == possible(pack, pack.nodes[at(node)]));
    }
  }
  CHECK(tests > 500);
}
