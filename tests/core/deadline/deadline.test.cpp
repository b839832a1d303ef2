// Versions, cases, readings, windows, what the decision states, states and errors. Days: the law sheet, or by hand.
#include "deadline/deadline.hpp"

#include "../catch.hpp"
#include "../support/deadlines.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

TEST_CASE("a removal order of before 15 July 2024 has the limits of its day", "[deadline][L614-1]") {
  Limits limits;
  CHECK(limits.days("oqtf-free-one-month", "2024-07-14") == "no_version_for_event");
  CHECK(limits.days("oqtf-free-one-month", "2024-07-15") == "2024-08-16");
  CHECK(limits.days("old-oqtf-30-days", "2024-06-20") == "2024-07-22");
  CHECK(limits.days("old-oqtf-15-days", "2024-07-01") == "2024-07-17");
  CHECK(limits.days("old-oqtf-15-days", "2024-07-15") == "no_version_for_event");
  CHECK(limits.days("old-oqtf-15-days", "2021-04-30") == "no_version_for_event");
}

TEST_CASE("the version is that of the event: the day before a change, the day of it", "[deadline][R431-5]") {
  Limits limits;
  const auto window = [&](const std::string& expiry) {
    const Deadline found = limits.found("vlsts-successor-card", expiry);
    return day_text(found.opens_on) + ".." + day_text(found.last.day);
  };
  CHECK(window("2025-06-15") == "2025-04-15..2025-06-15");
  CHECK(window("2025-06-16") == "2025-02-16..2025-04-17");
  CHECK(window("2025-06-16 case offline") == "2025-04-16..2025-06-16");
  CHECK(limits.days("visa-refusal-rapo", "2022-12-31") == "2023-02-28, late 2023-03-01");
  CHECK(limits.days("visa-refusal-rapo", "2026-11-23") == "2026-12-23, late 2026-12-24");
}

TEST_CASE("a case has a length of its own", "[deadline]") {
  Limits limits;
  CHECK(limits.days("rld-ue-absence", "2026-03-01") == "2029-03-01");
  CHECK(limits.days("rld-ue-absence", "2026-03-01 case in-eu") == "2032-03-01");
  CHECK(limits.days("oqtf-appeal", "2026-11-23") == "2026-12-24");
  CHECK(limits.days("oqtf-appeal", "2026-11-23 case border") == "2026-12-09");
  CHECK(limits.days("irtf-later", "2026-11-23T08:00 case cra") == "2026-11-25T08:00");
  CHECK(limits.days("ofpra-decision-time", "2026-06-11 case border") == "no_version_for_event");
}

TEST_CASE("a version of some territories goes before the one for all", "[deadline]") {
  Limits limits;
  CHECK(limits.days("asylum-90-days-after-entry", "2026-09-01") == "2026-11-30");
  CHECK(limits.days("asylum-90-days-after-entry", "2026-09-01 in guyane") == "2026-10-31");
  CHECK(limits.days("oqtf-free-one-month", "2026-11-23 in reunion") == "2026-12-24");
  CHECK(limits.days("oqtf-free-one-month", "2026-11-23 in guyane") == "2026-12-24, late 2027-01-25");
  CHECK(limits.readings("oqtf-free-one-month", "2026-11-23 in guyane") == "ordinary-two-months 2027-01-25");
}

TEST_CASE("of contested readings the earliest is safe and the latest may still do", "[deadline]") {
  Limits limits;
  CHECK(limits.days("oqtf-house-arrest-seven-days", "2026-12-17") == "2026-12-24, late 2026-12-28");
  CHECK(limits.readings("oqtf-house-arrest-seven-days", "2026-12-17") == "franc 2026-12-28");
  // Sunday 14 March 2027.
  CHECK(limits.days("czabaj-one-year", "2026-03-14") == "2027-03-14, late 2027-03-15");
  CHECK(limits.readings("czabaj-one-year", "2026-03-14") ==
        "franc 2027-03-15; carried 2027-03-15; franc-and-carried 2027-03-15");
  CHECK(limits.days("turning-18-ase-16-18", "2026-05-10") == "2027-05-09, safe 2026-07-10");
}

TEST_CASE("four days before the judge of detention are read as 96 hours too", "[deadline][L741-10]") {
  Limits limits;
  CHECK(limits.days("detention-order-jld", "2026-11-23T14:00") ==
        "2026-11-27, safe 2026-11-27T14:00, late 2026-11-30");
  CHECK(limits.days("detention-order-jld", "2024-07-14T14:00") == "2024-07-16T14:00");
}

