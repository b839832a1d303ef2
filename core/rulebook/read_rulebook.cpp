#include "rulebook/read_rulebook.hpp"

#include <algorithm>
#include <filesystem>

#include "rulebook/read_facts.hpp"
#include "rulebook/read_help.hpp"
#include "rulebook/read_limits.hpp"
#include "rulebook/read_permit.hpp"
#include "rulebook/read_shared.hpp"
#include "rulebook/read_times.hpp"

namespace permit_guide::rulebook {

namespace fs = std::filesystem;

namespace {

const Json nothing;

// Names in alphabetical order, so that the same folder always gives the same bytes.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code problem;
  for (const auto& entry : fs::directory_iterator(folder, problem))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

// Every source that a file names, and where.
void note_sources(const JsonView& view, Rulebook& rulebook) {
  if (view.json().is_array()) {
    for (const JsonView& item : view.items()) note_sources(item, rulebook);
  }
  if (!view.json().is_object()) return;
  for (const auto& [key, member] : view.members()) {
    if (key != "source") {
      note_sources(member, rulebook);
      continue;
    }
    for (const std::string& source : member.texts()) rulebook.source_uses.emplace_back(source, member.location());
  }
}

// An empty value says nothing: what does not exist is left out.
void refuse_nulls(const JsonView& view) {
  if (view.json().is_null()) view.fault("must not be null: leave it out");
  if (view.json().is_array()) {
    for (const JsonView& item : view.items()) refuse_nulls(item);
  }
  if (!view.json().is_object()) return;
  for (const auto& [key, member] : view.members()) {
    if (key != "url") refuse_nulls(member);  // a source on paper has none, and says so
  }
}

using Part = void (*)(const JsonView&, Rulebook&);

struct Folder {
  fs::path root;
  Faults& faults;
  Reading& reading;

  [[nodiscard]] std::string shown(const std::string& name) const {
    return (root.filename() / name).generic_string();
  }

  JsonView read(const std::string& name) const {
    Json& json = reading.files.by_name[name];
    const std::size_t faults_before = faults.all().size();
    json = read_json_file((root / name).string(), shown(name), faults);
    const JsonView view{json, {shown(name), ""}, faults};
    const bool is_read = faults.all().size() == faults_before;
    if (json.is_object())
      refuse_nulls(view);
    else if (is_read || !json.is_null())
      view.fault("must be an object");
    if (!json.is_object()) json = nullptr;
    return view;
  }

  void read_part(const std::string& name, Part part) const {
    const JsonView file = read(name);
    if (file.json().is_null()) return;
    part(file, reading.rulebook);
    note_sources(file, reading.rulebook);
  }

  // A rulebook may have no time limits; one that has them needs all of these. The cases beside them are no law.
  void read_time_limits() const {
    if (!fs::exists(root / "time-limits")) return;
    const std::pair<const char*, Part> parts[] = {{"time-zones.json", read_time_zones},
                                                  {"services.json", read_services},
                                                  {"events.json", read_events},
                                                  {"doors.json", read_doors}};
    for (const auto& [name, part] : parts) read_part(name, part);
    for (const std::string& name : names_in(root / "time-limits")) {
      if (!name.ends_with(".json") || name == "cases.json") continue;
      read_part("time-limits/" + name, read_limits);
    }
    read_texts("time-limits/text");
  }

  void read_texts(const std::string& folder_name) const {
    for (const std::string& name : names_in(root / folder_name)) {
      if (name.ends_with(".json")) (void)read(folder_name + "/" + name);
    }
  }

  void read_one_permit(const std::string& id) const {
    const std::string name = "permits/" + id + "/permit.json";
    const JsonView file = read(name);
    if (file.json().is_null()) return;
    Permit permit = read_permit(file, reading.rulebook);
    if (permit.id != id) file.at("id").fault("must be the name of its folder, \"" + id + "\"");
    permit.id = id;
    note_sources(file, reading.rulebook);
    reading.rulebook.permits.push_back(std::move(permit));
    read_texts("permits/" + id + "/text");
  }
};

}  // namespace

const Json& Files::operator[](const std::string& name) const {
  const auto found = by_name.find(name);
  return found == by_name.end() ? nothing : found->second;
}

Reading read_rulebook(const std::string& folder, Faults& faults) {
  Reading reading;
  const fs::path path = fs::absolute(folder).lexically_normal();
  const Folder files{path.has_filename() ? path : path.parent_path(), faults, reading};
  reading.rulebook.folder = files.root.filename().string();
  // In this order: each part uses the names of those before it.
  const std::pair<const char*, Part> parts[] = {
      {"rulebook.json", read_rulebook_file},  {"sources.json", read_sources},
      {"countries.json", read_countries},     {"facts.json", read_facts},
      {"conditions.json", read_conditions},   {"regimes.json", read_regimes},
      {"documents.json", read_documents},     {"fees.json", read_fees},
      {"places.json", read_places},           {"warnings.json", read_warnings},
      {"holidays/france.json", read_holidays}};
  for (const auto& [name, read_part] : parts) files.read_part(name, read_part);
  if (fs::exists(files.root / "evidence.json")) files.read_part("evidence.json", read_evidence);
  files.read_time_limits();
  if (fs::exists(files.root / "help.json")) files.read_part("help.json", read_help);
  for (const std::string& id : names_in(files.root / "permits")) files.read_one_permit(id);
  files.read_texts("text");
  for (const std::string& name : names_in(files.root / "text"))
    reading.languages.push_back(fs::path(name).stem().string());
  return reading;
}

}  // namespace permit_guide::rulebook
