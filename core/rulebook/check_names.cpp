// Names that lead nowhere, names nobody uses, and conditions that stand on themselves.
#include <algorithm>
#include <set>

#include "rulebook/check.hpp"

namespace permit_guide::rulebook {

namespace {

using Ids = std::set<std::string>;

template <typename Records>
Ids ids_of(const Records& records) {
  Ids ids;
  for (const auto& record : records) ids.insert(record.id);
  return ids;
}

Ids as_set(const std::vector<std::string>& names) { return {names.begin(), names.end()}; }

// One kind of thing that has a name: whether a use leads to it, and what was never used.
class Namespace {
 public:
  Namespace(std::string kind, Ids known, Faults& faults)
      : kind_(std::move(kind)), known_(std::move(known)), faults_(&faults) {}

  void use(const std::string& name, const Location& location) {
    if (name.empty()) return;
    used_.insert(name);
    if (!known_.contains(name)) faults_->add(location, "no " + kind_ + " is called \"" + name + "\"");
  }
  void report_unused(const Location& file) const {
    for (const std::string& name : known_) {
      if (!used_.contains(name)) faults_->add(file, "the " + kind_ + " \"" + name + "\" is used by nobody");
    }
  }

 private:
  std::string kind_;
  Ids known_, used_;
  Faults* faults_;
};

struct Names {
  Namespace conditions, regimes, sources, documents, sets, schedules, fee_items, places, warnings, permits,
      evidence;

  Names(const Rulebook& r, Faults& f)
      : conditions("shared condition", ids_of(r.conditions), f),
        regimes("regime", ids_of(r.regimes), f),
        sources("source", as_set(r.sources), f),
        documents("document", as_set(r.documents), f),
        sets("set of documents", ids_of(r.document_sets), f),
        schedules("fee schedule", ids_of(r.schedules), f),
        fee_items("fee", ids_of(r.fee_items), f),
        places("place", as_set(r.places), f),
        warnings("warning", ids_of(r.warnings), f),
        permits("permit", ids_of(r.permits), f),
        evidence("kind of proof", ids_of(r.evidence), f) {}

  void use_in(const Condition& root) {
    for_each_condition(root, [&](const Condition& condition) {
      if (condition.kind == Condition::Kind::shared) conditions.use(condition.name, condition.location);
      if (condition.kind == Condition::Kind::regime) regimes.use(condition.name, condition.location);
    });
  }
  void use_in(const std::vector<DocumentNeed>& needs) {
    for (const DocumentNeed& need : needs) {
      sets.use(need.set, need.location);
      for (const std::string& document : need.documents) documents.use(document, need.location);
    }
  }
  void use_in(const Terms& terms) {
    use_in(terms.documents);
    for (const PlaceEntry& entry : terms.where) places.use(entry.place, entry.location);
    for (const FeeEntry& entry : terms.fee) {
      schedules.use(entry.schedule, entry.location);
      schedules.use(entry.contested_schedule, entry.location);
      for (const FeeExtra& extra : entry.extras) fee_items.use(extra.item, entry.location);
    }
  }
  void use_in(const Permit& permit) {
    for_each_root(permit, [&](const Condition& root) { use_in(root); });
    use_in(permit.terms);
    for (const Route& route : permit.routes) use_in(route.terms);
    for (const WarningUse& use : permit.warnings) warnings.use(use.warning, use.location);
    const auto member = [&](const char* name) {
      return Location{permit.location.file, permit.location.pointer + name};
    };
    for (const std::string& next : permit.leads_to) permits.use(next, member("/leads_to"));
    for (const std::string& kind : permit.evidence) evidence.use(kind, member("/evidence"));
    for (const std::string& source : permit.basis) sources.use(source, member("/basis"));
    for (const std::string& regime : permit.governed_by) {
      if (regime != "any") regimes.use(regime, member("/governed_by"));
    }
  }
};

// Follows references depth first; a name met again on the way down stands on itself.
struct Circles {
  const Rulebook& rulebook;
  Faults& faults;
  std::vector<std::string> way;
  Ids done;

  void follow(const std::string& key, const Location& location) {
    if (std::find(way.begin(), way.end(), key) != way.end()) {
      faults.add(location, "\"" + key + "\" stands on itself");
      return;
    }
    if (!done.insert(key).second) return;
    way.push_back(key);
    for (const NamedCondition& named : rulebook.conditions) {
      if ("condition " + named.id != key) continue;
      for (const Version& version : named.versions) follow_parts(version.when);
    }
    for (const Regime& regime : rulebook.regimes) {
      if ("regime " + regime.id == key) follow_parts(regime.when);
    }
    way.pop_back();
  }
  void follow_parts(const Condition& root) {
    for_each_condition(root, [&](const Condition& condition) {
      if (condition.kind == Condition::Kind::shared) follow("condition " + condition.name, condition.location);
      if (condition.kind == Condition::Kind::regime) follow("regime " + condition.name, condition.location);
    });
  }
};

void report_unused(const Names& names, const std::string& folder) {
  names.conditions.report_unused({folder + "/conditions.json", "/conditions"});
  names.documents.report_unused({folder + "/documents.json", "/documents"});
  names.sets.report_unused({folder + "/documents.json", "/sets"});
  names.sources.report_unused({folder + "/sources.json", "/sources"});
}

}  // namespace

void check_names(const Rulebook& rulebook, Faults& faults) {
  Names names(rulebook, faults);
  for_each_shared_root(rulebook, [&](const Condition& root) { names.use_in(root); });
  for (const DocumentSet& set : rulebook.document_sets) names.use_in(set.needs);
  for (const Permit& permit : rulebook.permits) names.use_in(permit);
  for (const auto& [source, location] : rulebook.source_uses) names.sources.use(source, location);
  report_unused(names, rulebook.folder);
  Circles circles{rulebook, faults, {}, {}};
  for (const NamedCondition& named : rulebook.conditions) circles.follow("condition " + named.id, named.location);
  for (const Regime& regime : rulebook.regimes) circles.follow("regime " + regime.id, regime.when.location);
}

}  // namespace permit_guide::rulebook
