// Commands that take one request, or one a line with `--batch`.
#pragma once

#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/session.hpp"

namespace permit_guide::cli {

// How a command answers: the whole input as one request (its exit status), and one line of a batch (an answer, or an
// object with "error").
struct Answering {
  int (*one)(const Input& input, Session& session, rulebook::Faults& faults);
  rulebook::Json (*line)(const Input& line, Session& session);
};

// Reads options and input and answers. In a batch a bad line says so on its line, and the others are answered; blank lines
// are passed over. Exit status 2 for bad input, of one line or of all.
int run_answering(std::string_view command, Arguments arguments, const Answering& answering);

}  // namespace permit_guide::cli
