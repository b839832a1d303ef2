#include "compiler/names_parts.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace permit_guide::compiler {

using rulebook::Json;

namespace {

// Whole lists that questions, statuses and the first screen need.
const std::set<std::string> first_lists = {"format",   "version", "checked_on", "review_on", "first_day",
                                           "last_day", "regimes", "languages",  "own_names", "countries"};
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

// Ids of permits as their index in the list of permits, where it has them: the ids are there once already.
Json as_indexes(const Json& ids, const Json& permits) {
  Json indexes = Json::array();
  for (const Json& id : ids) {
    const auto found =
        std::find_if(permits.begin(), permits.end(), [&](const Json& permit) { return permit.at("id") == id; });
    indexes.push_back(found == permits.end() ? id : Json(found - permits.begin()));
  }
  return indexes;
}

void shorten_choices(Json& fact, const Json& permits) {
  if (fact.at("type") != "permit_id") return;
  fact["choices"] = as_indexes(fact.at("choices"), permits);
  if (!fact.contains("offer_by")) return;
  for (Json& offered : fact["offer_by"]["choices"]) offered = as_indexes(offered, permits);
}

// Members of a fact that is asked which only explain or adorn it: they come with the second part.
const std::set<std::string> late_of_facts = {"changed_by", "sign"};

void split_facts(const Json& facts, const Json& permits, NamesParts& parts) {
  for (Json fact : facts) {
    if (!is_asked(fact)) {
      parts.first["facts"].push_back(width_of(fact));
      parts.more["facts"].push_back(std::move(fact));
      continue;
    }
    shorten_choices(fact, permits);
    Json late = Json::object();
    for (const std::string& member : late_of_facts) {
      if (fact.contains(member)) late[member] = fact[member];
      fact.erase(member);
    }
    parts.more["facts"].push_back(late.empty() ? Json(0) : std::move(late));
    parts.first["facts"].push_back(std::move(fact));
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
      split_facts(*it, names.at("permits"), parts);
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
