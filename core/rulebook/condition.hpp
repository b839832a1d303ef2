// A condition as the rulebook states it: names resolved to facts, values to numbers, nothing compiled yet.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rulebook/fault.hpp"

namespace permit_guide::rulebook {

// A fact, or a field of the records of a list.
struct FactUse {
  std::int32_t fact = -1;
  std::int32_t field = -1;  // -1: the fact itself
};

struct Condition {
  enum class Kind {
    always,  // holds when `count` is 1
    all,
    any,
    negate,
    at_least,  // `count` of the parts
    shared,    // `name` in conditions.json
    regime,    // `name` in regimes.json
    in_set,    // `use` is one of `values`; `unclear` ones leave it unknown
    includes,  // the list `use` holds one of `values`
    between,   // `use` from `lowest` to `highest`
    since,     // from `use` + months + days on; `inverted`: until the day before
    order,     // `use` + months + days <= `other`; `inverted`: later
    from_day,  // from `day` on
    some,      // one record of the list `use` meets the only part
  };
  Kind kind = Kind::always;
  std::vector<Condition> parts;
  std::string name;
  std::int32_t count = 0;
  FactUse use, other;
  std::vector<std::int32_t> values, unclear;
  std::int32_t lowest = 0, highest = 0;
  std::int32_t months = 0, days = 0;
  std::int32_t day = 0;
  bool inverted = false;

  std::string label;
  std::vector<std::string> sources;
  Location location;
};

// What is in force from a day on, until a day (included) or for good.
struct Version {
  std::int32_t first_day = 0;
  std::optional<std::int32_t> last_day;
  Condition when;
  std::vector<std::string> sources;
  Location location;
};

}  // namespace permit_guide::rulebook
