// Papers, price, place and warnings of the permit "tiny" of tests/bad/base, whose permit.json reads as the tables below.
#include "dossier/dossier.hpp"

#include <set>

#include "../catch.hpp"
#include "../support/guide.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

namespace {

const CompiledRulebook& tiny() {
  static const CompiledRulebook compiled(project_path("tests/bad/base"));
  return compiled;
}

struct Desk {
  Guide guide{tiny()};

  dossier::Dossier prepare(const Json& answers, std::string_view as_of, const char* permit = "tiny") {
    guide.answer({{"nationality", {"BR"}}}).answer(answers).assess(as_of);
    return guide.engine().dossier_of(guide.permit(permit));
  }
  // "doc-passport doc-host(1) doc-lease(1) doc-test?": a question mark while undecided, a number for each choice.
  std::string papers(const Json& answers, std::string_view as_of) {
    std::string text;
    for (const dossier::Need& need : prepare(answers, as_of).documents) {
      text += (text.empty() ? "" : " ") + tiny().reading.rulebook.documents[static_cast<std::size_t>(need.id)];
      if (need.choice != pack::none) text += "(" + std::to_string(need.choice) + ")";
      if (need.truth == truth::Truth::unknown) text += "?";
    }
    return text;
  }
  std::string warnings(const Json& answers, std::string_view as_of) {
    std::string text;
    for (const dossier::Need& need : prepare(answers, as_of).warnings) {
      text += (text.empty() ? "" : " ") + tiny().reading.rulebook.warnings[static_cast<std::size_t>(need.id)].id;
      if (need.truth == truth::Truth::unknown) text += "?";
    }
    return text;
  }
  // "first 225.00 (filing 0.00) = tax 200.00 + stamp 25.00; maybe late 180.00; or renewal 25.00"
  std::string fee(const Json& answers, std::string_view as_of) {
    const dossier::Fee fee = prepare(answers, as_of).fee;
    const auto& model = tiny().reading.rulebook;
    const auto item = [&](const dossier::FeePart& part) {
      return model.fee_items[static_cast<std::size_t>(part.item)].id + " " + std::to_string(part.cents / 100) +
             " from " + day_text(part.in_force_from);
    };
    const auto schedule = [&](Int index) {
      return index == pack::none ? std::string("-") : model.schedules[static_cast<std::size_t>(index)].id;
    };
    std::string text = schedule(fee.schedule) + " " + std::to_string(fee.cents / 100) + " (" +
                       std::to_string(fee.at_filing_cents / 100) + ")";
    for (const auto& part : fee.parts) text += " + " + item(part);
    for (const auto& part : fee.possible) text += " maybe " + item(part);
    for (const auto& other : fee.others) {
      text += " or " + schedule(other.schedule) + " " + std::to_string(other.cents / 100);
      if (other.text != pack::none) text += " " + tiny().compiled.contested[static_cast<std::size_t>(other.text)];
    }
    return text;
  }
  std::string place(const Json& answers, std::string_view as_of, const char* permit = "tiny") {
    const dossier::Dossier dossier = prepare(answers, as_of, permit);
    std::string text = dossier.place == pack::none
                           ? "-"
                           : tiny().reading.rulebook.places[static_cast<std::size_t>(dossier.place)];
    for (Int other : dossier.possible_places)
      text += " or " + tiny().reading.rulebook.places[static_cast<std::size_t>(other)];
    return text;
  }
};

}  // namespace

TEST_CASE("papers: a set, a choice of one, conditions, and papers of their time", "[dossier]") {
  struct Row {
    Json answers;
    const char* as_of;
    const char* papers;
  };
  const Row rows[] = {
      {{{"spouse", "french"}}, "2026-11-23", "doc-passport doc-host(N) doc-lease(N) doc-marriage doc-test"},
      {{{"spouse", "none"}}, "2026-11-23", "doc-passport doc-host(N) doc-lease(N) doc-test"},
      {{{"spouse", "unknown"}}, "2026-11-23", "doc-passport doc-host(N) doc-lease(N) doc-marriage? doc-test"},
      // The photo was asked for until 31 December 2025, the test is from 1 January 2026.
      {{{"spouse", "none"}}, "2025-12-31", "doc-passport doc-host(N) doc-lease(N) doc-photo"},
      {{{"spouse", "none"}}, "2026-01-01", "doc-passport doc-host(N) doc-lease(N) doc-test"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.answers.dump(), row.as_of);
    std::string papers = Desk().papers(row.answers, row.as_of);
    // The number of a choice is the compiler's; that both papers have the same one is what counts.
    const std::size_t open = papers.find('(');
    REQUIRE(open != std::string::npos);
    const std::string number = papers.substr(open, papers.find(')') - open + 1);
    for (std::size_t at = papers.find(number); at != std::string::npos; at = papers.find(number))
      papers.replace(at, number.size(), "<N>");
    std::string expected = row.papers;
    for (std::size_t at = expected.find("(N)"); at != std::string::npos; at = expected.find("(N)"))
      expected.replace(at, 3, "<N>");
    CHECK(papers == expected);
  }
}

