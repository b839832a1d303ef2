#include "cli/deadline_json.hpp"

#include <algorithm>
#include <array>

#include "cli/deadline_lists.hpp"
#include "cli/plain_json.hpp"

namespace permit_guide::cli {

using deadline::Deadline;
using pack::at;
using pack::Int;
using rulebook::Json;

namespace {

// In the order of deadline::State.
constexpr std::array<const char*, 5> state_names = {nullptr, "not_open", "open", "past", "unknown"};

Json state_json(deadline::State state) {
  const char* name = state_names[static_cast<std::size_t>(state)];
  return name == nullptr ? Json(nullptr) : Json(name);
}

void add_days(const Json& names, const Deadline& found, Int today, Json& json) {
  const Json last_moment = moment_json(found.safe);
  const bool has_days_left = today != pack::none_day && found.safe.exists();
  json["started_on"] = day_or_null(found.started.day);
  json["started_at"] = time_or_null(found.started.minute);
  json["opens_on"] = day_or_null(found.opens_on);
  json["last_day"] = day_or_null(found.last.day);
  json["safe_last_day"] = day_or_null(found.safe.day);
  json["late_last_day"] = day_or_null(found.late.day);
  json["last_moment"] = last_moment;
  json["time_zone"] = last_moment.is_null() ? Json(nullptr) : names.at("zones").at(at(found.territory));
  json["days_left"] = has_days_left ? Json(found.safe.day - today) : Json(nullptr);
  json["by_print"] = found.is_by_print;
}

Json then_json(const Json& limit, const Deadline& found) {
  if (!limit.contains("then") || !found.last.exists()) return nullptr;
  return {{"id", limit.at("then")}, {"on", day_or_null(found.last.day)}};
}

Json in_force_json(const Json& version) {
  if (version.empty()) return nullptr;
  return {{"from", version.at("in_force_from")}, {"until", member_or(version, "in_force_until", nullptr)}};
}

Json known_changes_json(const Json& limit, const Json& version) {
  Json ids = member_or(limit, "known_changes", Json::array());
  if (!version.contains("known_change")) return ids;
  if (std::find(ids.begin(), ids.end(), version.at("known_change")) == ids.end())
    ids.push_back(version.at("known_change"));
  return ids;
}

void add_law(const Json& limit, const AppliedVersion& version, Json& json) {
  json["sources"] = version.sources;
  json["confidence"] = member_or(version.written, "confidence", nullptr);
  json["checked_on"] = member_or(version.written, "checked_on", nullptr);
  json["version"] = in_force_json(version.written);
  json["contested"] = member_or(limit, "contested", Json::array());
  json["known_changes"] = known_changes_json(limit, version.written);
}

}  // namespace

AskedLimit asked_limit(const Session& session, Int index, Int today) {
  const Json& limits = session.names.at("time_limits");
  if (at(index) < limits.size()) return {limits.at(at(index)), nullptr, today};
  const Json& one = session.names.at("limit_cases").at(at(index) - limits.size());
  return {limits.at(one.at(0).get<std::size_t>()), one.at(1), today};
}

Json deadline_json(const Session& session, const AskedLimit& limit, const Deadline& found) {
  const Json& names = session.names;
  const AppliedVersion version = applied_version(names, found.version);
  Json json = {{"id", limit.names.at("id")},
               {"kind", limit.names.at("kind")},
               {"event", limit.names.at("event")},
               {"case", limit.in_case},
               {"state", state_json(found.state)}};
  add_days(names, found, limit.today, json);
  json["readings"] = readings_json(names, found);
  json["steps"] = steps_json(names, found, version);
  json["moves"] = moves_json(names, found);
  json["then"] = then_json(limit.names, found);
  add_law(limit.names, version, json);
  json["certain"] = "yes";
  return json;
}

}  // namespace permit_guide::cli
