#include "cli/count_request.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "cli/plain_json.hpp"
#include "rulebook/read_times.hpp"

namespace permit_guide::cli {

using rulebook::Json;
using rulebook::JsonView;

namespace {

// The index of a name; 0 after a fault.
std::size_t one_of(const JsonView& request, std::string_view key, const auto& names) {
  const JsonView view = request.required(key);
  if (!request.has(key)) return 0;
  const std::string name = view.json().is_string() ? view.json().get<std::string>() : "";
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  std::string message = "must be one of";
  for (const std::string_view each : names) message += " " + std::string(each);
  view.fault(message);
  return 0;
}

bool flag(const JsonView& request, std::string_view key) {
  const JsonView view = request.required(key);
  if (request.has(key) && !view.json().is_boolean()) view.fault("must be true or false");
  return view.json().is_boolean() && view.json().get<bool>();
}

std::int32_t amount_of(const JsonView& request) {
  const JsonView view = request.required("amount");
  const double amount = view.json().is_number() ? view.json().get<double>() : -1;
  const bool is_whole = std::trunc(amount) == amount;
  const bool is_amount = is_whole && 0 <= amount && amount <= std::numeric_limits<std::int32_t>::max();
  if (request.has("amount") && !is_amount) view.fault("must be a whole number, not negative");
  return is_amount ? static_cast<std::int32_t>(amount) : 0;
}

calendar::Date start_of(const JsonView& request) {
  const JsonView view = request.required("start");
  const bool is_text = view.json().is_string();
  if (request.has("start") && !is_text) view.fault("must be a day of the calendar, as \"2026-11-23\"");
  const auto day = calendar::Date::from_day_number(is_text ? view.day().value_or(0) : 0);
  return day.ok() ? day.value() : calendar::Date::first_supported();
}

calendar::CountRule rule_of(const JsonView& request) {
  calendar::CountRule rule;
  rule.amount = amount_of(request);
  rule.unit = static_cast<calendar::PeriodUnit>(one_of(request, "unit", rulebook::unit_names));
  rule.direction = static_cast<calendar::Direction>(one_of(request, "direction", rulebook::direction_names));
  rule.day_counting = flag(request, "franc") ? calendar::DayCounting::franc : calendar::DayCounting::ordinary;
  rule.carry_over = flag(request, "rollover") ? calendar::CarryOver::next_open_day : calendar::CarryOver::none;
  return rule;
}

std::string why_not(base::ErrorCode code) {
  switch (code) {
    case base::ErrorCode::unit_needs_time_of_day: return "hours cannot be counted without a time of day";
    case base::ErrorCode::date_out_of_range: return "the period leaves the years 1 to 9999";
    case base::ErrorCode::out_of_known_range: return "the period leaves the years whose public holidays are known";
    default: return std::string("the period cannot be counted: ") + base::error_name(code);
  }
}

Json step_json(const calendar::CountingStep& step) {
  return {{"code", step_name(step.code)},
          {"day", day_or_null(step.reached.day_number())},
          {"basis", step_basis_id(step.basis)}};
}

}  // namespace

Json count_json(const JsonView& request, const Session& session, rulebook::Faults& faults) {
  const std::size_t before = faults.all().size();
  if (!request.json().is_object()) request.fault("must be an object that describes a period");
  if (!request.json().is_object()) return nullptr;
  request.allow_only({"start", "amount", "unit", "franc", "rollover", "direction", "territory"});
  const calendar::Date start = start_of(request);
  const calendar::CountRule rule = rule_of(request);
  const auto territory = static_cast<calendar::Territory>(one_of(request, "territory", calendar::territory_ids));
  if (faults.all().size() != before) return nullptr;
  const auto counted = session.engine->count(rule, start, territory);
  if (!counted.ok()) {
    request.fault(why_not(counted.error().code));
    return nullptr;
  }
  Json steps = Json::array();
  for (const calendar::CountingStep& step : counted.value().steps.view()) steps.push_back(step_json(step));
  return {{"last_day", day_or_null(counted.value().last_day.day_number())}, {"steps", steps}};
}

}  // namespace permit_guide::cli
