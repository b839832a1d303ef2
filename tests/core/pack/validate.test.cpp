#include "pack/validate.hpp"

#include <functional>
#include <limits>

#include "../catch.hpp"
#include "../support/guide.hpp"

using namespace permit_guide;
using namespace permit_guide::pack;
using permit_guide::tests::CompiledRulebook;

namespace {

const Draft& base_draft() {
  static const CompiledRulebook compiled(tests::project_path("tests/bad/base"));
  return compiled.compiled.draft;
}

constexpr Int huge = std::numeric_limits<Int>::max();
constexpr Int beyond = 1'000'000;

std::string outcome_of(const Draft& draft) {
  const auto bytes = write_pack(draft);
  const auto opened = engine::Engine::open(bytes);
  return opened.ok() ? "opened" : base::error_name(opened.error().code);
}

Node node(Op op, Int a = 0, Int b = 0, Int c = 0, Int d = 0) { return {static_cast<Int>(op), a, b, c, d}; }

// A draft with one more node at the end.
Draft with_node(const Node& added) {
  Draft draft = base_draft();
  draft.nodes.push_back(added);
  draft.node_infos.push_back({none, 0, 0});
  return draft;
}

std::size_t first_of(const Draft& draft, Op op) {
  for (std::size_t i = 0; i < draft.nodes.size(); ++i) {
    if (draft.nodes[i].op == static_cast<Int>(op)) return i;
  }
  throw std::runtime_error("no such node");
}

Int first_date_slot(const Draft& draft) { return draft.nodes[first_of(draft, Op::since)].a; }

struct Damage {
  const char* what;
  std::function<void(Draft&)> act;
};

void check_refused(const std::vector<Damage>& damages) {
  for (const Damage& damage : damages) {
    CAPTURE(damage.what);
    Draft draft = base_draft();
    damage.act(draft);
    CHECK(outcome_of(draft) == "pack_malformed");
  }
}

}  // namespace

TEST_CASE("the draft that is damaged below is sound", "[pack]") { CHECK(outcome_of(base_draft()) == "opened"); }

TEST_CASE("an index that leads nowhere is refused, wherever it stands", "[pack]") {
  check_refused({
      {"slot of no fact", [](Draft& d) { d.slots[0].fact = beyond; }},
      {"slot of a negative fact", [](Draft& d) { d.slots[0].fact = -1; }},
      {"slot of another fact", [](Draft& d) { d.slots[0].fact = 1; }},
      {"fact without slots", [](Draft& d) { d.facts[0].slot_count = 0; }},
      {"fact with slots beyond the end", [](Draft& d) { d.facts[0].slot_count = beyond; }},
      {"fact whose slots overflow",
       [](Draft& d) {
         d.facts[0] = {0, huge, huge, 0, 1};
       }},
      {"fact of no type", [](Draft& d) { d.facts[0].type = fact_type_count; }},
      {"fact of negative type", [](Draft& d) { d.facts[0].type = -1; }},
      {"node info missing", [](Draft& d) { d.node_infos.pop_back(); }},
      {"sources of a node beyond the end", [](Draft& d) { d.node_infos[0].source_count = beyond; }},
      {"regime of no node", [](Draft& d) { d.regimes[0].node = beyond; }},
      {"regime of a node evaluated aside", [](Draft& d) { d.regimes[0].node = d.meta.core_nodes; }},
      {"permit without a route", [](Draft& d) { d.permits[0].route_count = 0; }},
      {"permit with routes beyond the end", [](Draft& d) { d.permits[0].route_count = beyond; }},
      {"permit with warnings beyond the end", [](Draft& d) { d.permits[0].first_warning = beyond; }},
      {"permit of no regime node", [](Draft& d) { d.permits[0].other_regime_node = -1; }},
      {"papers of a permit beyond the end", [](Draft& d) { d.permits[0].lists.document_count = beyond; }},
      {"fees of a route beyond the end",
       [](Draft& d) {
         d.routes[0].lists.first_fee = -1;
         d.routes[0].lists.fee_count = 1;
       }},
      {"route of no node", [](Draft& d) { d.routes[0].node = -1; }},
      {"route of no nature", [](Draft& d) { d.routes[0].nature = 4; }},
      {"paper with a node beyond the end", [](Draft& d) { d.documents[0].node = beyond; }},
      {"paper of a negative id", [](Draft& d) { d.documents[0].id = -1; }},
      {"warning with a node below none", [](Draft& d) { d.warnings[0].node = -2; }},
      {"place with a node beyond the end", [](Draft& d) { d.places[0].node = beyond; }},
      {"fee of no schedule", [](Draft& d) { d.fees[0].schedule = -1; }},
      {"fee with a contested schedule beyond the end", [](Draft& d) { d.fees[0].contested_schedule = beyond; }},
      {"fee with extras beyond the end", [](Draft& d) { d.fees[0].extra_count = beyond; }},
      {"extra of no item", [](Draft& d) { d.extras[0].item = beyond; }},
      {"schedule of no item",
       [](Draft& d) {
         d.indexes.push_back(beyond);
         d.schedules[0] = {static_cast<Int>(d.indexes.size()) - 1, 1};
       }},
      {"fee item with amounts beyond the end", [](Draft& d) { d.fee_items[0].amount_count = beyond; }},
      {"implied by no slot", [](Draft& d) { d.implied[0].when_slot = beyond; }},
      {"implied for no slot", [](Draft& d) { d.implied[0].target_slot = -1; }},
      {"implied by a set beyond the end", [](Draft& d) { d.implied[0].words = beyond; }},
      {"implied value out of bounds", [](Draft& d) { d.implied[0].value = huge; }},
  });
}

