// Conditions that can never hold, or hold whatever the answer: nearly always a slip of the author.
//
// Looks at the tests of one fact that stand together under one `all` or `any`. It does not prove that a condition can
// hold: tests of different facts may still exclude one another.
#include <algorithm>
#include <map>
#include <set>

#include "rulebook/check.hpp"

namespace permit_guide::rulebook {

namespace {

using Kind = Condition::Kind;

const Fact& fact_of(const Rulebook& rulebook, FactUse use) {
  const Fact& fact = rulebook.facts[static_cast<std::size_t>(use.fact)];
  return use.field < 0 ? fact : fact.fields[static_cast<std::size_t>(use.field)];
}

// The values, within a fact's bounds, for which its test holds. `complete`: it holds for every value.
struct Allowed {
  std::set<std::int32_t> values;         // of a choice
  std::int64_t lowest = 0, highest = 0;  // of a number

  [[nodiscard]] bool is_empty(bool is_choice) const { return is_choice ? values.empty() : lowest > highest; }
  [[nodiscard]] bool is_all_of(const Fact& fact, bool is_choice) const {
    if (is_choice) return static_cast<std::int64_t>(values.size()) > fact.highest;
    return lowest <= fact.lowest && highest >= fact.highest;
  }
};

bool is_testable(const Condition& condition) {
  return (condition.kind == Kind::in_set && condition.unclear.empty()) || condition.kind == Kind::between;
}

Allowed allowed_by(const Condition& condition, const Fact& fact) {
  return {{condition.values.begin(), condition.values.end()},
          std::max<std::int64_t>(condition.lowest, fact.lowest),
          std::min<std::int64_t>(condition.highest, fact.highest)};
}

Allowed both(const Allowed& a, const Allowed& b) {
  Allowed result;
  std::set_intersection(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(),
                        std::inserter(result.values, result.values.begin()));
  result.lowest = std::max(a.lowest, b.lowest);
  result.highest = std::min(a.highest, b.highest);
  return result;
}

std::string quoted(const Fact& fact) { return "\"" + fact.id + "\""; }

struct Check {
  const Rulebook& rulebook;
  Faults& faults;

  void look_at(const Condition& condition) const {
    if (is_testable(condition)) look_at_test(condition);
    if (condition.kind == Kind::all) look_at_conjunction(condition);
    if (condition.kind == Kind::any) look_at_alternatives(condition);
  }

  void look_at_test(const Condition& condition) const {
    const Fact& fact = fact_of(rulebook, condition.use);
    const bool is_choice = condition.kind == Kind::in_set;
    const Allowed allowed = allowed_by(condition, fact);
    if (allowed.is_empty(is_choice))
      faults.add(condition.location, "no value of " + quoted(fact) + " meets this: it can never be true");
    if (allowed.is_all_of(fact, is_choice)) {
      faults.add(condition.location, "every value of " + quoted(fact) + " meets this: it is always true");
    }
  }

  // Two tests of one fact that exclude each other; two ages or periods that leave no day.
  void look_at_conjunction(const Condition& condition) const {
    std::map<std::pair<std::int32_t, std::int32_t>, Allowed> together;
    for (const Condition& part : condition.parts) {
      if (!is_testable(part)) continue;
      const Fact& fact = fact_of(rulebook, part.use);
      const Allowed allowed = allowed_by(part, fact);
      const auto [place, is_first] = together.emplace(std::pair{part.use.fact, part.use.field}, allowed);
      if (is_first) continue;
      place->second = both(place->second, allowed);
      if (place->second.is_empty(part.kind == Kind::in_set)) {
        faults.add(part.location,
                   "contradicts another test of " + quoted(fact) + " beside it: they can never both be true");
      }
    }
    look_at_days(condition);
  }

  void look_at_days(const Condition& condition) const {
    for (const Condition& opens : condition.parts) {
      for (const Condition& closes : condition.parts) {
        const bool is_window = opens.kind == Kind::since && closes.kind == Kind::since && !opens.inverted &&
                               closes.inverted && opens.use.fact == closes.use.fact &&
                               opens.use.field == closes.use.field;
        if (!is_window) continue;
        const bool is_empty = opens.months * 31 + opens.days >= closes.months * 31 + closes.days;
        if (is_empty)
          faults.add(closes.location, "ends before the other test of " + quoted(fact_of(rulebook, opens.use)) +
                                          " begins: they can never both be true");
      }
    }
  }

  void look_at_alternatives(const Condition& condition) const {
    std::map<std::pair<std::int32_t, std::int32_t>, std::set<std::int32_t>> together;
    for (const Condition& part : condition.parts) {
      if (part.kind != Kind::in_set || !part.unclear.empty()) continue;
      auto& values = together[{part.use.fact, part.use.field}];
      const bool was_all = static_cast<std::int64_t>(values.size()) > fact_of(rulebook, part.use).highest;
      values.insert(part.values.begin(), part.values.end());
      const bool is_all = static_cast<std::int64_t>(values.size()) > fact_of(rulebook, part.use).highest;
      if (is_all && !was_all) {
        faults.add(part.location, "together with the other tests of " + quoted(fact_of(rulebook, part.use)) +
                                      " it is always true");
      }
    }
  }
};

}  // namespace

void check_truths(const Rulebook& rulebook, Faults& faults) {
  const Check check{rulebook, faults};
  const auto look = [&](const Condition& root) {
    for_each_condition(root, [&](const Condition& condition) { check.look_at(condition); });
  };
  for_each_shared_root(rulebook, look);
  for (const Permit& permit : rulebook.permits) for_each_root(permit, look);
}

}  // namespace permit_guide::rulebook