TEST_CASE("a franc month from the last days before a short month is contested, and the shorter reading is safe",
          "[deadline][ce-1954-06-04]") {
  Limits limits;
  CHECK(limits.days("oqtf-free-one-month", "2025-01-30") == "2025-03-03, safe 2025-02-28");
  CHECK(limits.readings("oqtf-free-one-month", "2025-01-30") == "month-end 2025-02-28");
  CHECK(limits.days("oqtf-free-one-month", "2026-08-30") == "2026-10-01, safe 2026-09-30");
  CHECK(limits.days("oqtf-free-one-month", "2028-01-29") == "2028-03-01, safe 2028-02-29");
  CHECK(limits.days("refusal-court-two-months", "2027-12-30") == "2028-03-01, safe 2028-02-29");
  for (const char* same : {"2025-01-27", "2026-01-31", "2026-07-31", "2028-01-28"})
    CHECK(limits.readings("oqtf-free-one-month", same).empty());
}

TEST_CASE("legal aid before the CNDA: on a closed last day, the open day before it", "[deadline]") {
  Limits limits;
  // Saturday 21 March 2026.
  CHECK(limits.days("cnda-legal-aid", "2026-03-06") == "2026-03-21, safe 2026-03-20, late 2026-03-23");
  CHECK(limits.days("cnda-legal-aid", "2026-03-05") == "2026-03-20, late 2026-03-23");
  // Friday 1 May 2026: a holiday.
  CHECK(limits.days("cnda-legal-aid", "2026-04-16") == "2026-05-01, safe 2026-04-30, late 2026-05-04");
}

TEST_CASE("a window opens and closes on its days, both included", "[deadline][R431-5]") {
  Limits limits;
  const char* online = "renewal-window-online";
  CHECK(day_text(limits.found(online, "2027-03-31").opens_on) == "2026-12-01");
  CHECK(limits.days(online, "2027-03-31") == "2027-01-30");
  CHECK(limits.state(online, "2027-03-31", "2026-11-30") == "not_open");
  CHECK(limits.state(online, "2027-03-31", "2026-12-01") == "open");
  CHECK(limits.state(online, "2027-03-31", "2027-01-30") == "open");
  CHECK(limits.state(online, "2027-03-31", "2027-01-31") == "past");
  CHECK(limits.steps(online, "2027-03-31") ==
        "start 2027-03-31 cpc-640\n"
        "excluded_event_day 2027-03-30 cpc-641\n"
        "window_opens 2026-12-01 cpc-641\n"
        "start 2027-03-31 cpc-640\n"
        "excluded_event_day 2027-03-30 cpc-641\n"
        "add_period 2027-01-30 cpc-641\n");
}

TEST_CASE("what is possible from a day on is never past", "[deadline]") {
  Limits limits;
  const char* work = "asylum-work-access";
  CHECK(day_text(limits.found(work, "2026-05-20").opens_on) == "2026-11-20");
  CHECK(limits.state(work, "2026-05-20", "2026-11-19") == "not_open");
  CHECK(limits.state(work, "2026-05-20", "2026-11-20") == "open");
  CHECK(limits.state(work, "2026-05-20", "2040-01-01") == "open");
}

TEST_CASE("a limit is open on its last day and past on the day after", "[deadline]") {
  Limits limits;
  CHECK(limits.state("oqtf-free-one-month", "2026-11-23", "2026-12-23") == "open");
  CHECK(limits.state("oqtf-free-one-month", "2026-11-23", "2026-12-24T23:59") == "open");
  CHECK(limits.state("oqtf-free-one-month", "2026-11-23", "2026-12-25") == "past");
  CHECK(limits.state("oqtf-free-one-month", "2025-01-30", "2025-03-03") == "open");  // after its safe day
  CHECK(limits.state("oqtf-free-one-month", "2025-01-30", "2025-03-04") == "past");
}

TEST_CASE("a limit in hours is open until its last minute, and all its last day when no hour is told",
          "[deadline]") {
  Limits limits;
  const char* detained = "oqtf-cra-48-hours";
  CHECK(limits.state(detained, "2026-11-20T17:40", "2026-11-22T17:40") == "open");
  CHECK(limits.state(detained, "2026-11-20T17:40", "2026-11-22T17:41") == "past");
  CHECK(limits.state(detained, "2026-11-20T17:40", "2026-11-22") == "open");
  CHECK(limits.state(detained, "2026-11-20T17:40", "2026-11-23") == "past");
}

