// The boundary: flat C over engine.hpp, integers only. The module owns every buffer; JavaScript writes into the one it
// asked for (pg_input), copies a reply out before its next call, and keeps nothing.
//
// A function that may fail returns 0 or -1 - the error code (base/error.hpp); a reply is the address of int32 values.
#include <cstring>

#include "base/append.hpp"
#include "base/small_code.hpp"
#include "engine/engine.hpp"
#include "memory.hpp"
PERMIT_GUIDE_SMALL_CODE_BEGIN

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

using permit_guide::base::append;

void push_route(std::vector<Int>& reply, const permit_guide::assessment::RouteOutcome& outcome) {
  append(reply, {static_cast<Int>(outcome.status), outcome.first_day, outcome.last_day, outcome.undecided_from});
}

void push_needs(std::vector<Int>& reply, const std::vector<permit_guide::dossier::Need>& needs) {
  append(reply, static_cast<Int>(needs.size()));
  for (const auto& need : needs) append(reply, {need.id, static_cast<Int>(need.truth), need.choice});
}

void push_parts(std::vector<Int>& reply, const std::vector<permit_guide::dossier::FeePart>& parts) {
  append(reply, static_cast<Int>(parts.size()));
  for (const auto& part : parts) append(reply, {part.item, part.cents, part.in_force_from});
}

void push_fee(std::vector<Int>& reply, const permit_guide::dossier::Fee& fee) {
  append(reply, {fee.schedule, fee.cents, fee.at_filing_cents});
  push_parts(reply, fee.parts);
  push_parts(reply, fee.possible);
  append(reply, static_cast<Int>(fee.others.size()));
  for (const auto& other : fee.others) append(reply, {other.schedule, other.cents, other.text});
}

constexpr Int event_fields = 10;
constexpr Int happening_fields = 4;
Int event_ints[event_fields + happening_fields * static_cast<Int>(permit_guide::deadline::Event::most_happenings)];

permit_guide::deadline::Event read_event() {
  const Int* in = event_ints;
  permit_guide::deadline::Event event;
  event.on = {in[0], in[1]};
  event.service = in[2], event.reached_on = in[3], event.territory = in[4], event.court = in[5],
  event.in_case = in[6];
  event.printed = {in[7], in[8]};
  event.happening_count = static_cast<std::size_t>(in[9]) % (event.most_happenings + 1);
  in += event_fields;
  for (std::size_t i = 0; i < event.happening_count; ++i, in += happening_fields) {
    event.happenings[i] = {in[0], {in[1], in[2]}, in[3]};
  }
  return event;
}

// State, version, started (day, minute), opens on, last, safe, late (each day, minute), by print, territory; then lists:
// readings (id, day, minute), steps (code, day, minute, basis, record), moves (kind, effect, day).
void push_deadline(std::vector<Int>& reply, const permit_guide::deadline::Deadline& found) {
  append(reply,
         {static_cast<Int>(found.state), found.version, found.started.day, found.started.minute, found.opens_on});
  append(reply, {found.last.day, found.last.minute, found.safe.day, found.safe.minute, found.late.day,
                 found.late.minute});
  append(reply, {found.is_by_print ? 1 : 0, found.territory, static_cast<Int>(found.readings.size())});
  for (const auto& reading : found.readings) append(reply, {reading.id, reading.end.day, reading.end.minute});
  append(reply, static_cast<Int>(found.steps.size()));
  for (const auto& step : found.steps) {
    append(reply, {static_cast<Int>(step.code), step.reached.day, step.reached.minute,
                   static_cast<Int>(step.basis), step.record});
  }
  append(reply, static_cast<Int>(found.moves.size()));
  for (const auto& move : found.moves) append(reply, {move.by, static_cast<Int>(move.effect), move.day});
}

void push_outcome(std::vector<Int>& reply,
                  const permit_guide::base::Result<permit_guide::deadline::Deadline>& outcome) {
  append(reply, outcome.ok() ? -1 : static_cast<Int>(outcome.error().code));
  if (outcome.ok()) push_deadline(reply, outcome.value());
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
  append(reply, 0);
  for (Int permit = 0; permit < permit_count(); ++permit) {
    if (engine->interview().is_asked_for(fact, permit)) append(reply, permit);
  }
  reply[0] = static_cast<Int>(reply.size()) - 1;
  return address(reply);
}

