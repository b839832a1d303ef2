// What can go wrong, as a value: a code and where. No sentence for the visitor lives here; words are in `locales/`.
// An unknown answer is not an error (see `truth/`), and a broken invariant is not one either (it traps).
#pragma once

#include <cstdint>

namespace permit_guide::base {

// Codes are grouped by room. Their names are part of the contract with the binding: never rename one, append within
// its group and let the compiler find the missing name below.
enum class ErrorCode : std::uint8_t {
  // base: text that is none of the known ids
  unknown_id,
  // calendar: a day as text
  date_too_short,
  date_trailing_bytes,
  date_blank,
  date_sign,
  date_not_a_digit,
  date_wrong_separator,
  // calendar: a day that does not exist, or lies outside 0001-01-01..9999-12-31
  date_no_year_zero,
  date_no_such_month,
  date_no_such_day,
  date_out_of_range,
  // calendar: holidays
  bad_holiday_rule,
  bad_year_range,
  out_of_known_range,
  // calendar: counting a period
  negative_amount,
  unit_needs_time_of_day,
  distance_needs_direction_after,
  too_many_steps,
  // calendar: hours
  no_such_time,
  // deadline: an event that starts no period
  event_in_future,
  event_needs_time,
  no_time_zone,
  no_version_for_event,
  reached_before_service,
  move_before_event,
  // pack: bytes that are no compiled rulebook, or a damaged one
  pack_truncated,
  pack_not_a_pack,
  pack_format,
  pack_checksum,
  pack_malformed,
  pack_too_large,
  // engine: a request that the rulebook does not allow
  slot_out_of_range,
  value_out_of_range,
  as_of_out_of_range,
};

// `position` is the index of the faulty byte or item of the input, -1 when there is none.
struct Error {
  ErrorCode code;
  std::int32_t position = -1;

  friend constexpr bool operator==(const Error&, const Error&) = default;
};

// The stable name of a code, as it appears in JSON and in `GuideError.code`.
constexpr const char* error_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::unknown_id: return "unknown_id";
    case ErrorCode::date_too_short: return "date_too_short";
    case ErrorCode::date_trailing_bytes: return "date_trailing_bytes";
    case ErrorCode::date_blank: return "date_blank";
    case ErrorCode::date_sign: return "date_sign";
    case ErrorCode::date_not_a_digit: return "date_not_a_digit";
    case ErrorCode::date_wrong_separator: return "date_wrong_separator";
    case ErrorCode::date_no_year_zero: return "date_no_year_zero";
    case ErrorCode::date_no_such_month: return "date_no_such_month";
    case ErrorCode::date_no_such_day: return "date_no_such_day";
    case ErrorCode::date_out_of_range: return "date_out_of_range";
    case ErrorCode::bad_holiday_rule: return "bad_holiday_rule";
    case ErrorCode::bad_year_range: return "bad_year_range";
    case ErrorCode::out_of_known_range: return "out_of_known_range";
    case ErrorCode::negative_amount: return "negative_amount";
    case ErrorCode::unit_needs_time_of_day: return "unit_needs_time_of_day";
    case ErrorCode::distance_needs_direction_after: return "distance_needs_direction_after";
    case ErrorCode::too_many_steps: return "too_many_steps";
    case ErrorCode::no_such_time: return "no_such_time";
    case ErrorCode::event_in_future: return "event_in_future";
    case ErrorCode::event_needs_time: return "event_needs_time";
    case ErrorCode::no_time_zone: return "no_time_zone";
    case ErrorCode::no_version_for_event: return "no_version_for_event";
    case ErrorCode::reached_before_service: return "reached_before_service";
    case ErrorCode::move_before_event: return "move_before_event";
    case ErrorCode::pack_truncated: return "pack_truncated";
    case ErrorCode::pack_not_a_pack: return "pack_not_a_pack";
    case ErrorCode::pack_format: return "pack_format";
    case ErrorCode::pack_checksum: return "pack_checksum";
    case ErrorCode::pack_malformed: return "pack_malformed";
    case ErrorCode::pack_too_large: return "pack_too_large";
    case ErrorCode::slot_out_of_range: return "slot_out_of_range";
    case ErrorCode::value_out_of_range: return "value_out_of_range";
    case ErrorCode::as_of_out_of_range: return "as_of_out_of_range";
  }
  __builtin_trap();
}

}  // namespace permit_guide::base
