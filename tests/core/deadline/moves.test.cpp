// What happens after a decision, and what it does to its limits. Days: the law sheet, or counted by hand.
#include "deadline/moves.hpp"

#include "../catch.hpp"
#include "../support/deadlines.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

namespace {

constexpr const char* refusal = "refusal-court-two-months";
constexpr const char* removal = "oqtf-free-one-month";

}  // namespace

TEST_CASE("an appeal to the prefect never moves the limit of a removal order, and that is said",
          "[deadline][L614-1]") {
  Limits limits;
  const std::string appeal = "2026-11-23 then administrative_appeal 2026-12-01";
  CHECK(limits.days(removal, appeal) == "2026-12-24");
  CHECK(limits.moves(removal, appeal) == "administrative_appeal none");
  CHECK(limits.days(removal, appeal + " answered 2026-12-20") == "2026-12-24");
  CHECK(limits.days("oqtf-house-arrest-seven-days", "2026-11-20 then legal_aid 2026-11-23 answered 2026-11-26") ==
        "2026-11-27, late 2026-11-30");
}

TEST_CASE("what a limit does not know of moves nothing", "[deadline]") {
  Limits limits;
  CHECK(limits.days("change-of-address", "2026-11-23 then detention 2026-12-01") == "2027-02-23");
  CHECK(limits.moves("change-of-address", "2026-11-23 then detention 2026-12-01") == "detention none");
}

TEST_CASE("an appeal to the prefect within two months of a refusal starts a new full period from its answer",
          "[deadline][crpa-L411-2]") {
  Limits limits;
  const std::string appeal = "2026-11-23 then administrative_appeal 2027-01-04";
  CHECK(limits.days(refusal, appeal + " answered 2027-02-10") == "2027-04-12");
  CHECK(limits.moves(refusal, appeal + " answered 2027-02-10") == "administrative_appeal restarts");
}

TEST_CASE("without an answer the new period runs from the refusal that silence makes", "[deadline]") {
  Limits limits;
  const std::string appeal = "2026-11-23 then administrative_appeal 2027-01-04";
  CHECK(limits.days(refusal, appeal) == "2027-05-05");
  CHECK(limits.steps(refusal, appeal) ==
        "start 2026-11-23 cpc-640\n"
        "add_period 2027-01-23 cpc-641\n"
        "franc_day 2027-01-24 ce-1954-06-04\n"
        "carry_sunday 2027-01-25 cpc-642\n"
        "silence 2027-03-04 @move\n"
        "restart 2027-03-04 @move\n"
        "start 2027-03-04 cpc-640\n"
        "add_period 2027-05-04 cpc-641\n"
        "franc_day 2027-05-05 ce-1954-06-04\n");
}

TEST_CASE("a request on the last day is in time, one on the day after moves nothing", "[deadline]") {
  Limits limits;
  CHECK(limits.days(refusal, "2026-11-23 then administrative_appeal 2027-01-25") == "2027-05-26");
  CHECK(limits.days(refusal, "2026-11-23 then administrative_appeal 2027-01-26") == "2027-01-25");
  CHECK(limits.moves(refusal, "2026-11-23 then administrative_appeal 2027-01-26") ==
        "administrative_appeal too_late");
}

TEST_CASE("after legal aid a careful person counts neither the fifteen days nor the franc day", "[deadline]") {
  Limits limits;
  const std::string aid = "2026-11-23 then legal_aid 2026-12-01 answered 2027-02-01";
  CHECK(limits.days(refusal, aid) == "2027-04-19, safe 2027-04-01");
  CHECK(limits.readings(refusal, aid) == "plain 2027-04-01");
  CHECK(limits.days(removal, "2026-11-23 then legal_aid 2026-12-10 answered 2027-01-08") ==
        "2027-02-24, safe 2027-02-08");
  CHECK(limits.days("old-oqtf-30-days", "2024-05-20 then legal_aid 2024-06-10 answered 2024-07-01") ==
        "2024-08-16, safe 2024-07-31");
}

TEST_CASE("while the decision on legal aid is awaited no day can be told, and nothing is past", "[deadline]") {
  Limits limits;
  const std::string aid = "2026-11-23 then legal_aid 2026-12-01";
  CHECK(limits.days(refusal, aid) == "-");
  CHECK(limits.moves(refusal, aid) == "legal_aid pending");
  CHECK(limits.state(refusal, aid, "2027-06-01") == "open");
  CHECK(limits.readings(refusal, aid).empty());
}

