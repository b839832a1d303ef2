// Which limits concern a person by their answers, and what a door still asks: on the limits of tests/bad/base, with an hour
// and a birthday; then on the real rulebook. Does not prove its conditions to be the law: its cases do.
#include "agenda/agenda.hpp"

#include <set>

#include "../catch.hpp"
#include "../support/deadlines.hpp"
#include "../support/random_answers.hpp"
#include "compiler/compile_limits.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;
using truth::Truth;

namespace {

// "appeal" concerns those who work, the case "centre" of "held" those who do not; both start on the day `stay_ends`, in the
// case at the hour `told_at`. "window" has no condition.
const CompiledRulebook& small() {
  static const CompiledRulebook compiled = [] {
    const RulebookFolder folder;
    folder.patch("facts.json", Json::parse(R"([
      {"op": "add", "path": "/facts/-", "value": {"id": "told_at", "type": "time", "sensitivity": "none", "never_asked": true}}])"));
    folder.patch("events.json", Json::parse(R"([
      {"op": "add", "path": "/events/0/time", "value": "told_at"},
      {"op": "replace", "path": "/events/1", "value": {"id": "counted", "day": "birth_date", "plus_years": 18}}])"));
    folder.patch("doors.json", Json::parse(R"([{"op": "add", "path": "/doors/0/facts/-", "value": "told_at"}])"));
    return CompiledRulebook(folder.path());
  }();
  return compiled;
}

// A person and the day of asking.
class Person {
 public:
  explicit Person(const Json& answers, const CompiledRulebook& rulebook = small()) : limits(rulebook) {
    tell(answers);
  }

  Person& tell(const Json& answers) {
    limits.guide().answer(answers).assess("2026-11-26");
    return *this;
  }

  // The limits that concern the person, a case with its limit: "appeal, maybe held/centre".
  [[nodiscard]] std::string concerned() {
    std::string text;
    for (Int limit = 0; limit < limit_count(); ++limit) {
      const Truth truth = engine().concerns(limit);
      if (truth == Truth::no) continue;
      text +=
          (text.empty() ? "" : ", ") + std::string(truth == Truth::unknown ? "maybe " : "") + name_of_limit(limit);
    }
    return text;
  }

  // The day of a limit by the person's own answers, or the error.
  [[nodiscard]] std::string days(const std::string& limit) {
    const auto outcome = deadline_of(limits.index(limit));
    return outcome.ok() ? to_text(outcome.value()) : to_text(outcome.error());
  }
  [[nodiscard]] base::Result<Deadline> deadline_of(Int limit) {
    return engine().deadline_of(limit, engine().event_of(limit), {engine().assessed_day(), deadline::no_minute});
  }

  // The facts that a door still asks for.
  [[nodiscard]] std::vector<std::string> needs(const std::string& door) {
    const auto& doors = limits.model().doors;
    const auto found = std::find_if(doors.begin(), doors.end(), [&](const auto& each) { return each.id == door; });
    std::vector<std::string> ids;
    for (const Int fact : engine().needs_of(static_cast<Int>(found - doors.begin())))
      ids.push_back(limits.guide().fact_id(fact));
    return ids;
  }
  [[nodiscard]] std::string needs_text(const std::string& door) {
    std::string text;
    for (const std::string& id : needs(door)) text += (text.empty() ? "" : " ") + id;
    return text;
  }

  [[nodiscard]] engine::Engine& engine() { return limits.guide().engine(); }
  [[nodiscard]] Int limit_count() { return static_cast<Int>(engine().rulebook().limits.size()); }

  Limits limits;

 private:
  [[nodiscard]] std::string name_of_limit(Int index) const {
    const auto& written = limits.model().limits;
    if (static_cast<std::size_t>(index) < written.size()) return written[static_cast<std::size_t>(index)].id;
    const auto cases = compiler::cases_of(limits.model());
    const compiler::CaseLimit& one = cases[static_cast<std::size_t>(index) - written.size()];
    return written[static_cast<std::size_t>(one.limit)].id + "/" + one.in_case;
  }
};

}  // namespace

