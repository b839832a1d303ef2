// The holidays of `rulebook/holidays/france.json` for tests of the calendar: the real data, read without the compiler.
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "calendar/holiday_calendar.hpp"
#include "project_file.hpp"

namespace permit_guide::tests {

inline nlohmann::json read_france() {
  return nlohmann::json::parse(open_project_file("rulebook/holidays/france.json"));
}

inline calendar::TerritorySet read_territories(const nlohmann::json& ids) {
  if (ids == nlohmann::json::array({"all"})) return calendar::TerritorySet::all();
  unsigned bits = 0;
  for (const std::string id : ids) bits |= calendar::TerritorySet{calendar::parse_territory(id).value()}.bits();
  return calendar::TerritorySet::from_bits(static_cast<std::uint16_t>(bits));
}

inline calendar::HolidayRule read_holiday_rule(const nlohmann::json& rule) {
  calendar::HolidayRule read;
  read.territories = read_territories(rule.at("territories"));
  read.first_year = std::chrono::year{rule.at("first_year").get<int>()};
  read.last_year = std::chrono::year{rule.value("last_year", 9999)};
  read.safe_for_carry_over = rule.at("safe_for_carry_over").get<bool>();
  if (rule.at("kind") == "fixed") {
    read.month_day =
        std::chrono::month{rule.at("month").get<unsigned>()} / std::chrono::day{rule.at("day").get<unsigned>()};
  } else {
    read.kind = calendar::HolidayKind::easter_offset;
    read.easter_offset = calendar::Days(rule.at("days_after_easter").get<int>());
  }
  return read;
}

inline const std::vector<calendar::HolidayRule>& france_rules() {
  static const std::vector<calendar::HolidayRule> rules = [] {
    const nlohmann::json data = read_france();
    std::vector<calendar::HolidayRule> read;
    for (const auto& rule : data.at("rules")) read.push_back(read_holiday_rule(rule));
    return read;
  }();
  return rules;
}

inline const calendar::HolidayCalendar& france() {
  static const calendar::HolidayCalendar calendar = [] {
    const nlohmann::json data = read_france();
    const calendar::KnownYears years{std::chrono::year{data.at("known_from_year").get<int>()},
                                     std::chrono::year{data.at("known_until_year").get<int>()}};
    return calendar::HolidayCalendar::over(france_rules(), years).value();
  }();
  return calendar;
}

}  // namespace permit_guide::tests
