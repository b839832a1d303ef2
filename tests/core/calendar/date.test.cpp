#include "calendar/date.hpp"

#include <limits>

#include "../catch.hpp"
#include "../support/days.hpp"

using namespace permit_guide::calendar;
using permit_guide::tests::day;
using permit_guide::tests::to_text;

namespace {

Error fault_in(std::string_view text) {
  const Result<Date> read = parse_iso(text);
  REQUIRE_FALSE(read.ok());
  return read.error();
}

}  // namespace

TEST_CASE("day 0 is 1 January 1970", "[calendar]") {
  CHECK(day("1970-01-01").day_number() == 0);
  CHECK(day("1969-12-31").day_number() == -1);
  CHECK(day("2026-11-23").day_number() == 20'780);
  CHECK(to_text(Date::from_day_number(20'780)) == "2026-11-23");
}

TEST_CASE("the calendar runs from the year 1 to the year 9999", "[calendar]") {
  CHECK(to_text(Date::first_supported()) == "0001-01-01");
  CHECK(to_text(Date::last_supported()) == "9999-12-31");
  const std::int32_t first = Date::first_supported().day_number();
  const std::int32_t last = Date::last_supported().day_number();
  CHECK(to_text(Date::from_day_number(first - 1)) == "date_out_of_range");
  CHECK(to_text(Date::from_day_number(last + 1)) == "date_out_of_range");
  CHECK(to_text(Date::from_day_number(std::numeric_limits<std::int32_t>::min())) == "date_out_of_range");
}

TEST_CASE("every day printed is the day read back, and the next one follows it", "[calendar]") {
  const std::int32_t last = day("2040-12-31").day_number();
  int wrong = 0;
  for (std::int32_t number = day("1899-01-01").day_number(); number <= last; ++number) {
    const Date date = Date::from_day_number(number).value();
    if (day(to_text(date)) != date) ++wrong;
    if (!(date < add_days(date, Days(1)).value())) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a day knows its parts and its name", "[calendar]") {
  const Date date = day("2026-11-23");
  CHECK(date.year() == std::chrono::year{2026});
  CHECK(date.month() == std::chrono::November);
  CHECK(date.day() == std::chrono::day{23});
  CHECK(date.weekday() == std::chrono::Monday);
}

TEST_CASE("days are ordered, and their difference is in days", "[calendar]") {
  CHECK(day("2026-11-23") < day("2026-11-24"));
  CHECK(day("2026-12-31") < day("2027-01-01"));
  CHECK(day("2028-03-01") - day("2028-02-28") == Days(2));
  CHECK(day("2026-11-23") - day("2026-11-24") == Days(-1));
}

TEST_CASE("adding days never leaves the calendar silently", "[calendar]") {
  CHECK(to_text(add_days(day("2028-02-28"), Days(1))) == "2028-02-29");
  CHECK(to_text(add_days(day("2027-03-31"), Days(-120))) == "2026-12-01");
  CHECK(to_text(add_days(day("9999-12-31"), Days(1))) == "date_out_of_range");
  CHECK(to_text(add_days(day("0001-01-01"), Days(-1))) == "date_out_of_range");
  CHECK(to_text(add_days(day("2026-11-23"), Days(std::numeric_limits<std::int32_t>::max()))) ==
        "date_out_of_range");
}

TEST_CASE("each way of writing a day badly has its own error", "[calendar]") {
  CHECK(fault_in("") == Error{ErrorCode::date_too_short, 0});
  CHECK(fault_in("2026-11-2") == Error{ErrorCode::date_too_short, 9});
  CHECK(fault_in("2026-11-233") == Error{ErrorCode::date_trailing_bytes, 10});
  CHECK(fault_in("2026-11-23 ") == Error{ErrorCode::date_trailing_bytes, 10});
  CHECK(fault_in("2026-11-23T00:00") == Error{ErrorCode::date_trailing_bytes, 10});
  CHECK(fault_in(std::string_view("2026-11-23\0", 11)) == Error{ErrorCode::date_trailing_bytes, 10});
  CHECK(fault_in(" 2026-11-23") == Error{ErrorCode::date_blank, 0});
  CHECK(fault_in("2026-11- 3") == Error{ErrorCode::date_blank, 8});
  CHECK(fault_in("+026-11-23") == Error{ErrorCode::date_sign, 0});
  CHECK(fault_in("-026-11-23") == Error{ErrorCode::date_sign, 0});
  CHECK(fault_in("2026-11-+3") == Error{ErrorCode::date_sign, 8});
  CHECK(fault_in("2026/11/23") == Error{ErrorCode::date_wrong_separator, 4});
  CHECK(fault_in("20261123") == Error{ErrorCode::date_wrong_separator, 4});
  CHECK(fault_in("23.11.2026") == Error{ErrorCode::date_not_a_digit, 2});
  CHECK(fault_in("2026-1a-23") == Error{ErrorCode::date_not_a_digit, 6});
  CHECK(fault_in("٢٠٢٦") == Error{ErrorCode::date_not_a_digit, 0});
}

TEST_CASE("a day that does not exist is refused", "[calendar]") {
  CHECK(to_text(parse_iso("0000-01-01")) == "date_no_year_zero");
  CHECK(to_text(parse_iso("2026-00-10")) == "date_no_such_month");
  CHECK(to_text(parse_iso("2026-13-10")) == "date_no_such_month");
  CHECK(to_text(parse_iso("2026-02-31")) == "date_no_such_day");
  CHECK(to_text(parse_iso("2026-02-29")) == "date_no_such_day");
  CHECK(to_text(parse_iso("2100-02-29")) == "date_no_such_day");
  CHECK(to_text(parse_iso("2026-11-00")) == "date_no_such_day");
  CHECK(to_text(parse_iso("2000-02-29")) == "2000-02-29");
}

TEST_CASE("a day from year, month and day is checked too", "[calendar]") {
  using std::chrono::year;
  CHECK(to_text(Date::from_year_month_day(year{2026} / 2 / 31)) == "date_no_such_day");
  CHECK(to_text(Date::from_year_month_day(year{-4} / 2 / 1)) == "date_out_of_range");
  CHECK(to_text(Date::from_year_month_day(year{10'000} / 1 / 1)) == "date_out_of_range");
  static_assert(Date::from_year_month_day(year{2028} / 2 / 29).value().weekday() == std::chrono::Tuesday);
}
