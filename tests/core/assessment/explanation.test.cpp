#include "assessment/explanation.hpp"

#include "../catch.hpp"
#include "../support/small_rulebook.hpp"
#include "../support/timelines.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

namespace {

const char* const op_names[] = {"constant", "all",   "any",       "not",   "at_least", "in_set",
                                "between",  "since", "not_after", "after", "from_day", "versions"};

// Reads the flat records of an explanation back into one line, and checks that nothing is left over.
struct Reader {
  const std::vector<Int>& records;
  const CompiledRulebook& rulebook;
  std::size_t at = 0;

  Int next() { return records.at(at++); }

  std::string read() {
    std::string text = op_names[next()];
    text += std::string(":") + letter(static_cast<truth::Truth>(next()));
    if (const Int label = next(); label != pack::none)
      text += " label=" + rulebook.compiled.labels[static_cast<std::size_t>(label)];
    if (const Int fact = next(); fact != pack::none)
      text += " fact=" + rulebook.reading.rulebook.facts[static_cast<std::size_t>(fact)].id;
    const Int parts = next();
    for (Int sources = next(); sources > 0; --sources)
      text += " source=" + rulebook.compiled.sources[static_cast<std::size_t>(next())];
    for (Int days = next(); days > 0; --days) {
      text += " " + day_text(next());
      text += letter(static_cast<truth::Truth>(next()));
    }
    if (parts > 0) text += " [";
    for (Int i = 0; i < parts; ++i) text += (i > 0 ? "; " : "") + read();
    return parts > 0 ? text + "]" : text;
  }
};

struct Explained {
  std::unique_ptr<CompiledRulebook> rulebook;
  Guide guide;

  explicit Explained(const Json& routes) : rulebook(rulebook_with_routes(routes)), guide(*rulebook) {
    guide.answer("nationality", Json::array({"BR"}));
  }
  std::string tell(const Json& answers, std::string_view as_of) {
    guide.answer(answers).assess(as_of);
    std::vector<Int> records;
    const Int first = rulebook->compiled.draft.permits[static_cast<std::size_t>(guide.permit("tiny"))].first_route;
    guide.engine().explain(first, records);
    Reader reader{records, *rulebook};
    const std::string text = reader.read();
    CHECK(reader.at == records.size());
    return text;
  }
};

const Json married = Json::parse(R"({"all": [
  {"fact": "spouse", "is": "french", "label": "spouse-french", "source": "law-2"},
  {"fact": "union_date", "years_ago_at_least": 3}]})");

}  // namespace

TEST_CASE("an explanation holds every part with its truth, label, fact, sources and days", "[assessment]") {
  Explained explained(Json::array({route("only", "entitlement", married)}));
  CHECK(explained.tell({{"spouse", "french"}, {"union_date", "2023-11-24"}}, "2026-11-23") ==
        "all:n source=law-1 2026-11-24y [all:n 2026-11-24y ["
        "in_set:y label=tiny/spouse-french fact=spouse source=law-2; since:n fact=union_date 2026-11-24y]]");
}

TEST_CASE("an explanation says unknown where an answer is missing", "[assessment]") {
  Explained explained(Json::array({route("only", "entitlement", married)}));
  CHECK(explained.tell({{"spouse", "french"}}, "2026-11-23") ==
        "all:u source=law-1 [all:u [in_set:y label=tiny/spouse-french fact=spouse source=law-2; since:u "
        "fact=union_date]]");
}

TEST_CASE("of dated versions only the one in force is explained, with its source", "[assessment]") {
  const Json few = Json::parse(R"({"fact": "points", "at_least": 3})");
  const Json many = Json::parse(R"({"fact": "points", "at_least": 12})");
  Json second = version(many, "2026-01-01", "2026-12-31");
  second["source"] = Json::array({"law-2", "law-1"});
  Explained explained(
      Json::array({{{"id", "only"},
                    {"nature", "entitlement"},
                    {"versions", Json::array({version(few, "2022-01-01", "2025-12-31"), second})}}}));
  const std::string days = " 2022-01-01y 2026-01-01n";
  CHECK(explained.tell({{"points", 5}}, "2025-12-31") ==
        "versions:y source=law-1" + days + " [between:y fact=points]");
  CHECK(explained.tell({{"points", 5}}, "2026-01-01") ==
        "versions:n source=law-2 source=law-1" + days + " [between:n fact=points]");
  CHECK(explained.tell({{"points", 5}}, "2021-12-31") == "versions:n" + days);
  CHECK(explained.tell({{"points", 5}}, "2027-01-01") == "versions:n" + days);
}

TEST_CASE("a shared condition keeps its label and its source", "[assessment]") {
  Explained explained(
      Json::array({route("only", "entitlement", Json::parse(R"({"not": {"condition": "adult"}})"))}));
  CHECK(explained.tell({{"birth_date", "2000-01-01"}}, "2026-11-23") ==
        "all:n source=law-1 2018-01-01n [not:n 2018-01-01n [all:y label=adult source=law-1 2018-01-01y "
        "[since:y fact=birth_date 2018-01-01y]]]");
}

TEST_CASE("every route of the real rulebook can be explained, and every record is whole", "[assessment]") {
  Guide guide(real_rulebook());
  guide.answer("nationality", Json::array({"BR"})).answer("birth_date", "1990-01-01").assess("2026-11-23");
  for (Int i = 0; i < static_cast<Int>(real_rulebook().compiled.draft.routes.size()); ++i) {
    CAPTURE(i);
    std::vector<Int> records;
    guide.engine().explain(i, records);
    Reader reader{records, real_rulebook()};
    CHECK_FALSE(reader.read().empty());
    CHECK(reader.at == records.size());
    CHECK(records[1] == static_cast<Int>(truth_on(
                            [&] {
                              // The root tells the same truth as the outcome of the route.
                              const auto status = guide.engine().outcome_of_route(i).status;
                              const bool is_open = status == assessment::Status::more_info;
                              const bool is_met =
                                  status == assessment::Status::eligible || status == assessment::Status::possible;
                              return truth::Timeline::constant(is_open  ? truth::Truth::unknown
                                                               : is_met ? truth::Truth::yes
                                                                        : truth::Truth::no);
                            }(),
                            0)));
  }
}
