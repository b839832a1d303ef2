#include "rulebook/read_condition.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "rulebook/read_facts.hpp"

namespace permit_guide::rulebook {

namespace {

using Kind = Condition::Kind;
using pack::FactType;

constexpr std::int32_t no_low = std::numeric_limits<std::int32_t>::min() + 16;
constexpr std::int32_t no_high = std::numeric_limits<std::int32_t>::max();

constexpr std::array<std::string_view, 18> fact_operators = {"is",
                                                             "in",
                                                             "includes",
                                                             "at_most",
                                                             "more_than",
                                                             "less_than",
                                                             "years_ago_at_least",
                                                             "months_ago_at_least",
                                                             "days_ago_at_least",
                                                             "age_at_least",
                                                             "age_under",
                                                             "age_over",
                                                             "still_valid",
                                                             "has_come",
                                                             "later_than",
                                                             "not_later_than",
                                                             "earlier_than",
                                                             "not_earlier_than"};

// People do not nest conditions deeper; the engine takes 64 levels, shared conditions included.
constexpr std::int32_t deepest_nesting = 24;

// Reads within the records of one list, or among the facts themselves.
struct Reader {
  const Rulebook& rulebook;
  std::int32_t list = -1;  // the list whose fields `field` names
  std::int32_t depth = 0;  // of the condition being read

  [[nodiscard]] const Fact& fact_of(FactUse use) const {
    const Fact& fact = rulebook.facts[static_cast<std::size_t>(use.fact)];
    return use.field < 0 ? fact : fact.fields[static_cast<std::size_t>(use.field)];
  }

  [[nodiscard]] std::optional<FactUse> read_use(const JsonView& view) const {
    const bool is_field = view.has("field");
    const JsonView name = view.at(is_field ? "field" : "fact");
    if (is_field && list < 0) {
      name.fault("a field can only be named inside \"some\"");
      return std::nullopt;
    }
    const auto& among = is_field ? rulebook.facts[static_cast<std::size_t>(list)].fields : rulebook.facts;
    const std::int32_t index = find_fact(among, name.text());
    if (index < 0) {
      const std::string kind =
          is_field ? "field of \"" + rulebook.facts[static_cast<std::size_t>(list)].id + "\"" : "fact";
      name.fault(name.json().is_string() ? "no " + kind + " is called \"" + name.text() + "\""
                                         : "must be the name of a fact");
      return std::nullopt;
    }
    return is_field ? FactUse{list, index} : FactUse{index, -1};
  }

