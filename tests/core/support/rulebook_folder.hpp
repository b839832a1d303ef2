// Rulebooks in tests: the real one, or `tests/bad/base` with changes, written to a folder of its own and removed at the end.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "project_file.hpp"
#include "rulebook/check.hpp"

namespace permit_guide::tests {

namespace fs = std::filesystem;
using rulebook::Json;

inline std::string project_path(const std::string& name) { return std::string(PERMIT_GUIDE_ROOT) + "/" + name; }

inline Json read_json(const fs::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot open " + path.string());
  return Json::parse(file);
}

// A copy of a rulebook that a test may change.
class RulebookFolder {
 public:
  explicit RulebookFolder(const std::string& original = "tests/bad/base") {
    std::string pattern = (fs::temp_directory_path() / "permit-guide-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    parent_ = pattern;
    fs::copy(project_path(original), path(), fs::copy_options::recursive);
  }
  ~RulebookFolder() {
    std::error_code ignored;
    fs::remove_all(parent_, ignored);
  }
  RulebookFolder(const RulebookFolder&) = delete;
  RulebookFolder& operator=(const RulebookFolder&) = delete;

  [[nodiscard]] fs::path path() const { return parent_ / "rulebook"; }
  [[nodiscard]] Json read(const std::string& name) const { return read_json(path() / name); }

  void write_text(const std::string& name, const std::string& text) const {
    fs::create_directories((path() / name).parent_path());
    std::ofstream(path() / name, std::ios::binary) << text;
  }
  void write(const std::string& name, const Json& json) const { write_text(name, json.dump(1)); }
  void remove(const std::string& name) const { fs::remove(path() / name); }

  // JSON Patch (RFC 6902).
  void patch(const std::string& name, const Json& operations) const { write(name, read(name).patch(operations)); }

 private:
  fs::path parent_;
};

// What `permit-guide check` prints, line by line.
inline std::vector<std::string> messages_of(const fs::path& folder) {
  rulebook::Faults faults;
  const rulebook::Reading reading = rulebook::read_rulebook(folder.string(), faults);
  if (!faults.any()) rulebook::check(reading, faults);
  std::vector<std::string> messages;
  for (const rulebook::Fault& fault : faults.all()) messages.push_back(print(fault));
  return messages;
}

inline std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

}  // namespace permit_guide::tests
