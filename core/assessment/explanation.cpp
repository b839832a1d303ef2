#include "assessment/explanation.hpp"

#include "assessment/leaf.hpp"
#include "base/append.hpp"

namespace permit_guide::assessment {

using pack::at;
using pack::Int;
using pack::Op;
using truth::Timeline;

namespace {

const pack::Version* version_in_force(const pack::Pack& pack, const pack::Node& node, std::int32_t as_of) {
  for (Int i = 0; i < node.b; ++i) {
    const pack::Version& version = pack.versions[at(node.a + i)];
    if (version.first_day <= as_of && as_of <= version.last_day) return &version;
  }
  return nullptr;
}

struct Telling {
  const pack::Pack& pack;
  const Evaluation& evaluation;
  std::int32_t as_of;
  std::vector<Int>& out;

  void tell(Int index) {
    const pack::Node& node = pack.nodes[at(index)];
    const pack::Version* version =
        static_cast<Op>(node.op) == Op::versions ? version_in_force(pack, node, as_of) : nullptr;
    base::append(out, {node.op, static_cast<Int>(truth_on(evaluation.timeline(index), as_of)),
                       pack.node_infos[at(index)].label, fact_of(node), part_count(node, version)});
    tell_sources(pack.node_infos[at(index)], version);
    tell_days(evaluation.timeline(index));
    tell_parts(node, version);
  }

  [[nodiscard]] Int fact_of(const pack::Node& node) const {
    Int fact = pack::none;
    for_each_slot(node, [&](Int slot) { fact = fact == pack::none ? pack.slots[at(slot)].fact : fact; });
    return fact;
  }

  [[nodiscard]] static Int part_count(const pack::Node& node, const pack::Version* version) {
    switch (static_cast<Op>(node.op)) {
      case Op::all:
      case Op::any:
      case Op::at_least: return node.b;
      case Op::negate: return 1;
      case Op::versions: return version != nullptr ? 1 : 0;
      default: return 0;
    }
  }

  void tell_sources(const pack::NodeInfo& info, const pack::Version* version) {
    const Int version_sources = version != nullptr ? version->source_count : 0;
    base::append(out, info.source_count + version_sources);
    for (Int i = 0; i < info.source_count; ++i) base::append(out, pack.indexes[at(info.first_source + i)]);
    for (Int i = 0; i < version_sources; ++i) base::append(out, pack.indexes[at(version->first_source + i)]);
  }

  void tell_days(Timeline timeline) {
    base::append(out, timeline.step_count);
    for (Int i = 0; i < timeline.step_count; ++i) {
      base::append(out, {timeline.steps[i].day(), static_cast<Int>(timeline.steps[i].truth())});
    }
  }

  void tell_parts(const pack::Node& node, const pack::Version* version) {
    const Int count = part_count(node, version);
    if (static_cast<Op>(node.op) == Op::negate) return tell(node.a);
    if (static_cast<Op>(node.op) == Op::versions) {
      if (version != nullptr) tell(version->node);
      return;
    }
    for (Int i = 0; i < count; ++i) tell(pack.children[at(node.a + i)]);
  }
};

}  // namespace

void append_explanation(const pack::Pack& pack, const Evaluation& evaluation, Int node, std::int32_t as_of,
                        std::vector<Int>& out) {
  Telling{pack, evaluation, as_of, out}.tell(node);
}

}  // namespace permit_guide::assessment
