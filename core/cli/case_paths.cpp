#include "cli/case_paths.hpp"

#include <algorithm>
#include <filesystem>

namespace permit_guide::cli {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> json_files_below(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code problem;
  for (const auto& entry : fs::recursive_directory_iterator(folder, problem)) {
    if (entry.is_regular_file() && entry.path().extension() == ".json")
      files.push_back(entry.path().generic_string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::vector<CaseFile> read_case_files(const std::vector<std::string>& paths, rulebook::Faults& faults) {
  std::vector<CaseFile> files;
  const auto read = [&](const std::string& path, bool is_named) {
    rulebook::Faults own;
    const Input input = read_input({path}, own);
    rulebook::Json json = own.any() ? rulebook::Json() : parse_json(input, own);
    const bool has_cases = json.is_object() && json.contains("cases");
    if (!own.any() && (is_named || has_cases) && !(has_cases && json.at("cases").is_array())) {
      own.add({path, has_cases ? "/cases" : ""}, "must hold a list of \"cases\"");
    }
    for (const rulebook::Fault& fault : own.all()) faults.add(fault.location, fault.message);
    if (!own.any() && has_cases) files.push_back({path, std::move(json)});
  };
  for (const std::string& path : paths) {
    std::error_code problem;
    if (!fs::is_directory(path, problem))
      read(path, true);
    else
      for (const std::string& file : json_files_below(path)) read(file, false);
  }
  return files;
}

}  // namespace permit_guide::cli
