// facts.json and countries.json.
#pragma once

#include "rulebook/json_view.hpp"
#include "rulebook/model.hpp"

namespace permit_guide::rulebook {

void read_countries(const JsonView& file, Rulebook& rulebook);

// Also gives every fact its slots in the pack.
void read_facts(const JsonView& file, Rulebook& rulebook);

// The value of a choice, a truth or a number as the engine holds it; nothing and a fault when the fact has no such value.
[[nodiscard]] std::optional<std::int32_t> read_value(const JsonView& value, const Fact& fact);

// Index by id, or -1.
[[nodiscard]] std::int32_t find_fact(const std::vector<Fact>& facts, std::string_view id);

}  // namespace permit_guide::rulebook
