#include "cli/answer_slots.hpp"

#include <algorithm>
#include <cmath>

#include "cli/plain_json.hpp"
#include "compiler/indexes.hpp"

namespace permit_guide::cli {

using pack::FactType;
using pack::Int;
using rulebook::Fact;
using rulebook::Json;
using rulebook::JsonView;

namespace {

// "I don't know" and "I prefer not to say" take the place of any answer.
std::optional<Int> refusal_of(const Json& json) {
  if (json == "unknown") return pack::unknown;
  if (json == Json::object({{"declined", true}})) return pack::declined;
  return std::nullopt;
}

Json bound(const Fact& fact, Int value) {
  if (fact.type == FactType::date) return day_or_null(value);
  return fact.type == FactType::money ? euros(value) : Json(value);
}

struct AnswerReader {
  Session& session;
  rulebook::Faults& unknown;

  void put(Int slot, Int value) const { (void)session.engine->set(slot, value); }

  void fill(Int first_slot, Int count, Int value) const {
    for (Int i = 0; i < count; ++i) put(first_slot + i, value);
  }

  void set_fact(const JsonView& view, const Fact& fact, Int first_slot) const {
    if (const auto refusal = refusal_of(view.json())) return fill(first_slot, fact.slot_count, *refusal);
    if (fact.type == FactType::country_list) return set_countries(view, fact, first_slot);
    if (fact.type == FactType::record_list) return set_records(view, fact, first_slot);
    if (const auto value = value_of(view, fact)) put(first_slot, *value);
  }

  [[nodiscard]] std::optional<Int> value_of(const JsonView& view, const Fact& fact) const {
    switch (fact.type) {
      case FactType::boolean:
        if (view.json().is_boolean()) return view.json().get<bool>() ? 1 : 0;
        view.fault("must be true or false");
        return std::nullopt;
      case FactType::choice: return choice_of(view, fact);
      case FactType::date: return day_of(view, fact);
      case FactType::time: return time_of_day(view);
      default: return number_of(view, fact);
    }
  }

  [[nodiscard]] std::optional<Int> choice_of(const JsonView& view, const Fact& fact) const {
    if (!view.json().is_string()) {
      view.fault("must be one of the choices of \"" + fact.id + "\", as a text");
      return std::nullopt;
    }
    const auto found = std::find(fact.choices.begin(), fact.choices.end(), view.json().get<std::string>());
    if (found != fact.choices.end()) return static_cast<Int>(found - fact.choices.begin());
    unknown.add(view.location(), view.json().dump() + " is no choice of \"" + fact.id + "\"");
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Int> day_of(const JsonView& view, const Fact& fact) const {
    if (!view.json().is_string()) {
      view.fault("must be a day of the calendar, as \"2026-11-23\"");
      return std::nullopt;
    }
    const auto day = view.day();
    return day && is_within(view, fact, *day) ? day : std::nullopt;
  }

  [[nodiscard]] static std::optional<Int> time_of_day(const JsonView& view) {
    const auto minute = view.json().is_string() ? minute_of(view.json().get<std::string>()) : std::nullopt;
    if (!minute) view.fault("must be a time of day, as \"17:40\"");
    return minute;
  }

  // Whole numbers; euros may have cents.
  [[nodiscard]] std::optional<Int> number_of(const JsonView& view, const Fact& fact) const {
    const bool is_money = fact.type == FactType::money;
    const double scaled =
        view.json().is_number() ? view.json().get<double>() * (is_money ? 100 : 1) : std::nan("");
    const double tolerance = is_money ? 1e-4 : 0;  // 19.99 euros are not quite 1999 cents in binary
    if (!(std::abs(scaled - std::round(scaled)) <= tolerance)) {
      view.fault(is_money ? "must be an amount in euros, with at most two decimals" : "must be a whole number");
      return std::nullopt;
    }
    if (!is_within(view, fact, std::round(scaled))) return std::nullopt;
    return static_cast<Int>(std::lround(scaled));
  }

  [[nodiscard]] static bool is_within(const JsonView& view, const Fact& fact, double value) {
    if (fact.lowest <= value && value <= fact.highest) return true;
    view.fault("must be from " + bound(fact, fact.lowest).dump() + " to " + bound(fact, fact.highest).dump());
    return false;
  }

  [[nodiscard]] static bool is_list(const JsonView& view, const Fact& fact) {
    if (!view.json().is_array())
      view.fault("must be a list");
    else if (view.json().size() > static_cast<std::size_t>(fact.max_items)) {
      view.fault("has too many items: at most " + std::to_string(fact.max_items));
    } else
      return true;
    return false;
  }

  void set_countries(const JsonView& view, const Fact& fact, Int first_slot) const {
    if (!is_list(view, fact)) return;
    fill(first_slot, fact.max_items, pack::absent);
    for (const JsonView& item : view.items()) put(first_slot++, country_of(item));
  }

  [[nodiscard]] Int country_of(const JsonView& item) const {
    const auto& countries = session.rulebook().countries;
    if (item.json() == "unknown") return pack::unknown;
    if (item.json() == "stateless") return static_cast<Int>(countries.size());
    if (!item.json().is_string()) {
      item.fault("must be a country code of two letters, \"stateless\" or \"unknown\"");
      return pack::unknown;
    }
    const auto found = std::find(countries.begin(), countries.end(), item.json().get<std::string>());
    if (found != countries.end()) return static_cast<Int>(found - countries.begin());
    unknown.add(item.location(), item.json().dump() + " is no country of the rulebook");
    return pack::unknown;
  }

  // The number of records, then the fields of each; a field not given stays unanswered.
  void set_records(const JsonView& view, const Fact& fact, Int first_slot) const {
    if (!is_list(view, fact)) return;
    const Int record_slots = (fact.slot_count - 1) / fact.max_items;
    fill(first_slot + 1, fact.slot_count - 1, pack::absent);
    put(first_slot, static_cast<Int>(view.json().size()));
    Int record_slot = first_slot + 1;
    for (const JsonView& record : view.items()) {
      fill(record_slot, record_slots, pack::unanswered);
      if (!record.json().is_object())
        record.fault("must be an object");
      else
        set_named(record, fact.fields, record_slot);
      record_slot += record_slots;
    }
  }

  void set_named(const JsonView& object, const std::vector<Fact>& facts, Int base_slot) const {
    for (const auto& [id, answer] : object.members()) {
      const Int index = compiler::index_by_id(facts, id);
      if (index == pack::none) {
        unknown.add(answer.location(), "no fact is called \"" + id + "\"");
        continue;
      }
      const Fact& fact = facts[static_cast<std::size_t>(index)];
      set_fact(answer, fact, base_slot + fact.first_slot);
    }
  }
};

}  // namespace

void set_answers(const JsonView& answers, Session& session, rulebook::Faults& unknown) {
  if (!answers.json().is_object()) return answers.fault("must be an object of answers by fact");
  AnswerReader{session, unknown}.set_named(answers, session.rulebook().facts, 0);
}

}  // namespace permit_guide::cli
