// Conditions to nodes: lists unrolled, names resolved to indexes, equal parts shared.
#pragma once

#include <map>
#include <vector>

#include "pack/pack.hpp"
#include "rulebook/model.hpp"

namespace permit_guide::compiler {

using pack::Int;

// What labels and sources are called in names.json, in the order of their index.
class NameTable {
 public:
  // The index of a name, given on first use.
  Int index_of(const std::string& name);
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
  std::map<std::string, Int> indexes_;
};

// Appends nodes to a draft. The rulebook must be free of faults.
class Lowering {
 public:
  Lowering(const rulebook::Rulebook& rulebook, pack::Draft& draft) : rulebook_(&rulebook), draft_(&draft) {}

  // Labels of what is lowered from now on belong to this permit; to all permits when empty.
  void enter(const std::string& permit) { scope_ = permit; }

  [[nodiscard]] Int lower(const rulebook::Condition& condition);
  // The node of a condition already lowered, by where it is written; in a list of records, that of the first record.
  [[nodiscard]] const std::map<std::pair<std::string, std::string>, Int>& nodes_by_place() const {
    return places_;
  }
  [[nodiscard]] Int lower(const std::optional<rulebook::Condition>& when) {
    return when ? lower(*when) : pack::none;
  }
  [[nodiscard]] Int lower_versions(const std::vector<rulebook::Version>& versions, const std::string& label);
  [[nodiscard]] Int lower_regime(const std::string& id);
  [[nodiscard]] Int add_any(const std::vector<Int>& parts) { return add_group(pack::Op::any, parts, 0, {}); }
  [[nodiscard]] Int add_all(const std::vector<Int>& parts) { return add_group(pack::Op::all, parts, 0, {}); }
  // A set of values as words; the first word.
  [[nodiscard]] Int add_set(const std::vector<Int>& values, Int words);
  [[nodiscard]] Int add_indexes(const std::vector<Int>& values);

  [[nodiscard]] const NameTable& labels() const { return labels_; }
  [[nodiscard]] const NameTable& sources() const { return sources_; }

 private:
  struct Info {
    Int label = pack::none;
    std::vector<Int> sources;
    auto operator<=>(const Info&) const = default;
  };
  [[nodiscard]] Info info_of(const std::string& label, const std::vector<std::string>& sources);
  [[nodiscard]] Int add(const pack::Node& node, const Info& info);
  [[nodiscard]] Int add_group(pack::Op op, const std::vector<Int>& parts, Int count, const Info& info);
  [[nodiscard]] Int lower_kind(const rulebook::Condition& condition);
  [[nodiscard]] Int lower_shared(const std::string& id);
  [[nodiscard]] Int lower_reference(Int node, const Info& info);
  [[nodiscard]] Int lower_some(const rulebook::Condition& condition, const Info& info);
  [[nodiscard]] Int lower_includes(const rulebook::Condition& condition, const Info& info);
  [[nodiscard]] Int lower_set(const rulebook::Condition& condition, const Info& info);
  [[nodiscard]] Int slot_of(rulebook::FactUse use) const;

  const rulebook::Rulebook* rulebook_;
  pack::Draft* draft_;
  std::string scope_;
  Int record_ = 0;  // of the list whose records are being unrolled
  NameTable labels_, sources_;
  std::map<std::string, Int> shared_, regimes_;
  std::map<std::pair<std::vector<Int>, Info>, Int> known_;
  std::map<std::vector<Int>, Int> known_sets_;
  std::map<std::pair<std::string, std::string>, Int> places_;
};

}  // namespace permit_guide::compiler
