#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "compiler/names.hpp"
#include "compiler/texts.hpp"
#include "compiler/tree.hpp"
#include "engine/engine.hpp"
#include "pack/write_pack.hpp"

namespace permit_guide::cli {

namespace fs = std::filesystem;
using rulebook::Json;

namespace {

struct Options {
  std::string folder = "rulebook", locales = "locales", out = "dist";
  bool dump_tree = false;
};

bool read_options(Arguments arguments, Options& options) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const bool takes_value = argument == "--locales" || argument == "--out";
    if (takes_value && i + 1 == arguments.size()) {
      std::cerr << "permit-guide compile: " << argument << " needs a folder\n";
      return false;
    }
    if (argument == "--locales")
      options.locales = arguments[++i];
    else if (argument == "--out")
      options.out = arguments[++i];
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

bool write_json(const fs::path& path, const Json& json) {
  const std::string text = json.dump();
  return write_file(path, text.data(), text.size());
}

// Interface words of a language; a language of the rulebook without them is incomplete, and says so.
Json interface_words(const Options& options, const std::string& language, rulebook::Faults& faults) {
  const std::string path = (fs::path(options.locales) / (language + ".json")).string();
  return rulebook::read_json_file(path, path, faults);
}

}  // namespace

int run_compile(Arguments arguments) {
  Options options;
  if (!read_options(arguments, options)) return bad_input;
  const auto reading = load(options.folder);
  if (!reading) return bad_input;
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
  bool written = write_file(out / "rulebook.pack", bytes.data(), bytes.size());
  written = write_json(out / "names.json", names_of(*reading, compiled)) && written;
  rulebook::Faults faults;
  for (const std::string& language : reading->languages) {
    const Json words = interface_words(options, language, faults);
    written =
        write_json(out / "texts" / (language + ".json"), texts_of(*reading, compiled, language, words)) && written;
  }
  for (const rulebook::Fault& fault : faults.all()) std::cerr << print(fault) << '\n';
  if (faults.any()) return bad_input;
  return written ? 0 : 1;
}

}  // namespace permit_guide::cli
