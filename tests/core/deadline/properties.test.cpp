// What holds for every limit of the real rulebook, whatever happened: thousands of events by chance, always the same ones.
// Does not prove that a day is the right one: the tables and the cases do.
#include <algorithm>

#include "../catch.hpp"
#include "../support/deadlines.hpp"
#include "../support/random_events.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

namespace {

using calendar::StepCode;
using pack::LimitKind;

std::size_t at(Int index) { return static_cast<std::size_t>(index); }

// The event as a line, to be asked again by hand.
std::string to_text(const Event& event) {
  std::string text = "on " + tests::to_text(event.on) + " service " + std::to_string(event.service) + " reached " +
                     day_text(event.reached_on) + " in " + std::to_string(event.territory) + " court " +
                     std::to_string(event.court) + " case " + std::to_string(event.in_case) + " printed " +
                     tests::to_text(event.printed);
  for (const deadline::Happening& one : event.happened())
    text += " then " + std::to_string(one.by) + " " + tests::to_text(one.on) + " answered " +
            day_text(one.answered_on);
  return text;
}

struct Asked {
  Int limit;
  const pack::Limit& record;
  Event event;
  std::string id;
};

// How often something was wrong, and with which event first; empty when it never was.
class Wrong {
 public:
  void unless(bool is_right, const Asked& asked) {
    if (!is_right && ++times_ == 1) first_ = asked.id + " " + to_text(asked.event);
  }
  [[nodiscard]] std::string text() const {
    return times_ == 0 ? "" : std::to_string(times_) + " times, first " + first_;
  }

 private:
  int times_ = 0;
  std::string first_;
};

// Calls `visit` with so many events for every limit, and for every case that is a record of its own.
template <typename Visit>
void for_each_event(Limits& limits, int events, std::uint64_t seed, const Visit& visit) {
  Random random(seed);
  const pack::Pack& pack = limits.guide().engine().rulebook();
  const auto& written = limits.model().limits;
  for (Int limit = 0; limit < static_cast<Int>(pack.limits.size()); ++limit) {
    const bool has_cases = at(limit) < written.size();
    const std::string id = has_cases ? written[at(limit)].id : "case " + std::to_string(limit);
    const Int cases = has_cases ? static_cast<Int>(written[at(limit)].cases.size()) : 0;
    for (int i = 0; i < events; ++i)
      visit(Asked{limit, pack.limits[at(limit)], random_event(pack, limit, cases, random), id});
  }
}

base::Result<Deadline> ask(Limits& limits, const Asked& asked, Point as_of = deadline::no_point) {
  return limits.guide().engine().deadline_of(asked.limit, asked.event, as_of);
}

// Steps that follow the count: what the decision states, or an open day before a closed one.
bool is_afterwards(StepCode code) { return code == StepCode::printed || code == StepCode::act_before_closed; }

// The day that the count reached; the hours elapsed where hours are counted.
Point end_of_steps(const Deadline& found) {
  Point end = deadline::no_point;
  for (const deadline::Step& step : found.steps) {
    const bool is_other_clock = step.code == StepCode::same_clock_time;
    if (!is_afterwards(step.code) && !is_other_clock) end = step.reached;
  }
  return end;
}

bool is_of_days(Point point) { return point.minute == deadline::whole_day; }

std::string effects_of(const Deadline& found) {
  std::string text;
  for (const deadline::MoveOutcome& move : found.moves)
    text += std::to_string(static_cast<int>(move.effect)) + ' ';
  return text;
}

}  // namespace

