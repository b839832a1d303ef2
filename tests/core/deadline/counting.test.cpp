// Where a limit is counted: distance, the holidays of the court, the clock of the place.
#include "deadline/counting.hpp"

#include "../catch.hpp"
#include "../support/deadlines.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

TEST_CASE("one month more between overseas France and a court elsewhere", "[deadline][cja-R421-7]") {
  Limits limits;
  const auto last_day = [&](const std::string& where) {
    return limits.days("refusal-court-two-months", "2026-11-23 " + where);
  };
  CHECK(last_day("in reunion court metropole") == "2027-02-24");
  CHECK(last_day("in metropole court reunion") == "2027-02-24");
  CHECK(last_day("in guadeloupe court martinique") == "2027-02-24");
  CHECK(last_day("in reunion") == "2027-01-25");
  CHECK(last_day("in reunion court reunion") == "2027-01-25");
  CHECK(last_day("in metropole court alsace-moselle") == "2027-01-25");
  CHECK(last_day("in alsace-moselle court metropole") == "2027-01-25");
}

TEST_CASE(
    "two months more for people who live abroad, before a court of metropolitan France unless told otherwise",
    "[deadline][cja-R421-7]") {
  Limits limits;
  CHECK(limits.days("refusal-court-two-months", "2026-11-23 in abroad") == "2027-03-24");
  CHECK(limits.days("refusal-court-two-months", "2026-11-23 in abroad court metropole") == "2027-03-24");
}

TEST_CASE("removal orders have no distance", "[deadline][L614-1]") {
  Limits limits;
  CHECK(limits.days("oqtf-free-one-month", "2026-11-23 in reunion court metropole") == "2026-12-24");
  CHECK(limits.days("oqtf-house-arrest-seven-days", "2026-12-17 in abroad") == "2026-12-24, late 2026-12-28");
}

TEST_CASE("the CNDA sits in metropolitan France, whatever court is told", "[deadline]") {
  Limits limits;
  for (const char* court : {"", " court reunion", " court metropole"}) {
    CHECK(limits.days("cnda-appeal-pre-pact", std::string("2026-03-02 in reunion") + court) == "2026-05-04");
  }
  CHECK(limits.days("cnda-appeal-pre-pact", "2026-03-02 in metropole") == "2026-04-03");
}

TEST_CASE("distance lengthens the period once, before the franc day, and is a step", "[deadline][cja-R421-7]") {
  Limits limits;
  CHECK(limits.steps("refusal-court-two-months", "2026-12-31 in abroad") ==
        "start 2026-12-31 cpc-640\n"
        "add_period 2027-02-28 cpc-641\n"
        "month_end_clamped 2027-02-28 cpc-641\n"
        "distance 2027-04-30 cja-R421-7\n"
        "month_end_clamped 2027-04-30 cpc-641\n"
        "franc_day 2027-05-01 ce-1954-06-04\n"
        "carry_saturday 2027-05-02 cpc-642\n"
        "carry_sunday 2027-05-03 cpc-642\n");
}

TEST_CASE("a local holiday moves the day, but is relied upon only where the person and the court are both there",
          "[deadline][cpc-642]") {
  Limits limits;
  // Two months, franc: Tuesday 27 April 2027, a holiday in Mayotte.
  CHECK(limits.days("admin-appeal-ordinary", "2027-02-26 in mayotte") == "2027-04-28");
  CHECK(limits.days("admin-appeal-ordinary", "2027-02-26 in metropole court mayotte") ==
        "2027-04-28, safe 2027-04-27");
  CHECK(limits.readings("admin-appeal-ordinary", "2027-02-26 in metropole court mayotte") ==
        "without-local-holiday 2027-04-27");
  CHECK(limits.days("admin-appeal-ordinary", "2027-02-26 in mayotte court metropole") == "2027-04-27");
  CHECK(limits.days("admin-appeal-ordinary", "2027-02-26") == "2027-04-27");
}

