#include "cli/help.hpp"

namespace permit_guide::cli {

std::string_view help_for(std::string_view command) {
  if (command == "assess") {
    return "permit-guide assess [--rulebook DIR] [--batch] [FILE]\n"
           "  FILE (or standard input) is {\"as_of\": \"2026-11-23\", \"answers\": {...}}; prints the "
           "assessment.\n"
           "  With \"door\": ID (decision, ...) in the object, prints what that way in still has to ask and its "
           "dates;\n"
           "  as_of may then have a time, as \"2026-11-23T14:05\".\n"
           "  --batch   one such object a line, one short assessment a line (no explanations); a bad line gives\n"
           "            {\"error\": {\"faults\": [{\"path\", \"message\"}]}} and the exit status 2; blank lines "
           "are passed over\n";
  }
  if (command == "count") {
    return "permit-guide count [--rulebook DIR] [FILE]\n"
           "  FILE (or standard input) is {\"start\": \"2026-10-30\", \"amount\": 1, \"unit\": \"month\", "
           "\"franc\": true,\n"
           "  \"rollover\": true, \"direction\": \"after\", \"territory\": \"metropole\"}; prints the last day "
           "and the steps.\n"
           "  All seven members are needed. unit: day, working_day, week, month, year; direction: after, "
           "before.\n";
  }
  if (command == "time-limit") {
    return "permit-guide time-limit [--rulebook DIR] [--batch] [FILE]\n"
           "  FILE (or standard input) is {\"time_limit\": \"oqtf-cra-48-hours\", \"as_of\": "
           "\"2026-11-26T14:05\",\n"
           "  \"event\": {\"on\": \"2026-11-25\", \"at\": \"17:40\"}}; prints the days, every reading and the "
           "steps.\n"
           "  as_of (a day, or a day and a time) may be left out: then the state is null. Of the event only "
           "\"on\" is\n"
           "  needed; others: at, served, reached_on, territory, court, case, printed_on, printed_at, moves.\n"
           "  --batch   one such object a line, one answer a line; a bad line gives\n"
           "            {\"error\": {\"faults\": [{\"path\", \"code\", \"message\"}]}} and the exit status 2\n";
  }
  if (command == "cases") {
    return "permit-guide cases [--rulebook DIR] [--known-only] PATH...\n"
           "  Runs case files, or folders of them, and prints each difference; last line `N passed, N failed`.\n"
           "  Exit status 1 when a case failed, 2 when one cannot be judged (it is counted as failed).\n"
           "  --known-only   expectations about ids the rulebook does not know are listed, not counted\n";
  }
  if (command == "coverage") {
    return "permit-guide coverage [--rulebook DIR] [--table] PATH...\n"
           "  Runs case files, or folders of them, and prints every condition of a permit that no case which "
           "expects something of\n"
           "  that permit has seen true, false and undecided; of shared conditions, that no case has seen so. "
           "Last line\n"
           "  `N covered, N missing`; exit status 1 when something is missing.\n"
           "  --table   prints one line a permit instead: its conditions, and how many are covered\n";
  }
  if (command == "explore") {
    return "permit-guide explore [--rulebook DIR] [--persons N] [--seed N] [--as-of DAY]\n"
           "  Draws persons at the boundaries of every condition, walks each through the interview, and says what "
           "is "
           "wrong:\n"
           "  a certain outcome that a later answer changes, a question that no answer makes useful, longer "
           "residence that\n"
           "  closes an entitlement; routes that nobody reached. Last line `N faults`; exit status 1 when there "
           "is "
           "one.\n";
  }
  if (command == "interview") {
    return "permit-guide interview [--rulebook DIR] [--all] PATH...\n"
           "  How many questions the persons of case files are asked until nothing is left to ask: median and "
           "most.\n"
           "  --all   one line a person\n";
  }
  if (command == "diff") {
    return "permit-guide diff [--persons N] [--seed N] [--as-of DAY] OLD NEW\n"
           "  Two versions of the rulebook: how many outcomes of drawn persons change, and an example of each "
           "change.\n";
  }
  if (command == "check") {
    return "permit-guide check [DIR]\n"
           "  Reads the rulebook in DIR (default: rulebook) and prints every fault; exit status 2 when there is "
           "one.\n";
  }
  return "permit-guide compile [DIR] [--locales DIR] [--out DIR] [--raw-pack FILE] [--dump-tree]\n"
         "  Compiles the rulebook in DIR (default: rulebook) into OUT (default: dist).\n"
         "  --raw-pack    also writes the pack as the engine reads it: rulebook.pack is a smaller form for the "
         "way\n"
         "  --dump-tree   prints the conditions of every permit as one JSON tree instead\n";
}

}  // namespace permit_guide::cli
