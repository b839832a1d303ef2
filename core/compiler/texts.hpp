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

// The words of the rulebook joined with those of the interface. What is missing stands in French under `french` of its
// part, in the same shape, so that the page can mark it with its language.
[[nodiscard]] Texts texts_of(const rulebook::Reading& reading, const Compiled& compiled,
                             const std::string& language, const rulebook::Json& interface_words,
                             const rulebook::Json& french_interface);

}  // namespace permit_guide::compiler
