#include "assessment/status.hpp"

#include <algorithm>

#include "calendar/add_months.hpp"

namespace permit_guide::assessment {

using pack::at;
using pack::Int;
using truth::Timeline;
using truth::Truth;

namespace {

Int day_or_none(std::int32_t day, std::int32_t edge) { return day == edge ? pack::none_day : day; }

// A run that began before the rulebook's first day began at a day the rulebook does not know.
Int first_day_known(const pack::Pack& pack, Timeline timeline, std::int32_t day) {
  const std::int32_t first = first_day_of_run(timeline, day);
  return first <= pack.meta.first_day ? pack::none_day : first;
}

Status status_when_met(Int nature) {
  const Nature kind = static_cast<Nature>(nature);
  const bool is_due = kind == Nature::entitlement || kind == Nature::notification;
  return is_due ? Status::eligible : Status::possible;
}

RouteOutcome closed_now(Timeline timeline, Window window) {
  const std::int32_t opens = first_day_with(timeline, Truth::yes, window.as_of, window.horizon);
  const std::int32_t unclear = first_day_with(timeline, Truth::unknown, window.as_of, window.horizon);
  const Int undecided_from = unclear > window.horizon ? pack::none_day : unclear;
  if (opens > window.horizon) return {Status::not_eligible, pack::none_day, pack::none_day, undecided_from};
  const Int last = day_or_none(last_day_of_run(timeline, opens), truth::last_day_number);
  return {Status::later, opens, last, undecided_from};
}

// Of two routes with one status, the one that helps more: open longer, or open sooner.
bool helps_more(const RouteOutcome& a, const RouteOutcome& b) {
  if (a.status != b.status) return a.status > b.status;
  if (a.status == Status::later) return a.first_day < b.first_day;
  if (a.status == Status::not_eligible)
    return b.undecided_from == pack::none_day && a.undecided_from != pack::none_day;
  return b.last_day != pack::none_day && (a.last_day == pack::none_day || a.last_day > b.last_day);
}

}  // namespace

Window window_at(const pack::Pack& pack, std::int32_t as_of) {
  const auto start = calendar::Date::from_day_number(as_of);
  if (!start.ok()) return {as_of, as_of};
  const auto end = calendar::add_months(start.value(), base::Months{pack.meta.later_months},
                                        calendar::MonthEnd::clamp_to_last_day);
  return {as_of, end.ok() ? end.value().day_number() : truth::last_day_number};
}

RouteOutcome outcome_of_route(const pack::Pack& pack, const Evaluation& evaluation, Int route, Window window) {
  const pack::Route& record = pack.routes[at(route)];
  const Timeline timeline = evaluation.timeline(record.node);
  switch (truth_on(timeline, window.as_of)) {
    case Truth::no: return closed_now(timeline, window);
    case Truth::unknown: return {Status::more_info, pack::none_day, pack::none_day, pack::none_day};
    case Truth::yes: break;
  }
  const Int last = day_or_none(last_day_of_run(timeline, window.as_of), truth::last_day_number);
  return {status_when_met(record.nature), first_day_known(pack, timeline, window.as_of), last, pack::none_day};
}

PermitOutcome outcome_of_permit(const pack::Pack& pack, const Evaluation& evaluation, Int permit, Window window) {
  const pack::Permit& record = pack.permits[at(permit)];
  const Truth elsewhere = truth_on(evaluation.timeline(record.other_regime_node), window.as_of);
  const RouteOutcome nothing = {Status::other_regime, pack::none_day, pack::none_day, pack::none_day};
  if (elsewhere == Truth::yes) return {nothing, pack::none};
  PermitOutcome outcome = {nothing, pack::none};
  for (Int i = 0; i < record.route_count; ++i) {
    const Int route = record.first_route + i;
    const RouteOutcome next = outcome_of_route(pack, evaluation, route, window);
    if (outcome.route == pack::none || helps_more(next, outcome.best)) outcome = {next, route};
  }
  const bool is_closed_for_good =
      outcome.best.status == Status::not_eligible && outcome.best.undecided_from == pack::none_day;
  if (elsewhere == Truth::unknown && !is_closed_for_good) {
    outcome.best = {Status::more_info, pack::none_day, pack::none_day, pack::none_day};
  }
  return outcome;
}

}  // namespace permit_guide::assessment
