#include "cli/reason_json.hpp"

#include <array>

#include "cli/plain_json.hpp"

namespace permit_guide::cli {

using pack::Int;
using rulebook::Json;

namespace {

constexpr std::array truth_names = {"no", "unknown", "yes"};

const char* kind_of(Int op) {
  switch (static_cast<pack::Op>(op)) {
    case pack::Op::all: return "all";
    case pack::Op::any: return "any";
    case pack::Op::negate: return "not";
    case pack::Op::at_least: return "at_least";
    case pack::Op::versions: return "versions";
    default: return "test";
  }
}

// Reads the records of assessment/explanation.hpp one after the other.
struct RecordReader {
  const Session& session;
  std::vector<Int> records;
  std::size_t position = 0;

  Int take() { return records[position++]; }

  Json take_sources() {
    Json sources = Json::array();
    for (Int left = take(); left > 0; --left) sources.push_back(id_or_null(session.compiled.sources, take()));
    return sources;
  }

  Json take_days() {
    Json days = Json::array();
    for (Int left = take(); left > 0; --left) {
      const Json from = day_or_null(take());
      days.push_back({{"from", from}, {"truth", truth_names[static_cast<std::size_t>(take())]}});
    }
    return days;
  }

  Json take_reason() {
    Json reason = {{"kind", kind_of(take())}};
    reason["truth"] = truth_names[static_cast<std::size_t>(take())];
    reason["label"] = id_or_null(session.compiled.labels, take());
    reason["sources"] = nullptr;
    reason["fact"] = id_of(session.rulebook().facts, take());
    Int parts = take();
    reason["sources"] = take_sources();
    reason["days"] = take_days();
    reason["parts"] = Json::array();
    for (; parts > 0; --parts) reason["parts"].push_back(take_reason());
    return reason;
  }
};

}  // namespace

Json reason_json(const Session& session, Int route) {
  RecordReader reader{session, {}};
  session.engine->explain(route, reader.records);
  return reader.take_reason();
}

}  // namespace permit_guide::cli
