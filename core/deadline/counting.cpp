#include "deadline/counting.hpp"

#include "calendar/time_limit.hpp"
#include "calendar/time_zone.hpp"

namespace permit_guide::deadline {

using base::Error;
using base::ErrorCode;
using calendar::StepBasis;
using calendar::StepCode;
using calendar::Territory;

namespace {

bool is_overseas(Territory territory) {
  return territory != Territory::metropole && territory != Territory::alsace_moselle &&
         territory != Territory::abroad;
}

Point point_of(const calendar::Moment& moment) { return {moment.day.day_number(), moment.minute}; }

}  // namespace

Place place_of(const pack::Limit& limit, const Event& event) {
  const Territory territory =
      event.territory == pack::none ? Territory::metropole : static_cast<Territory>(event.territory);
  const Territory usual = territory == Territory::abroad ? Territory::metropole : territory;
  const Int named = limit.court != pack::none ? limit.court : event.court;
  const Territory court = named == pack::none ? usual : static_cast<Territory>(named);
  const bool is_far = territory != court && (is_overseas(territory) || is_overseas(court));
  const Int distance = territory == Territory::abroad ? limit.abroad_months : is_far ? limit.overseas_months : 0;
  return {territory, court, territory == court, distance};
}

void Counting::note(StepCode code, Point reached, StepBasis basis, Int record) {
  if (outcome_.ok() && !out_.steps.add({code, reached, basis, record})) fail(Error{ErrorCode::too_many_steps});
}

// The zones are known from a year on, to the end of the known holidays.
Point Counting::end_of_hours(Int hours, Date day, Int minute, Reliance reliance, Noting noting) {
  const pack::Zone& zone = pack().zones[static_cast<std::size_t>(place_.territory)];
  const int year = static_cast<int>(day.year());
  if (minute == no_minute) return fail(Error{ErrorCode::event_needs_time}), no_point;
  if (zone.offset_minutes == pack::none_day) return fail(Error{ErrorCode::no_time_zone}), no_point;
  if (year < pack().meta.first_zone_year || year > pack().meta.last_holiday_year)
    return fail(Error{ErrorCode::out_of_known_range}), no_point;
  const auto counted = calendar::add_hours({day, minute}, hours, {zone.offset_minutes, zone.has_summer_time != 0});
  if (!counted.ok()) return fail(counted.error()), no_point;
  const calendar::HourCount& ends = counted.value();
  const Point end = point_of(reliance == Reliance::certain_ones ? ends.safe : ends.elapsed);
  if (noting == Noting::nothing) return end;
  note(StepCode::start, {day.day_number(), minute}, StepBasis::civil_procedure_640);
  note(StepCode::elapsed_hours, point_of(ends.elapsed), StepBasis::conseil_etat_oprea);
  if (ends.elapsed != ends.same_clock)
    note(StepCode::same_clock_time, point_of(ends.same_clock), StepBasis::conseil_etat_oprea);
  return end;
}

Point Counting::end_of(const pack::LimitReading& reading, Point start, Reliance reliance, Noting noting,
                       Int distance_months) {
  const auto day = Date::from_day_number(start.day);
  if (!day.ok()) return fail(day.error()), no_point;
  const auto unit = static_cast<calendar::PeriodUnit>(reading.unit);
  if (unit == calendar::PeriodUnit::hour)
    return end_of_hours(reading.amount, day.value(), start.minute, reliance, noting);
  const calendar::CountRule rule{
      reading.amount,
      unit,
      static_cast<calendar::Direction>(reading.direction),
      reading.franc != 0 ? calendar::DayCounting::franc : calendar::DayCounting::ordinary,
      reading.carry != 0 ? calendar::CarryOver::next_open_day : calendar::CarryOver::none,
      base::Months{reading.direction == 0 ? distance_months : 0}};
  const bool is_certain = reliance == Reliance::certain_ones;
  const auto counted = calendar::count(rule, day.value(), is_certain ? law_.holidays.certain() : law_.holidays,
                                       is_certain && !place_.is_local ? Territory::metropole : place_.court);
  if (!counted.ok()) return fail(counted.error()), no_point;
  for (const calendar::CountingStep& step : counted.value().steps.view()) {
    if (noting == Noting::steps) note(step.code, {step.reached.day_number(), no_minute}, step.basis);
  }
  const Int last_day = counted.value().last_day.day_number() - reading.on_eve;
  if (reading.on_eve != 0 && noting == Noting::steps)
    note(StepCode::on_eve, {last_day, no_minute}, StepBasis::of_the_limit);
  return {last_day, whole_day};
}

Int Counting::day_after(Int start, Int amount, Int unit) {
  return end_of({amount, unit, 0, 0, 0, 0}, {start, no_minute}, Reliance::certain_ones, Noting::nothing, 0).day;
}

Int Counting::open_day_up_to(Int day) {
  while (outcome_.ok()) {
    const auto date = Date::from_day_number(day);
    if (!date.ok()) return fail(date.error()), day;
    const auto is_open = law_.holidays.is_open_day(date.value(), place_.court);
    if (!is_open.ok()) return fail(is_open.error()), day;
    if (is_open.value()) return day;
    --day;
  }
  return day;
}

}  // namespace permit_guide::deadline
