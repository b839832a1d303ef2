// The commands of `permit-guide`. JSON on standard output, errors on standard error, exit status 2 for bad input.
#pragma once

#include <span>
#include <string>

namespace permit_guide::cli {

using Arguments = std::span<const std::string>;

int run_check(Arguments arguments);
int run_compile(Arguments arguments);
int run_assess(Arguments arguments);
int run_count(Arguments arguments);
int run_time_limit(Arguments arguments);
int run_cases(Arguments arguments);
int run_coverage(Arguments arguments);
int run_diff(Arguments arguments);
int run_explore(Arguments arguments);
int run_interview(Arguments arguments);

inline constexpr int bad_input = 2;

}  // namespace permit_guide::cli
