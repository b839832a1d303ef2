// Every operator of rulebook/README.md, from JSON text to the outcome: the day before, the day, the day after.
#include "../catch.hpp"
#include "../support/small_rulebook.hpp"

using namespace permit_guide::tests;

namespace {

struct Row {
  const char* answers;
  const char* as_of;
  const char* outcome;
};

void check(const char* when, const std::vector<Row>& rows) {
  SmallGuide guide = SmallGuide::of(Json::parse(when));
  for (const Row& row : rows) {
    CAPTURE(when, row.answers, row.as_of);
    CHECK(guide.text(Json::parse(row.answers), row.as_of) == row.outcome);
  }
}

const char* const today = "2026-11-23";
const char* const yes = "eligible -..-";
const char* const no = "not_eligible -..-";
const char* const open = "more_info -..-";

}  // namespace

TEST_CASE("a choice has a value, one of several, or one that only the administration can judge", "[assessment]") {
  check(R"({"fact": "spouse", "is": "french"})", {{R"({"spouse": "french"})", today, yes},
                                                  {R"({"spouse": "foreign"})", today, no},
                                                  {R"({"spouse": "unknown"})", today, open},
                                                  {R"({"spouse": {"declined": true}})", today, open},
                                                  {R"({"spouse": "absent"})", today, no},
                                                  {R"({"spouse": null})", today, open}});
  check(R"({"fact": "spouse", "in": ["french", "foreign"]})",
        {{R"({"spouse": "foreign"})", today, yes}, {R"({"spouse": "none"})", today, no}});
  check(R"({"fact": "spouse", "is": "french", "unclear": ["foreign"]})",
        {{R"({"spouse": "french"})", today, yes},
         {R"({"spouse": "foreign"})", today, open},
         {R"({"spouse": "none"})", today, no}});
  check(R"({"fact": "works", "is": false})", {{R"({"works": false})", today, yes},
                                              {R"({"works": true})", today, no},
                                              {R"({"works": null})", today, open}});
}

TEST_CASE("numbers and money, both bounds", "[assessment]") {
  check(R"({"fact": "points", "at_least": 12})",
        {{R"({"points": 11})", today, no}, {R"({"points": 12})", today, yes}, {R"({"points": 20})", today, yes}});
  check(R"({"fact": "points", "at_most": 12})",
        {{R"({"points": 12})", today, yes}, {R"({"points": 13})", today, no}});
  check(R"({"fact": "points", "more_than": 12})",
        {{R"({"points": 12})", today, no}, {R"({"points": 13})", today, yes}});
  check(R"({"fact": "points", "less_than": 12})",
        {{R"({"points": 11})", today, yes}, {R"({"points": 12})", today, no}});
  check(
      R"({"fact": "wage", "at_least": 1500})",
      {{R"({"wage": 1499})", today, no}, {R"({"wage": 1500})", today, yes}, {R"({"wage": "absent"})", today, no}});
}

TEST_CASE("a birthday opens on that day, closes the day before, or opens the day after", "[assessment]") {
  check(R"({"fact": "birth_date", "age_at_least": 18})",
        {{R"({"birth_date": "2008-11-23"})", "2026-11-22", "later 2026-11-23..-"},
         {R"({"birth_date": "2008-11-23"})", "2026-11-23", "eligible 2026-11-23..-"},
         {R"({"birth_date": "2008-11-23"})", "2026-11-24", "eligible 2026-11-23..-"},
         // Born on 29 February: 18 on the last day of February (civil procedure code, art. 641).
         {R"({"birth_date": "2008-02-29"})", "2026-02-27", "later 2026-02-28..-"},
         {R"({"birth_date": "2008-02-29"})", "2026-02-28", "eligible 2026-02-28..-"}});
  check(R"({"fact": "birth_date", "age_under": 18})",
        {{R"({"birth_date": "2008-11-24"})", "2026-11-22", "eligible -..2026-11-23"},
         {R"({"birth_date": "2008-11-24"})", "2026-11-23", "eligible -..2026-11-23"},
         {R"({"birth_date": "2008-11-24"})", "2026-11-24", no}});
  check(R"({"fact": "birth_date", "age_over": 65})",
        {{R"({"birth_date": "1961-11-23"})", "2026-11-23", "later 2026-11-24..-"},
         {R"({"birth_date": "1961-11-23"})", "2026-11-24", "eligible 2026-11-24..-"}});
}

