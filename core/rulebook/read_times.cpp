#include "rulebook/read_times.hpp"

#include "calendar/territory.hpp"
#include "rulebook/read_facts.hpp"
#include "rulebook/read_values.hpp"

namespace permit_guide::rulebook {

namespace {

constexpr std::int64_t farthest_offset = 14 * 60;
constexpr std::int64_t most_units = 1000;

using pack::FactType;

// The fact a member names; -1 when it names none. Fault: no such fact, or one of another type.
std::int32_t read_fact_of(const JsonView& item, const char* member, FactType type, const Rulebook& rulebook) {
  if (!item.has(member)) return -1;
  const JsonView view = item.at(member);
  const std::int32_t fact = find_fact(rulebook.facts, view.text());
  if (fact < 0)
    view.fault("no fact is called \"" + view.text() + "\"");
  else if (rulebook.facts[static_cast<std::size_t>(fact)].type != type)
    view.fault("the fact \"" + view.text() + "\" is of another type");
  return fact;
}

// A choice whose values are exactly these, in this order: its index is theirs.
template <typename Ids>
std::int32_t read_choice_of(const JsonView& item, const char* member, const Ids& ids, const Rulebook& rulebook) {
  const std::int32_t fact = read_fact_of(item, member, FactType::choice, rulebook);
  if (fact < 0) return fact;
  const auto& choices = rulebook.facts[static_cast<std::size_t>(fact)].choices;
  bool is_same = choices.size() == ids.size();
  for (std::size_t i = 0; is_same && i < ids.size(); ++i) is_same = choices[i] == ids[i];
  if (!is_same) item.at(member).fault("the choices of this fact must be those of the list, in its order");
  return fact;
}

Event read_event(const JsonView& item, const Rulebook& rulebook) {
  item.allow_only({"id", "day", "plus_years", "time", "served", "reached", "territory", "printed", "printed_time",
                   "tense", "note"});
  std::vector<std::string> services;
  for (const Service& service : rulebook.services) services.push_back(service.id);
  Event event;
  event.id = item.at("id").text();
  event.day = read_fact_of(item, "day", FactType::date, rulebook);
  event.time = read_fact_of(item, "time", FactType::time, rulebook);
  event.served = read_choice_of(item, "served", services, rulebook);
  event.reached = read_fact_of(item, "reached", FactType::date, rulebook);
  event.territory = read_choice_of(item, "territory", calendar::territory_ids, rulebook);
  event.printed = read_fact_of(item, "printed", FactType::date, rulebook);
  event.printed_time = read_fact_of(item, "printed_time", FactType::time, rulebook);
  event.plus_years = item.has("plus_years") ? read_within(item.at("plus_years"), 0, 120) : 0;
  if (item.has("tense") && item.at("tense").text() != "past") item.at("tense").fault("must be past, or left out");
  event.is_past = item.has("tense");
  return event;
}

}  // namespace

void read_time_zones(const JsonView& file, Rulebook& rulebook) {
  rulebook.first_zone_year = read_within(file.required("known_from_year"), 1900, 9998);
  for (const JsonView& item : file.required("zones").items()) {
    item.allow_only({"territory", "zone", "offset_minutes", "summer_time", "source", "note"});
    (void)item.required("zone").text();
    (void)item.required("source");
    TimeZone zone;
    zone.territory = read_territory(item.required("territory"));
    zone.clock.offset_minutes = read_within(item.required("offset_minutes"), -farthest_offset, farthest_offset);
    zone.clock.has_summer_time = item.required("summer_time").boolean() ? 1 : 0;
    rulebook.time_zones.push_back(zone);
  }
}

void read_services(const JsonView& file, Rulebook& rulebook) {
  (void)read_ids(file.required("services"));
  for (const JsonView& item : file.at("services").items()) {
    item.allow_only({"id", "within", "unread_counts", "starts_hours", "source", "note"});
    (void)item.required("source");
    Service service{item.at("id").text(), {}};
    if (item.has("within")) {
      item.at("within").allow_only({"amount", "unit"});
      service.counts.within = read_within(item.at("within").required("amount"), 1, most_units);
      service.counts.unit = read_one_of(item.at("within").required("unit"), unit_names);
      constexpr std::array<const char*, 2> unread = {"first_day", "end"};
      service.counts.counts_to_end = read_one_of(item.required("unread_counts"), unread);
    }
    service.counts.starts_hours = item.required("starts_hours").boolean() ? 1 : 0;
    rulebook.services.push_back(service);
  }
}

void read_events(const JsonView& file, Rulebook& rulebook) {
  (void)read_ids(file.required("events"));
  for (const JsonView& item : file.at("events").items()) rulebook.events.push_back(read_event(item, rulebook));
  for (const JsonView& item : file.at("moves").items()) {
    item.allow_only({"by", "asked", "time", "answered", "note"});
    MoveFact fact;
    fact.by = read_one_of(item.required("by"), move_names);
    (void)item.required("asked");
    fact.asked = read_fact_of(item, "asked", FactType::date, rulebook);
    fact.time = read_fact_of(item, "time", FactType::time, rulebook);
    fact.answered = read_fact_of(item, "answered", FactType::date, rulebook);
    rulebook.move_facts.push_back(fact);
  }
}

void read_doors(const JsonView& file, Rulebook& rulebook) {
  (void)read_ids(file.required("doors"));
  for (const JsonView& item : file.at("doors").items()) {
    item.allow_only({"id", "facts", "first_choices", "refine", "refine_groups", "time_limits", "sign", "note"});
    Door door{item.at("id").text(), item.required("facts").texts(), item.at("refine").texts(),
              item.required("time_limits").texts(), item.location()};
    for (const auto* list : {&door.facts, &door.refine}) {
      for (const std::string& fact : *list) {
        if (find_fact(rulebook.facts, fact) < 0) item.fault("no fact is called \"" + fact + "\"");
      }
    }
    rulebook.doors.push_back(std::move(door));
  }
  rulebook.obstacles = read_ids(file.required("obstacles"));
}

}  // namespace permit_guide::rulebook
