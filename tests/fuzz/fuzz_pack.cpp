// Any bytes as a pack: refused, or usable without a single access out of bounds. The checksum is repaired first, else
// nothing but the checksum would be tested. Inputs too short to be a pack are edits of a sound one: two bytes say which
// number, four its new value; so damage gets past the first checks. Does not prove that a damaged pack tells the truth.
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <vector>

#include "engine/engine.hpp"

namespace {

using namespace permit_guide;
using pack::Int;

void put(std::vector<std::byte>& bytes, std::size_t at, Int value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

// The length, the magic number, the format and the checksum are made right: they guard nothing once they are right.
void repair(std::vector<std::byte>& bytes) {
  put(bytes, 0, pack::magic);
  put(bytes, sizeof(Int), pack::format);
  put(bytes, 2 * sizeof(Int), static_cast<Int>(bytes.size()));
  put(bytes, pack::checksum_at, static_cast<Int>(pack::checksum(bytes)));
}

const std::vector<std::byte>& sound_pack() {
  static const std::vector<std::byte> bytes = [] {
    std::ifstream file(PERMIT_GUIDE_ROOT "/tests/fuzz/fuzz_pack/tiny.pack", std::ios::binary);
    const std::vector<char> read{std::istreambuf_iterator<char>(file), {}};
    std::vector<std::byte> made(read.size());
    if (!read.empty()) std::memcpy(made.data(), read.data(), read.size());
    if (!pack::open_pack(made).ok())
      __builtin_trap();  // the seed is of an older format: compile tests/bad/base again
    return made;
  }();
  return bytes;
}

std::vector<std::byte> edited(const std::uint8_t* data, std::size_t size) {
  std::vector<std::byte> bytes = sound_pack();
  for (; size >= 6; data += 6, size -= 6) {
    std::uint16_t place = 0;
    Int value = 0;
    std::memcpy(&place, data, sizeof place);
    std::memcpy(&value, data + sizeof place, sizeof value);
    put(bytes, place % (bytes.size() / sizeof(Int)) * sizeof(Int), value);
  }
  return bytes;
}

// A value for a slot, decided by the input itself.
Int value_for(const pack::Slot& slot, std::uint32_t chance) {
  if (chance % 8 == 0) return pack::unanswered + static_cast<Int>(chance / 8 % 4);
  const auto width = static_cast<std::uint64_t>(std::int64_t{slot.highest} - slot.lowest) + 1;
  return static_cast<Int>(slot.lowest + static_cast<std::int64_t>(chance % width));
}

void use(engine::Engine& engine, std::uint32_t chance) {
  const pack::Pack& pack = engine.rulebook();
  const auto slots = static_cast<Int>(pack.slots.size());
  (void)engine.assess(pack.meta.first_day);
  for (Int slot = 0; slot < slots && slot < 4096; ++slot) {
    chance = chance * 1664525u + 1013904223u;
    const pack::Slot& bounds = pack.slots[static_cast<std::size_t>(slot)];
    if (bounds.lowest <= bounds.highest && chance >> 30 != 0)
      (void)engine.set(slot, value_for(bounds, chance >> 8));
  }
  (void)engine.set(-1, 0);
  (void)engine.set(slots, 0);
  const Int days[] = {pack.meta.first_day, pack.meta.last_day, 20780, pack.meta.last_day + 1};
  for (Int day : days) (void)engine.assess(day);
}

void read(engine::Engine& engine) {
  const pack::Pack& pack = engine.rulebook();
  std::vector<Int> out;
  for (Int permit = 0; permit < static_cast<Int>(pack.permits.size()) && permit < 64; ++permit) {
    (void)engine.dossier_of(permit);
    (void)engine.missing_for(permit);
    out.clear();
    if (const Int route = engine.outcome(permit).route; route != pack::none) engine.explain(route, out);
  }
  (void)engine.regime();
  calendar::CountRule rule;
  rule.amount = 2;
  rule.unit = calendar::PeriodUnit::month;
  rule.day_counting = calendar::DayCounting::franc;
  rule.carry_over = calendar::CarryOver::next_open_day;
  const auto start = calendar::Date::from_day_number(20780);
  (void)engine.count(rule, start.value(), calendar::Territory::metropole);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::byte> bytes(size);
  if (size > 0) std::memcpy(bytes.data(), data, size);
  (void)pack::open_pack(bytes);  // as it is
  if (size == 0) return 0;
  if (size < pack::header_bytes + pack::table_bytes) bytes = edited(data, size);
  repair(bytes);
  const auto opened = engine::Engine::open(bytes);
  if (!opened.ok()) return 0;
  engine::Engine& engine = *opened.value();
  use(engine, data[size - 1] * 2654435761u + static_cast<std::uint32_t>(size));
  read(engine);
  engine.clear();
  (void)engine.assess(20780);
  return 0;
}
