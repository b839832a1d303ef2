#include "compiler/law_changes.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "calendar/date.hpp"
#include "rulebook/check.hpp"

namespace permit_guide::compiler {

using rulebook::Condition;
using rulebook::Json;
using rulebook::NamedCondition;

namespace {

std::string iso(std::int32_t day) {
  char text[10];
  calendar::print_iso(calendar::Date::from_day_number(day).value(), text);
  return std::string(text, sizeof text);
}

struct Changes {
  const rulebook::Rulebook& rulebook;
  const Compiled& compiled;
  const std::function<Int(const std::string&)>& index_of;
  std::map<std::string, std::set<std::size_t>> users;  // permits by shared condition
  Json list = Json::array();

  void note_use(const Condition& root, std::size_t permit) {
    for_each_condition(root, [&](const Condition& condition) {
      if (condition.kind != Condition::Kind::shared || !users[condition.name].insert(permit).second) return;
      for (const NamedCondition& named : rulebook.conditions) {
        if (named.id != condition.name) continue;
        for (const rulebook::Version& version : named.versions) note_use(version.when, permit);
      }
    });
  }

  void add(const std::vector<rulebook::Version>& versions, const Json& label,
           const std::set<std::size_t>& permits) {
    if (permits.empty()) return;
    for (const rulebook::Version& version : versions) {
      Json sources = Json::array();
      for (const std::string& source : version.sources) sources.push_back(index_of(source));
      const Json about = {{"label", label}, {"permits", permits}, {"sources", sources}};
      if (version.first_day > rulebook.first_day) note(version.first_day, about);
      if (version.last_day && &version == &versions.back()) note(*version.last_day + 1, about)["ends"] = true;
    }
  }

  Json& note(std::int32_t day, Json about) {
    about["day"] = iso(day);
    list.push_back(std::move(about));
    return list.back();
  }

  [[nodiscard]] Json label_of(const NamedCondition& named) const {
    const auto found = std::find(compiled.labels.begin(), compiled.labels.end(), named.label);
    if (named.label.empty() || found == compiled.labels.end()) return nullptr;
    return found - compiled.labels.begin();
  }
};

}  // namespace

Json law_changes(const rulebook::Rulebook& rulebook, const Compiled& compiled,
                 const std::function<Int(const std::string&)>& index_of) {
  Changes changes{.rulebook = rulebook, .compiled = compiled, .index_of = index_of, .users = {}};
  for (std::size_t i = 0; i < rulebook.permits.size(); ++i) {
    for (const rulebook::Route& route : rulebook.permits[i].routes) {
      for (const rulebook::Version& version : route.versions) changes.note_use(version.when, i);
    }
  }
  for (const NamedCondition& named : rulebook.conditions)
    changes.add(named.versions, changes.label_of(named), changes.users[named.id]);
  for (std::size_t i = 0; i < rulebook.permits.size(); ++i) {
    for (const rulebook::Route& route : rulebook.permits[i].routes) changes.add(route.versions, nullptr, {i});
  }
  std::stable_sort(changes.list.begin(), changes.list.end(),
                   [](const Json& a, const Json& b) { return a.at("day") < b.at("day"); });
  return changes.list;
}

}  // namespace permit_guide::compiler
