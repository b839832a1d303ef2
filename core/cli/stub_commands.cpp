#include "cli/commands.hpp"
namespace permit_guide::cli { int run_assess(Arguments){return 1;} int run_count(Arguments){return 1;} int run_cases(Arguments){return 1;} }
