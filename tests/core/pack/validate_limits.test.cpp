// Damage in what time limits are counted with. The rest of a pack: validate.test.cpp.
#include <functional>
#include <limits>

#include "../catch.hpp"
#include "../support/deadlines.hpp"
#include "pack/validate.hpp"

using namespace permit_guide;
using namespace permit_guide::pack;
using permit_guide::tests::CompiledRulebook;

namespace {

const Draft& base_draft() {
  static const CompiledRulebook compiled(tests::project_path("tests/bad/base"));
  return compiled.compiled.draft;
}

constexpr Int huge = std::numeric_limits<Int>::max();
constexpr Int beyond = 1'000'000;
constexpr Int money = 6;  // the slot of "wage": its values are no days

std::string outcome_of(const Draft& draft) {
  const auto bytes = write_pack(draft);
  const auto opened = engine::Engine::open(bytes);
  return opened.ok() ? "opened" : base::error_name(opened.error().code);
}

struct Damage {
  const char* what;
  std::function<void(Draft&)> act;
};

void check_refused(const std::vector<Damage>& damages) {
  for (const Damage& damage : damages) {
    CAPTURE(damage.what);
    Draft draft = base_draft();
    damage.act(draft);
    CHECK(outcome_of(draft) == "pack_malformed");
  }
}

}  // namespace

TEST_CASE("the limits that are damaged below are sound", "[pack]") {
  CHECK(outcome_of(base_draft()) == "opened");
  CHECK(base_draft().limits.size() == 4);  // three, and the case that answers can choose
  CHECK(base_draft().moves.size() == 2);
  CHECK(base_draft().doors.size() == 1);
}

TEST_CASE("clocks and ways of being told that are none are refused", "[pack]") {
  check_refused({
      {"no clocks", [](Draft& d) { d.zones.clear(); }},
      {"a territory without a place for its clock", [](Draft& d) { d.zones.pop_back(); }},
      {"a clock too many", [](Draft& d) { d.zones.push_back(d.zones[0]); }},
      {"a clock fifteen hours ahead", [](Draft& d) { d.zones[0].offset_minutes = 900; }},
      {"a clock fifteen hours behind", [](Draft& d) { d.zones[0].offset_minutes = -900; }},
      {"summer time that is no truth", [](Draft& d) { d.zones[0].has_summer_time = 2; }},
      {"clocks known from no year", [](Draft& d) { d.meta.first_zone_year = 0; }},
      {"a service of a negative length", [](Draft& d) { d.services[0].within = -1; }},
      {"a service of ages", [](Draft& d) { d.services[0].within = huge; }},
      {"a service in no unit", [](Draft& d) { d.services[0].unit = unit_count; }},
  });
}

TEST_CASE("events and moves told by slots that hold something else are refused", "[pack]") {
  check_refused({
      {"a day in a slot beyond the end", [](Draft& d) { d.events[0].day_slot = beyond; }},
      {"a day in a slot below none", [](Draft& d) { d.events[0].day_slot = -2; }},
      {"a day in a slot of numbers", [](Draft& d) { d.events[0].day_slot = money; }},
      {"a day of collection in a slot of numbers", [](Draft& d) { d.events[0].reached_slot = money; }},
      {"a printed day in a slot of numbers", [](Draft& d) { d.events[0].printed_slot = money; }},
      {"an hour in a slot of days", [](Draft& d) { d.events[0].time_slot = d.events[0].day_slot; }},
      {"a printed hour in a slot of days", [](Draft& d) { d.events[0].printed_time_slot = d.events[0].day_slot; }},
      {"a service in a slot of more values than there are",
       [](Draft& d) { d.events[0].served_slot = d.events[0].day_slot; }},
      {"a territory in a slot of more values than there are",
       [](Draft& d) { d.events[0].territory_slot = d.events[0].day_slot; }},
      {"an anniversary before the event", [](Draft& d) { d.events[0].plus_months = -1; }},
      {"a past that is no truth", [](Draft& d) { d.events[0].is_past = 2; }},
      {"a move asked for in no slot", [](Draft& d) { d.move_facts[0].asked_slot = none; }},
      {"a move answered in a slot of numbers", [](Draft& d) { d.move_facts[0].answered_slot = money; }},
      {"a move at an hour in a slot of days",
       [](Draft& d) { d.move_facts[0].time_slot = d.move_facts[0].asked_slot; }},
      {"a move by less than nothing", [](Draft& d) { d.move_facts[0].by = -1; }},
  });
}