// Reply: n, n facts.
EXPORT(pg_missing) const Int* pg_missing(Int permit) {
  std::vector<Int>& reply = fresh_reply();
  const auto facts = engine->missing_for(permit);
  append(reply, 0);
  for (Int fact = 0; fact < static_cast<Int>(engine->rulebook().facts.size()); ++fact) {
    if (facts.has(fact)) append(reply, fact);
  }
  reply[0] = static_cast<Int>(reply.size()) - 1;
  return address(reply);
}

// Reply: n, n times route, nature, status, first day, last day, undecided from.
EXPORT(pg_routes) const Int* pg_routes(Int permit) {
  std::vector<Int>& reply = fresh_reply();
  const auto& record = engine->rulebook().permits[static_cast<std::size_t>(permit)];
  append(reply, record.route_count);
  for (Int route = record.first_route; route < record.first_route + record.route_count; ++route) {
    append(reply, {route, engine->rulebook().routes[static_cast<std::size_t>(route)].nature});
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
  append(reply, {dossier.place, static_cast<Int>(dossier.possible_places.size())});
  for (Int place : dossier.possible_places) append(reply, place);
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
  append(reply, {counted.value().last_day.day_number(), static_cast<Int>(steps.size())});
  for (const auto& step : steps) {
    append(reply, {static_cast<Int>(step.code), step.reached.day_number(), static_cast<Int>(step.basis)});
  }
  return static_cast<Int>(reinterpret_cast<std::size_t>(address(reply)));
}

// The event of pg_time_limit, as integers: day, minute, service, day reached, territory, court, case, printed day, printed
// minute, happenings, then for each: kind, day, minute, day answered. What is not known: the values of deadline/event.hpp.
EXPORT(pg_event) Int* pg_event() { return event_ints; }

// Reply: a deadline (see push_deadline). `minute` of the day asked for, or -1; a day of -2147483648 compares nothing.
EXPORT(pg_time_limit) Int pg_time_limit(Int limit, Int as_of, Int minute) {
  const auto found = engine->deadline_of(limit, read_event(), {as_of, minute});
  if (!found.ok()) return failure(found.error());
  std::vector<Int>& reply = fresh_reply();
  push_deadline(reply, found.value());
  return static_cast<Int>(reinterpret_cast<std::size_t>(address(reply)));
}

// Reply, on the day of the last pg_assess: for each limit that concerns the person: limit, truth, error code or -1, and
// without error a deadline; then -1.
EXPORT(pg_agenda) const Int* pg_agenda(Int minute) {
  std::vector<Int>& reply = fresh_reply();
  for (Int limit = 0; limit < static_cast<Int>(engine->rulebook().limits.size()); ++limit) {
    const auto truth = engine->concerns(limit);
    if (truth == permit_guide::truth::Truth::no) continue;
    append(reply, {limit, static_cast<Int>(truth)});
    const auto event = engine->event_of(limit);
    if (event.on.exists())
      push_outcome(reply, engine->deadline_of(limit, event, {engine->assessed_day(), minute}));
    else
      push_outcome(reply, permit_guide::deadline::Deadline{});
  }
  append(reply, -1);
  return address(reply);
}

// Reply: n, n facts that a way in still waits for.
EXPORT(pg_needs) const Int* pg_needs(Int door) {
  permit_guide::wasm::release_memory(mark_after_open);
  const auto needs = engine->needs_of(door);
  auto& reply = *new std::vector<Int>;
  append(reply, static_cast<Int>(needs.size()));
  for (const Int fact : needs) append(reply, fact);
  return address(reply);
}

// Zeroes everything, answers first of all.
EXPORT(pg_close) void pg_close() {
  if (engine != nullptr) engine->clear();
  engine = nullptr;
  std::memset(event_ints, 0, sizeof event_ints);
  permit_guide::wasm::release_all_memory();
}

PERMIT_GUIDE_SMALL_CODE_END
