// permit-guide: the engine and the compiler for jurists, tests and caseworkers' batches.
#include <iostream>
#include <map>
#include <vector>

#include "cli/commands.hpp"
#include "cli/help.hpp"

int main(int count, char** values) {
  using namespace permit_guide::cli;
  const std::map<std::string, int (*)(Arguments)> commands = {
      {"assess", run_assess},       {"cases", run_cases},          {"check", run_check}, {"compile", run_compile},
      {"count", run_count},         {"coverage", run_coverage},    {"diff", run_diff},   {"explore", run_explore},
      {"interview", run_interview}, {"time-limit", run_time_limit}};
  const std::vector<std::string> words(values + 1, values + count);
  if (words.empty() || words[0] == "--help" || words[0] == "help") {
    std::cout << general_help;
    return words.empty() ? bad_input : 0;
  }
  const auto command = commands.find(words[0]);
  if (command == commands.end()) {
    std::cerr << "permit-guide: no command is called \"" << words[0] << "\"\n" << general_help;
    return bad_input;
  }
  if (words.size() > 1 && words[1] == "--help") {
    std::cout << help_for(words[0]);
    return 0;
  }
  return command->second(Arguments(words).subspan(1));
}
