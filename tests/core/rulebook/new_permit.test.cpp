// The promise of CONTRIBUTING.md: a permit is added by data files alone.
#include "../catch.hpp"
#include "../support/guide.hpp"

using namespace permit_guide::tests;

namespace {

const char* const permit = R"({
  "$schema": "../../schema/permit.schema.json",
  "id": "lighthouse-keeper", "family": "resident", "basis": ["L423-6"], "governed_by": ["general"],
  "checked_on": "2026-11-23", "confidence": "low",
  "routes": [{"id": "keeper", "nature": "entitlement", "versions": [
    {"in_force_from": "2021-05-01", "source": "L423-6", "checked_on": "2026-11-23", "confidence": "low",
     "when": {"all": [{"fact": "in_france", "is": true, "label": "here"}, {"fact": "birth_date", "age_at_least": 21}]}}]}],
  "documents": [{"document": "doc-identity"}, {"document": "doc-birth-certificate", "when": {"fact": "in_france", "is": true}}],
  "fee": [{"schedule": "ordinary-first"}],
  "where": [{"place": "prefecture"}],
  "validity": {"years": 1}, "renewal": "RENEWAL", "rights": [], "leads_to": ["resident-card-spouse-french"]
})";

const char* const words = R"({"language": "en", "state": "drafted", "name": "Keeper", "short_name": "Keeper",
  "summary": "For keepers of lighthouses.", "labels": {"here": "You are in France."}, "routes": {"keeper": "Keeper"}})";

void add_lighthouse_keeper(const RulebookFolder& folder) {
  Json data = Json::parse(permit);
  data["renewal"] = folder.read("permits/resident-card-spouse-french/permit.json").at("renewal");
  data["family"] = folder.read("permits/resident-card-spouse-french/permit.json").at("family");
  folder.write("permits/lighthouse-keeper/permit.json", data);
  for (const char* language : {"fr", "en"}) {
    folder.write_text("permits/lighthouse-keeper/text/" + std::string(language) + ".json", words);
  }
}

}  // namespace

TEST_CASE("a new permit is a folder of data: it is checked, compiled and assessed like any other", "[rulebook]") {
  const RulebookFolder folder("rulebook");
  const std::vector<std::string> before = messages_of(folder.path());
  add_lighthouse_keeper(folder);
  CHECK(joined(messages_of(folder.path())) == joined(before));

  const CompiledRulebook compiled(folder.path());
  Guide guide(compiled);
  guide.answer("nationality", Json::array({"BR"})).answer("in_france", true).answer("birth_date", "2006-03-10");
  guide.assess("2026-11-23");
  CHECK(guide.text("lighthouse-keeper") == "later 2027-03-10..-");
  guide.assess("2027-03-10");
  CHECK(guide.text("lighthouse-keeper") == "eligible 2027-03-10..-");
  const auto dossier = guide.engine().dossier_of(guide.permit("lighthouse-keeper"));
  CHECK(dossier.documents.size() == 2);
  CHECK(dossier.fee.cents == 35000);
}

TEST_CASE("a new permit changes nothing for the others", "[rulebook]") {
  const RulebookFolder folder("rulebook");
  add_lighthouse_keeper(folder);
  const CompiledRulebook compiled(folder.path());
  Guide with(compiled);
  Guide without(real_rulebook());
  const Json answers = {{"nationality", {"BR"}}, {"in_france", true}, {"birth_date", "1990-03-10"}};
  with.answer(answers).assess("2026-11-23");
  without.answer(answers).assess("2026-11-23");
  for (const auto& known : real_rulebook().reading.rulebook.permits)
    CHECK(with.text(known.id) == without.text(known.id));
}
