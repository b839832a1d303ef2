#include "cli/batch.hpp"

#include <iostream>
#include <sstream>

#include "cli/options.hpp"

namespace permit_guide::cli {

namespace {

int answer_lines(const Input& input, Session& session, const Answering& answering) {
  std::istringstream lines(input.text);
  int status = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const rulebook::Json json = answering.line({input.name, line}, session);
    if (json.contains("error")) status = bad_input;
    std::cout << print_json(json) << '\n';
  }
  return status;
}

}  // namespace

int run_answering(std::string_view command, Arguments arguments, const Answering& answering) {
  const auto options = read_options(command, arguments, {"--batch"});
  if (!options) return bad_input;
  const auto session = open_session(options->rulebook);
  if (!session) return bad_input;
  rulebook::Faults faults;
  const Input input = read_input(options->paths, faults);
  int status = bad_input;
  if (!faults.any()) {
    status = options->has("--batch") ? answer_lines(input, *session, answering)
                                     : answering.one(input, *session, faults);
  }
  complain(faults);
  return status;
}

}  // namespace permit_guide::cli
