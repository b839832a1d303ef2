// The event of a named time limit, and the day asked for, as people write them in JSON.
#pragma once

#include "cli/session.hpp"

namespace permit_guide::cli {

// What is wrong, under the code that `GuideError` of js/engine gives to the same.
struct CodedFault {
  std::string code;
  rulebook::Location location;
  std::string message;
  std::vector<std::string> instead;  // limits that applied on that day; of no_version_for_event only
};
using CodedFaults = std::vector<CodedFault>;

// The index of an id among `ids`, a list of ids or of objects that have one; pack::none after a fault.
// Faults: wrong_type; `unknown_code`.
[[nodiscard]] pack::Int index_of_choice(const rulebook::JsonView& view, const rulebook::Json& ids,
                                        const char* unknown_code, CodedFaults& faults);

// `{"on", "at"?, "served"?, "reached_on"?, "territory"?, "court"?, "case"?, "printed_on"?, "printed_at"?, "moves"?}`;
// a member that is null is left out. In the order of js/engine/event.js, so that the first fault is the one it throws.
// Faults: wrong_type, unknown_key, unknown_choice, date_malformed, date_no_such_day, out_of_bounds, time_malformed,
// too_many_items.
[[nodiscard]] deadline::Event read_event(const rulebook::JsonView& view, const rulebook::Json& cases,
                                         const Session& session, CodedFaults& faults);

// "2026-11-26" or "2026-11-26T14:05"; no point for null, and after a fault.
// Faults: date_malformed, date_no_such_day, out_of_bounds, time_malformed.
[[nodiscard]] deadline::Point read_moment(const rulebook::JsonView& view, CodedFaults& faults);

}  // namespace permit_guide::cli
