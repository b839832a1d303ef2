#include "compiler/texts.hpp"

#include <set>

namespace permit_guide::compiler {

using rulebook::Json;
using rulebook::Reading;

namespace {

const char* const reference_language = "fr";

using Members = std::vector<const char*>;

// What the first screens, the questions and the list of results show comes first; what explains a result, and all that
// the ways in by a date show, follows.
const Members first_groups = {"regimes", "grounds"};
const Members more_groups = {"families",  "warnings",  "places",  "rights",   "renewals", "fees",
                             "schedules", "contested", "waiting", "refusals", "evidence"};
const Members more_of_permits = {"name",      "short_name",    "summary", "renewal",        "notes",   "warnings",
                                 "contested", "known_changes", "routes",  "no_longer_true", "mistakes"};
const std::set<std::string> first_of_time_limits = {"doors"};

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

// Sentences of the interface that only the second script shows: a key, or the beginning of keys, up to a "_".
const std::set<std::string> more_of_interface = {
    // a permit, opened
    "answer_this", "confidence", "contested", "date_from", "date_undecided", "date_until", "dates", "document",
    "documents", "fee", "known_changes", "law", "leads_to", "more_notes", "nature", "no_longer_true", "notes",
    "other_routes", "read_on", "reason", "reasons", "rights", "risks", "sources", "still_to_answer", "truth",
    "validity", "where", "while_waiting", "refusal", "mistakes", "openings", "opening", "change_person",
    "change_time", "change_answer", "change_no", "paths", "path", "answers_title", "answers_lead", "answers_none",
    "length", "proofs", "proof", "other_day", "differences", "version", "notices",
    // dates, their line and their calendar; what stands in the way
    "after", "amount", "at_time", "by_print", "calendar", "do", "help_title", "if_your_case", "in", "late", "left",
    "maybe_until", "moment", "no_dates_title", "obstacle", "opens_today", "other_dates", "refine", "since",
    "steps_title", "timeline", "told_title", "two_days_why", "what_title", "when", "your_dates",
    // an hour, and what is wrong with a day or an hour that was told
    "error_answer", "error_event", "error_move", "error_no", "error_out", "error_reached", "error_time", "hour",
    "minute", "time_example"};
// Sentences that begin so and stand on the first screens all the same.
const std::set<std::string> first_of_interface = {"law_as_of", "law_checked", "law_stale", "your_dates"};

bool is_more(const std::string& key) {
  if (first_of_interface.contains(key)) return false;
  for (std::size_t end = key.find('_'); end != std::string::npos; end = key.find('_', end + 1)) {
    if (more_of_interface.contains(key.substr(0, end))) return true;
  }
  return more_of_interface.contains(key);
}

Json interface_part(const Json& interface_words, bool of_more) {
  Json part = Json::object();
  if (!interface_words.contains("ui")) return part;
  for (auto it = interface_words.at("ui").begin(); it != interface_words.at("ui").end(); ++it) {
    if (is_more(it.key()) == of_more) part[it.key()] = it.value();
  }
  return part;
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

// A fact from whose answer that of a used one follows is asked before it.
void note_gates(const Reading& reading, std::set<std::string>& used) {
  const auto& facts = reading.rulebook.facts;
  for (const rulebook::Implication& rule : reading.rulebook.implications) {
    if (used.contains(facts[static_cast<std::size_t>(rule.target)].id))
      used.insert(facts[static_cast<std::size_t>(rule.when)].id);
  }
}

// Facts that may be asked, or those that a door alone can ask: words for others would be carried for nothing.
std::vector<std::string> facts_used(const Reading& reading, const Compiled& compiled, bool of_interview) {
  std::set<std::string> used;
  note_facts_of_nodes(compiled, reading, used);
  note_facts_of_doors(reading, used);
  note_gates(reading, used);
  std::vector<std::string> ids;
  for (const rulebook::Fact& fact : reading.rulebook.facts) {
    if (used.contains(fact.id) && fact.never_asked != of_interview) ids.push_back(fact.id);
  }
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

Json permits_of(const Reading& reading, const std::string& language, const Members& members, Json& fallback) {
  Json permits = Json::object();
  for (const rulebook::Permit& permit : reading.rulebook.permits) {
    const std::string folder = "permits/" + permit.id + "/text/";
    const Words own{reading.files[folder + language + ".json"],
                    reading.files[folder + reference_language + ".json"], fallback};
    Json& words = permits[permit.id] = Json::object();
    for (const char* member : members) {
      Json taken = own.take(Json::json_pointer(std::string("/") + member), "/permits/" + permit.id + "/" + member);
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
void add_time_limits(const Reading& reading, const std::string& language, bool is_first, Json& texts,
                     Json& fallback) {
  const std::string folder = "time-limits/text/";
  const std::string ending = std::string(".") + reference_language + ".json";
  for (const auto& [name, reference] : reading.files.by_name) {
    if (!name.starts_with(folder) || !name.ends_with(ending)) continue;
    const std::string subject = name.substr(0, name.size() - ending.size());
    const Words own{reading.files[subject + "." + language + ".json"], reference, fallback};
    for (auto it = reference.begin(); it != reference.end(); ++it) {
      if (!it->is_object() || first_of_time_limits.contains(it.key()) != is_first) continue;
      texts[it.key()].update(own.take_all(it.key(), keys_of(reference, it.key().c_str())));
    }
  }
}

void add_groups(const Words& shared, const Members& groups, Json& texts) {
  for (const char* group : groups) texts[group] = shared.take_all(group, keys_of(shared.reference, group));
}

Words shared_words(const Reading& reading, const std::string& language, Json& fallback) {
  return {reading.files["text/" + language + ".json"],
          reading.files[std::string("text/") + reference_language + ".json"], fallback};
}

Json first_part(const Reading& reading, const Compiled& compiled, const std::string& language,
                const Json& interface_words) {
  Json fallback = Json::array();
  const Words shared = shared_words(reading, language, fallback);
  Json part = interface_words.is_object() ? interface_words : Json::object();
  part["language"] = language;
  part["ui"] = interface_part(interface_words, false);
  part["facts"] = shared.take_all("facts", facts_used(reading, compiled, true));
  add_groups(shared, first_groups, part);
  add_time_limits(reading, language, true, part, fallback);
  part["fallback"] = std::move(fallback);
  return part;
}

Json more_part(const Reading& reading, const Compiled& compiled, const std::string& language,
               const Json& interface_words) {
  Json fallback = Json::array();
  const Words shared = shared_words(reading, language, fallback);
  Json part = {{"language", language}};
  part["ui"] = interface_part(interface_words, true);
  part["facts"] = shared.take_all("facts", facts_used(reading, compiled, false));
  part["labels"] = labels_of(reading, compiled, language, shared, fallback);
  part["documents"] = shared.take_all("documents", reading.rulebook.documents);
  add_groups(shared, more_groups, part);
  part["permits"] = permits_of(reading, language, more_of_permits, fallback);
  add_legal_names(reading, part["permits"]);
  add_time_limits(reading, language, false, part, fallback);
  part["fallback"] = std::move(fallback);
  return part;
}

}  // namespace

Texts texts_of(const Reading& reading, const Compiled& compiled, const std::string& language,
               const Json& interface_words) {
  return {first_part(reading, compiled, language, interface_words),
          more_part(reading, compiled, language, interface_words)};
}

}  // namespace permit_guide::compiler
