// Tiny rulebooks for one test: the facts of `tests/bad/base` and routes written in the test itself.
#pragma once

#include "guide.hpp"

namespace permit_guide::tests {

// One version in force since the first day of the rulebook: {"in_force_from": ..., "when": ...}.
inline Json version(const Json& when, const std::string& from = "2021-05-01", const std::string& until = "") {
  Json made = {{"in_force_from", from},
               {"source", "law-1"},
               {"checked_on", "2026-11-01"},
               {"confidence", "high"},
               {"when", when}};
  if (!until.empty()) made["in_force_until"] = until;
  return made;
}

inline Json route(const std::string& id, const std::string& nature, const Json& when) {
  return {{"id", id}, {"nature", nature}, {"versions", Json::array({version(when)})}};
}

// A rulebook whose permit "tiny" has these routes; `facts` is a JSON patch of its facts.json.
inline std::unique_ptr<CompiledRulebook> rulebook_with_routes(const Json& routes,
                                                              const Json& facts = Json::array()) {
  const RulebookFolder folder;
  folder.patch("facts.json", facts);
  folder.patch("permits/tiny/permit.json",
               Json::array({{{"op", "replace"}, {"path", "/routes"}, {"value", routes}}}));
  return std::make_unique<CompiledRulebook>(folder.path());
}

// A guide over such a rulebook, for a person of the general regime.
class SmallGuide {
 public:
  explicit SmallGuide(const Json& routes, const Json& facts = Json::array())
      : rulebook_(rulebook_with_routes(routes, facts)), guide_(*rulebook_) {
    guide_.answer("nationality", Json::array({"BR"}));
  }
  // One entitlement with one condition.
  static SmallGuide of(const Json& when, const Json& facts = Json::array()) {
    return SmallGuide(Json::array({route("only", "entitlement", when)}), facts);
  }

  Guide* operator->() { return &guide_; }
  Guide& operator*() { return guide_; }

  // The outcome of "tiny" with these answers on a day.
  std::string text(const Json& answers, std::string_view as_of) {
    guide_.answer(answers).assess(as_of);
    return guide_.text("tiny");
  }

 private:
  std::unique_ptr<CompiledRulebook> rulebook_;
  Guide guide_;
};

}  // namespace permit_guide::tests