TEST_CASE("the reasons of an implied refusal start a new period, and so does a month without them",
          "[deadline][crpa-L232-4]") {
  Limits limits;
  const std::string asked = "2026-11-15 then reasons_requested 2026-11-30";
  CHECK(limits.days("implied-refusal-challenge", asked + " answered 2026-12-20") == "2027-02-22");
  CHECK(limits.days("implied-refusal-challenge", asked) == "2027-03-01");
}

TEST_CASE("the days given for missing papers do not count", "[deadline][crpa-L114-5]") {
  Limits limits;
  const std::string asked = "2026-07-15 then missing_papers 2026-08-10";
  CHECK(limits.days("implied-refusal-general", asked + " answered 2026-08-25") == "2026-11-30");
  CHECK(limits.moves("implied-refusal-general", asked + " answered 2026-08-25") == "missing_papers suspends");
  CHECK(limits.days("implied-refusal-general", asked + " answered 2026-08-25 then missing_papers 2026-09-01 "
                                                       "answered 2026-09-11") == "2026-12-10");
  CHECK(limits.days("implied-refusal-general", asked) == "-");
}

TEST_CASE("papers asked for a second time stop the clock again, as long as no refusal was born",
          "[deadline][crpa-L114-5]") {
  Limits limits;
  // Four months and 61 days: 15 January; ten days more.
  const std::string first = "2026-07-15 then missing_papers 2026-08-10 answered 2026-10-10";
  CHECK(limits.days("implied-refusal-general", first) == "2027-01-15");
  CHECK(limits.days("implied-refusal-general", first + " then missing_papers 2026-12-01 answered 2026-12-11") ==
        "2027-01-25");
  CHECK(limits.days("implied-refusal-general", first + " then missing_papers 2027-01-16 answered 2027-01-20") ==
        "2027-01-15");
}

TEST_CASE("papers brought on the day they were asked for stop nothing, and are no step of the count",
          "[deadline]") {
  Limits limits;
  const char* silence = "implied-refusal-general";
  CHECK(limits.days(silence, "2026-07-15 then missing_papers 2026-08-10 answered 2026-08-10") == "2026-11-15");
  CHECK(limits.steps(silence, "2026-07-15 then missing_papers 2026-08-10 answered 2026-08-10") ==
        limits.steps(silence, "2026-07-15"));
}

TEST_CASE("legal aid before the CNDA stops the clock when it is asked for within fifteen days", "[deadline]") {
  Limits limits;
  const char* appeal = "cnda-appeal-pre-pact";
  // 3 April 2026 and the 41 days of waiting: Ascension Thursday.
  CHECK(limits.days(appeal, "2026-03-02 then legal_aid 2026-03-10 answered 2026-04-20") == "2026-05-15");
  CHECK(limits.moves(appeal, "2026-03-02 then legal_aid 2026-03-17 answered 2026-04-20") == "legal_aid suspends");
  CHECK(limits.moves(appeal, "2026-03-02 then legal_aid 2026-03-18 answered 2026-04-20") == "legal_aid too_late");
  CHECK(limits.days(appeal, "2026-03-02 then legal_aid 2026-03-18 answered 2026-04-20") == "2026-04-03");
}

TEST_CASE("a stopped clock does not add the months of distance again", "[deadline]") {
  Limits limits;
  // Two months from 2 March, franc on 3 May, and the 41 days of waiting: Saturday 13 June.
  CHECK(limits.days("cnda-appeal-pre-pact",
                    "2026-03-02 in reunion then legal_aid 2026-03-10 answered 2026-04-20") == "2026-06-15");
}

TEST_CASE("house arrest or detention during the month replaces it by its own limit", "[deadline][R921-1]") {
  Limits limits;
  CHECK(limits.days(removal, "2026-11-10 then house_arrest 2026-11-23") == "2026-11-30, late 2026-12-01");
  CHECK(limits.days(removal, "2026-11-10 then prison 2026-11-23") == "2026-11-30, late 2026-12-01");
  CHECK(limits.days(removal, "2026-11-10 then detention 2026-11-23T09:15") == "2026-11-25T09:15");
  CHECK(limits.days("oqtf-house-arrest-seven-days", "2026-11-20 then detention 2026-11-24T08:00") ==
        "2026-11-26T08:00");
  CHECK(limits.moves(removal, "2026-11-10 then detention 2026-11-23T09:15") == "detention replaced");
}