TEST_CASE("the safe day is never after the last day, nor the last day after the latest", "[deadline]") {
  Limits limits;
  Wrong wrong;
  int days = 0;
  for_each_event(limits, 2000, 1, [&](const Asked& asked) {
    const auto outcome = ask(limits, asked);
    if (!outcome.ok()) return;
    const Deadline& found = outcome.value();
    wrong.unless(found.safe <= found.last && found.last <= found.late, asked);
    wrong.unless(found.last.exists() == found.safe.exists() && found.last.exists() == found.late.exists(), asked);
    for (const deadline::Reading& reading : found.readings)
      wrong.unless(found.safe <= reading.end && reading.end <= found.late, asked);
    days += found.last.exists() ? 1 : 0;
  });
  CHECK(wrong.text() == "");
  CHECK(days > 50'000);  // most events have a day
}

TEST_CASE("the steps lead to the last day", "[deadline]") {
  Limits limits;
  Wrong wrong;
  const pack::Pack& pack = limits.guide().engine().rulebook();
  for_each_event(limits, 2000, 2, [&](const Asked& asked) {
    const auto outcome = ask(limits, asked);
    if (!outcome.ok() || !outcome.value().last.exists()) return;
    const Deadline& found = outcome.value();
    if (pack.limit_versions[at(found.version)].reading_count == 0) return;  // only what the decision states
    const Point end = end_of_steps(found);
    wrong.unless(end.day == found.last.day, asked);
    wrong.unless(is_of_days(found.last) || end.minute == found.last.minute, asked);
  });
  CHECK(wrong.text() == "");
}

TEST_CASE("a limit does not end before its event counts, and a carried one ends on an open day", "[deadline]") {
  Limits limits;
  Wrong wrong;
  const pack::Pack& pack = limits.guide().engine().rulebook();
  for_each_event(limits, 1000, 3, [&](const Asked& asked) {
    const auto outcome = ask(limits, asked);
    const bool is_plain = asked.event.happening_count == 0 && !asked.event.printed.exists();
    if (!is_plain || !outcome.ok() || !outcome.value().last.exists()) return;
    const Deadline& found = outcome.value();
    const pack::LimitVersion& version = pack.limit_versions[at(found.version)];
    const pack::LimitReading& reading = pack.limit_readings[at(version.first_reading)];
    wrong.unless(reading.direction != 0 || found.safe.day >= found.started.day, asked);
    const auto weekday = calendar::Date::from_day_number(found.last.day).value().weekday();
    wrong.unless(reading.carry == 0 || (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday),
                 asked);
  });
  CHECK(wrong.text() == "");
}

TEST_CASE("an event one day later never gives an earlier limit under the same law", "[deadline]") {
  Limits limits;
  Wrong wrong;
  int compared = 0;
  for_each_event(limits, 2000, 4, [&](const Asked& asked) {
    Asked later = asked;
    later.event.on.day += 1;
    const auto before = ask(limits, asked), after = ask(limits, later);
    if (!before.ok() || !after.ok() || before.value().version != after.value().version) return;
    const bool has_days = before.value().last.exists() && after.value().last.exists();
    if (!has_days || effects_of(before.value()) != effects_of(after.value())) return;
    ++compared;
    wrong.unless(before.value().last <= after.value().last && before.value().safe <= after.value().safe &&
                     before.value().late <= after.value().late,
                 asked);
  });
  CHECK(wrong.text() == "");
  CHECK(compared > 50'000);
}

TEST_CASE("happenings told in another order give the same days", "[deadline]") {
  Limits limits;
  Wrong wrong;
  for_each_event(limits, 2000, 5, [&](const Asked& asked) {
    const auto happened = asked.event.happened();
    if (happened.size() < 2 || happened[0].on.day == happened[1].on.day) return;
    Asked turned = asked;
    turned.event.happening_count = 2;
    const auto one = ask(limits, turned);
    std::swap(turned.event.happenings[0], turned.event.happenings[1]);
    const auto other = ask(limits, turned);
    const bool is_same = one.ok() && other.ok() ? tests::to_text(one.value()) == tests::to_text(other.value())
                                                : one.ok() == other.ok();
    wrong.unless(is_same, asked);
  });
  CHECK(wrong.text() == "");
}

TEST_CASE("the state goes from not open to open to past, and never back", "[deadline]") {
  Limits limits;
  Wrong wrong;
  for_each_event(limits, 30, 6, [&](const Asked& asked) {
    deadline::State before = deadline::State::none;
    for (Int day = asked.event.on.day; day < asked.event.on.day + 1500; day += 13) {
      const auto outcome = ask(limits, asked, {day, deadline::no_minute});
      if (!outcome.ok()) return;
      wrong.unless(outcome.value().state >= before, asked);
      before = outcome.value().state;
    }
  });
  CHECK(wrong.text() == "");
}

TEST_CASE("the same event gives the same steps, day for day", "[deadline]") {
  Limits limits, others;
  Wrong wrong;
  const auto steps_of = [](const base::Result<Deadline>& outcome) {
    std::string text = outcome.ok() ? tests::to_text(outcome.value()) : tests::to_text(outcome.error());
    if (!outcome.ok()) return text;
    for (const deadline::Step& step : outcome.value().steps)
      text += std::string(" ") + step_name(step.code) + tests::to_text(step.reached) + std::to_string(step.record);
    return text;
  };
  for_each_event(limits, 50, 7, [&](const Asked& asked) {
    wrong.unless(steps_of(ask(limits, asked)) == steps_of(ask(others, asked)), asked);
  });
  CHECK(wrong.text() == "");
}
