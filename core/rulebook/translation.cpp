#include "rulebook/translation.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>

namespace permit_guide::rulebook {

namespace fs = std::filesystem;

namespace {

using Pointer = Json::json_pointer;

// Where a sentence stands: in which file of words, "" for those of the interface, and where in it.
struct Place {
  std::string file;
  Pointer pointer;
};

using Find = Place (*)(const std::string& key, const std::string& language);

Place in_rulebook(const std::string& key, const std::string& language) {
  return {"text/" + language + ".json", Pointer("/" + key)};
}
Place in_permits(const std::string& key, const std::string& language) {
  const std::size_t end = std::min(key.find('/'), key.size());
  return {"permits/" + key.substr(0, end) + "/text/" + language + ".json", Pointer(key.substr(end))};
}
Place in_doors(const std::string& key, const std::string& language) {
  return {"time-limits/text/doors." + language + ".json", Pointer("/" + key)};
}
Place in_limits(const std::string& key, const std::string& language) {
  return {"time-limits/text/limits." + language + ".json", Pointer("/" + key)};
}
Place in_interface(const std::string& key, const std::string& /*language*/) { return {"", Pointer("/" + key)}; }

struct Part {
  const char* file;
  Find find;
};
constexpr std::array<Part, 5> parts = {{{"interface.json", in_interface},
                                        {"rulebook.json", in_rulebook},
                                        {"permits.json", in_permits},
                                        {"doors.json", in_doors},
                                        {"limits.json", in_limits}}};

std::string joined(const Json& words) {
  if (words.is_string()) return words.get<std::string>();
  std::string all;
  for (const Json& item : words) all += (all.empty() ? "" : "\n") + item.get<std::string>();
  return all;
}

// FNV-1a, 32 bits, of the UTF-8; as in tools/words.mjs.
std::string hash_of(const Json& words) {
  std::uint32_t hash = 0x811c9dc5u;
  for (const char c : joined(words)) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
  std::array<char, 9> hex{};
  std::snprintf(hex.data(), hex.size(), "%08x", hash);
  return hex.data();
}

bool is_words(const Json& value) {
  if (value.is_string()) return !value.get<std::string>().empty();
  if (!value.is_array() || value.empty()) return false;
  for (const Json& item : value) {
    if (!item.is_string()) return false;
  }
  return true;
}

class Translation {
 public:
  Translation(std::string language, const Json& french, Reading& reading)
      : language_(std::move(language)), french_(french), reading_(reading) {}

  void take(const Part& part, const std::string& key, const JsonView& sentence) {
    sentence.allow_only({"text", "from", "reviewed"});
    const Json& text = sentence.required("text").json();
    if (!is_words(text)) return sentence.at("text").fault("must be a sentence, or a list of sentences");
    const std::string from = sentence.required("from").text();
    const Json* const source = french_of(part, key);
    if (source == nullptr) return;  // French does not say it any more
    if (source->is_array() != text.is_array() || (text.is_array() && source->size() != text.size()))
      return sentence.at("text").fault("French has " + std::to_string(source->is_array() ? source->size() : 1) +
                                       " sentences here");
    if (hash_of(*source) != from) {
      stale_ += 1;
      return;
    }
    translated_ += 1;
    if (sentence.has("reviewed")) reviewed_ += 1;
    place(part, key) = text;
  }

  [[nodiscard]] Json interface_words(Json words) const {
    words["language"] = language_;
    words["state"] = translated_ > 0 && reviewed_ == translated_ && stale_ == 0 ? "reviewed" : "drafted";
    words["sentences"] = {{"translated", translated_}, {"reviewed", reviewed_}, {"stale", stale_}};
    for (const char* group : {"ui", "ui_more"}) words[group] = own_.value(group, Json::object());
    return words;
  }

 private:
  // A form of plural that French lacks is made from its `_other`.
  [[nodiscard]] static std::string other_form(const std::string& name) {
    for (const char* ending : {"_zero", "_two", "_few", "_many"}) {
      if (name.ends_with(ending)) return name.substr(0, name.size() - std::string(ending).size()) + "_other";
    }
    return name;
  }

  [[nodiscard]] static std::string interface_name(const std::string& key) {
    return key.starts_with("ui/") ? key.substr(3) : key;
  }

  // The French sentence of the interface that a name is made from, and the part of the page that shows it.
  struct Source {
    const char* group = nullptr;
    const Json* words = nullptr;
  };
  [[nodiscard]] Source source_of(const std::string& name) const {
    for (const std::string& form : {name, other_form(name)}) {
      for (const char* group : {"ui", "ui_more"}) {
        if (french_.contains(group) && french_.at(group).contains(form) && french_.at(group).at(form).is_string())
          return {group, &french_.at(group).at(form)};
      }
    }
    return {};
  }

  [[nodiscard]] const Json* french_of(const Part& part, const std::string& key) const {
    if (part.find == in_interface) return source_of(interface_name(key)).words;
    const auto [file, pointer] = part.find(key, "fr");
    const Json& words = reading_.files[file];
    return words.is_object() && words.contains(pointer) && is_words(words.at(pointer)) ? &words.at(pointer)
                                                                                       : nullptr;
  }

  // Where a sentence that has a French one goes.
  [[nodiscard]] Json& place(const Part& part, const std::string& key) {
    if (part.find == in_interface) {
      const std::string name = interface_name(key);
      return own_[source_of(name).group][name];
    }
    const auto [file, pointer] = part.find(key, language_);
    Json& words = reading_.files.by_name[file];
    if (!words.is_object()) words = Json::object();
    return words[pointer];
  }

  std::string language_;
  const Json& french_;
  Reading& reading_;
  Json own_ = Json::object();
  std::int64_t translated_ = 0, reviewed_ = 0, stale_ = 0;
};

}  // namespace

Json add_translation(const std::string& folder, const std::string& language, const Json& french, Reading& reading,
                     Faults& faults) {
  Translation translation(language, french, reading);
  const fs::path own = fs::path(folder) / language;
  for (const Part& part : parts) {
    const std::string file = (own / part.file).generic_string();
    if (!fs::exists(file)) continue;
    const Json json = read_json_file(file, file, faults);
    const JsonView view{json, {file, ""}, faults};
    if (!json.is_object()) {
      view.fault("must be an object");
      continue;
    }
    for (const auto& [key, sentence] : view.members()) translation.take(part, key, sentence);
  }
  reading.languages.insert(std::lower_bound(reading.languages.begin(), reading.languages.end(), language),
                           language);
  const std::string about = (own / "language.json").generic_string();
  const Json about_it = read_json_file(about, about, faults);
  return translation.interface_words(about_it.is_object() ? about_it : Json::object());
}

}  // namespace permit_guide::rulebook
