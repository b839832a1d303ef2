#include "rulebook/read_limits.hpp"

#include <algorithm>

#include "calendar/count_rule.hpp"
#include "rulebook/read_condition.hpp"
#include "rulebook/read_times.hpp"
#include "rulebook/read_values.hpp"

namespace permit_guide::rulebook {

namespace {

constexpr std::int64_t most_units = 1000;

struct Period {
  std::int32_t amount = 0, unit = static_cast<std::int32_t>(calendar::PeriodUnit::day);
};

// {"amount": 2, "unit": "month"}.
Period read_period(const JsonView& view) {
  view.allow_only({"amount", "unit"});
  return {read_within(view.required("amount"), 0, most_units), read_one_of(view.required("unit"), unit_names)};
}

// What a reading leaves out is as in `base`.
pack::LimitReading read_counting(const JsonView& item, pack::LimitReading base) {
  constexpr std::array<const char*, 2> countings = {"ordinary", "franc"};
  if (item.has("amount")) base.amount = read_within(item.at("amount"), 0, most_units);
  if (item.has("unit")) base.unit = read_one_of(item.at("unit"), unit_names);
  if (item.has("direction")) base.direction = read_one_of(item.at("direction"), direction_names);
  if (item.has("counting")) base.franc = read_one_of(item.at("counting"), countings);
  if (item.has("on_eve")) base.on_eve = item.at("on_eve").boolean() ? 1 : 0;
  if (item.has("carry_over")) base.carry = item.at("carry_over").boolean() ? 1 : 0;
  return base;
}

void read_readings(const JsonView& item, LimitVersion& version) {
  (void)item.required("unit");
  version.readings.push_back({"", read_counting(item, {})});
  pack::LimitReading base = version.readings.front().counts;
  base.on_eve = 0;
  for (const JsonView& other : item.at("readings").items()) {
    other.allow_only({"id", "amount", "unit", "counting", "carry_over", "on_eve", "source", "note"});
    version.readings.push_back({other.required("id").text(), read_counting(other, base)});
  }
  if (!item.has("window_end")) return;
  const Period end = read_period(item.at("window_end"));
  version.end_amount = end.amount;
  version.end_unit = end.unit;
}

LimitVersion read_version(const JsonView& item) {
  item.allow_only({"in_force_from", "in_force_until", "source", "checked_on", "confidence", "note", "case",
                   "territories", "amount", "unit", "direction", "counting", "carry_over", "window_end",
                   "closed_last_day", "readings", "known_change", "on_eve"});
  LimitVersion version;
  version.location = item.location();
  version.first_day = item.required("in_force_from").day().value_or(0);
  version.last_day = item.at("in_force_until").day();
  (void)item.required("source").texts();
  (void)item.required("checked_on").day();
  check_confidence(item);
  version.in_case = item.at("case").text();
  version.known_change = item.at("known_change").text();
  if (item.has("territories")) version.territories = read_territories(item.at("territories"));
  if (item.has("amount")) read_readings(item, version);
  if (item.has("amount") && item.has("known_change"))
    item.fault("has either an \"amount\" or a \"known_change\", not both");
  if (item.has("closed_last_day") && item.at("closed_last_day").text() != "act_before")
    item.at("closed_last_day").fault("must be act_before, or left out");
  version.acts_before_closed = item.has("closed_last_day");
  if (version.last_day && *version.last_day < version.first_day) item.fault("ends before it begins");
  return version;
}

// Versions of one case and one set of territories follow one another.
void check_order(const std::vector<LimitVersion>& versions, const JsonView& list) {
  for (std::size_t i = 0; i < versions.size(); ++i) {
    for (std::size_t j = i + 1; j < versions.size(); ++j) {
      const LimitVersion &before = versions[i], &after = versions[j];
      if (before.in_case != after.in_case || before.territories != after.territories) continue;
      if (!before.last_day || after.first_day <= *before.last_day)
        list.items()[j].fault("overlaps a version before it");
      else if (after.first_day > *before.last_day + 1)
        list.items()[j].fault("leaves a gap after the version before it: no law would be in force in between");
      break;
    }
  }
}

LimitMove read_move(const JsonView& item) {
  item.allow_only(
      {"by", "effect", "source", "silence", "wait", "within", "plain_reading", "limit", "case", "note"});
  constexpr std::array<const char*, 4> written = {"none", "restarts", "suspends", "replaced"};
  LimitMove move;
  move.location = item.location();
  move.by = read_one_of(item.required("by"), move_names);
  (void)item.required("source").texts();
  const std::int32_t effect = read_one_of(item.required("effect"), written);
  const Period silence = item.has("silence") ? read_period(item.at("silence")) : Period{};
  const Period wait = item.has("wait") ? read_period(item.at("wait")) : Period{};
  move.limit = item.at("limit").text();
  move.in_case = item.at("case").text();
  if ((effect == static_cast<std::int32_t>(pack::MoveEffect::replaced)) == move.limit.empty())
    item.fault("\"limit\" is what a replaced limit is replaced by, and stands there only");
  const Period within = item.has("within") ? read_period(item.at("within")) : Period{};
  if (within.unit != Period{}.unit) item.at("within").fault("is counted in days");
  move.counts = {move.by,     effect,    silence.amount, silence.unit,
                 wait.amount, wait.unit, within.amount,  item.at("plain_reading").boolean() ? 1 : 0,
                 pack::none,  pack::none};
  return move;
}

void read_distance(const JsonView& view, Limit& limit) {
  if (!view.exists()) return;
  view.allow_only({"overseas_months", "abroad_months", "source", "note"});
  (void)view.required("source");
  if (view.has("overseas_months")) limit.overseas_months = read_within(view.at("overseas_months"), 0, 12);
  if (view.has("abroad_months")) limit.abroad_months = read_within(view.at("abroad_months"), 0, 12);
}

void check_shape(const Limit& limit, const JsonView& item) {
  const auto kind = static_cast<pack::LimitKind>(limit.kind);
  const bool is_window = kind == pack::LimitKind::window;
  for (const LimitVersion& version : limit.versions) {
    const bool may_be_empty = kind == pack::LimitKind::note || kind == pack::LimitKind::rule;
    if (version.readings.empty() && version.known_change.empty() && !may_be_empty)
      item.fault("a version has neither an \"amount\" nor a \"known_change\"");
    if (!version.in_case.empty() &&
        std::find(limit.cases.begin(), limit.cases.end(), version.in_case) == limit.cases.end())
      item.fault("\"" + version.in_case + "\" is not one of \"cases\"");
    for (const LimitReading& reading : version.readings) {
      const bool is_hours = reading.counts.unit == 0;
      if (is_hours && (reading.counts.franc != 0 || reading.counts.carry != 0 || is_window))
        item.fault("hours are neither franc nor carried over, and make no window");
    }
  }
}

Limit read_limit(const JsonView& item, const Rulebook& rulebook) {
  item.allow_only({"id", "kind", "event", "cases", "applies_when", "versions", "distance", "moved_by", "then",
                   "instead", "contested", "known_changes", "note", "quantity", "court", "case_when"});
  Limit limit;
  limit.location = item.location();
  limit.id = item.required("id").text();
  limit.kind = read_one_of(item.required("kind"), limit_kind_names);
  limit.event = item.required("event").text();
  limit.cases = item.at("cases").texts();
  limit.then = item.at("then").text();
  limit.instead = item.at("instead").texts();
  limit.contested = item.at("contested").texts();
  limit.known_changes = item.at("known_changes").texts();
  if (item.has("applies_when")) limit.applies_when = read_condition(item.at("applies_when"), rulebook);
  for (const auto& [id, when] : item.at("case_when").members()) {
    if (std::find(limit.cases.begin(), limit.cases.end(), id) == limit.cases.end())
      when.fault("\"" + id + "\" is not one of \"cases\"");
    limit.case_when.emplace_back(id, read_condition(when, rulebook));
  }
  if (item.has("court")) limit.court = read_territory(item.at("court"));
  for (const JsonView& version : item.required("versions").items())
    limit.versions.push_back(read_version(version));
  if (item.has("versions") && limit.versions.empty()) item.at("versions").fault("must hold at least one version");
  check_order(limit.versions, item.at("versions"));
  for (const JsonView& move : item.at("moved_by").items()) limit.moves.push_back(read_move(move));
  read_distance(item.at("distance"), limit);
  check_shape(limit, item);
  return limit;
}

}  // namespace

void read_limits(const JsonView& file, Rulebook& rulebook) {
  file.allow_only({"$schema", "note", "time_limits"});
  for (const JsonView& item : file.required("time_limits").items()) {
    Limit limit = read_limit(item, rulebook);
    const auto is_same = [&](const Limit& other) { return other.id == limit.id; };
    if (std::any_of(rulebook.limits.begin(), rulebook.limits.end(), is_same))
      item.fault("\"" + limit.id + "\" is listed twice");
    rulebook.limits.push_back(std::move(limit));
  }
}

}  // namespace permit_guide::rulebook
