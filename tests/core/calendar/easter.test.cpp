#include "calendar/easter.hpp"

#include "../catch.hpp"
#include "../support/csv.hpp"
#include "../support/days.hpp"

using namespace permit_guide::calendar;
using permit_guide::tests::to_text;

namespace {

// Knuth, The Art of Computer Programming, vol. 1, 1.3.2, exercise 14 (after Clavius and Lilius): golden number, epact,
// full moon, then the following Sunday. It shares no step with the algorithm under test.
Date easter_by_epact(int year) {
  const int golden_number = year % 19 + 1;
  const int century = year / 100 + 1;
  const int skipped_leap_years = 3 * century / 4 - 12;
  const int moon_correction = (8 * century + 5) / 25 - 5;
  const int sunday = 5 * year / 4 - skipped_leap_years - 10;
  int epact = (11 * golden_number + 20 + moon_correction - skipped_leap_years) % 30;
  if (epact < 0) epact += 30;
  if ((epact == 25 && golden_number > 11) || epact == 24) ++epact;
  int day_of_march = 44 - epact;
  if (day_of_march < 21) day_of_march += 30;
  day_of_march += 7 - (sunday + day_of_march) % 7;
  const unsigned month = day_of_march > 31 ? 4 : 3;
  const auto day = static_cast<unsigned>(day_of_march > 31 ? day_of_march - 31 : day_of_march);
  return Date::from_year_month_day(std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day})
      .value();
}

}  // namespace

TEST_CASE("Easter falls on the days of the published tables", "[calendar]") {
  for (const auto& row : permit_guide::tests::read_table("easter.csv"))
    CHECK(to_text(easter_sunday(std::chrono::year{row.number("year")})) == row["easter"]);
}

TEST_CASE("two independent algorithms agree on Easter from 1583 to 4099", "[calendar]") {
  int different = 0;
  for (int year = 1583; year <= 4099; ++year)
    if (easter_sunday(std::chrono::year{year}).value() != easter_by_epact(year)) ++different;
  CHECK(different == 0);
}

TEST_CASE("Easter is a Sunday between 22 March and 25 April", "[calendar]") {
  int wrong = 0;
  for (int year = 1583; year <= 9999; ++year) {
    const Date easter = easter_sunday(std::chrono::year{year}).value();
    const auto in_year = std::chrono::month_day{easter.month(), easter.day()};
    if (easter.weekday() != std::chrono::Sunday) ++wrong;
    if (in_year < std::chrono::March / 22 || std::chrono::April / 25 < in_year) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("before the Gregorian calendar Easter is not known", "[calendar]") {
  CHECK(to_text(easter_sunday(std::chrono::year{1582})) == "out_of_known_range");
  CHECK(to_text(easter_sunday(std::chrono::year{10'000})) == "out_of_known_range");
}
