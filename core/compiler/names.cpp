#include "compiler/names.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/error.hpp"
#include "calendar/counting_step.hpp"
#include "calendar/territory.hpp"
#include "compiler/event_facts.hpp"
#include "compiler/law_changes.hpp"
#include "compiler/limit_names.hpp"
#include "compiler/pick.hpp"
#include "rulebook/check.hpp"

namespace permit_guide::compiler {

using rulebook::Json;
using rulebook::Reading;

namespace {

// Fields of records that some condition reads: the page asks for no other.
using FieldSet = std::set<std::pair<std::int32_t, std::int32_t>>;

FieldSet fields_in_conditions(const rulebook::Rulebook& rulebook) {
  FieldSet fields;
  const auto look = [&](const rulebook::Condition& root) {
    for_each_condition(root, [&](const rulebook::Condition& condition) {
      fields.insert({condition.use.fact, condition.use.field});
      fields.insert({condition.other.fact, condition.other.field});
    });
  };
  for_each_shared_root(rulebook, look);
  for (const rulebook::Permit& permit : rulebook.permits) for_each_root(permit, look);
  return fields;
}

void mark_fields(Json& fields, std::int32_t fact, const FieldSet& read) {
  std::int32_t index = 0;
  for (Json& field : fields) {
    if (!read.contains({fact, index++})) field["asked"] = false;
  }
}

// A fact that nothing reads is known by name and width only: any answer to it is accepted and changes nothing.
bool is_read(const rulebook::Rulebook& rulebook, std::int32_t fact, const FieldSet& read) {
  const auto reads = [&](std::int32_t index) {
    const auto found = read.lower_bound({index, -1});
    return found != read.end() && found->first == index;
  };
  const auto decides = [&](const rulebook::Implication& rule) { return rule.when == fact && reads(rule.target); };
  return reads(fact) || std::any_of(rulebook.implications.begin(), rulebook.implications.end(), decides);
}

Json fact_of(const Json& written, const rulebook::Rulebook& rulebook, std::int32_t index, const FieldSet& read,
             bool tells_an_event) {
  const bool decides = is_read(rulebook, index, read);
  const bool reads = decides || tells_an_event;
  Json fact = reads ? pick(written, {"id", "type", "sensitivity", "choices", "offer_by", "min", "max", "max_items",
                                     "fields", "changed_by", "past", "not_before", "sign"})
                    : pick(written, {"id", "type", "max_items", "fields"});
  const rulebook::Fact& known = rulebook.facts[static_cast<std::size_t>(index)];
  if (!reads) fact["read"] = false;
  if (reads && (known.never_asked || !decides)) fact["asked"] = false;
  if (fact.contains("fields")) mark_fields(fact["fields"], index, read);
  return fact;
}

Json facts_of(const Reading& reading) {
  const FieldSet read = fields_in_conditions(reading.rulebook);
  const std::vector<std::int32_t> events = facts_of_events(reading.rulebook);
  Json facts = Json::array();
  const Json& written = reading.files["facts.json"].at("facts");
  for (std::size_t i = 0; i < written.size(); ++i) {
    const auto index = static_cast<std::int32_t>(i);
    const bool tells_an_event = std::find(events.begin(), events.end(), index) != events.end();
    facts.push_back(fact_of(written[i], reading.rulebook, index, read, tells_an_event));
  }
  return facts;
}

Json permits_of(const Reading& reading) {
  Json permits = Json::array();
  for (const rulebook::Permit& permit : reading.rulebook.permits) {
    const Json& written = reading.files["permits/" + permit.id + "/permit.json"];
    Json entry = pick(written, {"id", "family", "checked_on", "confidence", "validity", "renewal"});
    entry["basis"] = permit.basis;
    entry["rights"] = permit.rights;
    entry["while_waiting"] = permit.while_waiting;
    entry["refusal"] = permit.refusal;
    entry["evidence"] = permit.evidence;
    entry["leads_to"] = permit.leads_to;
    entry["contested"] = permit.contested;
    entry["known_changes"] = permit.known_changes;
    permits.push_back(std::move(entry));
  }
  return permits;
}

Json routes_of(const Reading& reading) {
  Json routes = Json::array();
  for (std::size_t permit = 0; permit < reading.rulebook.permits.size(); ++permit) {
    for (const rulebook::Route& route : reading.rulebook.permits[permit].routes) {
      routes.push_back({{"id", route.id}, {"permit", permit}});
    }
  }
  return routes;
}

// Sources by the index the pack uses; those that no condition cites follow, for the basis of a permit.
class Sources {
 public:
  Sources(const Reading& reading, const Compiled& compiled)
      : written_(reading.files["sources.json"].at("sources")) {
    for (const std::string& id : compiled.sources) (void)index_of(id);
    for (const rulebook::Permit& permit : reading.rulebook.permits) {
      for (const std::string& id : permit.basis) (void)index_of(id);
    }
  }

