#include "agenda/agenda.hpp"

#include "calendar/count_rule.hpp"

namespace permit_guide::agenda {

using pack::at;
using truth::Truth;

namespace {

Truth meets_condition(const Person& person, const pack::Limit& limit) {
  if (limit.node == pack::none) return Truth::no;
  return truth_on(person.evaluation.evaluate_aside(limit.node, person.answers), person.window.as_of);
}

// Whether the time of day can matter: by the law still in force. Under one that is not, hours are past whatever they were.
bool counts_hours(const pack::Pack& pack, const pack::Limit& limit, std::int32_t as_of) {
  for (Int v = limit.first_version; v < limit.first_version + limit.version_count; ++v) {
    const pack::LimitVersion& version = pack.limit_versions[at(v)];
    if (version.in_case != pack::none || version.last_day < as_of) continue;
    for (Int r = version.first_reading; r < version.first_reading + version.reading_count; ++r) {
      if (pack.limit_readings[at(r)].unit == static_cast<Int>(calendar::PeriodUnit::hour)) return true;
    }
  }
  return false;
}

}  // namespace

Truth concerns(const Person& person, Int limit) {
  const pack::Limit& record = person.pack.limits[at(limit)];
  const Int day_slot = person.pack.events[at(record.event)].day_slot;
  if (day_slot == pack::none || person.answers.value(day_slot) == pack::unanswered) return Truth::no;
  return meets_condition(person, record);
}

std::vector<Int> needs_of(const Person& person, interview::Interview& interview, Int door) {
  const pack::Pack& pack = person.pack;
  const pack::Door& record = pack.doors[at(door)];
  assessment::FactSet wanted;
  const auto add_slot = [&](Int slot) {
    if (slot != pack::none) wanted.add(pack.slots[at(slot)].fact);
  };
  for (Int i = 0; i < record.limit_count; ++i) {
    const pack::Limit& limit = pack.limits[at(pack.indexes[at(record.first_limit + i)])];
    if (meets_condition(person, limit) == Truth::no) continue;
    const pack::Event& event = pack.events[at(limit.event)];
    wanted.add_all(interview.missing_for_node(limit.node, person.evaluation, person.answers, person.window));
    add_slot(event.day_slot);
    if (counts_hours(pack, limit, person.window.as_of)) add_slot(event.time_slot);
  }
  std::vector<Int> needs;
  for (Int i = 0; i < record.fact_count; ++i) {
    const Int fact = pack.indexes[at(record.first_fact + i)];
    if (wanted.has(fact) && person.answers.value(pack.facts[at(fact)].first_slot) == pack::unanswered)
      needs.push_back(fact);
  }
  return needs;
}

}  // namespace permit_guide::agenda
