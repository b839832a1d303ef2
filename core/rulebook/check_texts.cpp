// Words that are missing. French and English are written with equal care and must be whole; other languages fall back.
#include <algorithm>
#include <array>
#include <set>

#include "rulebook/check.hpp"
#include "rulebook/read_facts.hpp"

namespace permit_guide::rulebook {

namespace {

constexpr std::array<const char*, 2> whole_languages = {"fr", "en"};

// An id as part of a JSON pointer (RFC 6901).
std::string escape(const std::string& id) {
  std::string escaped;
  for (char c : id) escaped += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return escaped;
}

// One file of words.
struct Words {
  const Json& json;
  std::string file;
  Faults& faults;

  void need(const std::string& pointer, const std::string& what_for) const {
    const Json::json_pointer path(pointer);
    const bool has_words =
        json.contains(path) && json.at(path).is_string() && !json.at(path).get<std::string>().empty();
    if (!has_words) faults.add({file, pointer}, "the words are missing: " + what_for);
  }
  void need_all(const std::string& group, const std::set<std::string>& ids, const std::string& member,
                const std::string& what_for) const {
    for (const std::string& id : ids)
      need("/" + group + "/" + escape(id) + (member.empty() ? "" : "/" + member), what_for);
  }
};

void add_labels(const Condition& root, std::set<std::string>& labels) {
  for_each_condition(root, [&](const Condition& condition) {
    if (!condition.label.empty()) labels.insert(condition.label);
  });
}

void add_facts(const Condition& root, std::set<std::int32_t>& facts) {
  for_each_condition(root, [&](const Condition& condition) {
    if (condition.use.fact >= 0) facts.insert(condition.use.fact);
    if (condition.other.fact >= 0) facts.insert(condition.other.fact);
  });
}

void check_permit(const Permit& permit, const Words& words) {
  for (const char* member : {"/name", "/short_name", "/summary"}) words.need(member, "every permit has them");
  std::set<std::string> labels;
  for_each_root(permit, [&](const Condition& root) { add_labels(root, labels); });
  words.need_all("labels", labels, "", "a condition of the permit has this label");
  for (const Route& route : permit.routes) words.need("/routes/" + escape(route.id), "a route of the permit");
}

void check_facts(const Rulebook& rulebook, const Words& words) {
  std::set<std::int32_t> asked;
  for_each_shared_root(rulebook, [&](const Condition& root) { add_facts(root, asked); });
  for (const Permit& permit : rulebook.permits) {
    for_each_root(permit, [&](const Condition& root) { add_facts(root, asked); });
  }
  for (const Door& door : rulebook.doors) {
    for (const std::string& id : door.facts) asked.insert(find_fact(rulebook.facts, id));
    for (const std::string& id : door.refine) asked.insert(find_fact(rulebook.facts, id));
  }
  for (const Implication& rule : rulebook.implications) {
    if (asked.contains(rule.target)) asked.insert(rule.when);
  }
  for (std::int32_t index : asked) {
    const Fact& fact = rulebook.facts[static_cast<std::size_t>(index)];
    const std::string in_facts = "/facts/" + escape(fact.id);
    words.need(in_facts + "/ask", "the question");
    words.need(in_facts + "/why", "why it is asked");
    const bool has_own_words = fact.id != "current_permit_ground";  // its choices are named under "grounds"
    for (const std::string& choice : fact.choices) {
      words.need((has_own_words ? in_facts + "/choices/" : "/grounds/") + escape(choice),
                 "a choice of the question");
    }
  }
}

void check_shared(const Rulebook& rulebook, const Words& words) {
  std::set<std::string> labels, fees, schedules, warnings, regimes, rights, renewals, families, contested, waiting,
      refusals, evidence;
  for_each_shared_root(rulebook, [&](const Condition& root) { add_labels(root, labels); });
  for (const NamedCondition& named : rulebook.conditions) {
    if (!named.label.empty()) labels.insert(named.label);
  }
  for (const FeeItem& item : rulebook.fee_items) fees.insert(item.id);
  for (const Schedule& schedule : rulebook.schedules) schedules.insert(schedule.id);
  for (const Warning& warning : rulebook.warnings) warnings.insert(warning.id);
  for (const Regime& regime : rulebook.regimes) regimes.insert(regime.id);
  for (const Permit& permit : rulebook.permits) {
    rights.insert(permit.rights.begin(), permit.rights.end());
    waiting.insert(permit.while_waiting.begin(), permit.while_waiting.end());
    refusals.insert(permit.refusal.begin(), permit.refusal.end());
    renewals.insert(permit.renewal);
    families.insert(permit.family);
    for (const FeeEntry& entry : permit.terms.fee) {
      if (!entry.contested_text.empty()) contested.insert(entry.contested_text);
    }
  }
  words.need_all("labels", labels, "", "a shared condition has this label");
  words.need_all("documents", {rulebook.documents.begin(), rulebook.documents.end()}, "name", "a document");
  words.need_all("places", {rulebook.places.begin(), rulebook.places.end()}, "name", "a place");
  words.need_all("places", {rulebook.places.begin(), rulebook.places.end()}, "how", "how to file there");
  words.need_all("fees", fees, "", "a fee");
  words.need_all("schedules", schedules, "", "a fee schedule");
  words.need_all("warnings", warnings, "", "a warning");
  words.need_all("regimes", regimes, "explain", "a regime");
  words.need_all("rights", rights, "", "a right that a permit gives");
  words.need_all("renewals", renewals, "", "the renewal of a permit");
  for (const Evidence& kind : rulebook.evidence) evidence.insert(kind.id);
  words.need_all("waiting", waiting, "name", "a paper received while waiting");
  words.need_all("waiting", waiting, "proves", "what a paper received while waiting proves");
  words.need_all("refusals", refusals, "", "what a refusal brings");
  words.need_all("evidence", evidence, "name", "a kind of proof by year");
  words.need_all("families", families, "", "a family of permits");
  words.need_all("contested", contested, "", "a contested fee");
}

void check_help(const Rulebook& rulebook, const Words& words) {
  std::set<std::string> lines, urgent;
  for (const HelpLine& line : rulebook.help_lines) {
    lines.insert(line.id);
    if (line.is_urgent) urgent.insert(line.id);
  }
  words.need_all("help_topics", {rulebook.help_topics.begin(), rulebook.help_topics.end()}, "", "a topic of help");
  words.need_all("help_lines", lines, "name", "who helps");
  words.need_all("help_lines", lines, "what", "what they do");
  words.need_all("help_lines", urgent, "short", "a line that is called at once");
}

}  // namespace

void check_texts(const Reading& reading, Faults& faults) {
  const std::string& folder = reading.rulebook.folder;
  for (const std::string language : whole_languages) {
    const std::string shared = "text/" + language + ".json";
    const Words words{reading.files[shared], folder + "/" + shared, faults};
    if (words.json.is_null()) {
      faults.add({words.file, ""}, "the file is missing");
      continue;
    }
    check_shared(reading.rulebook, words);
    check_help(reading.rulebook, words);
    check_facts(reading.rulebook, words);
    check_limit_texts(reading, language, faults);
    for (const Permit& permit : reading.rulebook.permits) {
      const std::string name = "permits/" + permit.id + "/text/" + language + ".json";
      const Words own{reading.files[name], folder + "/" + name, faults};
      if (own.json.is_null())
        faults.add({own.file, ""}, "the file is missing");
      else
        check_permit(permit, own);
    }
  }
}

}  // namespace permit_guide::rulebook
