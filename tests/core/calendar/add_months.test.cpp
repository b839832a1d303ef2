#include "calendar/add_months.hpp"

#include "../catch.hpp"
#include "../support/csv.hpp"
#include "../support/days.hpp"

using namespace permit_guide::calendar;
using permit_guide::tests::day;
using permit_guide::tests::to_text;

TEST_CASE("a period in months ends on the day with the same number, else as the caller says",
          "[calendar][cpc-641]") {
  for (const auto& row : permit_guide::tests::read_table("add_months.csv")) {
    INFO(row.text());
    const auto month_end =
        row["month_end"] == "clamp_to_last_day" ? MonthEnd::clamp_to_last_day : MonthEnd::first_of_next_month;
    CHECK(to_text(add_months(day(row["date"]), Months(row.number("months")), month_end)) == row["expected"]);
  }
}

TEST_CASE("a year after 29 February is 28 February or 1 March, as the caller says", "[calendar][cpc-641]") {
  CHECK(to_text(add_years(day("2024-02-29"), Years(1), MonthEnd::clamp_to_last_day)) == "2025-02-28");
  CHECK(to_text(add_years(day("2024-02-29"), Years(1), MonthEnd::first_of_next_month)) == "2025-03-01");
  CHECK(to_text(add_years(day("2024-02-29"), Years(-4), MonthEnd::clamp_to_last_day)) == "2020-02-29");
  CHECK(to_text(add_years(day("2026-11-23"), Years(2'147'483'647), MonthEnd::clamp_to_last_day)) ==
        "date_out_of_range");
}

TEST_CASE("months counted at once differ from months counted one by one", "[calendar][cpc-641]") {
  const auto clamp = MonthEnd::clamp_to_last_day;
  const Date one = add_months(day("2026-01-31"), Months(1), clamp).value();
  CHECK(to_text(add_months(one, Months(1), clamp)) == "2026-03-28");
  CHECK(to_text(add_months(day("2026-01-31"), Months(2), clamp)) == "2026-03-31");
}

TEST_CASE("twelve months are a year, whatever the day", "[calendar][cpc-641]") {
  int wrong = 0;
  for (std::int32_t number = 0; number < 8 * 366; ++number) {
    const Date date = Date::from_day_number(number).value();
    for (const auto month_end : {MonthEnd::clamp_to_last_day, MonthEnd::first_of_next_month})
      if (add_months(date, Months(36), month_end).value() != add_years(date, Years(3), month_end).value()) ++wrong;
  }
  CHECK(wrong == 0);
}
