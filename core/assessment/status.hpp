// From timelines to what a person is told: the status of a route and of a permit on a day.
#pragma once

#include "assessment/evaluation.hpp"
#include "pack/pack.hpp"

namespace permit_guide::assessment {

// The order in which routes speak for their permit: the best one is the greatest.
enum class Status : pack::Int { not_eligible, later, more_info, possible, eligible, other_regime };
enum class Nature : pack::Int { entitlement, appraisal, discretionary, notification };

// A window of days in which outcomes are looked at, both ends included.
struct Window {
  std::int32_t as_of;
  std::int32_t horizon;
};

// From `as_of` to the end of the look-ahead of "later".
[[nodiscard]] Window window_at(const pack::Pack& pack, std::int32_t as_of);

// `pack::none_day` stands for "no such day" in the three days.
struct RouteOutcome {
  Status status;
  pack::Int first_day;       // first day on which the conditions hold: of the present run, or of the coming one
  pack::Int last_day;        // last such day, included
  pack::Int undecided_from;  // for a route closed now: first later day on which answers still missing may open it
};

struct PermitOutcome {
  RouteOutcome best;
  pack::Int route;  // index in the pack of the route that speaks; none under another regime
};

[[nodiscard]] RouteOutcome outcome_of_route(const pack::Pack& pack, const Evaluation& evaluation, pack::Int route,
                                            Window window);

// Another regime is settled before the conditions; while it is undecided, a permit that could ever open is `more_info`.
[[nodiscard]] PermitOutcome outcome_of_permit(const pack::Pack& pack, const Evaluation& evaluation,
                                              pack::Int permit, Window window);

}  // namespace permit_guide::assessment
