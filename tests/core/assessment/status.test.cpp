#include "assessment/status.hpp"

#include "../catch.hpp"
#include "../support/small_rulebook.hpp"

using namespace permit_guide::tests;

namespace {

Json conditions(const char* text) { return Json::parse(text); }

const char* const today = "2026-11-23";

}  // namespace

TEST_CASE("only what is due is called eligible; what is judged is called possible", "[assessment]") {
  struct Row {
    const char* nature;
    const char* outcome;
  };
  for (const Row& row : {Row{"entitlement", "eligible -..-"}, Row{"notification", "eligible -..-"},
                         Row{"appraisal", "possible -..-"}, Row{"discretionary", "possible -..-"}}) {
    SmallGuide guide(Json::array({route("only", row.nature, conditions(R"({"always": true})"))}));
    CHECK(guide.text(Json::object(), today) == row.outcome);
  }
}

TEST_CASE("later looks ten years ahead, that day included", "[assessment]") {
  SmallGuide guide = SmallGuide::of(conditions(R"({"fact": "stay_ends", "has_come": true})"));
  struct Row {
    const char* as_of;
    const char* opens;
    const char* outcome;
  };
  const Row rows[] = {
      {"2026-11-23", "2036-11-22", "later 2036-11-22..-"},
      {"2026-11-23", "2036-11-23", "later 2036-11-23..-"},
      {"2026-11-23", "2036-11-24", "not_eligible -..-"},
      // Ten years after 29 February end on 28 February.
      {"2028-02-29", "2038-02-28", "later 2038-02-28..-"},
      {"2028-02-29", "2038-03-01", "not_eligible -..-"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.as_of, row.opens);
    CHECK(guide.text({{"stay_ends", row.opens}}, row.as_of) == row.outcome);
  }
}

TEST_CASE("later is a firm yes: a day on which it may open is told as undecided, not as later", "[assessment]") {
  SmallGuide guide = SmallGuide::of(
      conditions(R"({"all": [{"fact": "stay_ends", "has_come": true}, {"fact": "spouse", "is": "french"}]})"));
  CHECK(guide.text({{"stay_ends", "2027-05-01"}}, today) == "not_eligible -..-");
  CHECK(day_text(guide->outcome("tiny").best.undecided_from) == "2027-05-01");
  CHECK(guide->missing("tiny").empty());  // nothing is missing for today's outcome
  CHECK(guide->next() == "spouse");       // yet the answer is still worth asking for
  CHECK(guide.text({{"spouse", "french"}}, today) == "later 2027-05-01..-");
  CHECK(guide.text({{"spouse", "none"}}, today) == "not_eligible -..-");
  CHECK(day_text(guide->outcome("tiny").best.undecided_from) == "-");
}

TEST_CASE("a window that opens and closes is told with both days", "[assessment]") {
  SmallGuide guide = SmallGuide::of(conditions(
      R"({"all": [{"fact": "birth_date", "age_at_least": 16}, {"fact": "birth_date", "age_under": 18}]})"));
  const Json born = {{"birth_date", "2010-11-23"}};
  CHECK(guide.text(born, "2026-11-22") == "later 2026-11-23..2028-11-22");
  CHECK(guide.text(born, "2026-11-23") == "eligible 2026-11-23..2028-11-22");
  CHECK(guide.text(born, "2028-11-22") == "eligible 2026-11-23..2028-11-22");
  CHECK(guide.text(born, "2028-11-23") == "not_eligible -..-");
}