TEST_CASE("nothing concerns somebody who answered nothing", "[agenda]") {
  CHECK(Person(Json::object()).concerned().empty());
  CHECK(Person(Json::object(), real_rulebook()).concerned().empty());
}

TEST_CASE("a limit concerns whoever meets its condition, and a case those who meet its own", "[agenda]") {
  CHECK(Person({{"works", true}, {"stay_ends", "2026-11-10"}}).concerned() == "appeal");
  CHECK(Person({{"works", false}, {"stay_ends", "2026-11-10"}}).concerned() == "held/centre");
}

TEST_CASE("a limit whose day was not asked for, or that has no condition, concerns nobody", "[agenda]") {
  CHECK(Person(Json::object({{"works", true}})).concerned().empty());
  CHECK(Person(Json::object({{"birth_date", "2009-01-15"}})).concerned().empty());
}

TEST_CASE("an answer that is not known keeps a limit possible, never certain", "[agenda]") {
  for (const Json& silent : {Json("unknown"), Json({{"declined", true}}), Json(nullptr)})
    CHECK(Person({{"works", silent}, {"stay_ends", "2026-11-10"}}).concerned() ==
          "maybe appeal, maybe held/centre");
}

TEST_CASE("a day asked for in vain leaves the limit without a day", "[agenda]") {
  Person person({{"works", true}, {"stay_ends", "unknown"}});
  CHECK(person.concerned() == "appeal");
  CHECK_FALSE(person.engine().event_of(person.limits.index("appeal")).on.exists());
}

TEST_CASE("the days come from the person's own answers, and so does what happened since", "[agenda]") {
  Person person({{"works", true}, {"stay_ends", "2026-11-10"}});
  CHECK(person.days("appeal") == "2026-12-10, late 2026-12-11");
  CHECK(person.tell(Json::object({{"union_date", "2026-11-20"}})).days("appeal") == "-");  // legal aid, awaited
  CHECK(person.tell(Json::object({{"union_date", nullptr}})).days("appeal") == "2026-12-10, late 2026-12-11");
}

TEST_CASE("the case that answers choose is counted by its own hours", "[agenda]") {
  Person person({{"works", false}, {"stay_ends", "2026-11-20"}});
  const Int centre = static_cast<Int>(person.limits.model().limits.size());
  CHECK(to_text(person.deadline_of(centre).error()) == "event_needs_time");
  person.tell(Json::object({{"told_at", "17:40"}}));
  CHECK(to_text(person.deadline_of(centre).value()) == "2026-11-22T17:40");
}

TEST_CASE("a birthday to come is the day with the same number, or the last of a shorter month", "[agenda]") {
  const auto eighteenth = [](const char* born) {
    Person person(Json::object({{"birth_date", born}}));
    return day_text(person.engine().event_of(person.limits.index("window")).on.day);
  };
  CHECK(eighteenth("2009-01-15") == "2027-01-15");
  CHECK(eighteenth("2008-02-29") == "2026-02-28");
  CHECK(eighteenth("2004-02-29") == "2022-02-28");
}

TEST_CASE("a door asks what is needed, in its order, and an hour only where hours count", "[agenda]") {
  CHECK(Person(Json::object()).needs_text("decision") == "works stay_ends told_at");
  Person working(Json::object({{"works", true}}));
  CHECK(working.needs_text("decision") == "stay_ends");
  CHECK(working.tell(Json::object({{"stay_ends", "2026-11-10"}})).needs_text("decision").empty());
  Person idle(Json::object({{"works", false}}));
  CHECK(idle.needs_text("decision") == "stay_ends told_at");
  CHECK(idle.tell(Json::object({{"stay_ends", "2026-11-10"}})).needs_text("decision") == "told_at");
  CHECK(idle.tell(Json::object({{"told_at", "17:40"}})).needs_text("decision").empty());
}

