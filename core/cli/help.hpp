// What `--help` prints.
#pragma once

#include <string>
#include <string_view>

namespace permit_guide::cli {

inline constexpr std::string_view general_help =
    "permit-guide COMMAND [ARGUMENTS]   (--help after a command says more)\n"
    "  assess      which permits a person may ask for, from answers as JSON\n"
    "  count       the last day of a legal period\n"
    "  time-limit  a named time limit for an event: last day, safe day, steps and sources\n"
    "  cases       run case files and print each difference\n"
    "  coverage    conditions that the cases have not shown true, false and undecided\n"
    "  explore     walk many drawn persons through the interview and say what is wrong\n"
    "  interview   how many questions the persons of case files are asked\n"
    "  diff        outcomes that change between two versions of a rulebook\n"
    "  check       read a rulebook and print every fault\n"
    "  compile     a rulebook into rulebook.pack, names and texts/\n"
    "JSON on standard output; errors on standard error as `file: /json/pointer: message`; exit status 2 for bad "
    "input.\n";

[[nodiscard]] std::string_view help_for(std::string_view command);

}  // namespace permit_guide::cli
