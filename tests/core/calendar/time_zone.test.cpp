// Hours against the table of hours; both changes of clocks minute by minute. Does not prove the zones themselves: that a
// territory has this offset is data, with its source in rulebook/time-zones.json.
#include "calendar/time_zone.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "../catch.hpp"
#include "../support/csv.hpp"
#include "../support/days.hpp"

using namespace permit_guide::calendar;
using permit_guide::tests::day;
using permit_guide::tests::open_project_file;

namespace {

constexpr TimeZone paris{60, true};
constexpr TimeZone reunion{240, false};
constexpr TimeZone cayenne{-180, false};

std::map<std::string, TimeZone> read_zones() {
  const auto data = nlohmann::json::parse(open_project_file("rulebook/time-zones.json"));
  std::map<std::string, TimeZone> zones;
  for (const auto& zone : data.at("zones"))
    zones[zone.at("territory")] = {zone.at("offset_minutes").get<int>(), zone.at("summer_time").get<bool>()};
  return zones;
}

Moment moment(const std::string& text) {
  return {day(text.substr(0, 10)), std::stoi(text.substr(11, 2)) * 60 + std::stoi(text.substr(14, 2))};
}

std::string to_text(const Moment& moment) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return permit_guide::tests::to_text(moment.day) + "T" + two(moment.minute / 60) + ":" + two(moment.minute % 60);
}

Instant instant(const std::string& local, TimeZone zone) {
  const LocalReading reading = instant_of(moment(local), zone);
  REQUIRE(reading.exists);
  return reading.earliest;
}

std::string clock_at(Instant instant, TimeZone zone) { return to_text(local_at(instant, zone).value()); }

// Universal time, written as a local time without a zone.
Instant universal(const std::string& text) { return instant(text, TimeZone{}); }

std::string safe_end(const std::string& start, std::int32_t hours, TimeZone zone) {
  const auto counted = add_hours(moment(start), hours, zone);
  return counted.ok() ? to_text(counted.value().safe) : permit_guide::base::error_name(counted.error().code);
}

}  // namespace

TEST_CASE("limits in hours end at the minute that the table gives, by all three readings",
          "[calendar][ce-2006-02-10]") {
  const auto zones = read_zones();
  for (const auto& row : permit_guide::tests::read_table("hours.csv")) {
    INFO(row.text());
    const auto counted = add_hours(moment(row["start_local"]), row.number("hours"), zones.at(row["territory"]));
    REQUIRE(counted.ok());
    CHECK(to_text(counted.value().elapsed) == row["expected_elapsed_local"]);
    CHECK(to_text(counted.value().same_clock) == row["expected_same_clock_local"]);
    CHECK(to_text(counted.value().safe) == row["expected_safe_local"]);
  }
}

TEST_CASE("Paris is one hour ahead of universal time in winter and two in summer", "[calendar]") {
  CHECK(instant("2026-01-15T12:00", paris) == universal("2026-01-15T11:00"));
  CHECK(instant("2026-07-15T12:00", paris) == universal("2026-07-15T10:00"));
  CHECK(instant("1970-01-01T01:00", paris) == 0);
}

TEST_CASE(
    "summer time begins on the last Sunday of March and ends on the last of October, at 01:00 universal time",
    "[calendar]") {
  CHECK(clock_at(universal("2026-03-29T00:59"), paris) == "2026-03-29T01:59");
  CHECK(clock_at(universal("2026-03-29T01:00"), paris) == "2026-03-29T03:00");
  CHECK(clock_at(universal("2026-10-25T00:59"), paris) == "2026-10-25T02:59");
  CHECK(clock_at(universal("2026-10-25T01:00"), paris) == "2026-10-25T02:00");
  // A month whose last day is that Sunday, and one where it falls as early as it can.
  CHECK(clock_at(universal("2024-03-31T01:00"), paris) == "2024-03-31T03:00");
  CHECK(clock_at(universal("2029-03-25T01:00"), paris) == "2029-03-25T03:00");
}

TEST_CASE("the hour that clocks leave out does not exist, and no limit starts in it", "[calendar]") {
  CHECK(instant_of(moment("2027-03-28T01:59"), paris).exists);
  CHECK_FALSE(instant_of(moment("2027-03-28T02:00"), paris).exists);
  CHECK_FALSE(instant_of(moment("2027-03-28T02:59"), paris).exists);
  CHECK(instant_of(moment("2027-03-28T03:00"), paris).exists);
  CHECK(safe_end("2027-03-28T02:30", 48, paris) == "no_such_time");
  CHECK(safe_end("2027-03-28T02:30", 48, reunion) == "2027-03-30T02:30");
}

TEST_CASE("of the hour that clocks show twice, the first one counts: the limit then ends sooner", "[calendar]") {
  CHECK(instant("2026-10-25T02:30", paris) == universal("2026-10-25T00:30"));
  CHECK(instant("2026-10-25T03:00", paris) == universal("2026-10-25T02:00"));
  CHECK(safe_end("2026-10-25T02:30", 48, paris) == "2026-10-27T01:30");
}

