#include "compiler/compile.hpp"

#include <algorithm>

#include "compiler/compile_limits.hpp"
#include "compiler/indexes.hpp"

namespace permit_guide::compiler {

using pack::at;
using rulebook::Rulebook;

namespace {

Int index_in(const std::vector<std::string>& names, const std::string& name) {
  return static_cast<Int>(std::find(names.begin(), names.end(), name) - names.begin());
}

struct Compilation {
  const Rulebook& rulebook;
  pack::Draft draft;
  Lowering lowering{rulebook, draft};
  Int next_choice = 0, core_children = 0, core_versions = 0;
  std::vector<std::string> contested;

  void run() {
    add_meta();
    add_facts();
    add_outcomes();
    draft.meta.core_nodes = size_of(draft.nodes);
    core_children = size_of(draft.children);
    core_versions = size_of(draft.versions);
    add_fees();
    add_dossiers();
    add_implications();
    draft.holidays = rulebook.holidays;
    add_limits(rulebook, lowering, draft);
  }

  void add_meta() {
    draft.meta = {rulebook.first_day,          rulebook.last_day,          rulebook.checked_on,
                  rulebook.review_on,          rulebook.later_years * 12,  0,
                  rulebook.first_holiday_year, rulebook.last_holiday_year, std::max(1, rulebook.first_zone_year)};
  }

  void add_slots(const rulebook::Fact& fact, Int owner) {
    const Int count = fact.type == pack::FactType::country_list ? fact.max_items : 1;
    for (Int i = 0; i < count; ++i) draft.slots.push_back({owner, fact.lowest, fact.highest});
    for (Int record = 0; fact.type == pack::FactType::record_list && record < fact.max_items; ++record) {
      for (const rulebook::Fact& field : fact.fields) add_slots(field, owner);
    }
  }

  void add_facts() {
    for (const rulebook::Fact& fact : rulebook.facts) {
      const Int owner = size_of(draft.facts);
      draft.facts.push_back({static_cast<Int>(fact.type), fact.first_slot, fact.slot_count, fact.sensitivity,
                             fact.never_asked ? 0 : 1});
      add_slots(fact, owner);
    }
  }

  // A permit belongs to the regimes it names; every other regime excludes it. "any" means every one but the French.
  [[nodiscard]] Int other_regime(const rulebook::Permit& permit) {
    std::vector<Int> others;
    for (const rulebook::Regime& regime : rulebook.regimes) {
      const auto& own = permit.governed_by;
      const bool is_any = std::find(own.begin(), own.end(), "any") != own.end();
      const bool is_own = std::find(own.begin(), own.end(), regime.id) != own.end();
      if (is_any ? regime.id == "french" : !is_own) others.push_back(lowering.lower_regime(regime.id));
    }
    return lowering.add_any(others);
  }

  void add_outcomes() {
    for (const rulebook::Regime& regime : rulebook.regimes)
      draft.regimes.push_back({lowering.lower_regime(regime.id)});
    for (const rulebook::Permit& permit : rulebook.permits) {
      lowering.enter(permit.id);
      const Int first_route = size_of(draft.routes);
      for (const rulebook::Route& route : permit.routes) {
        draft.routes.push_back({route.nature, lowering.lower_versions(route.versions, ""), {}});
      }
      draft.permits.push_back({first_route, size_of(permit.routes), other_regime(permit), 0, 0, {}});
      lowering.enter("");
    }
  }

  void add_fees() {
    for (const rulebook::FeeItem& item : rulebook.fee_items) {
      draft.fee_items.push_back({size_of(draft.amounts), size_of(item.amounts)});
      for (const rulebook::Amount& amount : item.amounts) {
        draft.amounts.push_back(
            {amount.first_day, amount.last_day.value_or(pack::open_end), amount.cents, amount.at_filing_cents});
      }
    }
    for (const rulebook::Schedule& schedule : rulebook.schedules) {
      std::vector<Int> items;
      for (const std::string& item : schedule.items) items.push_back(index_by_id(rulebook.fee_items, item));
      draft.schedules.push_back({lowering.add_indexes(items), size_of(items)});
    }
  }

  void add_need(const rulebook::DocumentNeed& need, Int set_node) {
    Int node = lowering.lower(need.when);
    if (set_node != pack::none) node = node == pack::none ? set_node : lowering.add_all({set_node, node});
    if (!need.set.empty()) {
      const auto& set = rulebook.document_sets[at(index_by_id(rulebook.document_sets, need.set))];
      for (const rulebook::DocumentNeed& inner : set.needs) add_need(inner, node);
      return;
    }
    const Int choice = need.documents.size() > 1 ? next_choice++ : pack::none;
    for (const std::string& document : need.documents) {
      draft.documents.push_back({index_in(rulebook.documents, document), node, choice});
    }
  }

