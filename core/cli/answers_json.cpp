#include "cli/answers_json.hpp"

#include "cli/plain_json.hpp"

namespace permit_guide::cli {

using pack::at;
using pack::FactType;
using pack::Int;
using rulebook::Fact;
using rulebook::Json;

namespace {

Json value_json(const rulebook::Rulebook& rulebook, const Fact& fact, Int value) {
  if (!pack::is_known(value)) return "unknown";
  switch (fact.type) {
    case FactType::boolean: return value == 1;
    case FactType::choice: return fact.choices[at(value)];
    case FactType::date: return day_or_null(value);
    case FactType::time: return time_or_null(value);
    case FactType::money: return euros(value);
    case FactType::country_list:
      return at(value) < rulebook.countries.size() ? rulebook.countries[at(value)] : "stateless";
    default: return value;
  }
}

Json fact_json(const rulebook::Rulebook& rulebook, const Fact& fact, const Int* values);

Json record_json(const rulebook::Rulebook& rulebook, const Fact& list, const Int* values) {
  Json record = Json::object();
  for (const Fact& field : list.fields) {
    if (values[field.first_slot] == pack::unanswered) continue;
    record[field.id] = fact_json(rulebook, field, values + field.first_slot);
  }
  return record;
}

Json fact_json(const rulebook::Rulebook& rulebook, const Fact& fact, const Int* values) {
  const bool is_list = fact.type == FactType::country_list || fact.type == FactType::record_list;
  if (!is_list || values[0] == pack::unknown || values[0] == pack::declined)
    return value_json(rulebook, fact, values[0]);
  Json list = Json::array();
  if (fact.type == FactType::record_list) {
    const Int slots_each = (fact.slot_count - 1) / fact.max_items;
    for (Int i = 0; i < values[0]; ++i) list.push_back(record_json(rulebook, fact, values + 1 + i * slots_each));
    return list;
  }
  for (Int i = 0; i < fact.max_items && values[i] != pack::absent; ++i)
    list.push_back(value_json(rulebook, fact, values[i]));
  return list;
}

}  // namespace

Json answers_json(const rulebook::Rulebook& rulebook, const std::vector<review::Answer>& answers) {
  Json json = Json::object();
  for (const review::Answer& answer : answers) {
    const Fact& fact = rulebook.facts[at(answer.fact)];
    json[fact.id] = fact_json(rulebook, fact, answer.values.data());
  }
  return json;
}

}  // namespace permit_guide::cli
