// From which day a notified act counts. Days: the examples of the law sheet, or counted by hand from the article named.
#include "deadline/service.hpp"

#include "../catch.hpp"
#include "../support/deadlines.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

TEST_CASE("an act handed over, or a letter, counts from the day told", "[deadline][R613-2]") {
  Limits limits;
  for (const char* served : {"", " served by_hand", " served letter"})
    CHECK(limits.days("oqtf-free-one-month", std::string("2026-11-23") + served) == "2026-12-24");
}

TEST_CASE("a registered letter counts from its collection, or from its presentation when it is left there",
          "[deadline][ce-2012-04-24]") {
  Limits limits;
  const auto last_day = [&](const std::string& reached) {
    return limits.days("oqtf-free-one-month", "2026-11-10 served registered_letter" + reached);
  };
  CHECK(last_day(" reached 2026-11-20") == "2026-12-21");
  CHECK(last_day("") == "2026-12-11");
  CHECK(last_day(" reached 2026-11-10") == "2026-12-11");
  CHECK(last_day(" reached 2026-11-25") == "2026-12-28");  // the fifteenth day
  CHECK(last_day(" reached 2026-11-26") == "2026-12-11");  // the sixteenth: as if nobody had collected it
}

TEST_CASE("what an administration puts online counts from the first reading, or from the day it was put there",
          "[deadline][crpa-R112-20]") {
  Limits limits;
  const auto last_day = [&](const std::string& reached) {
    return limits.days("refusal-court-two-months", "2026-11-23 served online_space" + reached);
  };
  CHECK(last_day(" reached 2026-12-01") == "2027-02-02");
  CHECK(last_day("") == "2027-01-25");
  CHECK(last_day(" reached 2026-12-08") == "2027-02-09");
  CHECK(last_day(" reached 2026-12-09") == "2027-01-25");
}

TEST_CASE("on the portal of OFPRA a decision that is not read counts from the end of fifteen days",
          "[deadline][R531-17]") {
  Limits limits;
  const auto last_day = [&](const std::string& reached) {
    return limits.days("cnda-appeal-pre-pact", "2026-04-01 served ofpra_portal" + reached);
  };
  CHECK(last_day("") == "2026-05-18");
  CHECK(last_day(" reached 2026-04-10") == "2026-05-11");
  CHECK(last_day(" reached 2026-04-16") == "2026-05-18");
  CHECK(last_day(" reached 2026-04-20") == "2026-05-18");
}

TEST_CASE("on the portal of a court an unread judgment counts from the end of two working days",
          "[deadline][cja-R611-8-6]") {
  Limits limits;
  CHECK(limits.days("oqtf-appeal", "2026-11-20 served court_portal") == "2026-12-28");
  CHECK(limits.days("oqtf-appeal", "2026-11-20 served court_portal reached 2026-11-23") == "2026-12-24");
  // Thursday; then 8 May and a weekend: notified on Tuesday 12 May, franc on Saturday 13 June.
  CHECK(limits.days("oqtf-appeal", "2026-05-07 served court_portal") == "2026-06-15");
}

TEST_CASE("the day that counts is the first step, with the article on the way of being told", "[deadline]") {
  Limits limits;
  CHECK(limits.steps("oqtf-free-one-month", "2026-11-10 served registered_letter reached 2026-11-20") ==
        "served_reached 2026-11-20 @service\n"
        "start 2026-11-20 cpc-640\n"
        "add_period 2026-12-20 cpc-641\n"
        "franc_day 2026-12-21 ce-1954-06-04\n");
  CHECK(limits.steps("cnda-appeal-pre-pact", "2026-03-02 served ofpra_portal") ==
        "served_unread 2026-03-17 @service\n"
        "start 2026-03-17 cpc-640\n"
        "add_period 2026-04-17 cpc-641\n"
        "franc_day 2026-04-18 ce-1954-06-04\n"
        "carry_saturday 2026-04-19 cpc-642\n"
        "carry_sunday 2026-04-20 cpc-642\n");
  const Deadline found = limits.found("oqtf-free-one-month", "2026-11-10 served registered_letter");
  CHECK(day_text(found.started.day) == "2026-11-10");
  CHECK(found.steps.begin()->record == 2);  // the third way of being told
}

TEST_CASE("an act cannot be collected before it was there", "[deadline]") {
  Limits limits;
  for (const char* served : {"registered_letter", "online_space", "ofpra_portal", "court_portal"}) {
    CHECK(limits.days("cnda-legal-aid", std::string("2026-04-10 reached 2026-04-09 served ") + served) ==
          "reached_before_service");
  }
}

TEST_CASE("the law is that of the day on which the act counts, not of the day it was posted", "[deadline]") {
  Limits limits;
  // Posted on 30 May, unread: notified on 14 June, when the appeal to the CNDA had changed.
  CHECK(limits.days("cnda-appeal-pre-pact", "2026-05-30 served ofpra_portal") == "no_version_for_event");
  CHECK(limits.state("cnda-appeal-pact", "2026-05-30 served ofpra_portal", "2026-06-20") == "unknown");
  CHECK(limits.days("cnda-appeal-pre-pact", "2026-05-30 served ofpra_portal reached 2026-06-07") == "2026-07-08");
}

TEST_CASE("a limit in hours needs the hour: a day of collection has none", "[deadline][ce-2020-06-17]") {
  Limits limits;
  CHECK(limits.days("oqtf-cra-48-hours", "2026-11-20T17:40 served by_hand") == "2026-11-22T17:40");
  CHECK(limits.days("oqtf-cra-48-hours", "2026-11-20T17:40 served registered_letter reached 2026-11-21") ==
        "event_needs_time");
}
