#include "compiler/first_pack.hpp"

namespace permit_guide::compiler {

using pack::at;

pack::Draft first_part(const Compiled& compiled) {
  const pack::Draft& whole = compiled.draft;
  pack::Draft part;
  part.meta = whole.meta;
  part.facts = whole.facts;
  part.slots = whole.slots;
  part.nodes.assign(whole.nodes.begin(), whole.nodes.begin() + whole.meta.core_nodes);
  part.node_infos.assign(at(whole.meta.core_nodes), {pack::none, 0, 0});
  part.children.assign(whole.children.begin(), whole.children.begin() + compiled.core_children);
  part.versions.assign(whole.versions.begin(), whole.versions.begin() + compiled.core_versions);
  for (pack::Version& version : part.versions) version.first_source = version.source_count = 0;
  part.sets = whole.sets;
  part.regimes = whole.regimes;
  for (const pack::Permit& permit : whole.permits)
    part.permits.push_back({permit.first_route, permit.route_count, permit.other_regime_node, 0, 0, {}});
  for (const pack::Route& route : whole.routes) part.routes.push_back({route.nature, route.node, {}});
  part.implied = whole.implied;
  part.zones = whole.zones;
  return part;
}

}  // namespace permit_guide::compiler
