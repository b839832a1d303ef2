// Answers as the engine holds them, back in the form of case files.
#pragma once

#include "cli/session.hpp"
#include "review/answer_space.hpp"

namespace permit_guide::cli {

// An object of answers by fact, as in a case file.
[[nodiscard]] rulebook::Json answers_json(const rulebook::Rulebook& rulebook,
                                          const std::vector<review::Answer>& answers);

}  // namespace permit_guide::cli