TEST_CASE("two choices of papers never share a number", "[dossier]") {
  std::set<Int> of_tiny, of_other;
  Desk desk;
  for (const auto& need : desk.prepare(Json::object(), "2026-11-23", "tiny").documents)
    of_tiny.insert(need.choice);
  for (const auto& need : desk.prepare(Json::object(), "2026-11-23", "other").documents)
    of_other.insert(need.choice);
  of_tiny.erase(pack::none);
  of_other.erase(pack::none);
  CHECK(of_tiny.size() == 1);
  CHECK(of_other.size() == 1);
  CHECK(of_tiny != of_other);
}

TEST_CASE("fees are those of the day asked for, part by part", "[dossier]") {
  struct Row {
    Json answers;
    const char* as_of;
    const char* fee;
  };
  const Row rows[] = {
      {{{"works", false}},
       "2026-04-30",
       "first 225 (0) + tax 200 from 2021-05-01 + stamp 25 from 2021-05-01 maybe late 180 from 2021-05-01"},
      {{{"works", false}},
       "2026-05-01",
       "first 325 (0) + tax 300 from 2026-05-01 + stamp 25 from 2021-05-01 maybe late 180 from 2021-05-01"},
      // Contested: the other reading is computed for the same day.
      {{{"works", true}, {"stay_ends", "2030-01-01"}},
       "2026-04-30",
       "renewal 25 (0) + stamp 25 from 2021-05-01 or first 225 first-or-renewal"},
      {{{"works", true}, {"stay_ends", "2030-01-01"}},
       "2026-05-01",
       "renewal 25 (0) + stamp 25 from 2021-05-01 or first 325 first-or-renewal"},
      // Late: a part of its own, some of it due at filing.
      {{{"works", true}, {"stay_ends", "2026-11-22"}},
       "2026-11-23",
       "renewal 205 (50) + stamp 25 from 2021-05-01 + late 180 from 2021-05-01 or first 325 first-or-renewal"},
      {{{"works", true}},
       "2026-11-23",
       "renewal 25 (0) + stamp 25 from 2021-05-01 maybe late 180 from 2021-05-01 or first 325 first-or-renewal"},
      // Undecided: the first entry that may hold is told beside the one that does.
      {Json::object(), "2026-11-23",
       "first 325 (0) + tax 300 from 2026-05-01 + stamp 25 from 2021-05-01 maybe late 180 from 2021-05-01 or "
       "renewal 25"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.answers.dump(), row.as_of);
    CHECK(Desk().fee(row.answers, row.as_of) == row.fee);
  }
}

TEST_CASE("where one files depends on the day", "[dossier]") {
  CHECK(Desk().place(Json::object(), "2023-04-04") == "desk");
  CHECK(Desk().place(Json::object(), "2023-04-05") == "online");
  CHECK(Desk().place(Json::object(), "2023-04-05", "other") == "desk");
}

TEST_CASE("warnings: dangers first, everywhere, by place, or as the permit says", "[dossier]") {
  struct Row {
    Json answers;
    const char* as_of;
    const char* warnings;
  };
  const Row rows[] = {
      {{{"stay_ends", "2030-01-01"}, {"works", true}}, "2026-11-23", ""},
      {{{"stay_ends", "2026-11-22"}, {"works", false}}, "2026-11-23", "w-leave w-date"},
      {{{"stay_ends", "2026-11-23"}, {"works", false}}, "2026-11-23", "w-date"},
      {Json::object(), "2026-11-23", "w-leave? w-date?"},
      {{{"stay_ends", "2030-01-01"}, {"works", true}}, "2023-04-04", "w-desk"},
      {{{"stay_ends", "2030-01-01"}, {"works", true}}, "2023-04-05", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.answers.dump(), row.as_of);
    CHECK(Desk().warnings(row.answers, row.as_of) == row.warnings);
  }
}

TEST_CASE("the real fees rose on 1 May 2026: first card 225 euros the day before, 350 on the day", "[dossier]") {
  struct Row {
    const char* as_of;
    int euros;
  };
  // L.436-1 and L.436-7 as in rulebook/fees.json: 200 + 25, then 300 + 50.
  for (const Row& row : {Row{"2026-04-30", 225}, Row{"2026-05-01", 350}, Row{"2026-05-02", 350}}) {
    Guide guide(real_rulebook());
    guide.answer("nationality", Json::array({"BR"})).answer("current_document", "cst").assess(row.as_of);
    const auto fee = guide.engine().dossier_of(guide.permit("resident-card-spouse-french")).fee;
    CAPTURE(row.as_of);
    REQUIRE(fee.parts.size() == 2);
    CHECK(fee.cents == row.euros * 100);
    CHECK(fee.parts[0].cents + fee.parts[1].cents == fee.cents);
  }
}
