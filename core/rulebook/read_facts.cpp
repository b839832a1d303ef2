#include "rulebook/read_facts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "rulebook/read_values.hpp"

namespace permit_guide::rulebook {

namespace {

using pack::FactType;

// What can change an answer: time alone, the person, another permit once held, or nothing.
constexpr std::array<const char*, 4> changes = {"time", "person", "permit", "nothing"};

constexpr std::array<std::string_view, 3> sensitivities = {"none", "personal", "sensitive"};

std::optional<FactType> type_of(const std::string& name) {
  static const std::map<std::string, FactType> types = {{"bool", FactType::boolean},
                                                        {"choice", FactType::choice},
                                                        {"permit_id", FactType::choice},
                                                        {"integer", FactType::integer},
                                                        {"money", FactType::money},
                                                        {"date", FactType::date},
                                                        {"country_list", FactType::country_list},
                                                        {"record_list", FactType::record_list},
                                                        {"time", FactType::time}};
  const auto found = types.find(name);
  return found == types.end() ? std::nullopt : std::optional(found->second);
}

bool has_bounds(FactType type) {
  return type == FactType::integer || type == FactType::money || type == FactType::date;
}

constexpr std::int64_t most = 2'000'000'000;

// Euros with at most two decimals, as cents.
std::optional<std::int32_t> read_decimals(const JsonView& view) {
  const double cents = view.json().get<double>() * 100;
  if (std::abs(cents) <= most && std::abs(cents - std::round(cents)) < 1e-6)
    return static_cast<std::int32_t>(std::lround(cents));
  view.fault("must be an amount in euros, with at most two decimals");
  return std::nullopt;
}

// A number as the engine holds it: euros become cents.
std::optional<std::int32_t> read_amount(const JsonView& view, FactType type) {
  if (type == FactType::money && view.json().is_number_float()) return read_decimals(view);
  const auto number = view.integer();
  if (!number) return std::nullopt;
  const std::int64_t unit = type == FactType::money ? 100 : 1;
  if (*number >= -most / unit && *number <= most / unit) return static_cast<std::int32_t>(*number * unit);
  view.fault("must be from " + std::to_string(-most / unit) + " to " + std::to_string(most / unit));
  return std::nullopt;
}

// The least or greatest value: euros become cents, days become day numbers.
std::int32_t read_bound(const JsonView& view, FactType type) {
  if (type == FactType::date) return view.day().value_or(0);
  return read_amount(view, type).value_or(0);
}

void read_range(const JsonView& view, Fact& fact, const Rulebook& rulebook) {
  if (fact.type == FactType::boolean) fact.highest = 1;
  if (fact.type == FactType::time) fact.highest = 24 * 60 - 1;
  if (fact.type == FactType::choice) fact.highest = static_cast<std::int32_t>(fact.choices.size()) - 1;
  if (fact.type == FactType::country_list) fact.highest = static_cast<std::int32_t>(rulebook.countries.size());
  if (fact.type == FactType::record_list) fact.highest = fact.max_items;
  if (!has_bounds(fact.type)) return;
  fact.lowest = read_bound(view.required("min"), fact.type);
  fact.highest = read_bound(view.required("max"), fact.type);
  if (fact.lowest > fact.highest) view.fault("\"min\" is greater than \"max\"");
}

std::int32_t read_max_items(const JsonView& view, FactType type) {
  if (type != FactType::country_list && type != FactType::record_list) return 1;
  const std::int64_t items = view.required("max_items").integer().value_or(1);
  if (items < 1 || items > 16) view.at("max_items").fault("must be from 1 to 16");
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(items, 1, 16));
}

Fact read_fact(const JsonView& view, const Rulebook& rulebook);

void read_choices(const JsonView& view, Fact& fact) {
  fact.choices = view.required("choices").texts();
  const JsonView list = view.at("choices");
  if (list.exists() && fact.choices.empty()) list.fault("must list at least one choice");
  for (auto choice = fact.choices.begin(); choice != fact.choices.end(); ++choice) {
    if (std::find(fact.choices.begin(), choice, *choice) != choice)
      list.fault("\"" + *choice + "\" is listed twice");
  }
}

// The fields of a record lie one after the other.
void read_fields(const JsonView& view, Fact& fact, const Rulebook& rulebook) {
  std::int32_t next = 0;
  for (const JsonView& field : view.required("fields").items()) {
    Fact read = read_fact(field, rulebook);
    if (find_fact(fact.fields, read.id) >= 0) field.fault("\"" + read.id + "\" is listed twice");
    fact.fields.push_back(std::move(read));
    fact.fields.back().first_slot = next;
    next += fact.fields.back().slot_count;
    if (fact.fields.back().type == FactType::record_list) field.fault("a record cannot hold records");
  }
  fact.slot_count = 1 + fact.max_items * next;
}

Fact read_fact(const JsonView& view, const Rulebook& rulebook) {
  Fact fact;
  fact.location = view.location();
  view.allow_only({"id", "type", "sensitivity", "choices", "min", "max", "max_items", "fields", "implied",
                   "offer_by", "never_asked", "declining_spares", "changed_by", "past", "not_before", "sign",
                   "note"});
  fact.id = view.required("id").text();
  const auto type = type_of(view.required("type").text());
  if (view.has("type") && !type) {
    view.at("type").fault(
        "must be bool, choice, permit_id, integer, money, date, time, country_list or record_list");
  }
  fact.type = type.value_or(FactType::boolean);
  const auto* named = std::find(sensitivities.begin(), sensitivities.end(), view.required("sensitivity").text());
  if (view.has("sensitivity") && named == sensitivities.end())
    view.at("sensitivity").fault("must be none, personal or sensitive");
  fact.sensitivity = static_cast<std::int32_t>(named - sensitivities.begin()) % 3;
  if (fact.type == FactType::choice) read_choices(view, fact);
  if (view.has("changed_by")) (void)read_one_of(view.at("changed_by"), changes);
  fact.never_asked = view.at("never_asked").boolean();
  fact.max_items = read_max_items(view, fact.type);
  read_range(view, fact, rulebook);
  if (fact.type == FactType::country_list) fact.slot_count = fact.max_items;
  if (fact.type == FactType::record_list) read_fields(view, fact, rulebook);
  return fact;
}

// What follows from another answer: `[{"when": {"fact": ..., "in": [...]}, "value": ...}]`.
void read_implications(const JsonView& view, std::int32_t target, Rulebook& rulebook) {
  for (const JsonView& item : view.at("implied").items()) {
    const JsonView when = item.required("when");
    Implication implication;
    implication.location = item.location();
    implication.target = target;
    implication.when = find_fact(rulebook.facts, when.required("fact").text());
    if (implication.when < 0) {
      if (when.has("fact")) when.at("fact").fault("no fact is called \"" + when.at("fact").text() + "\"");
      continue;
    }
    const Fact& cause = rulebook.facts[static_cast<std::size_t>(implication.when)];
    for (const JsonView& value : when.required("in").items()) {
      implication.values.push_back(read_value(value, cause).value_or(0));
    }
    if (implication.values.empty()) when.at("in").fault("must have at least one value");
    const JsonView value = item.required("value");
    const bool is_absent = value.json() == "absent";
    implication.value =
        is_absent ? pack::absent : read_value(value, rulebook.facts[static_cast<std::size_t>(target)]).value_or(0);
    rulebook.implications.push_back(implication);
  }
}

// What is not asked either of whoever prefers not to answer: `["illness_serious", ...]`. Declined like the question itself.
void read_spared(const JsonView& view, std::int32_t cause, Rulebook& rulebook) {
  for (const JsonView& item : view.at("declining_spares").items()) {
    Implication implication;
    implication.location = item.location();
    implication.target = find_fact(rulebook.facts, item.text());
    implication.when = cause;
    implication.value = pack::declined;
    if (implication.target < 0) {
      item.fault("no fact is called \"" + item.text() + "\"");
      continue;
    }
    rulebook.implications.push_back(implication);
  }
}

}  // namespace

