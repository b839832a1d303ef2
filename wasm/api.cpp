// The boundary: flat C over engine.hpp, integers only. The module owns every buffer; JavaScript writes into the one it
// asked for (pg_input), copies a reply out before its next call, and keeps nothing.
//
// A function that may fail returns 0 or -1 - the error code (base/error.hpp); a reply is the address of int32 values.
#include <cstring>

#include "engine/engine.hpp"
#include "memory.hpp"

#define EXPORT(name) extern "C" __attribute__((export_name(#name)))

namespace {

using permit_guide::base::Error;
using permit_guide::engine::Engine;
using Int = std::int32_t;

std::byte* input = nullptr;
Engine* engine = nullptr;
Int* assessment = nullptr;  // the reply of pg_assess, of a fixed length: nothing is taken on the way of an answer
std::size_t mark_after_open = 0;

constexpr Int header_ints = 6;
constexpr Int permit_ints = 6;

Int failure(Error error) { return -1 - static_cast<Int>(error.code); }

// A reply lives until the next call: what the last one took is given back first.
std::vector<Int>& fresh_reply() {
  permit_guide::wasm::release_memory(mark_after_open);
  auto* reply = new std::vector<Int>;
  reply->reserve(4096);
  return *reply;
}

const Int* address(const std::vector<Int>& reply) { return reply.data(); }

__attribute__((noinline)) void push(std::vector<Int>& reply, Int value) { reply.push_back(value); }

void push(std::vector<Int>& reply, std::initializer_list<Int> values) {
  for (const Int value : values) push(reply, value);
}

void push_route(std::vector<Int>& reply, const permit_guide::assessment::RouteOutcome& outcome) {
  push(reply, {static_cast<Int>(outcome.status), outcome.first_day, outcome.last_day, outcome.undecided_from});
}

void push_needs(std::vector<Int>& reply, const std::vector<permit_guide::dossier::Need>& needs) {
  push(reply, static_cast<Int>(needs.size()));
  for (const auto& need : needs) push(reply, {need.id, static_cast<Int>(need.truth), need.choice});
}

void push_parts(std::vector<Int>& reply, const std::vector<permit_guide::dossier::FeePart>& parts) {
  push(reply, static_cast<Int>(parts.size()));
  for (const auto& part : parts) push(reply, {part.item, part.cents, part.in_force_from});
}

void push_fee(std::vector<Int>& reply, const permit_guide::dossier::Fee& fee) {
  push(reply, {fee.schedule, fee.cents, fee.at_filing_cents});
  push_parts(reply, fee.parts);
  push_parts(reply, fee.possible);
  push(reply, static_cast<Int>(fee.others.size()));
  for (const auto& other : fee.others) push(reply, {other.schedule, other.cents, other.text});
}

Int permit_count() { return static_cast<Int>(engine->rulebook().permits.size()); }

}  // namespace

// Room for the bytes of a pack. Closes what was open.
EXPORT(pg_input) std::byte* pg_input(std::size_t bytes) {
  permit_guide::wasm::release_all_memory();
  engine = nullptr;
  input = new std::byte[bytes];
  return input;
}

EXPORT(pg_open) Int pg_open(std::size_t bytes) {
  auto opened = Engine::open({input, bytes});
  if (!opened.ok()) return failure(opened.error());
  engine = std::move(opened).value().release();
  assessment = new Int[static_cast<std::size_t>(header_ints + permit_ints * permit_count())];
  mark_after_open = permit_guide::wasm::mark_memory();
  return 0;
}

EXPORT(pg_set) Int pg_set(Int slot, Int value) {
  const auto result = engine->set(slot, value);
  return result.ok() ? 0 : failure(result.error());
}

EXPORT(pg_clear) void pg_clear() { engine->clear(); }

// Reply: regime, next fact, settled, open, questions, permits; then for each permit
// status, first day, last day, undecided from, route, settled.
EXPORT(pg_assess) Int pg_assess(Int as_of) {
  const auto result = engine->assess(as_of);
  if (!result.ok()) return failure(result.error());
  const auto& interview = engine->interview();
  const auto progress = interview.progress();
  Int* out = assessment;
  for (const Int value : {engine->regime(), interview.next_question(), progress.settled, progress.open,
                          progress.questions, permit_count()}) {
    *out++ = value;
  }
  for (Int permit = 0; permit < permit_count(); ++permit) {
    const auto& [best, route] = engine->outcome(permit);
    for (const Int value : {static_cast<Int>(best.status), best.first_day, best.last_day, best.undecided_from,
                            route, interview.is_settled(permit) ? 1 : 0}) {
      *out++ = value;
    }
  }
  return static_cast<Int>(reinterpret_cast<std::size_t>(assessment));
}

