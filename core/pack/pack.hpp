// The validated, read-only rulebook. Lives here: opening bytes and views of the records. Not here: what they mean.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "pack/layout.hpp"

namespace permit_guide::pack {

// The sections, as views into the bytes (`Pack`) or as growing lists (`Draft`).
template <template <typename> typename List>
struct Sections {
  Meta meta{};
  List<Fact> facts;
  List<Slot> slots;
  List<Node> nodes;
  List<NodeInfo> node_infos;
  List<Int> children;
  List<Int> sets;
  List<Version> versions;
  List<Regime> regimes;
  List<Permit> permits;
  List<Route> routes;
  List<Need> documents;
  List<Need> warnings;
  List<Place> places;
  List<Fee> fees;
  List<Extra> extras;
  List<Schedule> schedules;
  List<FeeItem> fee_items;
  List<Amount> amounts;
  List<Implied> implied;
  List<Holiday> holidays;
  List<Zone> zones;
  List<Service> services;
  List<Event> events;
  List<MoveFact> move_facts;
  List<Limit> limits;
  List<LimitVersion> limit_versions;
  List<LimitReading> limit_readings;
  List<Move> moves;
  List<Door> doors;
  List<Int> indexes;

  // Calls `visit` with every section in the order of `Section`, `meta` excepted.
  template <typename Self, typename Visit>
  static void for_each(Self& self, Visit visit) {
    visit(self.facts), visit(self.slots), visit(self.nodes), visit(self.node_infos), visit(self.children);
    visit(self.sets), visit(self.versions), visit(self.regimes), visit(self.permits), visit(self.routes);
    visit(self.documents), visit(self.warnings), visit(self.places), visit(self.fees), visit(self.extras);
    visit(self.schedules), visit(self.fee_items), visit(self.amounts), visit(self.implied);
    visit(self.holidays), visit(self.zones), visit(self.services), visit(self.events), visit(self.move_facts);
    visit(self.limits), visit(self.limit_versions), visit(self.limit_readings), visit(self.moves);
    visit(self.doors), visit(self.indexes);
  }
};

template <typename Record>
using View = std::span<const Record>;
template <typename Record>
using Growing = std::vector<Record>;

using Pack = Sections<View>;
using Draft = Sections<Growing>;

// Reads and validates a compiled rulebook: afterwards no index in it leads out of bounds and no node depends on
// itself. The views are valid as long as the bytes; those must be aligned for int32.
// Fails: pack_truncated, pack_not_a_pack, pack_format, pack_checksum, pack_malformed.
[[nodiscard]] base::Result<Pack> open_pack(std::span<const std::byte> bytes);

// CRC-32 (ISO 3309) of all bytes but those of the checksum itself: any single flipped bit changes it.
[[nodiscard]] std::uint32_t checksum(std::span<const std::byte> bytes);

}  // namespace permit_guide::pack
