#include "compiler/compile.hpp"

#include <algorithm>

#include "../catch.hpp"
#include "../support/small_rulebook.hpp"
#include "compiler/names.hpp"
#include "compiler/names_parts.hpp"
#include "compiler/texts.hpp"

using namespace permit_guide;
using namespace permit_guide::tests;

namespace {

const CompiledRulebook& tiny() {
  static const CompiledRulebook compiled(project_path("tests/bad/base"));
  return compiled;
}

std::size_t nodes_of(const Json& when) {
  return rulebook_with_routes(Json::array({route("only", "entitlement", when)}))->compiled.draft.nodes.size();
}

compiler::Texts texts_in(const CompiledRulebook& rulebook, const char* language) {
  return compiler::texts_of(rulebook.reading, rulebook.compiled, language, Json::object(), Json::object());
}

}  // namespace

TEST_CASE("the same folder gives the same bytes, names and words", "[compiler]") {
  const CompiledRulebook again(project_path("tests/bad/base"));
  CHECK(again.bytes == tiny().bytes);
  CHECK(names_of(again.reading, again.compiled) == names_of(tiny().reading, tiny().compiled));
  CHECK(texts_in(again, "en").first == texts_in(tiny(), "en").first);
  CHECK(texts_in(again, "en").more == texts_in(tiny(), "en").more);
}

TEST_CASE("every node stands on earlier nodes, and those that decide outcomes come first", "[compiler]") {
  for (const CompiledRulebook* rulebook : {&tiny(), &real_rulebook()}) {
    const auto opened = pack::open_pack(rulebook->bytes);
    REQUIRE(opened.ok());
    for (const auto& route : opened.value().routes) CHECK(route.node < opened.value().meta.core_nodes);
  }
}

TEST_CASE("equal conditions become one node", "[compiler]") {
  const Json test = {{"fact", "works"}, {"is", true}};
  const Json other = {{"fact", "spouse"}, {"is", "french"}};
  const std::size_t once = nodes_of({{"all", {test, other}}});
  CHECK(nodes_of({{"all", {test, other, {{"any", {test, other}}}}}}) == once + 1);
}

TEST_CASE("a label of its own keeps a condition apart", "[compiler]") {
  const Json test = {{"fact", "works"}, {"is", true}};
  const Json labelled = {{"fact", "works"}, {"is", true}, {"label", "you-work"}};
  CHECK(nodes_of({{"all", {test, labelled}}}) == nodes_of({{"all", {test}}}) + 1);
}

TEST_CASE("slots lie fact by fact, lists unrolled to their stated maximum", "[compiler]") {
  const auto& facts = tiny().reading.rulebook.facts;
  const auto& draft = tiny().compiled.draft;
  Int next = 0;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    CHECK(draft.facts[i].first_slot == next);
    CHECK(draft.facts[i].slot_count == facts[i].slot_count);
    next += facts[i].slot_count;
  }
  CHECK(next == static_cast<Int>(draft.slots.size()));
  const auto children =
      std::find_if(facts.begin(), facts.end(), [](const auto& fact) { return fact.id == "children"; });
  REQUIRE(children != facts.end());
  CHECK(children->slot_count == 1 + 3 * 2);
}

TEST_CASE("names give every number of the pack its id", "[compiler]") {
  const Json names = names_of(tiny().reading, tiny().compiled);
  CHECK(names.at("facts").size() == tiny().compiled.draft.facts.size());
  CHECK(names.at("permits").size() == tiny().compiled.draft.permits.size());
  CHECK(names.at("routes").size() == tiny().compiled.draft.routes.size());
  CHECK(names.at("routes")[0].at("id") == "parent");
  CHECK(names.at("facts")[3].at("id") == "union_date");
  CHECK(tiny().compiled.draft.facts[3].first_slot == 4);  // not named: it follows from the order
  CHECK(names.at("documents")[0] == "doc-passport");
  CHECK(names.at("warnings")[0] == "w-leave");  // by danger, not by place in the file
  CHECK(names.at("sources").size() == 2);
  CHECK(names.at("contested") == Json::array({"first-or-renewal"}));
}

