#include "rulebook/json_view.hpp"

#include "../catch.hpp"
#include "../support/rulebook_folder.hpp"

using namespace permit_guide;
using namespace permit_guide::rulebook;

namespace {

// The messages after `act` on a value that stands in "f.json" at "/here".
template <typename Act>
std::string told_by(const char* json, Act act) {
  Faults faults;
  const Json value = Json::parse(json);
  act(JsonView(value, {"f.json", "/here"}, faults));
  std::string text;
  for (const Fault& fault : faults.all()) text += print(fault) + "\n";
  return text;
}

}  // namespace

TEST_CASE("a value of the wrong kind is a fault where it stands", "[rulebook]") {
  CHECK(told_by("3", [](const JsonView& v) { (void)v.text(); }) == "f.json: /here: must be a text\n");
  CHECK(told_by("\"3\"", [](const JsonView& v) { (void)v.integer(); }) ==
        "f.json: /here: must be a whole number\n");
  CHECK(told_by("3.5", [](const JsonView& v) { (void)v.integer(); }) == "f.json: /here: must be a whole number\n");
  CHECK(told_by("1", [](const JsonView& v) { (void)v.boolean(); }) == "f.json: /here: must be true or false\n");
  CHECK(told_by("{}", [](const JsonView& v) { (void)v.items(); }) == "f.json: /here: must be a list\n");
  CHECK(told_by("[]", [](const JsonView& v) { (void)v.members(); }) == "f.json: /here: must be an object\n");
}

TEST_CASE("days must exist", "[rulebook]") {
  const std::string told = "f.json: /here: must be a day of the calendar, as \"2026-11-23\"\n";
  for (const char* wrong : {"\"2026-02-31\"", "\"2026-2-3\"", "\"23/11/2026\"", "20261123", "true", "\"\""}) {
    CAPTURE(wrong);
    CHECK(told_by(wrong, [](const JsonView& v) { CHECK_FALSE(v.day().has_value()); }) == told);
  }
  CHECK(told_by("\"2024-02-29\"", [](const JsonView& v) { CHECK(v.day() == 19782); }).empty());
}

TEST_CASE("pointers escape what JSON pointers must", "[rulebook]") {
  CHECK(told_by(R"({"a/b": {"c~d": 1}})", [](const JsonView& v) { (void)v.at("a/b").at("c~d").text(); }) ==
        "f.json: /here/a~1b/c~0d: must be a text\n");
  CHECK(told_by(R"([["x", 2]])", [](const JsonView& v) { (void)v.items().front().texts(); }) ==
        "f.json: /here/0/1: must be a text\n");
}

TEST_CASE("one text or a list of texts are read alike", "[rulebook]") {
  CHECK(told_by("\"a\"", [](const JsonView& v) { CHECK(v.texts() == std::vector<std::string>{"a"}); }).empty());
  CHECK(told_by(R"(["a", "b"])", [](const JsonView& v) { CHECK(v.texts().size() == 2); }).empty());
}

TEST_CASE("a member named twice is told with its place, however deep", "[rulebook]") {
  const permit_guide::tests::RulebookFolder folder;
  folder.write_text("places.json", R"({"a": [{}, {"b": {"x": 1, "y": [1, 2], "x": 2}}], "c": 1, "c": 2})");
  Faults faults;
  (void)read_json_file((folder.path() / "places.json").string(), "places.json", faults);
  REQUIRE(faults.all().size() == 2);
  CHECK(print(faults.all()[0]) == "places.json: /a/1/b/x: is named twice in one object");
  CHECK(print(faults.all()[1]) == "places.json: /c: is named twice in one object");
}