TEST_CASE("without a day to compare there is no state, and a note has neither state nor day", "[deadline]") {
  Limits limits;
  CHECK(limits.state("oqtf-free-one-month", "2026-11-23", "") == "none");
  CHECK(limits.days("suspension-interim", "2026-11-23") == "-");
  CHECK(limits.state("suspension-interim", "2026-11-23", "2026-11-26") == "none");
  CHECK(limits.steps("suspension-interim", "2026-11-23").empty());
}

TEST_CASE("a note stays without a day when the decision states one: that one is of another limit", "[deadline]") {
  Limits limits;
  CHECK(limits.days("suspension-interim", "2026-11-23 printed 2027-01-25") == "-");
  CHECK(limits.state("suspension-interim", "2026-11-23 printed 2027-01-25", "2027-02-10") == "none");
}

TEST_CASE("the limit that the decision states is safe where it is shorter, and changes nothing where it is longer",
          "[deadline]") {
  Limits limits;
  const char* removal = "oqtf-free-one-month";
  CHECK(limits.days(removal, "2026-11-23 printed 2026-12-08") == "2026-12-24, safe 2026-12-08");
  CHECK(limits.found(removal, "2026-11-23 printed 2026-12-08").is_by_print);
  CHECK(limits.state(removal, "2026-11-23 printed 2026-12-08", "2026-12-09") == "open");
  CHECK(limits.days(removal, "2026-11-23 printed 2026-12-30") == "2026-12-24");
  CHECK_FALSE(limits.found(removal, "2026-11-23 printed 2026-12-24").is_by_print);
  CHECK(limits.days("oqtf-cra-48-hours", "2026-11-20T17:40 printed 2026-11-22T16:00") ==
        "2026-11-22T17:40, safe 2026-11-22T16:00");
  CHECK_FALSE(limits.found("oqtf-cra-48-hours", "2026-11-20T17:40 printed 2026-11-22").is_by_print);
  CHECK(limits.days(removal, "2026-11-10 printed 2026-12-08 then house_arrest 2026-11-23") ==
        "2026-11-30, late 2026-12-01");
}

TEST_CASE("while an answer is awaited the limit that the decision states does not run out", "[deadline]") {
  Limits limits;
  const std::string event = "2026-11-23 printed 2027-01-25 then legal_aid 2026-12-01";
  CHECK(limits.days("refusal-court-two-months", event) == "-");
  CHECK(limits.state("refusal-court-two-months", event, "2027-02-10") == "open");
}

TEST_CASE("where the law changed and is not known, no day is made up: only what the decision states counts",
          "[deadline]") {
  Limits limits;
  const char* appeal = "cnda-appeal-pact";
  CHECK(limits.days(appeal, "2026-11-02") == "-");
  CHECK(limits.state(appeal, "2026-11-02", "2026-11-10") == "unknown");
  CHECK(limits.days(appeal, "2026-11-02 printed 2026-11-17") == "2026-11-17");
  CHECK(limits.state(appeal, "2026-11-02 printed 2026-11-17", "2026-11-17") == "open");
  CHECK(limits.state(appeal, "2026-11-02 printed 2026-11-17", "2026-11-18") == "past");
  CHECK(limits.days(appeal, "2026-06-07") == "no_version_for_event");
}

TEST_CASE("what lies in the future cannot have happened, but a card may end then", "[deadline]") {
  Limits limits;
  CHECK(limits.days("oqtf-free-one-month", "2026-11-27", "2026-11-26") == "event_in_future");
  CHECK(limits.days("oqtf-free-one-month", "2026-11-26", "2026-11-26") == "2026-12-28");
  CHECK(limits.days("oqtf-free-one-month", "2026-11-27") == "2026-12-28");  // no day to compare with
  CHECK(limits.days("renewal-window-online", "2027-03-31", "2026-11-26") == "2027-01-30");
}

TEST_CASE("the same question has the same answer, whatever was asked in between", "[deadline]") {
  Limits limits;
  const auto all = [&] {
    std::string text;
    for (const rulebook::Limit& limit : limits.model().limits) {
      const std::string event =
          "2026-03-30T10:00 in mayotte served online_space then legal_aid 2026-04-10 answered 2026-05-02";
      text += limit.id + " " + limits.days(limit.id, event, "2026-11-26") + "\n";
    }
    return text;
  };
  const std::string first = all();
  limits.guide().answer("decision_on", "2025-01-01").assess("2026-11-26");
  CHECK(all() == first);
  Limits others;
  CHECK(others.days("oqtf-free-one-month", "2026-11-24") == limits.days("oqtf-free-one-month", "2026-11-24"));
}
