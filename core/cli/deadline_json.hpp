// A counted time limit, with the names of js/types.js.
#pragma once

#include "cli/session.hpp"

namespace permit_guide::cli {

// A limit as it was asked for, and the day of asking (pack::none_day: none).
struct AskedLimit {
  rulebook::Json names;    // its entry in names.json
  rulebook::Json in_case;  // id or null
  pack::Int today = pack::none_day;
};

// The limit at an index of the pack: one with an id, or a case of one that answers chose.
[[nodiscard]] AskedLimit asked_limit(const Session& session, pack::Int index, pack::Int today);

// `Deadline`.
[[nodiscard]] rulebook::Json deadline_json(const Session& session, const AskedLimit& limit,
                                           const deadline::Deadline& found);

}  // namespace permit_guide::cli