TEST_CASE("a node that stands on itself or on a later one is refused: there are no circles", "[pack]") {
  const Int last = static_cast<Int>(base_draft().nodes.size());
  struct Row {
    const char* what;
    Node node;
    Int child;
  };
  const Row rows[] = {
      {"negation of itself", node(Op::negate, last), 0},
      {"negation of a later node", node(Op::negate, last + 1), 0},
      {"negation of nothing", node(Op::negate, -1), 0},
      {"group with itself", node(Op::all, static_cast<Int>(base_draft().children.size()), 1), last},
      {"group with a negative part", node(Op::any, static_cast<Int>(base_draft().children.size()), 1), -1},
      {"group beyond the end", node(Op::at_least, 0, beyond, 1), 0},
      {"group of a negative length", node(Op::all, 1, -1), 0}};
  for (const Row& row : rows) {
    CAPTURE(row.what);
    Draft draft = with_node(row.node);
    draft.children.push_back(row.child);
    CHECK(outcome_of(draft) == "pack_malformed");
  }
}

TEST_CASE("a node with operands that are none is refused", "[pack]") {
  const Int date = first_date_slot(base_draft());
  const Int money = 6;  // the slot of "wage": its values are no days
  REQUIRE(base_draft().slots[static_cast<std::size_t>(money)].highest == 10'000'000);
  const Node wrong[] = {node(static_cast<Op>(op_count)),
                        node(static_cast<Op>(-1)),
                        node(Op::constant, 3),
                        node(Op::constant, -1),
                        node(Op::in_set, beyond, 0, 1, none),
                        node(Op::in_set, 0, 0, beyond, none),
                        node(Op::in_set, 0, 0, 1, beyond),
                        node(Op::in_set, 0, 0, -1, none),
                        node(Op::between, -1, 0, 1),
                        node(Op::between, 0, 2, 1),
                        node(Op::since, money, 12, 0, 0),
                        node(Op::since, date, 12, 0, 2),
                        node(Op::since, date, 120001, 0, 0),
                        node(Op::since, date, 0, -366001, 0),
                        node(Op::not_after, date, 0, 0, money),
                        node(Op::after, money, 0, 0, date),
                        node(Op::from_day, huge),
                        node(Op::from_day, none_day),
                        node(Op::versions, 0, beyond)};
  for (const Node& operands : wrong) {
    CAPTURE(operands.op, operands.a, operands.b, operands.c, operands.d);
    CHECK(outcome_of(with_node(operands)) == "pack_malformed");
  }
}