TEST_CASE("Good Friday and 26 December in Alsace-Moselle are never relied upon", "[deadline]") {
  Limits limits;
  // Friday 26 March 2027, then the weekend and Easter Monday.
  CHECK(limits.days("admin-appeal-ordinary", "2027-01-25 in alsace-moselle") == "2027-03-30, safe 2027-03-26");
  CHECK(limits.days("admin-appeal-ordinary", "2028-10-25 in alsace-moselle") == "2028-12-27, safe 2028-12-26");
  CHECK(limits.days("admin-appeal-ordinary", "2028-10-25 in metropole") == "2028-12-26");
}

TEST_CASE("both days kept as the holiday of Saint-Martin close a court, and neither is relied upon",
          "[deadline]") {
  Limits limits;
  CHECK(limits.days("admin-appeal-ordinary", "2027-03-26 in saint-martin") == "2027-05-31, safe 2027-05-27");
}

TEST_CASE("hours run by the clock of the place, nights and holidays included", "[deadline][ce-2006-02-10]") {
  Limits limits;
  CHECK(limits.days("oqtf-cra-48-hours", "2026-12-24T18:00") == "2026-12-26T18:00");
  CHECK(limits.days("oqtf-cra-48-hours", "2026-10-24T10:00 in reunion") == "2026-10-26T10:00");
  CHECK(limits.days("oqtf-cra-48-hours", "2026-10-24T10:00 in guyane") == "2026-10-26T10:00");
  CHECK(limits.days("oqtf-cra-48-hours", "2026-10-24T10:00 in metropole") == "2026-10-26T09:00");
}

TEST_CASE("where clocks change, the reading that ends sooner is safe", "[deadline][ce-2006-02-10]") {
  Limits limits;
  CHECK(limits.days("oqtf-cra-48-hours", "2027-03-27T10:00") == "2027-03-29T11:00, safe 2027-03-29T10:00");
  CHECK(limits.readings("oqtf-cra-48-hours", "2027-03-27T10:00") == "same-clock 2027-03-29T10:00");
  CHECK(limits.days("oqtf-cra-48-hours", "2027-03-27T23:30") == "2027-03-30T00:30, safe 2027-03-29T23:30");
  CHECK(limits.steps("oqtf-cra-48-hours", "2026-10-24T10:00") ==
        "start 2026-10-24T10:00 cpc-640\n"
        "elapsed_hours 2026-10-26T09:00 ce-2006-02-10\n"
        "same_clock_time 2026-10-26T10:00 ce-2006-02-10\n");
  CHECK(limits.steps("oqtf-cra-48-hours", "2026-11-20T17:40") ==
        "start 2026-11-20T17:40 cpc-640\n"
        "elapsed_hours 2026-11-22T17:40 ce-2006-02-10\n");
}

TEST_CASE("hours without a time, without a clock, or from an hour that did not exist are errors", "[deadline]") {
  Limits limits;
  CHECK(limits.days("oqtf-cra-48-hours", "2026-11-20") == "event_needs_time");
  CHECK(limits.days("oqtf-cra-48-hours", "2026-11-20T17:40 in abroad") == "no_time_zone");
  CHECK(limits.days("oqtf-cra-48-hours", "2027-03-28T02:30") == "no_such_time");
  CHECK(limits.days("oqtf-cra-48-hours", "2027-03-28T02:30 in reunion") == "2027-03-30T02:30");
}

TEST_CASE("outside the years whose holidays and clocks are known there is no day, but an error", "[deadline]") {
  Limits limits;
  CHECK(limits.days("count-hours", "2101-01-01T10:00") == "out_of_known_range");
  CHECK(limits.days("count-telerecours", "2101-01-03") == "out_of_known_range");
  CHECK(limits.days("count-rollover", "2101-01-03") == "out_of_known_range");
  CHECK(limits.days("count-months-same-number", "2101-01-03") == "2101-02-03");  // no holiday is looked at
  CHECK(limits.days("count-months-same-number", "9999-12-31") == "date_out_of_range");
}

TEST_CASE("on the eve of the birthday is one day less, and a step", "[deadline]") {
  Limits limits;
  CHECK(limits.days("turning-18-entitled", "2026-05-10") == "2027-05-09");
  CHECK(limits.steps("turning-18-entitled", "2026-05-10") ==
        "start 2026-05-10 cpc-640\n"
        "add_period 2027-05-10 cpc-641\n"
        "on_eve 2027-05-09 @limit\n");
}