TEST_CASE("the steps of a replaced limit go on from what replaced it", "[deadline]") {
  Limits limits;
  const std::string event = "2026-11-10 then house_arrest 2026-11-23";
  CHECK(limits.steps(removal, event) ==
        "start 2026-11-10 cpc-640\n"
        "add_period 2026-12-10 cpc-641\n"
        "franc_day 2026-12-11 ce-1954-06-04\n"
        "replaced 2026-11-23 @move\n"
        "start 2026-11-23 cpc-640\n"
        "excluded_event_day 2026-11-24 cpc-641\n"
        "add_period 2026-11-30 cpc-641\n");
  CHECK(day_text(limits.found(removal, event).started.day) == "2026-11-10");
}

TEST_CASE("house arrest after the month is over changes nothing", "[deadline]") {
  Limits limits;
  const std::string event = "2026-10-01 then house_arrest 2026-11-23";
  CHECK(limits.days(removal, event) == "2026-11-02");
  CHECK(limits.state(removal, event, "2026-11-23") == "past");
}

TEST_CASE("detention during the seven days of house arrest replaces them in turn, and comes too late after them",
          "[deadline][R921-2]") {
  Limits limits;
  const std::string arrest = "2026-11-10 then house_arrest 2026-11-23 then detention ";
  CHECK(limits.days(removal, arrest + "2026-11-25T09:00") == "2026-11-27T09:00");
  CHECK(limits.days(removal, arrest + "2026-12-05T10:00") == "2026-11-30, late 2026-12-01");
}

TEST_CASE("house arrest while the decision on legal aid is awaited has its seven days, for nothing was over",
          "[deadline][R921-1]") {
  Limits limits;
  // The month ended on 11 December; seven days from 20 December: a Sunday.
  CHECK(limits.days(removal, "2026-11-10 then legal_aid 2026-12-01 then house_arrest 2026-12-20") == "2026-12-28");
  CHECK(limits.days(removal,
                    "2026-11-10 then legal_aid 2026-12-01 answered 2027-01-05 then house_arrest "
                    "2026-12-20") == "2026-12-28");
}

TEST_CASE("the order in which happenings are told changes nothing", "[deadline]") {
  Limits limits;
  const std::string detained = " then detention 2026-11-25T09:00", arrested = " then house_arrest 2026-11-23";
  CHECK(limits.days(removal, "2026-11-10" + arrested + detained) ==
        limits.days(removal, "2026-11-10" + detained + arrested));
  const std::string appeal = " then administrative_appeal 2026-12-20 answered 2027-03-01";
  const std::string aid = " then legal_aid 2026-12-01 answered 2027-02-01";
  CHECK(limits.days(refusal, "2026-11-23" + appeal + aid) == limits.days(refusal, "2026-11-23" + aid + appeal));
}

TEST_CASE("of two answers the later one starts the period that runs", "[deadline]") {
  Limits limits;
  CHECK(limits.days(refusal,
                    "2026-11-23 then administrative_appeal 2026-12-20 answered 2027-03-01 "
                    "then legal_aid 2026-12-01 answered 2027-01-10") == "2027-05-03");
}

TEST_CASE("legal aid asked for during a period that had started anew is in time", "[deadline]") {
  Limits limits;
  // Refusal: 6 March. Appeal answered on 16 March: 18 May. Aid asked for on 4 May, decided on 1 June: 16 June and two
  // months, franc: 17 August; plainly two months from 1 June: 1 August, a Saturday.
  const std::string event = "2026-01-05 then administrative_appeal 2026-02-02 answered 2026-03-16";
  CHECK(limits.days(refusal, event) == "2026-05-18");
  CHECK(limits.days(refusal, event + " then legal_aid 2026-05-04 answered 2026-06-01") ==
        "2026-08-17, safe 2026-08-03");
}

TEST_CASE("nothing happens before the event, and no answer before the question", "[deadline]") {
  Limits limits;
  CHECK(limits.days(refusal, "2026-11-23 then legal_aid 2026-11-22") == "move_before_event 0");
  CHECK(limits.days(refusal, "2026-11-23 then administrative_appeal 2026-12-01 then legal_aid 2026-11-22") ==
        "move_before_event 1");
  CHECK(limits.days(refusal, "2026-11-23 then legal_aid 2026-12-01 answered 2026-11-30") == "move_before_event 0");
  CHECK(limits.days(refusal, "2026-11-23 then legal_aid 2026-11-23 answered 2026-11-23") ==
        "2027-02-09, safe 2027-01-25");
  CHECK(limits.days(removal, "2026-11-23 then detention 2026-12-01") == "event_needs_time");
}