TEST_CASE("days outside the calendar, and days in the wrong order, are refused", "[pack]") {
  check_refused({
      {"first day after the last", [](Draft& d) { d.meta.first_day = d.meta.last_day + 1; }},
      {"last day outside the calendar", [](Draft& d) { d.meta.last_day = huge; }},
      {"checked on no day", [](Draft& d) { d.meta.checked_on = none_day; }},
      {"review on no day", [](Draft& d) { d.meta.review_on = huge; }},
      {"a look-ahead backwards", [](Draft& d) { d.meta.later_months = -1; }},
      {"a look-ahead of ages", [](Draft& d) { d.meta.later_months = huge; }},
      {"more core nodes than nodes", [](Draft& d) { d.meta.core_nodes = static_cast<Int>(d.nodes.size()) + 1; }},
      {"holidays before the Gregorian calendar", [](Draft& d) { d.meta.first_holiday_year = 1582; }},
      {"holidays in no year", [](Draft& d) { d.meta.last_holiday_year = d.meta.first_holiday_year - 1; }},
      {"date slot with bounds outside the calendar",
       [](Draft& d) { d.slots[static_cast<std::size_t>(first_date_slot(d))].highest = huge; }},
      {"slot with crossed bounds",
       [](Draft& d) {
         d.slots[0] = {0, 1, 0};
       }},
      {"slot that may hold \"absent\" as a value", [](Draft& d) { d.slots[0].lowest = absent; }},
      {"amount from no day", [](Draft& d) { d.amounts[0].first_day = huge; }},
      {"amount of less than nothing", [](Draft& d) { d.amounts[0].cents = -1; }},
      {"amount of millions", [](Draft& d) { d.amounts[0].cents = huge; }},
      {"more at filing than in all", [](Draft& d) { d.amounts[0].at_filing_cents = d.amounts[0].cents + 1; }},
      {"holiday of no kind", [](Draft& d) { d.holidays[0].kind = 2; }},
      {"holiday in the thirteenth month", [](Draft& d) { d.holidays[0].month = 13; }},
  });
}

TEST_CASE("versions that overlap, run backwards or follow one without end are refused", "[pack]") {
  const auto versions_of = [](Draft& d) { return d.versions.begin() + d.nodes[first_of(d, Op::versions)].a; };
  check_refused({
      {"overlap of one day", [&](Draft& d) { versions_of(d)[1].first_day = versions_of(d)[0].last_day; }},
      {"ends before it begins", [&](Draft& d) { versions_of(d)[0].last_day = versions_of(d)[0].first_day - 1; }},
      {"one after an open end", [&](Draft& d) { versions_of(d)[0].last_day = open_end; }},
      {"a first day outside the calendar", [&](Draft& d) { versions_of(d)[0].first_day = none_day; }},
      {"a last day outside the calendar", [&](Draft& d) { versions_of(d)[1].last_day = huge - 1; }},
      {"a version of a later node",
       [&](Draft& d) { versions_of(d)[0].node = static_cast<Int>(d.nodes.size()) - 1; }},
      {"sources beyond the end", [&](Draft& d) { versions_of(d)[0].source_count = beyond; }},
  });
}

TEST_CASE("conditions nested deeper than 64 are damage, 64 deep are not", "[pack]") {
  const auto nested = [](Int levels) {
    Draft draft = base_draft();
    draft.nodes.push_back(node(Op::constant, 2));
    for (Int i = 1; i < levels; ++i)
      draft.nodes.push_back(node(Op::negate, static_cast<Int>(draft.nodes.size()) - 1));
    draft.node_infos.resize(draft.nodes.size(), {none, 0, 0});
    return draft;
  };
  CHECK(outcome_of(nested(64)) == "opened");
  CHECK(outcome_of(nested(65)) == "pack_malformed");
}

TEST_CASE("a pack that would need more memory or time than the engine allows is refused", "[pack]") {
  // Every level names the one before it twice: 2^levels timelines of one step, or as many visits.
  const auto doubled = [](const Node& leaf, Int levels) {
    Draft draft = base_draft();
    draft.nodes.push_back(leaf);
    for (Int i = 0; i < levels; ++i) {
      const Int before = static_cast<Int>(draft.nodes.size()) - 1;
      draft.nodes.push_back(node(Op::all, static_cast<Int>(draft.children.size()), 2));
      draft.children.insert(draft.children.end(), {before, before});
    }
    draft.node_infos.resize(draft.nodes.size(), {none, 0, 0});
    return draft;
  };
  CHECK(outcome_of(doubled(node(Op::from_day, 0), 10)) == "opened");
  CHECK(outcome_of(doubled(node(Op::from_day, 0), 20)) == "pack_too_large");
  CHECK(outcome_of(doubled(node(Op::constant, 1), 10)) == "opened");
  CHECK(outcome_of(doubled(node(Op::constant, 1), 60)) == "pack_too_large");
}

TEST_CASE("a pack with more facts than the engine can keep apart is refused", "[pack]") {
  Draft draft = base_draft();
  while (static_cast<Int>(draft.facts.size()) <= most_facts) {
    draft.facts.push_back({0, static_cast<Int>(draft.slots.size()), 1, 0, 1});
    draft.slots.push_back({static_cast<Int>(draft.facts.size()) - 1, 0, 1});
  }
  CHECK(outcome_of(draft) == "pack_malformed");
}