  // Adds what is not there yet.
  Int index_of(const std::string& id) {
    const auto [place, is_new] = indexes_.emplace(id, static_cast<Int>(listed_.size()));
    if (is_new) listed_.push_back(entry_of(id));
    return place->second;
  }
  [[nodiscard]] const Json& listed() const { return listed_; }
  [[nodiscard]] bool is_written(const std::string& id) const { return find(id) != written_.end(); }

 private:
  [[nodiscard]] Json::const_iterator find(const std::string& id) const {
    return std::find_if(written_.begin(), written_.end(),
                        [&](const Json& source) { return source.at("id") == id; });
  }
  [[nodiscard]] Json entry_of(const std::string& id) const {
    const auto source = find(id);
    return source == written_.end() ? Json{{"id", id}} : pick(*source, {"id", "title", "url", "read_on"});
  }

  const Json& written_;
  Json listed_ = Json::array();
  std::map<std::string, Int> indexes_;
};

Json error_names() {
  Json names = Json::array();
  for (int code = 0; code <= static_cast<int>(base::ErrorCode::as_of_out_of_range); ++code) {
    names.push_back(base::error_name(static_cast<base::ErrorCode>(code)));
  }
  return names;
}

// Warnings that stand before the list of permits, not only with each: `{"id"}`, with `fact` and `in` where an answer calls.
Json first_warnings(const Json& written) {
  Json first = Json::array();
  for (const Json& warning : written) {
    if (!warning.contains("stands_first")) continue;
    Json entry = {{"id", warning.at("id")}};
    if (warning.at("stands_first").is_object()) entry.update(warning.at("stands_first"));
    first.push_back(std::move(entry));
  }
  return first;
}

// Topics and lines of help.json as they are written, with sources by index; without notes.
Json help_of(const Json& written, Sources& sources) {
  Json help = pick(written, {"topics", "lines"});
  for (const char* list : {"topics", "lines"}) {
    for (Json& item : help[list]) item.erase("note");
  }
  for (Json& line : help["lines"]) {
    const Json cited = line.at("source");
    line.erase("source");
    for (const Json& id : cited.is_array() ? cited : Json::array({cited}))
      line["sources"].push_back(sources.index_of(id));
  }
  return help;
}

template <typename Records>
Json ids_of(const Records& records) {
  Json ids = Json::array();
  for (const auto& record : records) ids.push_back(record.id);
  return ids;
}

}  // namespace

Json names_of(const Reading& reading, const Compiled& compiled) {
  const rulebook::Rulebook& rulebook = reading.rulebook;
  Json names = {{"format", pack::format}};
  names.update(pick(reading.files["rulebook.json"],
                    {"version", "checked_on", "review_on", "first_day", "last_day", "later_within_years"}));
  names["languages"] = reading.languages;
  names["facts"] = facts_of(reading);
  names["permits"] = permits_of(reading);
  names["routes"] = routes_of(reading);
  Sources sources(reading, compiled);
  for (const std::string id : calendar::step_basis_ids) {
    if (sources.is_written(id)) (void)sources.index_of(id);
  }
  add_limit_names(
      reading, [&](const std::string& id) { return sources.index_of(id); }, names);
  names["law_changes"] =
      law_changes(rulebook, compiled, [&](const std::string& id) { return sources.index_of(id); });
  if (reading.files.by_name.contains("help.json")) names["help"] = help_of(reading.files["help.json"], sources);
  names["sources"] = sources.listed();
  names["documents"] = rulebook.documents;
  names["warnings"] = ids_of(rulebook.warnings);
  names["first_warnings"] = first_warnings(reading.files["warnings.json"].at("warnings"));
  names["places"] = reading.files["places.json"].at("places");
  if (reading.files.by_name.contains("evidence.json"))
    names["evidence"] = reading.files["evidence.json"].at("evidence");
  names["schedules"] = ids_of(rulebook.schedules);
  names["fee_items"] = ids_of(rulebook.fee_items);
  names["contested"] = compiled.contested;
  names["regimes"] = ids_of(rulebook.regimes);
  names["countries"] = rulebook.countries;
  names["errors"] = error_names();
  names["step_codes"] = calendar::step_names;
  names["step_bases"] = calendar::step_basis_ids;
  names["territories"] = calendar::territory_ids;
  return names;
}

}  // namespace permit_guide::compiler
