#include "calendar/holiday_calendar.hpp"

#include <set>

#include "../catch.hpp"
#include "../support/csv.hpp"
#include "../support/days.hpp"
#include "../support/france.hpp"

using namespace permit_guide::calendar;
using permit_guide::tests::day;
using permit_guide::tests::france;
using permit_guide::tests::to_text;

namespace {

std::string kind_text(const Result<DayKind>& kind) {
  if (!kind.ok()) return permit_guide::base::error_name(kind.error().code);
  switch (kind.value()) {
    case DayKind::open: return "open";
    case DayKind::saturday: return "saturday";
    case DayKind::sunday: return "sunday";
    case DayKind::holiday: return "holiday";
  }
  return "?";
}

std::set<std::string> weekday_holidays(int year, Territory territory) {
  std::set<std::string> found;
  const std::int32_t last = day(std::to_string(year) + "-12-31").day_number();
  for (std::int32_t number = day(std::to_string(year) + "-01-01").day_number(); number <= last; ++number) {
    const Date date = Date::from_day_number(number).value();
    if (france().kind_of(date, territory).value() == DayKind::holiday) found.insert(to_text(date));
  }
  return found;
}

constexpr KnownYears known{std::chrono::year{2000}, std::chrono::year{2050}};

HolidayRule any_rule() {
  HolidayRule rule;
  rule.month_day = std::chrono::May / 1;
  rule.territories = TerritorySet::all();
  return rule;
}

}  // namespace

TEST_CASE("each public holiday closes its day in its territory, and nowhere else",
          "[calendar][labour-code-L3133-1]") {
  for (const auto& row : permit_guide::tests::read_table("holidays.csv")) {
    INFO(row.text());
    const Territory territory = parse_territory(row["territory"]).value();
    CHECK(kind_text(france().kind_of(day(row["date"]), territory)) == row["expected"]);
  }
}

TEST_CASE("metropolitan France has no other holiday than those of the table", "[calendar][labour-code-L3133-1]") {
  std::set<std::string> expected;
  for (const auto& row : permit_guide::tests::read_table("holidays.csv"))
    if (row["territory"] == "metropole" && row["expected"] == "holiday" && row["date"].starts_with("2027"))
      expected.insert(row["date"]);
  CHECK(expected.size() == 7);
  CHECK(weekday_holidays(2027, Territory::metropole) == expected);
  CHECK(weekday_holidays(2027, Territory::abroad) == expected);
  expected.insert("2027-03-26");  // Good Friday; 26 December is a Sunday
  CHECK(weekday_holidays(2027, Territory::alsace_moselle) == expected);
}

TEST_CASE("a day is open when it is neither Saturday, Sunday nor holiday", "[calendar][cpc-642]") {
  CHECK(france().is_open_day(day("2026-12-24"), Territory::metropole).value());
  CHECK_FALSE(france().is_open_day(day("2026-12-25"), Territory::metropole).value());
  CHECK_FALSE(france().is_open_day(day("2026-12-26"), Territory::metropole).value());
  CHECK_FALSE(france().is_open_day(day("2026-12-27"), Territory::metropole).value());
}

TEST_CASE("outside the known years the calendar does not guess, not even for a Sunday", "[calendar]") {
  const auto calendar = HolidayCalendar::over({}, known).value();
  CHECK(calendar.is_open_day(day("1999-12-31"), Territory::metropole).error().code ==
        ErrorCode::out_of_known_range);
  CHECK(calendar.is_open_day(day("2051-01-01"), Territory::metropole).error().code ==
        ErrorCode::out_of_known_range);
  CHECK(calendar.is_open_day(day("2000-01-03"), Territory::metropole).value());
}

TEST_CASE("the safe reading can tell the holidays it may not rely on", "[calendar]") {
  const auto safe = [](const char* date, Territory territory) {
    return france().holiday_on(day(date), territory).value()->safe_for_carry_over;
  };
  CHECK(safe("2026-12-25", Territory::alsace_moselle));
  CHECK_FALSE(safe("2026-12-26", Territory::alsace_moselle));
  CHECK_FALSE(safe("2027-03-26", Territory::alsace_moselle));
  CHECK_FALSE(safe("2027-05-27", Territory::saint_martin));
  CHECK_FALSE(safe("2027-05-28", Territory::saint_martin));
  CHECK(safe("2027-04-27", Territory::mayotte));
}

TEST_CASE("a rule is in force from its first year to its last", "[calendar]") {
  HolidayRule rule = any_rule();
  rule.first_year = std::chrono::year{2010};
  rule.last_year = std::chrono::year{2012};
  const auto calendar = HolidayCalendar::over({&rule, 1}, known).value();
  CHECK(calendar.holiday_on(day("2009-05-01"), Territory::guyane).value() == nullptr);
  CHECK(calendar.holiday_on(day("2010-05-01"), Territory::guyane).value() == &rule);
  CHECK(calendar.holiday_on(day("2012-05-01"), Territory::guyane).value() == &rule);
  CHECK(calendar.holiday_on(day("2013-05-01"), Territory::guyane).value() == nullptr);
}

TEST_CASE("a rule that names no day, place or year is refused with its index", "[calendar]") {
  HolidayRule no_day = any_rule();
  no_day.month_day = std::chrono::June / 31;
  HolidayRule no_place = any_rule();
  no_place.territories = TerritorySet{};
  HolidayRule no_year = any_rule();
  no_year.first_year = std::chrono::year{2020};
  no_year.last_year = std::chrono::year{2019};
  HolidayRule far_from_easter = any_rule();
  far_from_easter.kind = HolidayKind::easter_offset;
  far_from_easter.easter_offset = Days(300);
  for (const HolidayRule& bad : {no_day, no_place, no_year, far_from_easter}) {
    const HolidayRule rules[] = {any_rule(), bad};
    CHECK(HolidayCalendar::over(rules, known).error() == Error{ErrorCode::bad_holiday_rule, 1});
  }
}

TEST_CASE("the known years must be a range within which Easter is known", "[calendar]") {
  using std::chrono::year;
  CHECK(HolidayCalendar::over({}, {year{2027}, year{2026}}).error().code == ErrorCode::bad_year_range);
  CHECK(HolidayCalendar::over({}, {year{1582}, year{2026}}).error().code == ErrorCode::bad_year_range);
  CHECK(HolidayCalendar::over({}, {year{2026}, year{10'000}}).error().code == ErrorCode::bad_year_range);
}