TEST_CASE("anniversaries in years, months and days, the day included", "[assessment]") {
  check(R"({"fact": "union_date", "years_ago_at_least": 3})",
        {{R"({"union_date": "2023-11-23"})", "2026-11-22", "later 2026-11-23..-"},
         {R"({"union_date": "2023-11-23"})", "2026-11-23", "eligible 2026-11-23..-"},
         {R"({"union_date": "2024-02-29"})", "2027-02-27", "later 2027-02-28..-"}});
  check(R"({"fact": "union_date", "months_ago_at_least": 6})",
        {{R"({"union_date": "2025-08-31"})", "2026-02-27", "later 2026-02-28..-"},
         {R"({"union_date": "2025-08-31"})", "2026-02-28", "eligible 2026-02-28..-"}});
  check(R"({"fact": "union_date", "days_ago_at_least": 90})",
        {{R"({"union_date": "2026-08-25"})", "2026-11-22", "later 2026-11-23..-"},
         {R"({"union_date": "2026-08-25"})", "2026-11-23", "eligible 2026-11-23..-"}});
}

TEST_CASE("a document holds until its last day, included; an event counts from its day", "[assessment]") {
  check(R"({"fact": "stay_ends", "still_valid": true})",
        {{R"({"stay_ends": "2026-11-23"})", "2026-11-22", "eligible -..2026-11-23"},
         {R"({"stay_ends": "2026-11-23"})", "2026-11-23", "eligible -..2026-11-23"},
         {R"({"stay_ends": "2026-11-23"})", "2026-11-24", no},
         {R"({"stay_ends": "absent"})", "2026-11-23", no}});
  check(R"({"fact": "stay_ends", "has_come": true})",
        {{R"({"stay_ends": "2026-11-23"})", "2026-11-22", "later 2026-11-23..-"},
         {R"({"stay_ends": "2026-11-23"})", "2026-11-23", "eligible 2026-11-23..-"}});
}