  [[nodiscard]] Condition read(const JsonView& view) const;
  [[nodiscard]] Condition read_part(const JsonView& view) const {
    return Reader{rulebook, list, depth + 1}.read(view);
  }
  void read_some(const JsonView& view, Condition& condition) const;
  void read_operator(const JsonView& view, const std::string& op, Condition& condition) const;
  void read_test(const JsonView& view, Condition& condition) const;
  void read_values(const JsonView& view, Condition& condition) const;
  void read_includes(const JsonView& view, Condition& condition) const;
  void read_number(const JsonView& view, const std::string& op, Condition& condition) const;
  void read_elapsed(const JsonView& view, const std::string& op, Condition& condition) const;
  void read_order(const JsonView& view, const std::string& op, Condition& condition) const;
  void read_parts(const JsonView& list_of_parts, Kind kind, Condition& condition) const;
};

// "is, in, ... or not_earlier_than", for messages.
std::string fact_tests() {
  std::string names = "at_least";
  for (std::string_view name : fact_operators)
    names += (name == fact_operators.back() ? " or " : ", ") + std::string(name);
  return names;
}

bool is_number(FactType type) { return type == FactType::integer || type == FactType::money; }

std::int32_t small(const JsonView& view, std::int64_t most) {
  const std::int64_t value = view.integer().value_or(0);
  if (value < 0 || value > most) view.fault("must be from 0 to " + std::to_string(most));
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(value, 0, most));
}

void Reader::read_parts(const JsonView& list_of_parts, Kind kind, Condition& condition) const {
  condition.kind = kind;
  for (const JsonView& part : list_of_parts.items()) condition.parts.push_back(read_part(part));
  if (condition.parts.empty()) list_of_parts.fault("must list at least one condition");
}

void Reader::read_values(const JsonView& view, Condition& condition) const {
  const Fact& fact = fact_of(condition.use);
  if (fact.type != FactType::boolean && fact.type != FactType::choice) {
    view.fault("\"is\" and \"in\" test a choice or a yes-no fact, \"" + fact.id + "\" is neither");
    return;
  }
  condition.kind = Kind::in_set;
  if (view.has("is")) condition.values.push_back(read_value(view.at("is"), fact).value_or(0));
  for (const JsonView& value : view.at("in").items())
    condition.values.push_back(read_value(value, fact).value_or(0));
  for (const JsonView& value : view.at("unclear").items()) {
    condition.unclear.push_back(read_value(value, fact).value_or(0));
  }
}

void Reader::read_includes(const JsonView& view, Condition& condition) const {
  const Fact& fact = fact_of(condition.use);
  if (fact.type != FactType::country_list)
    view.fault("\"includes\" tests a list of countries, \"" + fact.id + "\" is none");
  condition.kind = Kind::includes;
  for (const JsonView& item : view.at("includes").items()) {
    const std::string code = item.text();
    const auto found = std::find(rulebook.countries.begin(), rulebook.countries.end(), code);
    if (found == rulebook.countries.end() && code != "stateless")
      item.fault("\"" + code + "\" is no country of countries.json");
    condition.values.push_back(static_cast<std::int32_t>(found - rulebook.countries.begin()));
  }
}

void Reader::read_number(const JsonView& view, const std::string& op, Condition& condition) const {
  const Fact& fact = fact_of(condition.use);
  if (!is_number(fact.type)) {
    view.fault("\"" + op + "\" tests a number, \"" + fact.id + "\" is none");
    return;
  }
  const std::int32_t value = read_value(view.at(op), fact).value_or(0);
  condition.kind = Kind::between;
  condition.lowest = op == "at_least" ? value : op == "more_than" ? value + 1 : no_low;
  condition.highest = op == "at_most" ? value : op == "less_than" ? value - 1 : no_high;
}

void Reader::read_elapsed(const JsonView& view, const std::string& op, Condition& condition) const {
  const Fact& fact = fact_of(condition.use);
  if (fact.type != FactType::date) view.fault("\"" + op + "\" tests a date, \"" + fact.id + "\" is none");
  condition.kind = Kind::since;
  condition.inverted = op == "age_under" || op == "still_valid";
  if (op == "still_valid" || op == "has_come") {
    if (!view.at(op).boolean()) view.at(op).fault("must be true; for the contrary use \"not\"");
    condition.days = op == "still_valid" ? 1 : 0;
    return;
  }
  const std::int32_t amount = small(view.at(op), op == "days_ago_at_least"     ? 36525
                                                 : op == "months_ago_at_least" ? 1200
                                                                               : 150);
  if (op == "days_ago_at_least")
    condition.days = amount;
  else
    condition.months = op == "months_ago_at_least" ? amount : amount * 12;
  if (op == "age_over") condition.days = 1;
}

// Every comparison as `use + months + days <= other`, or its contrary.
void Reader::read_order(const JsonView& view, const std::string& op, Condition& condition) const {
  const JsonView against = view.at(op);
  const FactUse mine = condition.use;
  const bool is_strict = op == "later_than" || op == "not_later_than";
  condition.inverted = op == "not_later_than" || op == "earlier_than";
  if (fact_of(mine).type != FactType::date)
    view.fault("\"" + op + "\" compares dates, \"" + fact_of(mine).id + "\" is none");
  if (against.json().is_string()) {
    const std::int32_t day = against.day().value_or(0);
    condition.kind = Kind::between;
    condition.lowest = op == "later_than" ? day + 1 : op == "not_earlier_than" ? day : no_low;
    condition.highest = op == "not_later_than" ? day : op == "earlier_than" ? day - 1 : no_high;
    condition.inverted = false;
    return;
  }
  against.allow_only({"fact", "field", "plus_years", "plus_months", "plus_days"});
  const auto other = read_use(against);
  if (!other) return;
  if (fact_of(*other).type != FactType::date) against.fault("\"" + fact_of(*other).id + "\" is no date");
  condition.kind = Kind::order;
  condition.use = *other;
  condition.other = mine;
  condition.months = small(against.at("plus_years"), 150) * 12 + small(against.at("plus_months"), 1200);
  condition.days = small(against.at("plus_days"), 36525) + (is_strict ? 1 : 0);
}

void Reader::read_test(const JsonView& view, Condition& condition) const {
  const auto use = read_use(view);
  std::vector<std::string> found;
  for (const auto& [key, value] : view.members()) {
    const bool is_operator =
        key == "at_least" || std::find(fact_operators.begin(), fact_operators.end(), key) != fact_operators.end();
    if (is_operator) found.push_back(key);
  }
  if (found.size() != 1) view.fault("must test its fact in exactly one way: " + fact_tests());
  if (!use || found.size() != 1) return;
  condition.use = *use;
  const std::string& op = found.front();
  view.allow_only({"fact", "field", op, "unclear", "label", "source", "note"});
  if (op == "is" || op == "in") return read_values(view, condition);
  if (op == "includes") return read_includes(view, condition);
  if (op == "at_least" || op == "at_most" || op == "more_than" || op == "less_than")
    return read_number(view, op, condition);
  if (op == "later_than" || op == "not_later_than" || op == "earlier_than" || op == "not_earlier_than") {
    return read_order(view, op, condition);
  }
  read_elapsed(view, op, condition);
}

void Reader::read_operator(const JsonView& view, const std::string& op, Condition& condition) const {
  const JsonView value = view.at(op);
  if (op == "all") return read_parts(value, Kind::all, condition);
  if (op == "any") return read_parts(value, Kind::any, condition);
  if (op == "of") {
    read_parts(value, Kind::at_least, condition);
    condition.count = small(view.required("at_least"), static_cast<std::int64_t>(condition.parts.size()));
    return;
  }
  if (op == "not") {
    condition.kind = Kind::negate;
    condition.parts.push_back(read_part(value));
  } else if (op == "condition" || op == "regime") {
    condition.kind = op == "regime" ? Kind::regime : Kind::shared;
    condition.name = value.text();
  } else if (op == "always") {
    condition.count = value.boolean() ? 1 : 0;
  } else if (op == "from_day" || op == "until_day") {
    condition.kind = Kind::from_day;
    condition.inverted = op == "until_day";
    condition.day = value.day().value_or(0) + (condition.inverted ? 1 : 0);
  } else if (op == "some") {
    read_some(view, condition);
  }
}

void Reader::read_some(const JsonView& view, Condition& condition) const {
  const JsonView name = view.at("some");
  const FactUse use{find_fact(rulebook.facts, name.text())};
  const bool is_list = use.fact >= 0 && fact_of(use).type == FactType::record_list;
  if (!is_list) return name.fault("\"" + name.text() + "\" is no list of records");
  if (list >= 0) return view.fault("\"some\" cannot stand inside another \"some\"");
  condition.kind = Kind::some;
  condition.use = use;
  condition.parts.push_back(Reader{rulebook, use.fact, depth + 1}.read(view.required("where")));
}

Condition Reader::read(const JsonView& view) const {
  Condition condition;
  condition.location = view.location();
  if (!view.exists()) return condition;
  if (depth >= deepest_nesting) {
    view.fault("conditions are nested more than " + std::to_string(deepest_nesting) +
               " deep: name a part in conditions.json");
    return condition;
  }
  if (!view.json().is_object()) {
    view.fault("must be a condition, as {\"fact\": ..., \"is\": ...}");
    return condition;
  }
  condition.label = view.at("label").text();
  condition.sources = view.at("source").texts();
  constexpr std::array<std::string_view, 10> operators = {"all",    "any",    "of",       "not",       "condition",
                                                          "regime", "always", "from_day", "until_day", "some"};
  std::vector<std::string> found;
  for (std::string_view op : operators) {
    if (view.has(op)) found.emplace_back(op);
  }
  const bool is_test = view.has("fact") || view.has("field");
  if (found.size() + (is_test ? 1 : 0) != 1) {
    view.fault(
        "must say exactly one thing: all, any, not, at_least ... of, condition, regime, fact, some, from_day, "
        "until_day or always");
  } else if (is_test) {
    read_test(view, condition);
  } else {
    view.allow_only({found.front(), "at_least", "where", "label", "source", "note"});
    read_operator(view, found.front(), condition);
  }
  return condition;
}

}  // namespace

Condition read_condition(const JsonView& view, const Rulebook& rulebook) { return Reader{rulebook}.read(view); }

}  // namespace permit_guide::rulebook
