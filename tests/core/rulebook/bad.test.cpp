#include <algorithm>

#include "../catch.hpp"
#include "../support/guide.hpp"

using namespace permit_guide::tests;

namespace {

std::vector<fs::path> faults_on_file() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(project_path("tests/bad"))) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void apply(const Json& change, const RulebookFolder& folder) {
  const std::string file = change.at("file");
  if (change.contains("patch")) folder.patch(file, change.at("patch"));
  if (change.contains("raw")) folder.write_text(file, change.at("raw").get<std::string>());
  if (change.contains("remove")) folder.remove(file);
}

std::vector<std::string> messages_after(const Json& fault) {
  const RulebookFolder folder;
  for (const Json& change : fault.at("change")) apply(change, folder);
  return messages_of(folder.path());
}

}  // namespace

TEST_CASE("the rulebook that every fault is made from has none", "[rulebook]") {
  CHECK(joined(messages_of(RulebookFolder().path())).empty());
}

TEST_CASE("every kind of fault gives its exact message", "[rulebook]") {
  const auto paths = faults_on_file();
  REQUIRE(paths.size() >= 190);
  for (const fs::path& path : paths) {
    CAPTURE(path.filename().string());
    const Json fault = read_json(path);
    const std::vector<std::string> expected = fault.at("says");
    CHECK_FALSE(expected.empty());
    CHECK(joined(messages_after(fault)) == joined(expected));
  }
}

TEST_CASE("the same fault is told the same way each time", "[rulebook]") {
  const Json fault = read_json(project_path("tests/bad/missing-label.json"));
  CHECK(messages_after(fault) == messages_after(fault));
}

TEST_CASE("all faults of reading are told in one run, file by file", "[rulebook]") {
  const RulebookFolder folder;
  for (const char* name : {"bad-date", "fee-gap", "fact-twice", "duplicate-key", "unknown-choice", "no-renewal"}) {
    const Json fault = read_json(project_path(std::string("tests/bad/") + name + ".json"));
    for (const Json& change : fault.at("change")) apply(change, folder);
  }
  const std::vector<std::string> expected = {
      "rulebook/facts.json: /facts/11: \"works\" is listed twice",
      "rulebook/fees.json: /items/0/versions/1: does not follow the amount before it: a gap or an overlap",
      "rulebook/places.json: /places/1/url: is named twice in one object",
      "rulebook/permits/tiny/permit.json: /routes/0/versions/0/when/all/1/is: \"frensh\" is no choice of "
      "\"spouse\"",
      "rulebook/permits/tiny/permit.json: /routes/0/versions/1/in_force_from: must be a day of the calendar, as "
      "\"2026-11-23\"",
      "rulebook/permits/tiny/permit.json: /: \"renewal\" is missing",
  };
  CHECK(joined(messages_of(folder.path())) == joined(expected));
}

TEST_CASE("all faults of names, truths and words are told in one run", "[rulebook]") {
  const RulebookFolder folder;
  for (const char* name :
       {"unknown-place", "unused-source", "contradiction", "missing-question", "cycle-of-one"}) {
    const Json fault = read_json(project_path(std::string("tests/bad/") + name + ".json"));
    for (const Json& change : fault.at("change")) apply(change, folder);
  }
  CHECK(messages_of(folder.path()).size() == 5);
}
