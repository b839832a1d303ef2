#include "compiler/lower.hpp"

#include <algorithm>

#include "compiler/indexes.hpp"

namespace permit_guide::compiler {

using pack::at;
using pack::Op;
using rulebook::Condition;
using rulebook::Fact;
using Kind = Condition::Kind;

namespace {

Int words_for(const std::vector<Int>& values) {
  return values.empty() ? 0 : *std::max_element(values.begin(), values.end()) / 32 + 1;
}

}  // namespace

Int NameTable::index_of(const std::string& name) {
  const auto [place, is_new] = indexes_.emplace(name, size_of(names_));
  if (is_new) names_.push_back(name);
  return place->second;
}

Lowering::Info Lowering::info_of(const std::string& label, const std::vector<std::string>& sources) {
  Info info;
  if (!label.empty()) info.label = labels_.index_of(scope_.empty() ? label : scope_ + "/" + label);
  for (const std::string& source : sources) info.sources.push_back(sources_.index_of(source));
  return info;
}

Int Lowering::add(const pack::Node& node, const Info& info) {
  std::vector<Int> key = {node.op, node.a, node.b, node.c, node.d};
  const bool lists_parts = node.op == static_cast<Int>(Op::versions);
  if (!lists_parts) {
    const auto known = known_.find({key, info});
    if (known != known_.end()) return known->second;
  }
  const Int index = size_of(draft_->nodes);
  draft_->nodes.push_back(node);
  draft_->node_infos.push_back({info.label, add_indexes(info.sources), size_of(info.sources)});
  if (!lists_parts) known_[{key, info}] = index;
  return index;
}

Int Lowering::add_group(Op op, const std::vector<Int>& parts, Int count, const Info& info) {
  // Equal groups share their list of children, so that `add` recognises them.
  const auto found = std::search(draft_->children.begin(), draft_->children.end(), parts.begin(), parts.end());
  const Int first = static_cast<Int>(found - draft_->children.begin());
  if (found == draft_->children.end()) draft_->children.insert(found, parts.begin(), parts.end());
  return add({static_cast<Int>(op), first, size_of(parts), count, 0}, info);
}

Int Lowering::add_indexes(const std::vector<Int>& values) {
  const auto found = std::search(draft_->indexes.begin(), draft_->indexes.end(), values.begin(), values.end());
  const Int first = static_cast<Int>(found - draft_->indexes.begin());
  if (found == draft_->indexes.end()) draft_->indexes.insert(found, values.begin(), values.end());
  return first;
}

Int Lowering::add_set(const std::vector<Int>& values, Int words) {
  std::vector<Int> bits(at(words), 0);
  for (Int value : values) {
    const auto word = static_cast<std::uint32_t>(bits[at(value / 32)]) | (1u << (value % 32));
    bits[at(value / 32)] = static_cast<Int>(word);
  }
  const auto [place, is_new] = known_sets_.emplace(bits, size_of(draft_->sets));
  if (is_new) draft_->sets.insert(draft_->sets.end(), bits.begin(), bits.end());
  return place->second;
}

Int Lowering::slot_of(rulebook::FactUse use) const {
  const Fact& fact = rulebook_->facts[at(use.fact)];
  if (use.field < 0) return fact.first_slot;
  const Int record_slots = (fact.slot_count - 1) / fact.max_items;
  return fact.first_slot + 1 + record_ * record_slots + fact.fields[at(use.field)].first_slot;
}

// A reference to a shared node; a label or source of its own asks for a node of its own around it.
Int Lowering::lower_reference(Int node, const Info& info) {
  return info == Info{} ? node : add_group(Op::all, {node}, 0, info);
}

Int Lowering::lower_shared(const std::string& id) {
  const auto known = shared_.find(id);
  if (known != shared_.end()) return known->second;
  const auto named = std::find_if(rulebook_->conditions.begin(), rulebook_->conditions.end(),
                                  [&](const auto& condition) { return condition.id == id; });
  const std::string scope = std::exchange(scope_, "");
  const Int node = lower_versions(named->versions, named->label);
  scope_ = scope;
  return shared_[id] = node;
}

Int Lowering::lower_regime(const std::string& id) {
  const auto known = regimes_.find(id);
  if (known != regimes_.end()) return known->second;
  const auto regime = std::find_if(rulebook_->regimes.begin(), rulebook_->regimes.end(),
                                   [&](const auto& candidate) { return candidate.id == id; });
  const std::string scope = std::exchange(scope_, "");
  const Int node = lower(regime->when);
  scope_ = scope;
  return regimes_[id] = node;
}

Int Lowering::lower_versions(const std::vector<rulebook::Version>& versions, const std::string& label) {
  const bool is_timeless =
      versions.size() == 1 && versions.front().first_day <= rulebook_->first_day && !versions.front().last_day;
  if (is_timeless) {
    const Int node = lower(versions.front().when);
    const Info info = info_of(label, versions.front().sources);
    return lower_reference(node, info);
  }
  std::vector<pack::Version> records;
  for (const rulebook::Version& version : versions) {
    const Int node = lower(version.when);
    const Info info = info_of("", version.sources);
    records.push_back({version.first_day, version.last_day.value_or(pack::open_end), node,
                       add_indexes(info.sources), size_of(info.sources)});
  }
  const Int first = size_of(draft_->versions);
  draft_->versions.insert(draft_->versions.end(), records.begin(), records.end());
  return add({static_cast<Int>(Op::versions), first, size_of(records), 0, 0}, info_of(label, {}));
}

// One part for each record that a list can hold; a record beyond its end meets nothing.
Int Lowering::lower_some(const Condition& condition, const Info& info) {
  const Fact& list = rulebook_->facts[at(condition.use.fact)];
  std::vector<Int> records;
  for (Int i = 0; i < list.max_items; ++i) {
    record_ = i;
    const Int exists = add({static_cast<Int>(Op::between), list.first_slot, i + 1, list.max_items, 0}, {});
    records.push_back(add_group(Op::all, {exists, lower(condition.parts.front())}, 0, {}));
  }
  record_ = 0;
  return add_group(Op::any, records, 0, info);
}

Int Lowering::lower_includes(const Condition& condition, const Info& info) {
  const Fact& fact = rulebook_->facts[at(condition.use.fact)];
  const Int items = condition.use.field < 0 ? fact.max_items : fact.fields[at(condition.use.field)].max_items;
  const Int words = words_for(condition.values);
  const Int set = add_set(condition.values, words);
  std::vector<Int> parts;
  for (Int i = 0; i < items; ++i) {
    parts.push_back(add({static_cast<Int>(Op::in_set), slot_of(condition.use) + i, set, words, pack::none}, {}));
  }
  return add_group(Op::any, parts, 0, info);
}

Int Lowering::lower_set(const Condition& condition, const Info& info) {
  const Int words = std::max(words_for(condition.values), words_for(condition.unclear));
  const Int set = add_set(condition.values, words);
  const Int unclear = condition.unclear.empty() ? pack::none : add_set(condition.unclear, words);
  return add({static_cast<Int>(Op::in_set), slot_of(condition.use), set, words, unclear}, info);
}

Int Lowering::lower(const Condition& condition) {
  const Int node = lower_kind(condition);
  places_.emplace(std::pair(condition.location.file, condition.location.pointer), node);
  return node;
}

Int Lowering::lower_kind(const Condition& condition) {
  const Info info = info_of(condition.label, condition.sources);
  const auto lower_parts = [&] {
    std::vector<Int> parts;
    for (const Condition& part : condition.parts) parts.push_back(lower(part));
    return parts;
  };
  const auto node = [](Op op, Int a, Int b = 0, Int c = 0, Int d = 0) {
    return pack::Node{static_cast<Int>(op), a, b, c, d};
  };
  switch (condition.kind) {
    case Kind::always: return add(node(Op::constant, condition.count != 0 ? 2 : 0), info);
    case Kind::all: return add_group(Op::all, lower_parts(), 0, info);
    case Kind::any: return add_group(Op::any, lower_parts(), 0, info);
    case Kind::negate: return add(node(Op::negate, lower(condition.parts.front())), info);
    case Kind::at_least: return add_group(Op::at_least, lower_parts(), condition.count, info);
    case Kind::shared: return lower_reference(lower_shared(condition.name), info);
    case Kind::regime: return lower_reference(lower_regime(condition.name), info);
    case Kind::in_set: return lower_set(condition, info);
    case Kind::includes: return lower_includes(condition, info);
    case Kind::between:
      return add(node(Op::between, slot_of(condition.use), condition.lowest, condition.highest), info);
    case Kind::since:
      return add(
          node(Op::since, slot_of(condition.use), condition.months, condition.days, condition.inverted ? 1 : 0),
          info);
    case Kind::order:
      return add(node(condition.inverted ? Op::after : Op::not_after, slot_of(condition.use), condition.months,
                      condition.days, slot_of(condition.other)),
                 info);
    case Kind::from_day: {
      const Int from = add(node(Op::from_day, condition.day), condition.inverted ? Info{} : info);
      return condition.inverted ? add(node(Op::negate, from), info) : from;
    }
    case Kind::some: return lower_some(condition, info);
  }
  __builtin_unreachable();
}

}  // namespace permit_guide::compiler