  void add_fee(const rulebook::FeeEntry& entry) {
    const Int first_extra = size_of(draft.extras);
    for (const rulebook::FeeExtra& extra : entry.extras) {
      draft.extras.push_back({index_by_id(rulebook.fee_items, extra.item), lowering.lower(extra.when)});
    }
    Int text = pack::none;
    if (!entry.contested_text.empty()) {
      text = index_in(contested, entry.contested_text);
      if (text == size_of(contested)) contested.push_back(entry.contested_text);
    }
    draft.fees.push_back({lowering.lower(entry.when), index_by_id(rulebook.schedules, entry.schedule),
                          index_by_id(rulebook.schedules, entry.contested_schedule),
                          lowering.lower(entry.contested_when), text, first_extra, size_of(entry.extras)});
  }

  [[nodiscard]] pack::Lists add_terms(const rulebook::Terms& terms) {
    pack::Lists lists{};
    lists.first_document = size_of(draft.documents);
    for (const rulebook::DocumentNeed& need : terms.documents) add_need(need, pack::none);
    lists.document_count = size_of(draft.documents) - lists.first_document;
    lists.first_fee = size_of(draft.fees);
    for (const rulebook::FeeEntry& entry : terms.fee) add_fee(entry);
    lists.fee_count = size_of(terms.fee);
    lists.first_place = size_of(draft.places);
    for (const rulebook::PlaceEntry& entry : terms.where) {
      draft.places.push_back({index_in(rulebook.places, entry.place), lowering.lower(entry.when)});
    }
    lists.place_count = size_of(terms.where);
    return lists;
  }

  // When a warning applies: as the permit says, everywhere, or wherever one files there. Empty: never.
  [[nodiscard]] std::vector<Int> reasons_for(const rulebook::Warning& warning, const rulebook::Permit& permit) {
    std::vector<Int> reasons;
    for (const rulebook::WarningUse& use : permit.warnings) {
      if (use.warning == warning.id) reasons.push_back(lowering.lower(use.when));
    }
    if (warning.everywhere_when) reasons.push_back(lowering.lower(*warning.everywhere_when));
    const auto add_places = [&](const rulebook::Terms& terms) {
      for (const rulebook::PlaceEntry& entry : terms.where) {
        if (!warning.where.empty() && entry.place == warning.where) reasons.push_back(lowering.lower(entry.when));
      }
    };
    add_places(permit.terms);
    for (const rulebook::Route& route : permit.routes) add_places(route.terms);
    return reasons;
  }

  void add_warnings(const rulebook::Permit& permit, pack::Permit& record) {
    record.first_warning = size_of(draft.warnings);
    for (Int i = 0; i < size_of(rulebook.warnings); ++i) {
      const std::vector<Int> reasons = reasons_for(rulebook.warnings[at(i)], permit);
      if (reasons.empty()) continue;
      const bool is_always = std::find(reasons.begin(), reasons.end(), pack::none) != reasons.end();
      draft.warnings.push_back({i, is_always ? pack::none : lowering.add_any(reasons), pack::none});
    }
    record.warning_count = size_of(draft.warnings) - record.first_warning;
  }

  void add_dossiers() {
    for (Int i = 0; i < size_of(rulebook.permits); ++i) {
      const rulebook::Permit& permit = rulebook.permits[at(i)];
      lowering.enter(permit.id);
      draft.permits[at(i)].lists = add_terms(permit.terms);
      for (Int r = 0; r < size_of(permit.routes); ++r) {
        const pack::Lists lists = add_terms(permit.routes[at(r)].terms);
        draft.routes[at(draft.permits[at(i)].first_route + r)].lists = lists;
      }
      add_warnings(permit, draft.permits[at(i)]);
      lowering.enter("");
    }
  }

  void add_implications() {
    for (const rulebook::Implication& rule : rulebook.implications) {
      const Int words =
          rule.values.empty() ? 0 : *std::max_element(rule.values.begin(), rule.values.end()) / 32 + 1;
      draft.implied.push_back({rulebook.facts[at(rule.when)].first_slot, lowering.add_set(rule.values, words),
                               words, rulebook.facts[at(rule.target)].first_slot, rule.value});
    }
  }
};

}  // namespace

Compiled compile(const Rulebook& rulebook) {
  Compilation compilation{.rulebook = rulebook, .draft = {}, .contested = {}};
  compilation.run();
  return {std::move(compilation.draft),
          compilation.lowering.labels().names(),
          compilation.lowering.sources().names(),
          compilation.contested,
          compilation.core_children,
          compilation.core_versions,
          compilation.lowering.nodes_by_place()};
}

}  // namespace permit_guide::compiler
