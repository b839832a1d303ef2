#include "compiler/names_parts.hpp"

#include <set>
#include <string>

namespace permit_guide::compiler {

using rulebook::Json;

namespace {

// Whole lists that questions, statuses and the first screen need.
const std::set<std::string> first_lists = {"format",   "version", "checked_on", "review_on", "first_day",
                                           "last_day", "routes",  "regimes",    "languages", "countries"};
// Lists of records of which the first part only needs the ids.
const std::set<std::string> by_id = {"permits", "doors"};
// Lists of many equal records: smaller as columns.
const std::set<std::string> as_columns = {"time_limits", "limit_versions"};

bool is_asked(const Json& fact) { return fact.value("read", true) && fact.value("asked", true); }

int width_of(const Json& fact) {
  const int most = fact.value("max_items", 1);
  if (!fact.contains("fields")) return most;
  int width = 0;
  for (const Json& field : fact.at("fields")) width += width_of(field);
  return 1 + most * width;
}

void split_facts(const Json& facts, NamesParts& parts) {
  for (const Json& fact : facts) {
    parts.first["facts"].push_back(is_asked(fact) ? fact : Json(width_of(fact)));
    parts.more["facts"].push_back(is_asked(fact) ? Json(0) : fact);
  }
}

void split_records(const std::string& list, const Json& records, NamesParts& parts) {
  parts.first[list] = parts.more[list] = Json::array();
  for (Json record : records) {
    parts.first[list].push_back({{"id", record.at("id")}});
    record.erase("id");
    parts.more[list].push_back(std::move(record));
  }
}

// Each member as a list over all records; null where a record has none.
Json columns_of(const Json& records) {
  Json columns = Json::object();
  for (std::size_t row = 0; row < records.size(); ++row) {
    for (auto it = records[row].begin(); it != records[row].end(); ++it) {
      Json& column = columns[it.key()];
      if (column.is_null()) column = Json::array_t(records.size());
      column[row] = it.value();
    }
  }
  return columns;
}

}  // namespace

NamesParts parts_of(const Json& names) {
  NamesParts parts;
  for (auto it = names.begin(); it != names.end(); ++it) {
    if (it.key() == "facts")
      split_facts(*it, parts);
    else if (by_id.contains(it.key()))
      split_records(it.key(), *it, parts);
    else if (first_lists.contains(it.key()))
      parts.first[it.key()] = *it;
    else
      parts.more[it.key()] = as_columns.contains(it.key()) ? columns_of(*it) : *it;
  }
  return parts;
}

}  // namespace permit_guide::compiler