TEST_CASE("names of the first part: permits where they are choices are indexes, routes come later", "[compiler]") {
  const Json whole = names_of(real_rulebook().reading, real_rulebook().compiled);
  const compiler::NamesParts parts = compiler::parts_of(whole);
  CHECK_FALSE(parts.first.contains("routes"));
  CHECK(parts.more.at("routes") == whole.at("routes"));
  int seen = 0;
  for (std::size_t i = 0; i < whole.at("facts").size(); ++i) {
    const Json& fact = whole.at("facts")[i];
    const Json& first = parts.first.at("facts")[i];
    if (first.is_number() || fact.at("type") != "permit_id") continue;
    ++seen;
    for (std::size_t choice = 0; choice < fact.at("choices").size(); ++choice) {
      const Json& written = first.at("choices")[choice];
      const Json id = written.is_number() ? whole.at("permits")[written.get<std::size_t>()].at("id") : written;
      CHECK(id == fact.at("choices")[choice]);
    }
    CHECK(std::any_of(first.at("choices").begin(), first.at("choices").end(),
                      [](const Json& choice) { return choice.is_number(); }));
  }
  CHECK(seen > 0);
}

TEST_CASE("what a language lacks stands in French beside its words, in the part that shows it", "[compiler]") {
  const RulebookFolder folder;
  Json words = folder.read("text/en.json");
  words["documents"].erase("doc-photo");
  words["regimes"].erase("french");
  folder.write("text/en.json", words);
  const CompiledRulebook rulebook(folder.path());
  const auto [first, more] = texts_in(rulebook, "en");
  CHECK_FALSE(more.at("documents").contains("doc-photo"));
  CHECK(more.at("french") == Json::parse(R"({"documents": {"doc-photo": {"name": "Photo"}}, "language": "fr"})"));
  CHECK(first.at("french") ==
        Json::parse(R"({"regimes": {"french": {"name": "French", "explain": "No permit."}}, "language": "fr"})"));
  CHECK(first.at("language") == "en");
  CHECK(more.at("language") == "en");
}

TEST_CASE("what answering needs is in the first part of the words, what explains a result in the second",
          "[compiler]") {
  const auto [first, more] = texts_in(tiny(), "en");
  for (const char* group : {"facts", "grounds", "regimes"}) CHECK(first.contains(group));
  for (const char* group : {"labels", "documents", "places", "rights", "fees", "warnings"}) {
    CHECK(more.contains(group));
    CHECK_FALSE(first.contains(group));
  }
  CHECK_FALSE(first.contains("permits"));
  for (const char* member : {"name", "short_name", "routes"})
    CHECK(more.at("permits").at("tiny").contains(member));
}

TEST_CASE("the names of the real permits, as one that may be held, are in the first part of the words",
          "[compiler]") {
  for (const char* language : {"fr", "en"}) {
    const Json grounds = texts_in(real_rulebook(), language).first.at("grounds");
    for (const auto& permit : real_rulebook().reading.rulebook.permits) {
      CAPTURE(language, permit.id);
      CHECK(grounds.contains(permit.id));
    }
  }
}

TEST_CASE("labels stand at the index that the pack has for them, those of a permit in its own words",
          "[compiler]") {
  const Json labels = texts_in(tiny(), "en").more.at("labels");
  const auto& ids = tiny().compiled.labels;
  REQUIRE(labels.size() == ids.size());
  const auto words_of = [&](const std::string& id) {
    return labels[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin())];
  };
  CHECK(words_of("tiny/spouse-french") == "Your spouse is French.");
  CHECK(words_of("adult") == "You are 18 or over.");
}

TEST_CASE("the real rulebook compiles to what the engine takes, within its budget of memory", "[compiler]") {
  const auto& draft = real_rulebook().compiled.draft;
  CHECK(real_rulebook().bytes.size() < 512 * 1024);
  CHECK(static_cast<Int>(draft.facts.size()) <= pack::most_facts);
  for (const auto& amount : draft.amounts) CHECK(amount.at_filing_cents <= amount.cents);
}
