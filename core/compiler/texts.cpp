#include "compiler/texts.hpp"

#include <set>

#include "compiler/event_facts.hpp"

namespace permit_guide::compiler {

using rulebook::Json;
using rulebook::Reading;

namespace {

const char* const reference_language = "fr";

using Members = std::vector<const char*>;

// What the first screens, the questions and the list of results show comes first; what explains a result, and all that
// the ways in by a date show, follows.
const Members first_groups = {"regimes", "grounds"};
const Members more_groups = {"families", "warnings",    "places",    "rights",  "renewals",
                             "fees",     "schedules",   "contested", "waiting", "refusals",
                             "evidence", "help_topics", "help_lines"};
const Members more_of_permits = {"name",      "short_name",    "summary", "renewal",        "notes",   "warnings",
                                 "contested", "known_changes", "routes",  "no_longer_true", "mistakes"};
const std::set<std::string> first_of_time_limits = {"doors"};

// A file of words of one language, beside that of the reference language.
struct Words {
  const Json& own;
  const Json& reference;

  [[nodiscard]] Json take(const std::string& pointer) const {
    const Json::json_pointer path(pointer);
    return own.contains(path) ? own.at(path) : Json();
  }
  // The members `ids` of an object.
  [[nodiscard]] Json take_all(const std::string& group, const std::vector<std::string>& ids) const {
    Json taken = Json::object();
    for (const std::string& id : ids) {
      Json words = take("/" + group + "/" + id);
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

void note_facts_of_nodes(const Compiled& compiled, const Reading& reading, std::set<std::string>& used) {
  const auto use_slot = [&](pack::Int slot) {
    const auto fact = static_cast<std::size_t>(compiled.draft.slots[static_cast<std::size_t>(slot)].fact);
    used.insert(reading.rulebook.facts[fact].id);
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
}

void note_facts_of_doors(const Reading& reading, std::set<std::string>& used) {
  const Json& file = reading.files["doors.json"];
  if (!file.contains("doors")) return;
  for (const Json& door : file.at("doors")) {
    for (const char* list : {"facts", "refine"}) {
      for (const Json& fact : door.value(list, Json::array())) used.insert(fact.get<std::string>());
    }
  }
}

// A caseworker may fill in what tells an event, whether a question asks for it or not.
void note_facts_of_events(const Reading& reading, std::set<std::string>& used) {
  for (const std::int32_t fact : facts_of_events(reading.rulebook))
    used.insert(reading.rulebook.facts[static_cast<std::size_t>(fact)].id);
}

// A fact from whose answer that of a used one follows is asked before it.
void note_gates(const Reading& reading, std::set<std::string>& used) {
  const auto& facts = reading.rulebook.facts;
  for (const rulebook::Implication& rule : reading.rulebook.implications) {
    if (used.contains(facts[static_cast<std::size_t>(rule.target)].id))
      used.insert(facts[static_cast<std::size_t>(rule.when)].id);
  }
}

// Questions come in the author's order: the words of the first so many arrive before the first answer can be given, the
// others right after the first screen.
constexpr std::size_t first_questions = 48;

// Facts that may be asked, by the part that has their words; those that a door alone can ask are in the second. Words for
// others would be carried for nothing.
std::vector<std::string> facts_used(const Reading& reading, const Compiled& compiled, bool of_first) {
  std::set<std::string> used;
  note_facts_of_nodes(compiled, reading, used);
  note_facts_of_doors(reading, used);
  note_facts_of_events(reading, used);
  note_gates(reading, used);
  std::vector<std::string> ids;
  std::size_t questions = 0;
  for (const rulebook::Fact& fact : reading.rulebook.facts) {
    if (!used.contains(fact.id)) continue;
    const bool is_first = !fact.never_asked && ++questions <= first_questions;
    if (is_first == of_first) ids.push_back(fact.id);
  }
  return ids;
}

Words permit_words(const Reading& reading, const std::string& permit, const std::string& language) {
  const std::string folder = "permits/" + permit + "/text/";
  return {reading.files[folder + language + ".json"], reading.files[folder + reference_language + ".json"]};
}

// By the index of the label. Those of a permit ("permit/label") stand in its own words.
Json labels_of(const Reading& reading, const Compiled& compiled, const std::string& language,
               const Words& shared) {
  Json labels = Json::array();
  for (const std::string& label : compiled.labels) {
    const std::size_t slash = label.find('/');
    const bool is_shared = slash == std::string::npos;
    const Words words = is_shared ? shared : permit_words(reading, label.substr(0, slash), language);
    labels.push_back(words.take("/labels/" + (is_shared ? label : label.substr(slash + 1))));
  }
  return labels;
}

Json permits_of(const Reading& reading, const std::string& language, const Members& members) {
  Json permits = Json::object();
  for (const rulebook::Permit& permit : reading.rulebook.permits) {
    const Words own = permit_words(reading, permit.id, language);
    Json& words = permits[permit.id] = Json::object();
    for (const char* member : members) {
      Json taken = own.take(std::string("/") + member);
      if (!taken.is_null()) words[member] = std::move(taken);
    }
  }
  return permits;
}

// The words on the card itself: French in every language.
void add_legal_names(const Reading& reading, Json& permits) {
  for (auto it = permits.begin(); it != permits.end(); ++it) {
    const Json& reference = reading.files["permits/" + it.key() + "/text/" + reference_language + ".json"];
    if (reference.contains("legal_name")) it.value()["legal_name"] = reference.at("legal_name");
  }
}

// Words of time limits stand in files of their own, "<subject>.<lang>.json". Takes their groups of one part.
void add_time_limits(const Reading& reading, const std::string& language, bool is_first, Json& texts) {
  const std::string folder = "time-limits/text/";
  const std::string ending = std::string(".") + reference_language + ".json";
  for (const auto& [name, reference] : reading.files.by_name) {
    if (!name.starts_with(folder) || !name.ends_with(ending)) continue;
    const std::string subject = name.substr(0, name.size() - ending.size());
    const Words own{reading.files[subject + "." + language + ".json"], reference};
    for (auto it = reference.begin(); it != reference.end(); ++it) {
      if (!it->is_object() || first_of_time_limits.contains(it.key()) != is_first) continue;
      texts[it.key()].update(own.take_all(it.key(), keys_of(reference, it.key().c_str())));
    }
  }
}

void add_groups(const Words& shared, const Members& groups, Json& texts) {
  for (const char* group : groups) texts[group] = shared.take_all(group, keys_of(shared.reference, group));
}

Words shared_words(const Reading& reading, const std::string& language) {
  return {reading.files["text/" + language + ".json"],
          reading.files[std::string("text/") + reference_language + ".json"]};
}

Json first_part(const Reading& reading, const Compiled& compiled, const std::string& language,
                const Json& interface_words) {
  const Words shared = shared_words(reading, language);
  Json part = interface_words.is_object() ? interface_words : Json::object();
  part["language"] = language;
  part.erase("ui_more");
  part["facts"] = shared.take_all("facts", facts_used(reading, compiled, true));
  add_groups(shared, first_groups, part);
  add_time_limits(reading, language, true, part);
  return part;
}

Json more_part(const Reading& reading, const Compiled& compiled, const std::string& language,
               const Json& interface_words) {
  const Words shared = shared_words(reading, language);
  Json part = {{"language", language}};
  part["ui"] = interface_words.value("ui_more", Json::object());
  part["facts"] = shared.take_all("facts", facts_used(reading, compiled, false));
  part["labels"] = labels_of(reading, compiled, language, shared);
  part["documents"] = shared.take_all("documents", reading.rulebook.documents);
  add_groups(shared, more_groups, part);
  part["permits"] = permits_of(reading, language, more_of_permits);
  add_legal_names(reading, part["permits"]);
  add_time_limits(reading, language, false, part);
  return part;
}

// What the reference says and a language does not: of the same shape, a list with gaps by index; null when nothing is missing.
Json missing_in(const Json& own, const Json& reference) {
  if (own.is_null()) return reference;
  Json missing = Json::object();
  const auto note = [&](const std::string& key, const Json& mine, const Json& wanted) {
    Json gap = missing_in(mine, wanted);
    if (!gap.is_null()) missing[key] = std::move(gap);
  };
  if (own.is_object() && reference.is_object()) {
    for (auto it = reference.begin(); it != reference.end(); ++it)
      note(it.key(), own.value(it.key(), Json()), *it);
  }
  if (own.is_array() && reference.is_array()) {
    for (std::size_t at = 0; at < reference.size(); ++at) note(std::to_string(at), own.at(at), reference.at(at));
  }
  return missing.empty() ? Json() : missing;
}

// The French of what is missing goes along, under `french`: the page marks it with its language.
void add_french(const Json& reference, Json& part) {
  Json missing = missing_in(part, reference);
  if (missing.is_null()) return;
  missing["language"] = reference_language;
  part["french"] = std::move(missing);
}

}  // namespace

Texts texts_of(const Reading& reading, const Compiled& compiled, const std::string& language,
               const Json& interface_words, const Json& french_interface) {
  Texts texts{first_part(reading, compiled, language, interface_words),
              more_part(reading, compiled, language, interface_words)};
  if (language == reference_language) return texts;
  add_french(first_part(reading, compiled, reference_language, french_interface), texts.first);
  add_french(more_part(reading, compiled, reference_language, french_interface), texts.more);
  return texts;
}

}  // namespace permit_guide::compiler
