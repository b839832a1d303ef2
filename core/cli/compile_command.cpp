#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "compiler/first_pack.hpp"
#include "compiler/law_stamp.hpp"
#include "compiler/names.hpp"
#include "compiler/names_parts.hpp"
#include "compiler/shipped_pack.hpp"
#include "compiler/texts.hpp"
#include "compiler/tree.hpp"
#include "engine/engine.hpp"
#include "pack/write_pack.hpp"
#include "rulebook/translation.hpp"

namespace permit_guide::cli {

namespace fs = std::filesystem;
using rulebook::Json;

namespace {

struct Options {
  std::string folder = "rulebook", locales = "locales", out = "dist", raw_pack;
  bool dump_tree = false;
};

bool read_options(Arguments arguments, Options& options) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const bool takes_value = argument == "--locales" || argument == "--out" || argument == "--raw-pack";
    if (takes_value && i + 1 == arguments.size()) {
      std::cerr << "permit-guide compile: " << argument << " needs a place\n";
      return false;
    }
    if (argument == "--locales")
      options.locales = arguments[++i];
    else if (argument == "--out")
      options.out = arguments[++i];
    else if (argument == "--raw-pack")
      options.raw_pack = arguments[++i];
    else if (argument == "--dump-tree")
      options.dump_tree = true;
    else if (argument.starts_with("-")) {
      std::cerr << "permit-guide compile: unknown option " << argument << '\n';
      return false;
    } else
      options.folder = argument;
  }
  return true;
}

bool write_file(const fs::path& path, const void* bytes, std::size_t size) {
  std::ofstream file(path, std::ios::binary);
  file.write(static_cast<const char*>(bytes), static_cast<std::streamsize>(size));
  if (!file) std::cerr << path.generic_string() << ": /: the file cannot be written\n";
  return static_cast<bool>(file);
}

bool write_bytes(const fs::path& path, const std::vector<std::byte>& bytes) {
  return write_file(path, bytes.data(), bytes.size());
}

bool write_json(const fs::path& path, const Json& json) {
  const std::string text = json.dump();
  return write_file(path, text.data(), text.size());
}

using Interfaces = std::map<std::string, Json>;

// Words of the interface by language: one file for a language that stands beside the law, one folder for one that is
// translated. A language of the rulebook without them is incomplete, and says so.
Interfaces read_interfaces(const Options& options, rulebook::Reading& reading, rulebook::Faults& faults) {
  Interfaces interfaces;
  for (const std::string& language : reading.languages) {
    const std::string path = (fs::path(options.locales) / (language + ".json")).string();
    interfaces[language] = rulebook::read_json_file(path, path, faults);
  }
  std::error_code problem;
  for (const auto& entry : fs::directory_iterator(options.locales, problem)) {
    const std::string language = entry.path().filename().string();
    if (!entry.is_directory() || interfaces.contains(language)) continue;
    interfaces[language] = add_translation(options.locales, language, interfaces["fr"], reading, faults);
  }
  return interfaces;
}

bool write_names(const fs::path& folder, const compiler::NamesParts& names) {
  const bool first = write_json(folder / "names.json", names.first);
  return write_json(folder / "names.more.json", names.more) && first;
}

bool write_texts(const fs::path& folder, const std::string& language, const compiler::Texts& texts) {
  const bool first = write_json(folder / (language + ".json"), texts.first);
  return write_json(folder / (language + ".more.json"), texts.more) && first;
}

}  // namespace

int run_compile(Arguments arguments) {
  Options options;
  if (!read_options(arguments, options)) return bad_input;
  auto reading = load(options.folder);
  if (!reading) return bad_input;
  rulebook::Faults faults;
  const Interfaces interfaces = read_interfaces(options, *reading, faults);
  const compiler::Compiled compiled = compiler::compile(reading->rulebook);
  if (options.dump_tree) {
    std::cout << compiler::tree_of(*reading, compiled).dump() << '\n';
    return 0;
  }
  const fs::path out = options.out;
  fs::create_directories(out / "texts");
  const auto bytes = pack::write_pack(compiled.draft);
  if (const auto opened = engine::Engine::open(bytes); !opened.ok()) {
    std::cerr << options.folder << ": /: too large or too deeply nested for the engine ("
              << base::error_name(opened.error().code) << ")\n";
    return bad_input;
  }
  const pack::Draft first = compiler::first_part(compiled);
  const auto first_bytes = pack::write_pack(first);
  bool written = write_bytes(out / "rulebook.pack", compiler::shipped_form(compiled.draft, bytes));
  written = write_bytes(out / "rulebook.first.pack", compiler::shipped_form(first, first_bytes)) && written;
  if (!options.raw_pack.empty()) written = write_bytes(options.raw_pack, bytes) && written;
  Json names = names_of(*reading, compiled);
  for (const auto& [language, words] : interfaces)
    names["own_names"][language] = words.value("own_name", language);
  const compiler::LawStamp stamp(names, first_bytes, bytes);
  compiler::NamesParts parts = compiler::parts_of(names);
  stamp.mark(parts);
  written = write_names(out, parts) && written;
  for (const auto& [language, words] : interfaces) {
    compiler::Texts texts = texts_of(*reading, compiled, language, words, interfaces.at("fr"));
    stamp.mark(texts);
    written = write_texts(out / "texts", language, texts) && written;
  }
  for (const rulebook::Fault& fault : faults.all()) std::cerr << print(fault) << '\n';
  if (faults.any()) return bad_input;
  return written ? 0 : 1;
}

}  // namespace permit_guide::cli