TEST_CASE("a door does not ask again for what is not known", "[agenda]") {
  Person person(Json::object({{"works", "unknown"}}));
  CHECK(person.needs_text("decision") == "stay_ends told_at");
  person.tell(Json::object({{"stay_ends", "unknown"}}));
  CHECK(person.needs_text("decision") == "told_at");
  CHECK(person.tell(Json::object({{"told_at", "unknown"}})).needs_text("decision").empty());
}

TEST_CASE("a removal order concerns a free person by its month, and its days follow the answers", "[agenda]") {
  Person person({{"held_now", "free"}, {"decision_kind", "removal"}, {"decision_on", "2026-11-10"}},
                real_rulebook());
  CHECK(person.concerned().starts_with("oqtf-free-one-month, "));
  CHECK(person.days("oqtf-free-one-month") == "2026-12-11");
  person.tell({{"decision_served", "registered_letter"}, {"decision_reached_on", "2026-11-20"}});
  CHECK(person.days("oqtf-free-one-month") == "2026-12-21");
  person.tell(Json::object({{"decision_printed_on", "2026-12-15"}}));
  CHECK(person.days("oqtf-free-one-month") == "2026-12-21, safe 2026-12-15");
  person.tell(Json::object({{"house_arrest_since", "2026-11-23"}}));
  CHECK(person.days("oqtf-free-one-month") == "2026-11-30, late 2026-12-01");
}

TEST_CASE("a decision said to come later is an error for its own limits, and for nothing else", "[agenda]") {
  const Json card = {{"nationality", Json::array({"BR"})},
                     {"current_document", "csp"},
                     {"current_document_expiry", "2027-03-31"},
                     {"renewal_online", "yes"},
                     {"renewal_filed", false}};
  Person plain(card, real_rulebook()), person(card, real_rulebook());
  person.tell({{"held_now", "free"}, {"decision_kind", "removal"}, {"decision_on", "2027-01-10"}});
  CHECK(person.days("oqtf-free-one-month") == "event_in_future");
  CHECK(person.days("renewal-window-online") == "2027-01-30");
  CHECK(person.concerned().find("renewal-window-online") != std::string::npos);
  CHECK(all_outcomes(person.engine()) == all_outcomes(plain.engine()));
}

TEST_CASE("whatever is answered, a door asks for less and less and then for nothing", "[agenda]") {
  Random random(3);
  Limits limits;
  for (int person_number = 0; person_number < 40; ++person_number) {
    for (const rulebook::Door& door : limits.model().doors) {
      Person person(Json::object(), real_rulebook());
      std::vector<std::string> before = person.needs(door.id);
      CHECK_FALSE(before.empty());
      for (std::size_t turn = 0; !before.empty() && turn <= door.facts.size(); ++turn) {
        const std::string asked = before.front();
        INFO(door.id << " asks " << asked);
        answer_by_chance(person.engine(), limits.guide().fact(asked), random);
        person.tell(Json::object());
        const std::vector<std::string> after = person.needs(door.id);
        for (const std::string& id : after) {
          CHECK(id != asked);
          CHECK(std::find(before.begin(), before.end(), id) != before.end());
        }
        before = after;
      }
      CHECK(before.empty());
    }
  }
}

TEST_CASE("answers by chance never trap: each limit has a day, an error, or nothing to say", "[agenda]") {
  Random random(8);
  Person person(Json::object(), real_rulebook());
  const auto facts = static_cast<Int>(person.limits.model().facts.size());
  std::set<std::string> seen;
  for (int round = 0; round < 60; ++round) {
    person.engine().clear();
    for (int i = 0; i < 40; ++i) answer_by_chance(person.engine(), random.below(facts), random);
    person.tell(Json::object());
    for (Int limit = 0; limit < person.limit_count(); ++limit) {
      if (person.engine().concerns(limit) == Truth::no || !person.engine().event_of(limit).on.exists()) continue;
      const auto outcome = person.deadline_of(limit);
      seen.insert(outcome.ok() ? "day" : base::error_name(outcome.error().code));
    }
  }
  CHECK(seen.contains("day"));
  CHECK(seen.contains("event_in_future"));
}
