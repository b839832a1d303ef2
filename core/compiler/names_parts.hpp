// The names as two files: names.json and names.more.json (decision 0012). js/engine/names.js joins them.
#pragma once

#include "rulebook/json_view.hpp"

namespace permit_guide::compiler {

// The first part is what questions and outcomes need. In its list of facts, one that the interview never asks is only
// its width in slots: a number. The second part is all the rest, in the same order.
struct NamesParts {
  rulebook::Json first, more;
};

[[nodiscard]] NamesParts parts_of(const rulebook::Json& names);

}  // namespace permit_guide::compiler
