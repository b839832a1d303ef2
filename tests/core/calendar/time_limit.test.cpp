#include "calendar/time_limit.hpp"

#include <map>

#include "../catch.hpp"
#include "../support/csv.hpp"
#include "../support/days.hpp"
#include "../support/france.hpp"

using namespace permit_guide::calendar;
using permit_guide::tests::CsvRow;
using permit_guide::tests::day;
using permit_guide::tests::france;
using permit_guide::tests::to_text;

namespace {

CountRule read_rule(const CsvRow& row) {
  static const std::map<std::string, PeriodUnit> units{
      {"hour", PeriodUnit::hour}, {"day", PeriodUnit::day},     {"working_day", PeriodUnit::working_day},
      {"week", PeriodUnit::week}, {"month", PeriodUnit::month}, {"year", PeriodUnit::year}};
  CountRule rule;
  rule.amount = row.number("amount");
  rule.unit = units.at(row["unit"]);
  rule.direction = row["direction"] == "before" ? Direction::before : Direction::after;
  rule.day_counting = row["day_counting"] == "franc" ? DayCounting::franc : DayCounting::ordinary;
  rule.carry_over = row["carry_over"] == "next_open_day" ? CarryOver::next_open_day : CarryOver::none;
  rule.distance = Months(row.number("distance_months"));
  return rule;
}

std::string outcome_of(const Result<Counted>& counted) {
  return counted.ok() ? to_text(counted.value().last_day) : permit_guide::base::error_name(counted.error().code);
}

CountRule court_period(std::int32_t amount, PeriodUnit unit) {
  return {amount, unit, Direction::after, DayCounting::franc, CarryOver::next_open_day, Months(0)};
}

// One line for each step, so that a failure reads like the law: "franc_day 2026-12-25 ce-1954-06-04".
std::string steps_of(const CountRule& rule, const char* event, Territory court = Territory::metropole) {
  const auto counted = count(rule, day(event), france(), court);
  REQUIRE(counted.ok());
  std::string lines;
  for (const CountingStep& step : counted.value().steps.view())
    lines +=
        std::string(step_name(step.code)) + " " + to_text(step.reached) + " " + step_basis_id(step.basis) + "\n";
  return lines;
}

}  // namespace

TEST_CASE("periods end on the last day that the tables give", "[calendar][cpc-640][cpc-641][cpc-642]") {
  for (const char* table : {"count.csv", "count-vectors.csv"}) {
    for (const auto& row : permit_guide::tests::read_table(table)) {
      INFO(table << ": " << row.text());
      const Territory court = parse_territory(row["territory"]).value();
      CHECK(outcome_of(count(read_rule(row), day(row["start"]), france(), court)) == row["expected"]);
    }
  }
}

TEST_CASE("the franc day is added before the carry-over, and each closed day is named", "[calendar][cpc-642]") {
  CHECK(steps_of(court_period(1, PeriodUnit::month), "2026-11-24") ==
        "start 2026-11-24 cpc-640\n"
        "add_period 2026-12-24 cpc-641\n"
        "franc_day 2026-12-25 ce-1954-06-04\n"
        "carry_holiday 2026-12-26 cpc-642\n"
        "carry_saturday 2026-12-27 cpc-642\n"
        "carry_sunday 2026-12-28 cpc-642\n");
}

TEST_CASE("in a period in days the day of the event does not count", "[calendar][cpc-641]") {
  CHECK(steps_of({7, PeriodUnit::day}, "2026-12-17") ==
        "start 2026-12-17 cpc-640\n"
        "excluded_event_day 2026-12-18 cpc-641\n"
        "add_period 2026-12-24 cpc-641\n");
}

TEST_CASE("the end of a short month is said", "[calendar][cpc-641]") {
  CHECK(steps_of(court_period(1, PeriodUnit::month), "2026-01-31") ==
        "start 2026-01-31 cpc-640\n"
        "add_period 2026-02-28 cpc-641\n"
        "month_end_clamped 2026-02-28 cpc-641\n"
        "franc_day 2026-03-01 ce-1954-06-04\n"
        "carry_sunday 2026-03-02 cpc-642\n");
}

TEST_CASE("distance lengthens the period before the franc day", "[calendar][cja-R421-7]") {
  CountRule rule = court_period(2, PeriodUnit::month);
  rule.distance = Months(1);
  CHECK(steps_of(rule, "2026-12-31") ==
        "start 2026-12-31 cpc-640\n"
        "add_period 2027-02-28 cpc-641\n"
        "month_end_clamped 2027-02-28 cpc-641\n"
        "distance 2027-03-31 cja-R421-7\n"
        "franc_day 2027-04-01 ce-1954-06-04\n");
}

TEST_CASE("a window counted back keeps its day, holiday or not", "[calendar]") {
  CountRule rule{2, PeriodUnit::month, Direction::before};
  rule.carry_over = CarryOver::next_open_day;
  CHECK(steps_of(rule, "2027-03-01") == "start 2027-03-01 cpc-640\nadd_period 2027-01-01 cpc-641\n");
}

TEST_CASE("a later event never gives an earlier last day", "[calendar]") {
  int wrong = 0;
  for (const auto unit : {PeriodUnit::day, PeriodUnit::working_day, PeriodUnit::week, PeriodUnit::month}) {
    Date before = day("2026-01-01");
    for (std::int32_t number = day("2026-01-02").day_number(); number < day("2029-01-01").day_number(); ++number) {
      const Date event = Date::from_day_number(number).value();
      const Date last = count(court_period(2, unit), event, france(), Territory::metropole).value().last_day;
      if (last < before || !france().is_open_day(last, Territory::metropole).value()) ++wrong;
      before = last;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("a calendar in which every day is a holiday ends in an error, not in a loop", "[calendar]") {
  std::vector<HolidayRule> rules;
  for (int offset = -80; offset <= 250; ++offset) {
    HolidayRule rule;
    rule.kind = HolidayKind::easter_offset;
    rule.easter_offset = Days(offset);
    rule.territories = TerritorySet::all();
    rules.push_back(rule);
  }
  const auto calendar = HolidayCalendar::over(rules, {std::chrono::year{2020}, std::chrono::year{2030}}).value();
  CHECK(outcome_of(count(court_period(7, PeriodUnit::day), day("2026-05-04"), calendar, Territory::metropole)) ==
        "too_many_steps");
  CHECK(outcome_of(count(court_period(900, PeriodUnit::working_day), day("2026-05-04"), calendar,
                         Territory::metropole)) == "out_of_known_range");
}
