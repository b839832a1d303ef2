#include "compiler/first_pack.hpp"

#include "../catch.hpp"
#include "../support/random_answers.hpp"
#include "../support/small_rulebook.hpp"
#include "compiler/shipped_pack.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

namespace {

// The same answers to an engine on the whole rulebook and to one on its first part.
class Both {
 public:
  explicit Both(const CompiledRulebook& rulebook)
      : bytes_(pack::write_pack(compiler::first_part(rulebook.compiled))), whole_(opened(rulebook.bytes)) {
    part_ = opened(bytes_);
  }

  engine::Engine& whole() { return *whole_; }
  engine::Engine& part() { return *part_; }

  void answer(Int fact, Random& random) {
    const pack::Fact& record = whole().rulebook().facts[pack::at(fact)];
    for (Int i = 0; i < record.slot_count; ++i) {
      const Int slot = record.first_slot + i;
      const Int value = random_value(whole().rulebook(), slot, random);
      REQUIRE(whole().set(slot, value).ok());
      REQUIRE(part().set(slot, value).ok());
    }
  }
  void assess(Int day) {
    REQUIRE(whole().assess(day).ok());
    REQUIRE(part().assess(day).ok());
  }
  void check_same() {
    REQUIRE(all_outcomes(part()) == all_outcomes(whole()));
    REQUIRE(part().interview().next_question() == whole().interview().next_question());
    REQUIRE(part().interview().progress().questions == whole().interview().progress().questions);
    REQUIRE(part().regime() == whole().regime());
    for (Int route = 0; pack::at(route) < whole().rulebook().routes.size(); ++route)
      REQUIRE(to_text(part().outcome_of_route(route)) == to_text(whole().outcome_of_route(route)));
    for (Int permit = 0; pack::at(permit) < whole().rulebook().permits.size(); ++permit) {
      for (Int fact = 0; pack::at(fact) < whole().rulebook().facts.size(); ++fact)
        REQUIRE(part().interview().is_asked_for(fact, permit) == whole().interview().is_asked_for(fact, permit));
    }
  }

 private:
  static std::unique_ptr<engine::Engine> opened(std::span<const std::byte> bytes) {
    auto engine = engine::Engine::open(bytes);
    if (!engine.ok()) throw std::runtime_error(base::error_name(engine.error().code));
    return std::move(engine).value();
  }

  std::vector<std::byte> bytes_;
  std::unique_ptr<engine::Engine> whole_, part_;
};

}  // namespace

TEST_CASE("the first pack says of every person what the whole says (40 persons, question by question)",
          "[compiler]") {
  Both both(real_rulebook());
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Int day_asked = random.between(day("2021-05-01").day_number(), day("2030-12-31").day_number());
    both.whole().clear();
    both.part().clear();
    both.assess(day_asked);
    both.check_same();
    for (Int fact = both.whole().interview().next_question(); fact != pack::none;
         fact = both.whole().interview().next_question()) {
      both.answer(fact, random);
      both.assess(day_asked);
      if (random.once_in(4)) both.check_same();
    }
    both.check_same();
  }
}

TEST_CASE("the first pack says the same when every fact is answered, asked or not (60 persons)", "[compiler]") {
  Both both(real_rulebook());
  const auto facts = static_cast<Int>(both.whole().rulebook().facts.size());
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    for (Int fact = 0; fact < facts; ++fact) both.answer(fact, random);
    both.assess(day("2026-11-23").day_number());
    both.check_same();
  }
}

TEST_CASE("a dated version of the law is in the first pack too, with its days", "[compiler]") {
  const CompiledRulebook tiny(project_path("tests/bad/base"));
  Both both(tiny);
  Random random(3);
  for (int i = 0; i < 400; ++i) {
    const auto facts = static_cast<Int>(both.whole().rulebook().facts.size());
    for (Int fact = 0; fact < facts; ++fact) both.answer(fact, random);
    both.assess(day(i % 2 == 0 ? "2025-12-31" : "2026-01-01").day_number());
    both.check_same();
  }
}

TEST_CASE("the first pack has the facts, slots, permits and routes of the whole, and nothing that explains",
          "[compiler]") {
  const pack::Draft& whole = real_rulebook().compiled.draft;
  const pack::Draft part = compiler::first_part(real_rulebook().compiled);
  CHECK(part.facts.size() == whole.facts.size());
  CHECK(part.slots.size() == whole.slots.size());
  CHECK(part.permits.size() == whole.permits.size());
  CHECK(part.routes.size() == whole.routes.size());
  CHECK(part.nodes.size() == pack::at(whole.meta.core_nodes));
  CHECK(part.documents.empty());
  CHECK(part.fees.empty());
  CHECK(part.limit_versions.empty());
  CHECK(part.doors.empty());
  for (const pack::NodeInfo& info : part.node_infos) {
    CHECK(info.label == pack::none);
    CHECK(info.source_count == 0);
  }
}

TEST_CASE("the first pack travels in six tenths of the bytes of the whole at most, and twice the same",
          "[compiler]") {
  const auto shipped = [](const pack::Draft& draft) {
    return compiler::shipped_form(draft, pack::write_pack(draft));
  };
  const pack::Draft part = compiler::first_part(real_rulebook().compiled);
  CHECK(shipped(part).size() * 10 < shipped(real_rulebook().compiled.draft).size() * 6);
  CHECK(shipped(part) == shipped(compiler::first_part(real_rulebook().compiled)));
}
