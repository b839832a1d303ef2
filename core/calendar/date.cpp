// Reading, printing and shifting days.
#include "calendar/date.hpp"

#include <cstddef>

namespace permit_guide::calendar {
namespace {

constexpr std::size_t iso_length = 10;

bool is_digit(char byte) { return '0' <= byte && byte <= '9'; }

// Says what is wrong with a byte that should be a digit.
ErrorCode fault_of(char byte) {
  switch (byte) {
    case ' ':
    case '\t':
    case '\n':
    case '\r': return ErrorCode::date_blank;
    case '+':
    case '-': return ErrorCode::date_sign;
    default: return ErrorCode::date_not_a_digit;
  }
}

// Checks the shape; the numbers may still name no day.
Result<base::Done> check_shape(std::string_view text) {
  for (std::size_t at = 0; at < iso_length; ++at) {
    const auto position = static_cast<std::int32_t>(at);
    if (at == text.size()) return Error{ErrorCode::date_too_short, position};
    if (at == 4 || at == 7) {
      if (text[at] != '-') return Error{ErrorCode::date_wrong_separator, position};
    } else if (!is_digit(text[at])) {
      return Error{fault_of(text[at]), position};
    }
  }
  if (text.size() > iso_length)
    return Error{ErrorCode::date_trailing_bytes, static_cast<std::int32_t>(iso_length)};
  return base::done;
}

unsigned read_number(std::string_view digits) {
  unsigned number = 0;
  for (const char digit : digits) number = number * 10 + static_cast<unsigned>(digit - '0');
  return number;
}

void print_number(unsigned number, char* first, std::size_t width) {
  for (std::size_t at = width; at > 0; --at) {
    first[at - 1] = static_cast<char>('0' + number % 10);
    number /= 10;
  }
}

}  // namespace

Result<Date> add_days(Date day, Days amount) {
  std::int32_t day_number = 0;
  if (__builtin_add_overflow(day.day_number(), amount.count(), &day_number))
    return Error{ErrorCode::date_out_of_range};
  return Date::from_day_number(day_number);
}

Result<Date> parse_iso(std::string_view text) {
  if (const auto shape = check_shape(text); !shape.ok()) return shape.error();
  const auto year = static_cast<int>(read_number(text.substr(0, 4)));
  return Date::from_year_month_day({std::chrono::year{year}, std::chrono::month{read_number(text.substr(5, 2))},
                                    std::chrono::day{read_number(text.substr(8, 2))}});
}

void print_iso(Date day, char (&text)[10]) {
  const std::chrono::year_month_day ymd = day.year_month_day();
  print_number(static_cast<unsigned>(static_cast<int>(ymd.year())), text, 4);
  text[4] = '-';
  print_number(static_cast<unsigned>(ymd.month()), text + 5, 2);
  text[7] = '-';
  print_number(static_cast<unsigned>(ymd.day()), text + 8, 2);
}

}  // namespace permit_guide::calendar
