#include "cli/coverage.hpp"

#include "rulebook/check.hpp"

namespace permit_guide::cli {

using rulebook::Condition;
using truth::Truth;
using Kind = Condition::Kind;

namespace {

bool is_test(const Condition& condition) {
  switch (condition.kind) {
    case Kind::in_set:
    case Kind::includes:
    case Kind::between:
    case Kind::since:
    case Kind::order:
    case Kind::from_day:
    case Kind::some: return true;
    default: return false;
  }
}

// Every choice makes it true or leaves it to the administration.
bool is_never_false(const rulebook::Rulebook& rulebook, const Condition& condition) {
  if (condition.kind != Kind::in_set || condition.use.field >= 0) return false;
  const rulebook::Fact& fact = rulebook.facts[pack::at(condition.use.fact)];
  return fact.type != pack::FactType::date && condition.values.size() + condition.unclear.size() ==
                                                  static_cast<std::size_t>(fact.highest - fact.lowest + 1);
}

}  // namespace

std::vector<const char*> TriedCondition::missing() const {
  std::vector<const char*> names;
  if (can_be_false && !seen.contains(Truth::no)) names.push_back("false");
  if (can_be_unknown && !seen.contains(Truth::unknown)) names.push_back("undecided");
  if (can_be_true && !seen.contains(Truth::yes)) names.push_back("true");
  return names;
}

Coverage::Coverage(const Session& session) {
  for (const rulebook::NamedCondition& named : session.rulebook().conditions) {
    for (const rulebook::Version& version : named.versions) add_tests(session, version, "shared");
  }
  for (const rulebook::Permit& permit : session.rulebook().permits) {
    for (const rulebook::Route& route : permit.routes) {
      for (const rulebook::Version& version : route.versions) add_tests(session, version, permit.id);
    }
  }
}

// A list of records is one test: what is asked of its records is not looked into.
void Coverage::add_tests(const Session& session, const rulebook::Version& version, const std::string& owner) {
  const auto add = [&](const auto& self, const Condition& condition) -> void {
    const auto node = session.compiled.nodes_by_place.find({condition.location.file, condition.location.pointer});
    if (is_test(condition) && node != session.compiled.nodes_by_place.end()) {
      TriedCondition tried{.location = condition.location, .owner = owner, .node = node->second};
      tried.first_day = version.first_day;
      tried.last_day = version.last_day.value_or(pack::open_end);
      tried.can_be_false = !is_never_false(session.rulebook(), condition);
      tried.can_be_unknown = condition.kind != Kind::from_day;
      tried.can_be_true = condition.kind != Kind::in_set || !condition.values.empty();
      conditions_.push_back(std::move(tried));
      return;
    }
    for (const Condition& part : condition.parts) self(self, part);
  };
  add(add, version.when);
}

void Coverage::note(Session& session, const std::set<std::string>& permits) {
  const std::int32_t day = session.engine->assessed_day();
  for (TriedCondition& condition : conditions_) {
    if (day < condition.first_day || day > condition.last_day) continue;
    if (condition.owner != "shared" && !permits.contains(condition.owner)) continue;
    condition.seen.insert(truth_on(session.engine->timeline_of(condition.node), day));
  }
}

}  // namespace permit_guide::cli
