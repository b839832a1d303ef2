// The computus of Meeus, Jones and Butcher, in integers. The letters of the original are kept so that it can be compared
// line by line; the tests hold it against Knuth's algorithm, which shares none of its steps.
#include "calendar/easter.hpp"

namespace permit_guide::calendar {

Result<Date> easter_sunday(std::chrono::year year) {
  if (year < first_gregorian_easter || std::chrono::year{9999} < year) return Error{ErrorCode::out_of_known_range};
  const auto y = static_cast<unsigned>(static_cast<int>(year));
  const unsigned a = y % 19;
  const unsigned b = y / 100;
  const unsigned c = y % 100;
  const unsigned d = b / 4;
  const unsigned e = b % 4;
  const unsigned g = (b - (b + 8) / 25 + 1) / 3;
  const unsigned h = (19 * a + b - d - g + 15) % 30;
  const unsigned i = c / 4;
  const unsigned k = c % 4;
  const unsigned l = (32 + 2 * e + 2 * i - h - k) % 7;
  const unsigned m = (a + 11 * h + 22 * l) / 451;
  const unsigned month_and_day = h + l - 7 * m + 114;
  return Date::from_year_month_day(
      {year, std::chrono::month{month_and_day / 31}, std::chrono::day{month_and_day % 31 + 1}});
}

}  // namespace permit_guide::calendar