TEST_CASE("a date compared with a day of the calendar", "[assessment]") {
  struct Pair {
    const char* op;
    const char *before, *same, *after;
  };
  const Pair pairs[] = {{"later_than", no, no, yes},
                        {"not_later_than", yes, yes, no},
                        {"earlier_than", yes, no, no},
                        {"not_earlier_than", no, yes, yes}};
  for (const Pair& pair : pairs) {
    const std::string when = std::string(R"({"fact": "union_date", ")") + pair.op + R"(": "2022-02-24"})";
    check(when.c_str(), {{R"({"union_date": "2022-02-23"})", today, pair.before},
                         {R"({"union_date": "2022-02-24"})", today, pair.same},
                         {R"({"union_date": "2022-02-25"})", today, pair.after},
                         {R"({"union_date": "unknown"})", today, open},
                         {R"({"union_date": "absent"})", today, no}});
  }
}

TEST_CASE("a date compared with another date and a period", "[assessment]") {
  struct Pair {
    const char* op;
    const char *before, *same, *after;
  };
  const Pair pairs[] = {{"later_than", no, no, yes},
                        {"not_later_than", yes, yes, no},
                        {"earlier_than", yes, no, no},
                        {"not_earlier_than", no, yes, yes}};
  for (const Pair& pair : pairs) {
    // Compared with the 13th birthday of a person born on 2000-02-29: 2013-02-28.
    const std::string when =
        std::string(R"({"fact": "union_date", ")") + pair.op + R"(": {"fact": "birth_date", "plus_years": 13}})";
    check(when.c_str(), {{R"({"birth_date": "2000-02-29", "union_date": "2013-02-27"})", today, pair.before},
                         {R"({"birth_date": "2000-02-29", "union_date": "2013-02-28"})", today, pair.same},
                         {R"({"birth_date": "2000-02-29", "union_date": "2013-03-01"})", today, pair.after},
                         {R"({"birth_date": "unknown", "union_date": "2013-03-01"})", today, open},
                         {R"({"birth_date": "unknown", "union_date": "absent"})", today, no},
                         {R"({"birth_date": "absent", "union_date": "unknown"})", today, no}});
  }
  check(R"({"fact": "union_date", "later_than": {"fact": "stay_ends", "plus_months": 1, "plus_days": 2}})",
        {{R"({"stay_ends": "2026-01-31", "union_date": "2026-03-02"})", today, no},
         {R"({"stay_ends": "2026-01-31", "union_date": "2026-03-03"})", today, yes}});
}

TEST_CASE("the calendar itself opens and closes", "[assessment]") {
  check(R"({"from_day": "2026-11-23"})",
        {{"{}", "2026-11-22", "later 2026-11-23..-"}, {"{}", "2026-11-23", "eligible 2026-11-23..-"}});
  check(R"({"until_day": "2026-11-23"})",
        {{"{}", "2026-11-23", "eligible -..2026-11-23"}, {"{}", "2026-11-24", no}});
  check(R"({"always": true})", {{"{}", today, yes}});
}

TEST_CASE("all, any, not and at least: one no or one yes decides despite an unknown", "[assessment]") {
  const char* parts =
      R"([{"fact": "works", "is": true}, {"fact": "spouse", "is": "french"}, {"fact": "points", "at_least": 12}])";
  const auto with = [&](const char* op) { return std::string("{") + op + parts + "}"; };
  check(with("\"all\": ").c_str(), {{R"({"works": false})", today, no},
                                    {R"({"works": true, "spouse": "french"})", today, open},
                                    {R"({"points": 12})", today, yes}});
  check(with("\"any\": ").c_str(), {{R"({"works": false, "spouse": "none"})", today, open},
                                    {R"({"points": 12})", today, yes},
                                    {R"({"points": 11})", today, no}});
  check(with("\"at_least\": 2, \"of\": ").c_str(), {{"{}", today, open},
                                                    {R"({"works": true})", today, open},
                                                    {R"({"spouse": "french"})", today, yes},
                                                    {R"({"works": false, "spouse": "none"})", today, no},
                                                    {R"({"works": true, "points": 12})", today, yes}});
  check(R"({"not": {"fact": "spouse", "is": "french"}})", {{R"({"spouse": "none"})", today, yes},
                                                           {R"({"spouse": "french"})", today, no},
                                                           {R"({"spouse": "unknown"})", today, open}});
}

TEST_CASE("at least two of three that open and close on different days", "[assessment]") {
  check(
      R"({"at_least": 2, "of": [{"from_day": "2026-12-01"}, {"until_day": "2026-12-31"}, {"from_day": "2027-02-01"}]})",
      {{"{}", "2026-11-30", "later 2026-12-01..2026-12-31"},
       {"{}", "2026-12-31", "eligible 2026-12-01..2026-12-31"},
       {"{}", "2027-01-01", "later 2027-02-01..-"},
       {"{}", "2027-02-01", "eligible 2027-02-01..-"}});
}

TEST_CASE("one nationality of several is enough, and an unknown one leaves it open", "[assessment]") {
  check(R"({"fact": "nationality", "includes": ["US"]})", {{R"({"nationality": ["US"]})", today, yes},
                                                           {R"({"nationality": ["BR", "US"]})", today, yes},
                                                           {R"({"nationality": ["BR"]})", today, no},
                                                           {R"({"nationality": ["stateless"]})", today, no},
                                                           {R"({"nationality": "unknown"})", today, open}});
  check(R"({"fact": "nationality", "includes": ["stateless"]})",
        {{R"({"nationality": ["stateless"]})", today, yes}, {R"({"nationality": ["BR"]})", today, no}});
}

TEST_CASE("one child of the list meets the condition, and only children that exist count", "[assessment]") {
  check(
      R"({"some": "children", "where": {"all": [{"field": "birth_date", "age_under": 18}, {"field": "french", "is": true}]}})",
      {{R"({"children": []})", today, no},
       {R"({"children": [{"birth_date": "2010-01-15", "french": false}]})", today, no},
       {R"({"children": [{"birth_date": "2000-01-15", "french": true}]})", today, no},
       {R"({"children": [{"birth_date": "2010-01-15", "french": true}]})", today, "eligible -..2028-01-14"},
       // Two halves in two children do not make one child.
       {R"({"children": [{"birth_date": "2000-01-15", "french": true}, {"birth_date": "2010-01-15", "french": false}]})",
        today, no},
       {R"({"children": [{"birth_date": "2000-01-15", "french": true}, {"birth_date": "2010-01-15"}]})", today,
        open},
       {R"({"children": [{"french": false}, {"french": false}, {"birth_date": "2020-05-02", "french": true}]})",
        today, "eligible -..2038-05-01"},
       {R"({"children": "unknown"})", today, open},
       {R"({"children": null})", today, open}});
}
