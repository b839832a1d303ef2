// Words of time limits that are missing, or that nobody uses. French and English must be whole.
#include <set>

#include "calendar/counting_step.hpp"
#include "rulebook/check.hpp"
#include "rulebook/read_times.hpp"

namespace permit_guide::rulebook {

namespace {

using Ids = std::set<std::string>;

struct Check {
  const Json& words;
  std::string file;
  Faults& faults;

  [[nodiscard]] bool has_words(const Json::json_pointer& path) const {
    return words.contains(path) && words.at(path).is_string() && !words.at(path).get<std::string>().empty();
  }

  void need(const std::string& pointer, const std::string& what_for) const {
    if (!has_words(Json::json_pointer(pointer))) faults.add({file, pointer}, "the words are missing: " + what_for);
  }

  // One sentence for each id, or one for each of `members`; and none for an id that nobody uses.
  void need_all(const std::string& group, const Ids& ids, std::initializer_list<const char*> members,
                const std::string& what_for) const {
    for (const std::string& id : ids) {
      if (members.size() == 0) need("/" + group + "/" + id, what_for);
      for (const char* member : members) need("/" + group + "/" + id + "/" + member, what_for);
    }
    if (!words.contains(group)) return;
    for (auto it = words.at(group).begin(); it != words.at(group).end(); ++it) {
      if (!ids.contains(it.key()))
        faults.add({file, "/" + group + "/" + it.key()}, "these words are used by nobody");
    }
  }
};

template <typename Records>
Ids ids_of(const Records& records) {
  Ids ids;
  for (const auto& record : records) ids.insert(record.id);
  return ids;
}

Ids as_set(const auto& names) { return {names.begin(), names.end()}; }

// What the limits name in their own records.
struct Named {
  // Readings and steps that the engine finds by itself.
  Ids readings{"month-end", "without-local-holiday", "plain", "same-clock"};
  Ids cases, contested, known_changes;

  explicit Named(const Rulebook& rulebook) {
    for (const Limit& limit : rulebook.limits) {
      cases.insert(limit.cases.begin(), limit.cases.end());
      contested.insert(limit.contested.begin(), limit.contested.end());
      known_changes.insert(limit.known_changes.begin(), limit.known_changes.end());
      for (const LimitVersion& version : limit.versions) {
        if (!version.known_change.empty()) known_changes.insert(version.known_change);
        for (const LimitReading& reading : version.readings) {
          if (!reading.id.empty()) readings.insert(reading.id);
        }
      }
    }
  }
};

void check_limits_file(const Reading& reading, const Check& check) {
  const Named named(reading.rulebook);
  check.need_all("time_limits", ids_of(reading.rulebook.limits), {"name", "what", "starts"}, "a time limit");
  check.need_all("readings", named.readings, {}, "another reading");
  check.need_all("contested", named.contested, {}, "a contested point");
  check.need_all("known_changes", named.known_changes, {"follow", "ask"}, "a change of law");
  check.need_all("limit_cases", named.cases, {}, "a case of a limit");
}

void check_doors_file(const Reading& reading, const Check& check) {
  check.need_all("services", ids_of(reading.rulebook.services), {}, "a way of being told");
  check.need_all("moves", as_set(move_names), {"name"}, "what may move a limit");
  check.need_all("steps", as_set(calendar::step_names), {}, "a step of the count");
  check.need_all("doors", ids_of(reading.rulebook.doors), {"name", "lead"}, "a door");
  check.need_all("obstacles", as_set(reading.rulebook.obstacles), {"name", "owed", "judge", "help"},
                 "an obstacle");
}

}  // namespace

void check_limit_texts(const Reading& reading, const std::string& language, Faults& faults) {
  if (reading.rulebook.limits.empty()) return;
  const auto look_at = [&](const std::string& subject, auto check_file) {
    const std::string name = "time-limits/text/" + subject + "." + language + ".json";
    const Check check{reading.files[name], reading.rulebook.folder + "/" + name, faults};
    if (check.words.is_null())
      faults.add({check.file, ""}, "the file is missing");
    else
      check_file(reading, check);
  };
  look_at("limits", check_limits_file);
  look_at("doors", check_doors_file);
}

}  // namespace permit_guide::rulebook