TEST_CASE("limits that lead nowhere are refused", "[pack]") {
  check_refused({
      {"a limit of no kind", [](Draft& d) { d.limits[0].kind = limit_kind_count; }},
      {"a limit of no event", [](Draft& d) { d.limits[0].event = none; }},
      {"a limit of an event beyond the end", [](Draft& d) { d.limits[0].event = beyond; }},
      {"a condition beyond the end", [](Draft& d) { d.limits[0].node = beyond; }},
      {"versions beyond the end", [](Draft& d) { d.limits[0].version_count = beyond; }},
      {"versions that overflow",
       [](Draft& d) {
         d.limits[0].first_version = huge;
         d.limits[0].version_count = huge;
       }},
      {"moves beyond the end", [](Draft& d) { d.limits[0].move_count = beyond; }},
      {"distance backwards", [](Draft& d) { d.limits[0].abroad_months = -1; }},
      {"a court in no territory", [](Draft& d) { d.limits[0].court = 10; }},
      {"a version from outside the calendar", [](Draft& d) { d.limit_versions[0].first_day = huge; }},
      {"readings beyond the end", [](Draft& d) { d.limit_versions[0].reading_count = beyond; }},
      {"a window that ends in no unit", [](Draft& d) { d.limit_versions[0].end_unit = unit_count; }},
      {"a reading of less than nothing", [](Draft& d) { d.limit_readings[0].amount = -1; }},
      {"a reading of ages", [](Draft& d) { d.limit_readings[0].amount = huge; }},
      {"a reading in no unit", [](Draft& d) { d.limit_readings[0].unit = unit_count; }},
      {"a reading in no direction", [](Draft& d) { d.limit_readings[0].direction = 2; }},
      {"a move with an effect that is found out", [](Draft& d) { d.moves[0].effect = written_effect_count; }},
      {"a limit replaced by none", [](Draft& d) { d.moves[1].limit = none; }},
      {"a limit replaced by one beyond the end", [](Draft& d) { d.moves[1].limit = beyond; }},
      {"a wait of less than nothing", [](Draft& d) { d.moves[0].wait_amount = -1; }},
      {"a door with facts beyond the end", [](Draft& d) { d.doors[0].fact_count = beyond; }},
      {"a door to a fact that is none",
       [](Draft& d) { d.indexes[static_cast<std::size_t>(d.doors[0].first_fact)] = beyond; }},
      {"a door to a limit that is none",
       [](Draft& d) { d.indexes[static_cast<std::size_t>(d.doors[0].first_limit)] = -1; }},
  });
}

TEST_CASE("no clock is read further than instants reach: an error or the right minute, never another one",
          "[pack]") {
  Draft draft = base_draft();
  draft.meta.last_holiday_year = 9998;
  const auto bytes = write_pack(draft);
  const auto opened = engine::Engine::open(bytes);
  if (!opened.ok()) return;
  deadline::Event event;
  event.on = tests::point("9000-01-01T10:00");
  event.in_case = 0;
  const auto outcome = opened.value()->deadline_of(1, event, deadline::no_point);
  if (outcome.ok()) CHECK(tests::to_text(outcome.value()) == "9000-01-03T10:00");
}

TEST_CASE("a limit that replaces itself, or is replaced in a circle, is counted all the same", "[pack]") {
  Draft draft = base_draft();
  draft.moves[1].limit = 0;
  draft.moves[1].in_case = none;
  const auto bytes = write_pack(draft);
  const auto opened = engine::Engine::open(bytes);
  REQUIRE(opened.ok());
  deadline::Event event;
  event.on = tests::point("2026-03-02");
  event.happenings[event.happening_count++] = {6, tests::point("2026-03-10"), none_day};
  const auto outcome = opened.value()->deadline_of(0, event, deadline::no_point);
  REQUIRE(outcome.ok());
  CHECK(tests::to_text(outcome.value()) == "2026-04-10, late 2026-04-11");
}
