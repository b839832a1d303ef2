// What reading alone cannot see: names that lead nowhere, circles, words that are missing, conditions that never or
// always hold, things that nobody uses.
#pragma once

#include "rulebook/read_rulebook.hpp"

namespace permit_guide::rulebook {

// Adds every such fault. A rulebook without faults can be compiled.
void check(const Reading& reading, Faults& faults);

void check_names(const Rulebook& rulebook, Faults& faults);   // check_names.cpp
void check_limits(const Rulebook& rulebook, Faults& faults);  // check_limits.cpp
void check_truths(const Rulebook& rulebook, Faults& faults);  // check_truths.cpp
void check_texts(const Reading& reading, Faults& faults);     // check_texts.cpp
// check_limit_texts.cpp
void check_limit_texts(const Reading& reading, const std::string& language, Faults& faults);

// Calls `visit` with a condition and all its parts.
template <typename Visit>
void for_each_condition(const Condition& condition, const Visit& visit) {
  visit(condition);
  for (const Condition& part : condition.parts) for_each_condition(part, visit);
}

// Calls `visit` with every condition that a permit states: routes, papers, fees, places, warnings.
template <typename Visit>
void for_each_root(const Permit& permit, const Visit& visit) {
  const auto visit_if = [&](const std::optional<Condition>& when) {
    if (when) visit(*when);
  };
  const auto visit_terms = [&](const Terms& terms) {
    for (const DocumentNeed& need : terms.documents) visit_if(need.when);
    for (const PlaceEntry& place : terms.where) visit_if(place.when);
    for (const FeeEntry& fee : terms.fee) {
      visit_if(fee.when), visit_if(fee.contested_when);
      for (const FeeExtra& extra : fee.extras) visit_if(extra.when);
    }
  };
  visit_terms(permit.terms);
  for (const Route& route : permit.routes) {
    for (const Version& version : route.versions) visit(version.when);
    visit_terms(route.terms);
  }
  for (const WarningUse& use : permit.warnings) visit_if(use.when);
}

// The same for what permits share.
template <typename Visit>
void for_each_shared_root(const Rulebook& rulebook, const Visit& visit) {
  for (const NamedCondition& named : rulebook.conditions) {
    for (const Version& version : named.versions) visit(version.when);
  }
  for (const Regime& regime : rulebook.regimes) visit(regime.when);
  for (const DocumentSet& set : rulebook.document_sets) {
    for (const DocumentNeed& need : set.needs) {
      if (need.when) visit(*need.when);
    }
  }
  for (const Warning& warning : rulebook.warnings) {
    if (warning.everywhere_when) visit(*warning.everywhere_when);
  }
  for (const Limit& limit : rulebook.limits) {
    if (limit.applies_when) visit(*limit.applies_when);
    for (const auto& [id, when] : limit.case_when) visit(when);
  }
}

}  // namespace permit_guide::rulebook
