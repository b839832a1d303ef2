// A translated language: its sentences stand beside the French they were made from, or French stands in their place.
#include "rulebook/translation.hpp"

#include <map>

#include "catch.hpp"
#include "support/rulebook_folder.hpp"

using namespace permit_guide;
using namespace permit_guide::rulebook;
using namespace permit_guide::tests;

namespace {

const Json french = Json::parse(R"({"ui": {"erase": "Effacer", "days_one": "{n} jour", "days_other": "{n} jours"},
                                    "ui_more": {"law": "La loi"}})");

using Folder = std::map<std::string, std::string>;

// The tiny rulebook with a folder of translations beside it.
struct Translated {
  RulebookFolder folder;
  Reading reading;
  Faults faults;
  Json interface_words;

  explicit Translated(const Folder& files) {
    reading = read_rulebook(folder.path().string(), faults);
    folder.write_text("locales/ru/language.json", R"({"own_name": "Русский", "direction": "ltr"})");
    for (const auto& [name, text] : files) folder.write_text("locales/ru/" + name, text);
    interface_words = add_translation((folder.path() / "locales").string(), "ru", french, reading, faults);
  }
};

}  // namespace

TEST_CASE("a translated sentence stands where the French one stands", "[rulebook]") {
  // The hashes are those of "Photo", "Effacer", "La loi" and "{n} jours".
  const Translated russian(
      {{"rulebook.json", R"({"documents/doc-photo/name": {"text": "Фото", "from": "53219983"}})"},
       {"interface.json", R"({"ui/erase": {"text": "Стереть", "from": "84f3715b"},
                                                   "ui/law": {"text": "Закон", "from": "db57fb7a", "reviewed": "2026-11-27"},
                                                   "ui/days_few": {"text": "{n} дня", "from": "62594782"}})"}});
  CHECK(russian.faults.all().empty());
  CHECK(russian.reading.files["text/ru.json"] == Json::parse(R"({"documents": {"doc-photo": {"name": "Фото"}}})"));
  CHECK(russian.interface_words.at("ui") == Json::parse(R"({"erase": "Стереть", "days_few": "{n} дня"})"));
  CHECK(russian.interface_words.at("ui_more") == Json::parse(R"({"law": "Закон"})"));
  CHECK(russian.interface_words.at("own_name") == "Русский");
  CHECK(russian.interface_words.at("sentences") == Json::parse(R"({"translated": 4, "reviewed": 1, "stale": 0})"));
}

TEST_CASE("a sentence whose French has changed, or is gone, is not used", "[rulebook]") {
  const Translated russian(
      Folder{{"rulebook.json", R"({"documents/doc-photo/name": {"text": "Фото", "from": "00000000"},
                                                  "documents/doc-gone/name": {"text": "Ушло", "from": "00000000"}})"}});
  CHECK(russian.faults.all().empty());
  CHECK(russian.reading.files["text/ru.json"].is_null());
  CHECK(russian.interface_words.at("sentences") == Json::parse(R"({"translated": 0, "reviewed": 0, "stale": 1})"));
}

TEST_CASE("a translation that cannot be read is a fault with its place", "[rulebook]") {
  const auto fault_of = [](const char* text) {
    const Translated russian(Folder{{"rulebook.json", text}});
    const std::string shown = russian.faults.any() ? print(russian.faults.all().front()) : "none";
    return shown.substr(shown.find("ru/rulebook.json"));
  };
  CHECK(fault_of("[]") == "ru/rulebook.json: /: must be an object");
  CHECK(fault_of(R"({"documents/doc-photo/name": {"from": "53219983"}})") ==
        "ru/rulebook.json: /documents~1doc-photo~1name: \"text\" is missing");
  CHECK(fault_of(R"({"documents/doc-photo/name": {"text": ["a", "b"], "from": "53219983"}})") ==
        "ru/rulebook.json: /documents~1doc-photo~1name/text: French has 1 sentences here");
}
