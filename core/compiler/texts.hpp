// texts/<lang>.json: every word of one language that the shipped rulebook can show.
#pragma once

#include "compiler/compile.hpp"
#include "rulebook/json_view.hpp"

namespace permit_guide::compiler {

// The words of the rulebook joined with those of the interface. Missing ones fall back to French, listed under
// `fallback` by their JSON pointer, so that the page can mark them with their language.
[[nodiscard]] rulebook::Json texts_of(const rulebook::Reading& reading, const Compiled& compiled,
                                      const std::string& language, const rulebook::Json& interface_words);

}  // namespace permit_guide::compiler
