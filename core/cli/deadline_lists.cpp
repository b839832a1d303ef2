#include "cli/deadline_lists.hpp"

#include "cli/plain_json.hpp"
#include "rulebook/read_times.hpp"

namespace permit_guide::cli {

using calendar::StepBasis;
using calendar::StepCode;
using deadline::Deadline;
using pack::at;
using pack::Int;
using rulebook::Json;

namespace {

// Readings that no version names.
const char* own_reading_name(Int id) {
  switch (id) {
    case deadline::month_end_reading: return "month-end";
    case deadline::without_local_holiday: return "without-local-holiday";
    case deadline::plain_reading: return "plain";
    case deadline::same_clock_reading: return "same-clock";
    default: __builtin_trap();
  }
}

Json reading_id(const Json& names, Int id) {
  return id < 0 ? Json(own_reading_name(id)) : names.at("limit_readings").at(at(id));
}

Json source_ids(const Json& names, const Json& indexes) {
  Json ids = Json::array();
  for (const Json& index : indexes) ids.push_back(names.at("sources").at(index.get<std::size_t>()).at("id"));
  return ids;
}

// Steps of the length of the limit itself.
bool is_length(StepCode code) {
  return code == StepCode::add_period || code == StepCode::elapsed_hours || code == StepCode::window_opens;
}

// The articles a step rests on; those of the limit itself give its length.
Json basis_json(const Json& names, const deadline::Step& step, const Json& own) {
  if (step.basis == StepBasis::of_the_limit) return own;
  if (step.basis == StepBasis::of_the_service)
    return source_ids(names, names.at("services").at(at(step.record)).at("sources"));
  if (step.basis == StepBasis::of_the_move) return source_ids(names, names.at("limit_moves").at(at(step.record)));
  Json basis = is_length(step.code) ? own : Json::array();
  basis.push_back(step_basis_id(step.basis));
  return basis;
}

// How much was counted, for the steps that count: a window closes at its own length.
void add_length(StepCode code, const Deadline& found, const Json& version, Json& json) {
  const bool closes_window = code == StepCode::add_period && found.opens_on != pack::none_day;
  const Json length = closes_window ? member_or(version, "window_end", version) : version;
  if (!is_length(code) || !length.contains("unit")) return;
  json["amount"] = length.at("amount");
  json["unit"] = length.at("unit");
}

}  // namespace

AppliedVersion applied_version(const Json& names, Int version) {
  if (version == pack::none) return {};
  const Json& written = names.at("limit_versions").at(at(version));
  return {written, source_ids(names, written.at("sources"))};
}

Json moment_json(deadline::Point point) {
  const Json time = time_or_null(point.minute);
  if (time.is_null()) return nullptr;
  return day_or_null(point.day).get<std::string>() + "T" + time.get<std::string>();
}

Json member_or(const Json& object, const char* key, const Json& missing) {
  return object.contains(key) ? object.at(key) : missing;
}

Json readings_json(const Json& names, const Deadline& found) {
  Json list = Json::array();
  for (const deadline::Reading& reading : found.readings) {
    list.push_back({{"id", reading_id(names, reading.id)},
                    {"last_day", day_or_null(reading.end.day)},
                    {"last_moment", moment_json(reading.end)}});
  }
  return list;
}

Json steps_json(const Json& names, const Deadline& found, const AppliedVersion& version) {
  Json list = Json::array();
  for (const deadline::Step& step : found.steps) {
    Json json = {{"code", step_name(step.code)}};
    add_length(step.code, found, version.written, json);
    json["day"] = day_or_null(step.reached.day);
    json["time"] = time_or_null(step.reached.minute);
    json["basis"] = basis_json(names, step, version.sources);
    list.push_back(std::move(json));
  }
  return list;
}

Json moves_json(const Json& names, const Deadline& found) {
  Json list = Json::array();
  for (const deadline::MoveOutcome& move : found.moves) {
    list.push_back({{"by", names.at("moves").at(at(move.by))},
                    {"effect", rulebook::effect_names[static_cast<std::size_t>(move.effect)]},
                    {"on", day_or_null(move.day)}});
  }
  return list;
}

}  // namespace permit_guide::cli