TEST_CASE("a limit whose same clock time does not exist ends no later than the hours elapsed", "[calendar]") {
  // 26 March 02:30 + 48 hours: the clock never shows 02:30 on the 28th.
  const HourCount counted = add_hours(moment("2027-03-26T02:30"), 48, paris).value();
  CHECK(to_text(counted.elapsed) == "2027-03-28T03:30");
  CHECK(to_text(counted.same_clock) == "2027-03-28T02:30");
  CHECK(counted.safe <= counted.elapsed);
  CHECK(instant_of(counted.safe, paris).exists);
}

TEST_CASE("48 hours over 29 February are two days", "[calendar]") {
  CHECK(safe_end("2028-02-28T15:30", 48, paris) == "2028-03-01T15:30");
  CHECK(safe_end("2027-02-28T15:30", 48, paris) == "2027-03-02T15:30");
  CHECK(safe_end("2000-02-28T15:30", 24, paris) == "2000-02-29T15:30");
}

TEST_CASE("La Reunion and Cayenne keep their time on the nights when Paris changes", "[calendar]") {
  for (const char* night : {"2026-10-25", "2027-03-28"}) {
    for (std::int32_t minute = 0; minute < minutes_in_a_day; ++minute) {
      const Moment shown{day(night), minute};
      CHECK(instant_of(shown, reunion).exists);
      CHECK(instant_of(shown, reunion).earliest == universal(std::string(night) + "T00:00") + minute - 240);
      CHECK(instant_of(shown, cayenne).earliest == universal(std::string(night) + "T00:00") + minute + 180);
    }
  }
}

TEST_CASE("a minute that exists is shown by the clock at its own instant, over several years", "[calendar]") {
  for (const TimeZone zone : {paris, reunion, cayenne}) {
    int wrong = 0, missing = 0;
    for (std::int32_t number = day("2024-01-01").day_number(); number < day("2029-01-01").day_number(); ++number) {
      const Date date = Date::from_day_number(number).value();
      const bool may_change = date.weekday() == std::chrono::Sunday;
      for (std::int32_t minute = 0; minute < minutes_in_a_day; minute += may_change ? 1 : 13) {
        const Moment local{date, minute};
        const LocalReading reading = instant_of(local, zone);
        if (!reading.exists)
          ++missing;
        else if (local_at(reading.earliest, zone).value() != local)
          ++wrong;
      }
    }
    CHECK(wrong == 0);
    CHECK(missing == (zone.has_summer_time ? 5 * 60 : 0));
  }
}

TEST_CASE("an instant is the first or the second minute that a clock shows so, one hour apart", "[calendar]") {
  int second = 0, wrong = 0;
  for (Instant at = universal("2026-01-01T00:00"); at < universal("2028-01-01T00:00"); ++at) {
    const LocalReading again = instant_of(local_at(at, paris).value(), paris);
    if (again.earliest == at - 60)
      ++second;
    else if (again.earliest != at || !again.exists)
      ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(second == 2 * 60);
}

// The clock alone goes back by an hour; and where the same clock time does not exist, the hour sooner is kept.
TEST_CASE("a later start gives an earlier end by the hour of the change at most", "[calendar]") {
  for (const char* around : {"2026-03-27T00:00", "2026-10-23T00:00"}) {
    int wrong = 0;
    std::int32_t latest = 0;
    for (Instant at = instant(around, paris); at < instant(around, paris) + 4 * minutes_in_a_day; ++at) {
      const Moment start = local_at(at, paris).value();
      if (instant_of(start, paris).earliest != at) continue;  // the second of two equal times
      const HourCount counted = add_hours(start, 48, paris).value();
      const std::int32_t safe = counted.safe.day.day_number() * minutes_in_a_day + counted.safe.minute;
      if (safe < latest - 60 || counted.elapsed < counted.safe || !instant_of(counted.safe, paris).exists) ++wrong;
      latest = std::max(latest, safe);
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("hours that lead out of the calendar are an error", "[calendar]") {
  CHECK(safe_end("0001-01-01T00:00", 0, TimeZone{60, false}) == "0001-01-01T00:00");
  const auto before_the_first = local_at(instant("0001-01-01T00:00", TimeZone{}) - 1, TimeZone{});
  REQUIRE_FALSE(before_the_first.ok());
  CHECK(before_the_first.error().code == ErrorCode::date_out_of_range);
}

TEST_CASE("a time of day is from 00:00 to 23:59", "[calendar]") {
  CHECK(is_time_of_day(0));
  CHECK(is_time_of_day(1439));
  CHECK_FALSE(is_time_of_day(-1));
  CHECK_FALSE(is_time_of_day(1440));
  CHECK(Moment{day("2026-11-20"), 1439} < Moment{day("2026-11-21"), 0});
}
