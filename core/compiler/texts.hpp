// texts/<lang>.json and texts/<lang>.more.json: every word of one language that the shipped rulebook can show.
#pragma once

#include "compiler/compile.hpp"
#include "rulebook/json_view.hpp"

namespace permit_guide::compiler {

// Two files of words: what answering needs, and what explains the results (decision 0012). An object in both is one
// object when they are joined.
struct Texts {
  rulebook::Json first, more;
};

// The words of the rulebook joined with those of the interface. Missing ones fall back to French, listed under
// `fallback` of their part by their JSON pointer, so that the page can mark them with their language.
[[nodiscard]] Texts texts_of(const rulebook::Reading& reading, const Compiled& compiled,
                             const std::string& language, const rulebook::Json& interface_words);

}  // namespace permit_guide::compiler
