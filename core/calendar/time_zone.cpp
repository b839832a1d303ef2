// One rule of summer time, in whole minutes.
#include "calendar/time_zone.hpp"

#include <algorithm>

namespace permit_guide::calendar {
namespace {

constexpr std::int32_t summer_minutes = 60;
constexpr std::int32_t farthest = 1'000'000;  // days: later ones have no Instant
constexpr std::int32_t change_minute = 60;    // 01:00 universal time

std::int32_t last_sunday(std::chrono::year year, std::chrono::month month) {
  return static_cast<std::int32_t>(
      std::chrono::sys_days{year / month / std::chrono::Sunday[std::chrono::last]}.time_since_epoch().count());
}

Result<Moment> moment_of(Instant minutes) {
  const std::int32_t day = minutes >= 0 ? minutes / minutes_in_a_day : -((-minutes - 1) / minutes_in_a_day) - 1;
  const auto date = Date::from_day_number(day);
  if (!date.ok()) return date.error();
  return Moment{date.value(), minutes - day * minutes_in_a_day};
}

bool is_summer(Instant instant, TimeZone zone) {
  if (!zone.has_summer_time) return false;
  const auto moment = moment_of(instant);
  if (!moment.ok()) return false;
  const std::chrono::year year = moment.value().day.year();
  return instant >= last_sunday(year, std::chrono::March) * minutes_in_a_day + change_minute &&
         instant < last_sunday(year, std::chrono::October) * minutes_in_a_day + change_minute;
}

Instant minutes_of(Moment local) { return local.day.day_number() * minutes_in_a_day + local.minute; }

}  // namespace

LocalReading instant_of(Moment local, TimeZone zone) {
  const Instant winter = minutes_of(local) - zone.offset_minutes;
  if (!zone.has_summer_time) return {winter, true};
  const Instant summer = winter - summer_minutes;
  if (is_summer(summer, zone)) return {summer, true};
  if (!is_summer(winter, zone)) return {winter, true};
  return {summer, false};
}

Result<Moment> local_at(Instant instant, TimeZone zone) {
  return moment_of(instant + zone.offset_minutes + (is_summer(instant, zone) ? summer_minutes : 0));
}

Result<HourCount> add_hours(Moment start, std::int32_t hours, TimeZone zone) {
  if (farthest < start.day.day_number()) return Error{ErrorCode::date_out_of_range};
  const LocalReading from = instant_of(start, zone);
  if (!from.exists) return Error{ErrorCode::no_such_time};
  const Instant minutes = hours * 60;
  const auto same_clock = moment_of(minutes_of(start) + minutes);
  const auto elapsed = local_at(from.earliest + minutes, zone);
  if (!same_clock.ok() || !elapsed.ok()) return Error{ErrorCode::date_out_of_range};
  const Instant sooner = std::min(from.earliest + minutes, instant_of(same_clock.value(), zone).earliest);
  const auto safe = local_at(sooner, zone);
  if (!safe.ok()) return safe.error();
  return HourCount{elapsed.value(), same_clock.value(), safe.value()};
}

}  // namespace permit_guide::calendar
