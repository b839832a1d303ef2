#include "rulebook/read_versions.hpp"

#include "rulebook/read_condition.hpp"
#include "rulebook/read_values.hpp"

namespace permit_guide::rulebook {

namespace {

using Kind = Condition::Kind;

bool is_day(const JsonView& view) {
  return view.json().is_string() && calendar::parse_iso(view.json().get<std::string>()).ok();
}

// Whether both days can be read: else the fault is already told, and nothing follows from it.
bool is_dated(const JsonView& view) {
  return is_day(view.at("in_force_from")) && (!view.has("in_force_until") || is_day(view.at("in_force_until")));
}

void check_order(const JsonView& view, const Version& version, const std::vector<Version>& before) {
  if (version.last_day && *version.last_day < version.first_day) view.fault("ends before it begins");
  if (before.empty()) return;
  const Version& last = before.back();
  if (!last.last_day) {
    view.fault("overlaps the version before it, which has no \"in_force_until\"");
  } else if (version.first_day <= *last.last_day) {
    view.fault("overlaps the version before it");
  } else if (version.first_day > *last.last_day + 1) {
    view.fault("leaves a gap after the version before it: no law would be in force in between");
  }
}

// A day-bounded `all`.
Condition bounded(std::vector<Condition> parts, const Location& location) {
  Condition all;
  all.kind = Kind::all;
  all.parts = std::move(parts);
  all.location = location;
  return all;
}

Condition from_day(std::int32_t day, bool inverted, const Location& location) {
  Condition condition;
  condition.kind = Kind::from_day;
  condition.day = day;
  condition.inverted = inverted;
  condition.location = location;
  return condition;
}

}  // namespace

std::vector<Version> read_versions(const JsonView& view, const Rulebook& rulebook) {
  std::vector<Version> versions;
  const JsonView list = view.required("versions");
  for (const JsonView& item : list.items()) {
    item.allow_only({"in_force_from", "in_force_until", "source", "checked_on", "confidence", "when", "note"});
    Version version;
    version.location = item.location();
    version.first_day = item.required("in_force_from").day().value_or(0);
    version.last_day = item.at("in_force_until").day();
    version.sources = item.required("source").texts();
    if (item.has("source") && version.sources.empty()) item.at("source").fault("names no source");
    (void)item.required("checked_on").day();
    check_confidence(item);
    version.when = read_condition(item.required("when"), rulebook);
    if (is_dated(item)) check_order(item, version, versions);
    versions.push_back(std::move(version));
  }
  if (view.has("versions") && versions.empty()) list.fault("must hold at least one version");
  return versions;
}

std::optional<Condition> read_when(const JsonView& entry, const Rulebook& rulebook) {
  std::vector<Condition> parts;
  if (entry.has("in_force_from"))
    parts.push_back(from_day(entry.at("in_force_from").day().value_or(0), false, entry.location()));
  if (entry.has("in_force_until")) {
    parts.push_back(from_day(entry.at("in_force_until").day().value_or(0) + 1, true, entry.location()));
  }
  if (entry.has("when")) parts.push_back(read_condition(entry.at("when"), rulebook));
  const bool is_bounded = entry.has("in_force_until") && is_dated(entry);
  if (is_bounded && parts[1].day <= parts[0].day) entry.fault("ends before it begins");
  if (parts.empty()) return std::nullopt;
  if (parts.size() == 1) return parts.front();
  return bounded(std::move(parts), entry.location());
}

}  // namespace permit_guide::rulebook