TEST_CASE("each version of the law speaks for its own days", "[assessment]") {
  const Json few = conditions(R"({"fact": "points", "at_least": 3})");
  const Json many = conditions(R"({"fact": "points", "at_least": 12})");
  SmallGuide guide(Json::array({{{"id", "only"},
                                 {"nature", "entitlement"},
                                 {"versions", Json::array({version(few, "2022-01-01", "2025-12-31"),
                                                           version(many, "2026-01-01", "2026-12-31")})}}}));
  struct Row {
    int points;
    const char* as_of;
    const char* outcome;
  };
  const Row rows[] = {
      {5, "2021-12-31", "later 2022-01-01..2025-12-31"},
      {5, "2022-01-01", "eligible 2022-01-01..2025-12-31"},
      {5, "2025-12-31", "eligible 2022-01-01..2025-12-31"},
      {5, "2026-01-01", "not_eligible -..-"},
      {12, "2025-12-31", "eligible 2022-01-01..2026-12-31"},
      {12, "2026-01-01", "eligible 2022-01-01..2026-12-31"},
      {12, "2026-12-31", "eligible 2022-01-01..2026-12-31"},
      {12, "2027-01-01", "not_eligible -..-"},
      {2, "2021-12-31", "not_eligible -..-"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.points, row.as_of);
    CHECK(guide.text({{"points", row.points}}, row.as_of) == row.outcome);
  }
}

TEST_CASE("what held since before the rulebook begins is told without a first day", "[assessment]") {
  SmallGuide guide = SmallGuide::of(conditions(R"({"fact": "union_date", "years_ago_at_least": 3})"));
  CHECK(guide.text({{"union_date", "2018-05-01"}}, today) == "eligible -..-");  // 2021-05-01, the first day known
  CHECK(guide.text({{"union_date", "2018-05-02"}}, today) == "eligible 2021-05-02..-");
}

TEST_CASE("the best route speaks: eligible, possible, more info, later, not eligible", "[assessment]") {
  // Five routes, each brought about by one fact, in the order from worst to best.
  const Json routes = Json::array({
      route("never", "entitlement", conditions(R"({"fact": "works", "is": true})")),
      route("in-time", "entitlement", conditions(R"({"fact": "stay_ends", "has_come": true})")),
      route("open", "entitlement", conditions(R"({"fact": "points", "at_least": 12})")),
      route("judged", "appraisal", conditions(R"({"fact": "health", "is": "poor"})")),
      route("due", "entitlement", conditions(R"({"fact": "spouse", "is": "french"})")),
  });
  SmallGuide guide(routes);
  const Json all_no = {
      {"works", false}, {"stay_ends", "absent"}, {"points", 0}, {"health", "good"}, {"spouse", "none"}};
  CHECK(guide.text(all_no, today) == "not_eligible -..-");
  CHECK(guide.text({{"stay_ends", "2027-01-01"}}, today) == "later 2027-01-01..-");
  CHECK(guide->route("tiny") == "in-time");
  CHECK(guide.text({{"points", "unknown"}}, today) == "more_info -..-");
  CHECK(guide->route("tiny") == "open");
  CHECK(guide.text({{"health", "poor"}}, today) == "possible -..-");
  CHECK(guide->route("tiny") == "judged");
  CHECK(guide.text({{"spouse", "french"}}, today) == "eligible -..-");
  CHECK(guide->route("tiny") == "due");
}

TEST_CASE("of two routes with one status the one that helps more speaks", "[assessment]") {
  const Json until = conditions(R"({"fact": "stay_ends", "still_valid": true})");
  const Json from = conditions(R"({"fact": "stay_ends", "has_come": true})");
  const Json union_from = conditions(R"({"fact": "union_date", "has_come": true})");
  SmallGuide closing(Json::array({route("closing", "entitlement", until),
                                  route("staying", "entitlement", conditions(R"({"always": true})"))}));
  CHECK(closing.text({{"stay_ends", "2027-01-01"}}, today) == "eligible -..-");
  CHECK(closing->route("tiny") == "staying");
  SmallGuide opening(Json::array({route("late", "entitlement", from), route("soon", "entitlement", union_from)}));
  CHECK(opening.text({{"stay_ends", "2028-01-01"}, {"union_date", "2027-01-01"}}, today) == "later 2027-01-01..-");
  CHECK(opening->route("tiny") == "soon");
}

