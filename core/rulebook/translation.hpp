// A language that is translated from French: one folder, locales/<lang>/, of sentences that each know the French they
// were made from (locales/README.md).
#pragma once

#include <string>

#include "rulebook/read_rulebook.hpp"

namespace permit_guide::rulebook {

// Adds the sentences of `folder`/`language`/ to the words of the reading, as if they stood beside the French ones. A
// sentence whose French has changed since is left out: French is shown in its place. Returns the words of the interface,
// of the shape of locales/fr.json (`french`), with the counts of its sentences. Faults: a file that is no object, a
// sentence without text or hash, another number of sentences than in French.
[[nodiscard]] Json add_translation(const std::string& folder, const std::string& language, const Json& french,
                                   Reading& reading, Faults& faults);

}  // namespace permit_guide::rulebook
