// Which conditions the cases have tried: every test of every route, seen true, false and undecided while it was in force.
#pragma once

#include <set>

#include "cli/session.hpp"

namespace permit_guide::cli {

// One test as it is written, and what the cases saw of it.
struct TriedCondition {
  rulebook::Location location;
  std::string owner;  // the permit, or "shared"
  pack::Int node = pack::none;
  std::int32_t first_day = 0, last_day = 0;  // while it is in force, both included
  bool can_be_false = true, can_be_unknown = true, can_be_true = true;
  std::set<truth::Truth> seen = {};

  // What no case has shown yet, in the order no, unknown, yes.
  [[nodiscard]] std::vector<const char*> missing() const;
};

class Coverage {
 public:
  explicit Coverage(const Session& session);

  // Notes what the last assessment shows. `permits`: those that the case expects something of.
  void note(Session& session, const std::set<std::string>& permits);

  [[nodiscard]] const std::vector<TriedCondition>& conditions() const { return conditions_; }

 private:
  void add_tests(const Session& session, const rulebook::Version& version, const std::string& owner);

  std::vector<TriedCondition> conditions_;
};

}  // namespace permit_guide::cli
