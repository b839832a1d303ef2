#include "cli/compare_outcome.hpp"

#include <algorithm>

#include "cli/assessment_json.hpp"
#include "compiler/indexes.hpp"

namespace permit_guide::cli {

using pack::Int;
using rulebook::Json;
using rulebook::JsonView;

namespace {

bool is_listed(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

template <typename Records>
std::vector<std::string> ids_of(const Records& records) {
  std::vector<std::string> ids;
  for (const auto& record : records) ids.push_back(record.id);
  return ids;
}

struct Comparison {
  const Session& session;
  Verdict& verdict;

  // The ids of a list that the rulebook knows; the others are noted.
  [[nodiscard]] std::vector<JsonView> known_items(const JsonView& list,
                                                  const std::vector<std::string>& ids) const {
    std::vector<JsonView> known;
    if (list.json().is_null()) return known;
    for (const JsonView& item : list.items()) {
      if (!item.json().is_string())
        item.fault("must be an id");
      else if (is_listed(ids, item.text()))
        known.push_back(item);
      else
        verdict.unknown.add(item.location(), "unknown id " + item.json().dump());
    }
    return known;
  }

  void expect_listed(const JsonView& item, const Json& got) const {
    ++verdict.compared;
    if (std::find(got.begin(), got.end(), item.json()) != got.end()) return;
    verdict.differences.add(item.location(), "expected " + item.json().dump() + ", got " + got.dump());
  }

  void expect_not_listed(const JsonView& item, const Json& got) const {
    ++verdict.compared;
    if (std::find(got.begin(), got.end(), item.json()) == got.end()) return;
    verdict.differences.add(item.location(), "expected no " + item.json().dump() + ", got it");
  }

  void compare_lists(const JsonView& expected, const Json& got, const std::vector<std::string>& ids) const {
    expected.allow_only({"include", "exclude"});
    for (const JsonView& item : known_items(expected.at("include"), ids)) expect_listed(item, got);
    for (const JsonView& item : known_items(expected.at("exclude"), ids)) expect_not_listed(item, got);
  }

  void compare_values(const JsonView& expected, const Json& got) const {
    for (const char* key : {"status", "from", "until", "where", "fee_eur"}) {
      if (expected.has(key)) compare_value(expected.at(key), got.at(key), verdict);
    }
  }

  void compare_permit(const JsonView& expected, const std::string& id) const {
    const Int permit = compiler::index_by_id(session.rulebook().permits, id);
    if (permit == pack::none) {
      verdict.unknown.add(expected.location(), "unknown id \"" + id + "\"");
      return;
    }
    expected.allow_only({"status", "from", "until", "missing", "documents", "warnings", "where", "fee_eur"});
    const Json got = brief_permit_json(session, permit);
    compare_values(expected, got);
    for (const JsonView& fact : known_items(expected.at("missing"), ids_of(session.rulebook().facts))) {
      expect_listed(fact, got.at("missing"));
    }
    Json documents = Json::array();
    for (const Json& need : got.at("documents")) documents.push_back(need.at("document"));
    compare_lists(expected.at("documents"), documents, session.rulebook().documents);
    compare_lists(expected.at("warnings"), got.at("warnings"), ids_of(session.rulebook().warnings));
  }

  // A permit that must not be offered; one that the rulebook does not know never is.
  void expect_absent(const JsonView& item) const {
    ++verdict.compared;
    const Int permit = compiler::index_by_id(session.rulebook().permits, item.text());
    if (permit == pack::none) return;
    const Json got = brief_permit_json(session, permit).at("status");
    if (got == "not_eligible" || got == "other_regime") return;
    verdict.differences.add(item.location(),
                            "expected " + item.json().dump() + " to be absent, got " + got.dump());
  }
};

}  // namespace

void compare_value(const JsonView& expected, const Json& got, Verdict& verdict) {
  ++verdict.compared;
  if (expected.json() == got) return;
  verdict.differences.add(expected.location(), "expected " + expected.json().dump() + ", got " + got.dump());
}

void compare_assessment(const JsonView& expected, const Session& session, Verdict& verdict) {
  const Comparison comparison{session, verdict};
  expected.allow_only({"permits", "absent"});
  for (const auto& [id, permit] : expected.at("permits").members()) comparison.compare_permit(permit, id);
  for (const JsonView& item : expected.at("absent").items()) comparison.expect_absent(item);
}

}  // namespace permit_guide::cli
