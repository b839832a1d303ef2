#include "agenda/event_of.hpp"

#include "calendar/add_months.hpp"
#include "deadline/moves.hpp"

namespace permit_guide::agenda {

namespace {

struct Reader {
  const assessment::Answers& answers;

  // The value of a slot, or `missing` where there is no slot or no known answer.
  [[nodiscard, gnu::noinline]] Int read(Int slot, Int missing) const {
    const Int value = slot == pack::none ? pack::unanswered : answers.value(slot);
    return pack::is_known(value) ? value : missing;
  }
};

// Birthdays: the day with the same number, or the last of a shorter month.
Int anniversary(Int day_number, Int months) {
  const auto day = calendar::Date::from_day_number(day_number);
  if (day_number == pack::none_day || !day.ok()) return pack::none_day;
  const auto reached =
      calendar::add_months(day.value(), base::Months{months}, calendar::MonthEnd::clamp_to_last_day);
  return reached.ok() ? reached.value().day_number() : pack::none_day;
}

}  // namespace

deadline::Event event_of(const pack::Pack& pack, const assessment::Answers& answers, Int index) {
  const pack::Limit& limit = pack.limits[static_cast<std::size_t>(index)];
  const pack::Event& record = pack.events[static_cast<std::size_t>(limit.event)];
  const Reader reader{answers};
  deadline::Event event;
  event.on = {anniversary(reader.read(record.day_slot, pack::none_day), record.plus_months),
              reader.read(record.time_slot, deadline::no_minute)};
  event.service = reader.read(record.served_slot, pack::none);
  event.reached_on = reader.read(record.reached_slot, pack::none_day);
  event.territory = reader.read(record.territory_slot, pack::none);
  event.printed = {reader.read(record.printed_slot, pack::none_day),
                   reader.read(record.printed_time_slot, deadline::no_minute)};
  for (const pack::MoveFact& fact : pack.move_facts) {
    const deadline::Point on{reader.read(fact.asked_slot, pack::none_day),
                             reader.read(fact.time_slot, deadline::no_minute)};
    if (!on.exists() || on.day < event.on.day || deadline::find_move(pack, limit, fact.by) == pack::none) continue;
    if (event.happening_count == deadline::Event::most_happenings) break;
    event.happenings[event.happening_count++] = {fact.by, on, reader.read(fact.answered_slot, pack::none_day)};
  }
  return event;
}

}  // namespace permit_guide::agenda
