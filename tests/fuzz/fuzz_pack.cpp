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

// Numbers that follow from one of the input.
struct Chance {
  std::uint32_t state;

  std::uint32_t next() { return state = state * 1664525u + 1013904223u; }
  bool once_in(std::uint32_t count) { return (next() >> 8) % count == 0; }
  Int between(Int lowest, Int highest) {
    const auto width = static_cast<std::uint64_t>(std::int64_t{highest} - lowest) + 1;
    return static_cast<Int>(lowest +
                            static_cast<std::int64_t>((std::uint64_t{next()} << 16 | next() >> 16) % width));
  }
  // Mostly a day of our time, now and then any day of the calendar.
  Int day() { return once_in(8) ? between(-719162, 2932896) : between(18000, 23000); }
  Int day_or_none() { return once_in(2) ? pack::none_day : day(); }
  Int minute() { return between(deadline::no_minute, calendar::minutes_in_a_day - 1); }
  Int index_or_none(std::size_t count) {
    return count == 0 || once_in(2) ? pack::none : between(0, static_cast<Int>(count) - 1);
  }
};

// An event that the binding would let pass: indexes of the rulebook, days of the calendar.
deadline::Event event_by(Chance& chance, const pack::Pack& pack) {
  deadline::Event event;
  event.on = {chance.day(), chance.minute()};
  event.service = chance.index_or_none(pack.services.size());
  event.reached_on = chance.once_in(2) ? pack::none_day : event.on.day + chance.between(0, 20);
  event.territory = chance.index_or_none(calendar::territory_ids.size());
  event.court = chance.index_or_none(calendar::territory_ids.size());
  event.in_case = chance.between(-1, 3);
  event.printed = {chance.day_or_none(), chance.minute()};
  while (event.happening_count < event.most_happenings && !chance.once_in(3)) {
    const Int asked = chance.once_in(8) ? chance.day() : event.on.day + chance.between(0, 60);
    event.happenings[event.happening_count++] = {
        chance.between(0, 8), {asked, chance.minute()}, chance.day_or_none()};
  }
  return event;
}

void count_limits(engine::Engine& engine, Chance chance) {
  const auto limits = static_cast<Int>(engine.rulebook().limits.size());
  for (Int limit = 0; limit < limits && limit < 64; ++limit) {
    const deadline::Event event = event_by(chance, engine.rulebook());
    (void)engine.deadline_of(limit, event, deadline::no_point);
    (void)engine.deadline_of(limit, event, {chance.day(), chance.minute()});
  }
}

// The person's own dates, and what every door still asks.
void read_agenda(engine::Engine& engine) {
  const auto limits = static_cast<Int>(engine.rulebook().limits.size());
  for (Int limit = 0; limit < limits && limit < 64; ++limit) {
    (void)engine.concerns(limit);
    const deadline::Event event = engine.event_of(limit);
    if (event.on.exists()) (void)engine.deadline_of(limit, event, {engine.assessed_day(), deadline::no_minute});
  }
  const auto doors = static_cast<Int>(engine.rulebook().doors.size());
  for (Int door = 0; door < doors && door < 64; ++door) (void)engine.needs_of(door);
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
  const std::uint32_t chance = data[size - 1] * 2654435761u + static_cast<std::uint32_t>(size);
  use(engine, chance);
  read(engine);
  read_agenda(engine);
  for (std::size_t at = 0; at + 4 <= size && at < 16; at += 4) {
    Chance events{chance};
    std::memcpy(&events.state, data + at, sizeof events.state);
    count_limits(engine, events);
  }
  count_limits(engine, {chance});
  engine.clear();
  (void)engine.assess(20780);
  return 0;
}
