#include "cli/input.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

namespace permit_guide::cli {

using rulebook::Faults;
using rulebook::Json;

namespace {

std::string all_of(std::istream& stream) { return {std::istreambuf_iterator<char>(stream), {}}; }

}  // namespace

Input read_input(const std::vector<std::string>& paths, Faults& faults) {
  if (paths.size() > 1) faults.add({paths[1], ""}, "one file is enough");
  if (paths.empty() || paths.front() == "-") return {"standard input", all_of(std::cin)};
  // A folder opens like a file, and throws when read.
  std::error_code problem;
  std::ifstream file(paths.front(), std::ios::binary);
  const bool is_readable = file.is_open() && !std::filesystem::is_directory(paths.front(), problem);
  if (!is_readable) faults.add({paths.front(), ""}, "the file cannot be read");
  return {paths.front(), is_readable ? all_of(file) : ""};
}

Json parse_json(const Input& input, Faults& faults) {
  std::vector<std::set<std::string>> open_objects;
  const auto note_twice_named = [&](int, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start) open_objects.emplace_back();
    if (event == Json::parse_event_t::object_end) open_objects.pop_back();
    if (event == Json::parse_event_t::key && !open_objects.back().insert(parsed.get<std::string>()).second) {
      faults.add({input.name, ""}, "\"" + parsed.get<std::string>() + "\" is named twice in one object");
    }
    return true;
  };
  try {
    return Json::parse(input.text, note_twice_named);
  } catch (const Json::exception& problem) {
    faults.add({input.name, ""}, std::string("not valid JSON: ") + problem.what());
    return {};
  }
}

std::string print_json(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

void complain(const Faults& faults) {
  for (const rulebook::Fault& fault : faults.all()) std::cerr << print(fault) << '\n';
}

}  // namespace permit_guide::cli
