#include "compiler/texts.hpp"

#include <set>

namespace permit_guide::compiler {

using rulebook::Json;
using rulebook::Reading;

namespace {

const char* const reference_language = "fr";

// Words of one language, falling back to the reference language.
struct Words {
  const Json& own;
  const Json& reference;
  Json& fallback;

  Json take(const Json::json_pointer& path, const std::string& shown_as) const {
    if (own.contains(path)) return own.at(path);
    if (!reference.contains(path)) return nullptr;
    fallback.push_back(shown_as);
    return reference.at(path);
  }
  // The members `ids` of an object.
  Json take_all(const std::string& group, const std::vector<std::string>& ids) const {
    Json taken = Json::object();
    for (const std::string& id : ids) {
      Json words = take(Json::json_pointer("/" + group + "/" + id), "/" + group + "/" + id);
      if (!words.is_null()) taken[id] = std::move(words);
    }
    return taken;
  }
};

std::vector<std::string> keys_of(const Json& object, const char* group) {
  std::vector<std::string> keys;
  if (!object.contains(group)) return keys;
  for (auto it = object.at(group).begin(); it != object.at(group).end(); ++it) keys.push_back(it.key());
  return keys;
}

// Only facts that the interview can ask: words for others would be carried for nothing.
std::vector<std::string> facts_used(const Reading& reading, const Compiled& compiled) {
  std::set<pack::Int> used;
  const auto use_slot = [&](pack::Int slot) {
    used.insert(compiled.draft.slots[static_cast<std::size_t>(slot)].fact);
  };
  for (const pack::Node& node : compiled.draft.nodes) {
    switch (static_cast<pack::Op>(node.op)) {
      case pack::Op::in_set:
      case pack::Op::between:
      case pack::Op::since: use_slot(node.a); break;
      case pack::Op::not_after:
      case pack::Op::after: use_slot(node.a), use_slot(node.d); break;
      default: break;
    }
  }
  std::vector<std::string> ids;
  for (pack::Int fact : used) ids.push_back(reading.rulebook.facts[static_cast<std::size_t>(fact)].id);
  return ids;
}

std::string at_label(const Json& labels) { return "/labels/" + std::to_string(labels.size()); }

// By the index of the label. Those of a permit ("permit/label") stand in its own words.
Json labels_of(const Reading& reading, const Compiled& compiled, const std::string& language, const Words& shared,
               Json& fallback) {
  Json labels = Json::array();
  for (const std::string& label : compiled.labels) {
    const std::size_t slash = label.find('/');
    if (slash == std::string::npos) {
      labels.push_back(shared.take(Json::json_pointer("/labels/" + label), at_label(labels)));
      continue;
    }
    const std::string folder = "permits/" + label.substr(0, slash) + "/text/";
    const Words own{reading.files[folder + language + ".json"],
                    reading.files[folder + reference_language + ".json"], fallback};
    labels.push_back(own.take(Json::json_pointer("/labels/" + label.substr(slash + 1)), at_label(labels)));
  }
  return labels;
}

Json permits_of(const Reading& reading, const std::string& language, Json& fallback) {
  Json permits = Json::object();
  for (const rulebook::Permit& permit : reading.rulebook.permits) {
    const std::string folder = "permits/" + permit.id + "/text/";
    const Json& reference = reading.files[folder + reference_language + ".json"];
    const Words own{reading.files[folder + language + ".json"], reference, fallback};
    Json words = Json::object();
    for (const char* member : {"name", "short_name", "summary", "renewal", "notes", "warnings", "contested",
                               "known_changes", "routes", "no_longer_true"}) {
      Json taken = own.take(Json::json_pointer(std::string("/") + member), "/permits/" + permit.id + "/" + member);
      if (!taken.is_null()) words[member] = std::move(taken);
    }
    if (reference.contains("legal_name")) words["legal_name"] = reference.at("legal_name");
    permits[permit.id] = std::move(words);
  }
  return permits;
}

}  // namespace

Json texts_of(const Reading& reading, const Compiled& compiled, const std::string& language,
              const Json& interface_words) {
  const Json& reference = reading.files[std::string("text/") + reference_language + ".json"];
  Json fallback = Json::array();
  const Words shared{reading.files["text/" + language + ".json"], reference, fallback};
  Json texts = interface_words.is_object() ? interface_words : Json::object();
  texts["language"] = language;
  texts["facts"] = shared.take_all("facts", facts_used(reading, compiled));
  texts["labels"] = labels_of(reading, compiled, language, shared, fallback);
  texts["documents"] = shared.take_all("documents", reading.rulebook.documents);
  for (const char* group : {"places", "warnings", "rights", "renewals", "fees", "schedules", "regimes", "grounds",
                            "contested", "families"}) {
    texts[group] = shared.take_all(group, keys_of(reference, group));
  }
  texts["permits"] = permits_of(reading, language, fallback);
  texts["fallback"] = std::move(fallback);
  return texts;
}

}  // namespace permit_guide::compiler