TEST_CASE("another body of law is settled before the conditions", "[assessment]") {
  struct Row {
    const char* nationality;
    bool met;
    const char* outcome;
    const char* regime;
  };
  const Row rows[] = {
      {R"(["BR"])", true, "eligible -..-", "general"},
      {R"(["DZ"])", true, "other_regime -..-", "algerian"},
      {R"(["FR"])", true, "other_regime -..-", "french"},
      {R"(["DZ", "FR"])", true, "other_regime -..-", "french"},
      {R"(["US", "DZ"])", true, "other_regime -..-", "algerian"},
      {R"(["stateless"])", true, "eligible -..-", "general"},
      {R"("unknown")", true, "more_info -..-", "-"},
      {R"("unknown")", false, "not_eligible -..-", "-"},
      {R"(["DZ"])", false, "other_regime -..-", "algerian"},
      {"null", true, "more_info -..-", "-"},
  };
  SmallGuide guide = SmallGuide::of(conditions(R"({"fact": "works", "is": true})"));
  for (const Row& row : rows) {
    CAPTURE(row.nationality, row.met);
    CHECK(guide.text({{"nationality", Json::parse(row.nationality)}, {"works", row.met}}, today) == row.outcome);
    const auto regime = guide->engine().regime();
    CHECK((regime < 0 ? "-" : guide->model().regimes[static_cast<std::size_t>(regime)].id) == row.regime);
  }
}

TEST_CASE("while the regime is undecided, the nationality is what is missing", "[assessment]") {
  SmallGuide guide = SmallGuide::of(conditions(R"({"fact": "works", "is": true})"));
  CHECK(guide.text({{"nationality", nullptr}, {"works", true}}, today) == "more_info -..-");
  CHECK(guide->missing("tiny") == "nationality");
  CHECK(guide.text({{"works", nullptr}}, today) == "more_info -..-");
  CHECK(guide->missing("tiny") == "nationality works");
}

TEST_CASE("missing names the facts that could decide it, not those that no longer can", "[assessment]") {
  SmallGuide guide = SmallGuide::of(conditions(
      R"({"any": [{"all": [{"fact": "works", "is": true}, {"fact": "points", "at_least": 12}]}, {"fact": "spouse", "is": "french"}]})"));
  CHECK(guide.text(Json::object(), today) == "more_info -..-");
  CHECK(guide->missing("tiny") == "spouse works points");
  guide.text({{"works", false}}, today);
  CHECK(guide->missing("tiny") == "spouse");
  guide.text({{"works", true}}, today);
  CHECK(guide->missing("tiny") == "spouse points");
  CHECK(guide.text({{"points", 12}}, today) == "eligible -..-");
  CHECK(guide->missing("tiny").empty());
}

TEST_CASE("what certainly follows from another answer counts while it is not answered itself", "[assessment]") {
  SmallGuide guide = SmallGuide::of(conditions(R"({"fact": "union_date", "years_ago_at_least": 3})"));
  CHECK(guide.text(Json::object(), today) == "more_info -..-");
  CHECK(guide.text({{"spouse", "none"}}, today) == "not_eligible -..-");
  CHECK(guide.text({{"spouse", "french"}}, today) == "more_info -..-");
  CHECK(guide.text({{"spouse", "none"}, {"union_date", "2020-01-01"}}, today) == "eligible 2023-01-01..-");
  CHECK(guide.text({{"union_date", nullptr}}, today) == "not_eligible -..-");
  CHECK(guide.text({{"union_date", "unknown"}}, today) == "more_info -..-");
  CHECK(guide.text({{"union_date", nullptr}, {"spouse", nullptr}}, today) == "more_info -..-");
}

TEST_CASE("a shared condition is the same in every place that names it", "[assessment]") {
  SmallGuide guide =
      SmallGuide::of(conditions(R"({"all": [{"condition": "adult"}, {"not": {"condition": "lawful-stay"}}]})"));
  CHECK(guide.text({{"birth_date", "2008-11-24"}, {"stay_ends", "2026-11-30"}}, today) == "later 2026-12-01..-");
  CHECK(guide.text({{"stay_ends", "2026-11-20"}}, today) == "later 2026-11-24..-");
}
