#include "compiler/compile_limits.hpp"

#include <algorithm>

#include "calendar/territory.hpp"
#include "compiler/indexes.hpp"
#include "rulebook/read_facts.hpp"

namespace permit_guide::compiler {

using pack::at;

namespace {

Int index_of_case(const rulebook::Limit& limit, const std::string& id) {
  const auto found = std::find(limit.cases.begin(), limit.cases.end(), id);
  return id.empty() ? pack::none : static_cast<Int>(found - limit.cases.begin());
}

struct LimitCompilation {
  const rulebook::Rulebook& rulebook;
  Lowering& lowering;
  pack::Draft& draft;
  std::vector<CaseLimit> cases;

  [[nodiscard]] Int slot_of(Int fact) const { return fact < 0 ? pack::none : rulebook.facts[at(fact)].first_slot; }

  void add_zones() const {
    draft.zones.assign(calendar::territory_ids.size(), {pack::none_day, 0});
    for (const rulebook::TimeZone& zone : rulebook.time_zones) draft.zones[at(zone.territory)] = zone.clock;
    for (const rulebook::Service& service : rulebook.services) draft.services.push_back(service.counts);
  }

  void add_events() const {
    for (const rulebook::Event& event : rulebook.events) {
      draft.events.push_back({slot_of(event.day), event.plus_years * 12, slot_of(event.time),
                              slot_of(event.served), slot_of(event.reached), slot_of(event.territory),
                              slot_of(event.printed), slot_of(event.printed_time), event.is_past ? 1 : 0});
    }
    for (const rulebook::MoveFact& fact : rulebook.move_facts)
      draft.move_facts.push_back({fact.by, slot_of(fact.asked), slot_of(fact.time), slot_of(fact.answered)});
  }

  void add_version(const rulebook::LimitVersion& version, Int in_case) const {
    draft.limit_versions.push_back({version.first_day, version.last_day.value_or(pack::open_end), in_case,
                                    version.territories, size_of(draft.limit_readings), size_of(version.readings),
                                    version.end_amount, version.end_unit, version.acts_before_closed ? 1 : 0,
                                    version.known_change.empty() ? 0 : 1});
    for (const rulebook::LimitReading& reading : version.readings) draft.limit_readings.push_back(reading.counts);
  }

  void add_moves(const rulebook::Limit& limit) const {
    for (const rulebook::LimitMove& written : limit.moves) {
      pack::Move move = written.counts;
      move.limit = index_by_id(rulebook.limits, written.limit);
      move.in_case =
          move.limit == pack::none ? pack::none : index_of_case(rulebook.limits[at(move.limit)], written.in_case);
      draft.moves.push_back(move);
    }
  }

  void add_record(const rulebook::Limit& limit, Int node) const {
    draft.limits.push_back({limit.kind, index_by_id(rulebook.events, limit.event), node,
                            size_of(draft.limit_versions), 0, size_of(draft.moves), size_of(limit.moves),
                            limit.overseas_months, limit.abroad_months, limit.court});
    add_moves(limit);
  }

  void add_limit(const rulebook::Limit& limit) const {
    add_record(limit, lowering.lower(limit.applies_when));
    draft.limits.back().version_count = size_of(limit.versions);
    for (const rulebook::LimitVersion& version : limit.versions)
      add_version(version, index_of_case(limit, version.in_case));
  }

  // A case that answers can choose is a record of its own, with the versions of that case only.
  void add_case(const CaseLimit& one) const {
    const rulebook::Limit& limit = rulebook.limits[at(one.limit)];
    add_record(limit, lowering.lower(*one.when));
    for (const rulebook::LimitVersion& version : limit.versions) {
      if (version.in_case != one.in_case) continue;
      add_version(version, pack::none);
      ++draft.limits.back().version_count;
    }
  }

  void add_doors() const {
    for (const rulebook::Door& door : rulebook.doors) {
      std::vector<Int> facts, limits;
      for (const std::string& id : door.facts) facts.push_back(rulebook::find_fact(rulebook.facts, id));
      for (const std::string& id : door.limits) {
        const Int limit = index_by_id(rulebook.limits, id);
        limits.push_back(limit);
        for (Int i = 0; i < size_of(cases); ++i) {
          if (cases[at(i)].limit == limit) limits.push_back(size_of(rulebook.limits) + i);
        }
      }
      draft.doors.push_back(
          {lowering.add_indexes(facts), size_of(facts), lowering.add_indexes(limits), size_of(limits)});
    }
  }
};

}  // namespace

std::vector<CaseLimit> cases_of(const rulebook::Rulebook& rulebook) {
  std::vector<CaseLimit> cases;
  for (Int limit = 0; limit < size_of(rulebook.limits); ++limit) {
    for (const auto& [id, when] : rulebook.limits[at(limit)].case_when) cases.push_back({limit, id, &when});
  }
  return cases;
}

void add_limits(const rulebook::Rulebook& rulebook, Lowering& lowering, pack::Draft& draft) {
  const LimitCompilation compilation{rulebook, lowering, draft, cases_of(rulebook)};
  compilation.add_zones();
  compilation.add_events();
  for (const rulebook::Limit& limit : rulebook.limits) compilation.add_limit(limit);
  for (const CaseLimit& one : compilation.cases) compilation.add_case(one);
  compilation.add_doors();
}

}  // namespace permit_guide::compiler