std::int32_t find_fact(const std::vector<Fact>& facts, std::string_view id) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.id == id; });
  return found == facts.end() ? -1 : static_cast<std::int32_t>(found - facts.begin());
}

std::optional<std::int32_t> read_value(const JsonView& view, const Fact& fact) {
  if (fact.type == FactType::boolean) return view.boolean() ? 1 : 0;
  if (fact.type == FactType::date) return view.day();
  if (fact.type == FactType::choice) {
    const std::string name = view.text();
    const auto found = std::find(fact.choices.begin(), fact.choices.end(), name);
    if (found != fact.choices.end()) return static_cast<std::int32_t>(found - fact.choices.begin());
    view.fault("\"" + name + "\" is no choice of \"" + fact.id + "\"");
    return std::nullopt;
  }
  return read_amount(view, fact.type);
}

void read_countries(const JsonView& file, Rulebook& rulebook) {
  for (const JsonView& item : file.required("countries").items()) {
    const std::string code = item.text();
    if (code.size() != 2) item.fault("must be an ISO 3166-1 code of two letters");
    if (std::find(rulebook.countries.begin(), rulebook.countries.end(), code) != rulebook.countries.end()) {
      item.fault("\"" + code + "\" is listed twice");
    }
    rulebook.countries.push_back(code);
  }
}

void read_facts(const JsonView& file, Rulebook& rulebook) {
  std::int32_t next_slot = 0;
  const std::vector<JsonView> items = file.required("facts").items();
  for (const JsonView& item : items) {
    Fact fact = read_fact(item, rulebook);
    if (find_fact(rulebook.facts, fact.id) >= 0) item.fault("\"" + fact.id + "\" is listed twice");
    fact.first_slot = next_slot;
    next_slot += fact.slot_count;
    rulebook.facts.push_back(std::move(fact));
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    read_implications(items[i], static_cast<std::int32_t>(i), rulebook);
    read_spared(items[i], static_cast<std::int32_t>(i), rulebook);
  }
}

}  // namespace permit_guide::rulebook
