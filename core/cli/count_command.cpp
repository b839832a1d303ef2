#include <iostream>

#include "cli/commands.hpp"
#include "cli/count_request.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"

namespace permit_guide::cli {

int run_count(Arguments arguments) {
  const auto options = read_options("count", arguments, {});
  if (!options) return bad_input;
  const auto session = open_session(options->rulebook);
  if (!session) return bad_input;
  rulebook::Faults faults;
  const Input input = read_input(options->paths, faults);
  const rulebook::Json request = faults.any() ? rulebook::Json() : parse_json(input, faults);
  rulebook::Json counted;
  if (!faults.any()) counted = count_json({request, {input.name, ""}, faults}, *session, faults);
  complain(faults);
  if (faults.any()) return bad_input;
  std::cout << print_json(counted) << '\n';
  return 0;
}

}  // namespace permit_guide::cli