// Reply: n, n permits whose outcome the answer can change.
EXPORT(pg_reasons) const Int* pg_reasons(Int fact) {
  std::vector<Int>& reply = fresh_reply();
  push(reply, 0);
  for (Int permit = 0; permit < permit_count(); ++permit) {
    if (engine->interview().is_asked_for(fact, permit)) push(reply, permit);
  }
  reply[0] = static_cast<Int>(reply.size()) - 1;
  return address(reply);
}

// Reply: n, n facts.
EXPORT(pg_missing) const Int* pg_missing(Int permit) {
  std::vector<Int>& reply = fresh_reply();
  const auto facts = engine->missing_for(permit);
  push(reply, 0);
  for (Int fact = 0; fact < static_cast<Int>(engine->rulebook().facts.size()); ++fact) {
    if (facts.has(fact)) push(reply, fact);
  }
  reply[0] = static_cast<Int>(reply.size()) - 1;
  return address(reply);
}

// Reply: n, n times route, nature, status, first day, last day, undecided from.
EXPORT(pg_routes) const Int* pg_routes(Int permit) {
  std::vector<Int>& reply = fresh_reply();
  const auto& record = engine->rulebook().permits[static_cast<std::size_t>(permit)];
  push(reply, record.route_count);
  for (Int route = record.first_route; route < record.first_route + record.route_count; ++route) {
    push(reply, {route, engine->rulebook().routes[static_cast<std::size_t>(route)].nature});
    push_route(reply, engine->outcome_of_route(route));
  }
  return address(reply);
}

// Reply: the records of assessment/explanation.hpp.
EXPORT(pg_explain) const Int* pg_explain(Int route) {
  std::vector<Int>& reply = fresh_reply();
  engine->explain(route, reply);
  return address(reply);
}

// Reply: documents, warnings (each n, n times id, truth, choice), place, n, n possible places, then the fee: schedule,
// cents, cents at filing, parts, possible parts (each n, n times item, cents, day), n, n times schedule, cents, text.
EXPORT(pg_dossier) const Int* pg_dossier(Int permit) {
  permit_guide::wasm::release_memory(mark_after_open);
  const auto dossier = engine->dossier_of(permit);
  auto& reply = *new std::vector<Int>;
  reply.reserve(4096);
  push_needs(reply, dossier.documents);
  push_needs(reply, dossier.warnings);
  push(reply, {dossier.place, static_cast<Int>(dossier.possible_places.size())});
  for (Int place : dossier.possible_places) push(reply, place);
  push_fee(reply, dossier.fee);
  return address(reply);
}

// `options`: franc 1, carry over 2, before 4. Reply: last day, n, n times step code, day reached, basis.
EXPORT(pg_count) Int pg_count(Int start, Int amount, Int unit, Int options, Int distance_months, Int territory) {
  using namespace permit_guide::calendar;
  const auto day = Date::from_day_number(start);
  if (!day.ok()) return failure(day.error());
  const CountRule rule = {amount,
                          static_cast<PeriodUnit>(unit),
                          (options & 4) != 0 ? Direction::before : Direction::after,
                          (options & 1) != 0 ? DayCounting::franc : DayCounting::ordinary,
                          (options & 2) != 0 ? CarryOver::next_open_day : CarryOver::none,
                          Months{distance_months}};
  const auto counted = engine->count(rule, day.value(), static_cast<Territory>(territory));
  if (!counted.ok()) return failure(counted.error());
  std::vector<Int>& reply = fresh_reply();
  const auto steps = counted.value().steps.view();
  push(reply, {counted.value().last_day.day_number(), static_cast<Int>(steps.size())});
  for (const auto& step : steps) {
    push(reply, {static_cast<Int>(step.code), step.reached.day_number(), static_cast<Int>(step.basis)});
  }
  return static_cast<Int>(reinterpret_cast<std::size_t>(address(reply)));
}

// Zeroes everything, answers first of all.
EXPORT(pg_close) void pg_close() {
  if (engine != nullptr) engine->clear();
  engine = nullptr;
  permit_guide::wasm::release_all_memory();
}
