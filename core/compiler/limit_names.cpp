#include "compiler/limit_names.hpp"

#include "calendar/territory.hpp"
#include "compiler/pick.hpp"
#include "rulebook/read_times.hpp"

namespace permit_guide::compiler {

using rulebook::Json;
using rulebook::Reading;

namespace {

// The limits as the author wrote them, in the order of the rulebook.
std::vector<const Json*> written_limits(const Reading& reading) {
  std::vector<const Json*> written;
  for (const auto& [name, file] : reading.files.by_name) {
    const bool is_law = name.starts_with("time-limits/") && !name.starts_with("time-limits/text/");
    if (!is_law || !file.contains("time_limits")) continue;
    for (const Json& limit : file.at("time_limits")) written.push_back(&limit);
  }
  return written;
}

struct Naming {
  const Reading& reading;
  const SourceIndex& index_of;
  Json& names;

  [[nodiscard]] Json sources_of(const Json& written) const {
    Json indexes = Json::array();
    if (!written.contains("source")) return indexes;
    const Json& source = written.at("source");
    for (const Json& id : source.is_array() ? source : Json::array({source})) indexes.push_back(index_of(id));
    return indexes;
  }

  void add_version(const Json& written) const {
    Json version = pick(written, {"in_force_from", "in_force_until", "checked_on", "confidence", "known_change",
                                  "amount", "unit", "window_end"});
    version["sources"] = sources_of(written);
    names["limit_versions"].push_back(std::move(version));
    if (!written.contains("amount")) return;
    names["limit_readings"].push_back("");
    for (const Json& other : written.value("readings", Json::array()))
      names["limit_readings"].push_back(other.at("id"));
  }

  void add_moves(const Json& written) const {
    for (const Json& move : written.value("moved_by", Json::array()))
      names["limit_moves"].push_back(sources_of(move));
  }

  void add_limits() const {
    const std::vector<const Json*> written = written_limits(reading);
    for (const Json* limit : written) {
      names["time_limits"].push_back(pick(
          *limit, {"id", "kind", "event", "cases", "then", "instead", "contested", "known_changes", "quantity"}));
      for (const Json& version : limit->at("versions")) add_version(version);
      add_moves(*limit);
    }
    for (const CaseLimit& one : cases_of(reading.rulebook)) {
      const Json& limit = *written[static_cast<std::size_t>(one.limit)];
      names["limit_cases"].push_back({one.limit, one.in_case});
      for (const Json& version : limit.at("versions")) {
        if (version.value("case", "") == one.in_case) add_version(version);
      }
      add_moves(limit);
    }
  }

  void add_named(const char* file, const char* list, const char* as) const {
    names[as] = Json::array();
    if (!reading.files[file].contains(list)) return;
    for (const Json& item : reading.files[file].at(list)) {
      Json named = item;
      named.erase("note");
      if (named.contains("source")) named["sources"] = sources_of(item);
      named.erase("source");
      names[as].push_back(std::move(named));
    }
  }

  void add_zones() const {
    Json zones = Json::array();
    for (std::size_t i = 0; i < calendar::territory_ids.size(); ++i) zones.push_back(nullptr);
    const Json& file = reading.files["time-zones.json"];
    for (const Json& zone : file.contains("zones") ? file.at("zones") : Json::array()) {
      const auto territory = calendar::parse_territory(zone.at("territory").get<std::string>());
      if (territory.ok()) zones[static_cast<std::size_t>(territory.value())] = zone.at("zone");
    }
    names["zones"] = std::move(zones);
  }
};

}  // namespace

void add_limit_names(const Reading& reading, const SourceIndex& index_of, Json& names) {
  for (const char* list : {"time_limits", "limit_cases", "limit_versions", "limit_readings", "limit_moves"})
    names[list] = Json::array();
  const Naming naming{reading, index_of, names};
  naming.add_limits();
  naming.add_named("services.json", "services", "services");
  for (Json& service : names["services"]) service = pick(service, {"id", "starts_hours", "sources"});
  naming.add_named("events.json", "events", "events");
  naming.add_named("events.json", "moves", "move_facts");
  naming.add_named("doors.json", "doors", "doors");
  naming.add_named("doors.json", "obstacles", "obstacles");
  naming.add_zones();
  names["moves"] = rulebook::move_names;
}

}  // namespace permit_guide::compiler
