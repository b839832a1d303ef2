// On which days a condition of the law became another one: for telling why two days give two answers.
#pragma once

#include <functional>
#include <string>

#include "compiler/compile.hpp"
#include "rulebook/json_view.hpp"

namespace permit_guide::compiler {

// [{"day", "label", "permits", "sources"}] by day: each version of a route or of a shared condition that begins after the first
// day of the rulebook; with "ends", the first day without it, where nothing follows it. `label` is that of the shared condition (an index, or null for the conditions of a route), `permits`
// are those whose routes stand on it, both by index; `sources` are named by `index_of`.
[[nodiscard]] rulebook::Json law_changes(const rulebook::Rulebook& rulebook, const Compiled& compiled,
                                         const std::function<Int(const std::string&)>& index_of);

}  // namespace permit_guide::compiler
