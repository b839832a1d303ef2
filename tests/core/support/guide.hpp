// The whole way from data to outcome in one object: compile a rulebook, open it, answer by name, read by name.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "compiler/compile.hpp"
#include "days.hpp"
#include "engine/engine.hpp"
#include "pack/write_pack.hpp"
#include "rulebook_folder.hpp"

namespace permit_guide::tests {

using pack::Int;

// A rulebook as the engine gets it. The bytes must outlive every engine opened on them.
struct CompiledRulebook {
  rulebook::Reading reading;
  compiler::Compiled compiled;
  std::vector<std::byte> bytes;

  explicit CompiledRulebook(const fs::path& folder) {
    rulebook::Faults faults;
    reading = rulebook::read_rulebook(folder.string(), faults);
    if (!faults.any()) rulebook::check_names(reading.rulebook, faults);
    // Words and unused names do not matter to what is tested with it.
    for (const rulebook::Fault& fault : faults.all()) {
      if (fault.message.find("is used by nobody") == std::string::npos) throw std::runtime_error(print(fault));
    }
    compiled = compiler::compile(reading.rulebook);
    bytes = pack::write_pack(compiled.draft);
  }
};

inline const CompiledRulebook& real_rulebook() {
  static const CompiledRulebook compiled(project_path("rulebook"));
  return compiled;
}

inline std::string day_text(Int day) {
  return day == pack::none_day ? "-" : to_text(calendar::Date::from_day_number(day).value());
}

inline const char* name_of(assessment::Status status) {
  switch (status) {
    case assessment::Status::not_eligible: return "not_eligible";
    case assessment::Status::later: return "later";
    case assessment::Status::more_info: return "more_info";
    case assessment::Status::possible: return "possible";
    case assessment::Status::eligible: return "eligible";
    case assessment::Status::other_regime: return "other_regime";
  }
  return "?";
}

// "eligible 2026-01-01..2027-02-03": status, first day, last day; "-" where there is none.
inline std::string to_text(const assessment::RouteOutcome& outcome) {
  return std::string(name_of(outcome.status)) + " " + day_text(outcome.first_day) + ".." +
         day_text(outcome.last_day);
}

class Guide {
 public:
  explicit Guide(const CompiledRulebook& rulebook) : rulebook_(&rulebook) {
    auto opened = engine::Engine::open(rulebook.bytes);
    if (!opened.ok()) throw std::runtime_error(base::error_name(opened.error().code));
    engine_ = std::move(opened).value();
  }

  engine::Engine& engine() { return *engine_; }
  [[nodiscard]] const rulebook::Rulebook& model() const { return rulebook_->reading.rulebook; }

  [[nodiscard]] Int fact(const std::string& id) const { return index_in(model().facts, id); }
  [[nodiscard]] Int permit(const std::string& id) const { return index_in(model().permits, id); }
  [[nodiscard]] std::string fact_id(Int index) const {
    return index == pack::none ? "-" : model().facts[static_cast<std::size_t>(index)].id;
  }

  // An answer as in a case file: `true`, 12, "french", "2026-11-23", ["BR"], [{...}], "unknown", {"declined": true}; null
  // takes the answer back.
  Guide& answer(const std::string& id, const Json& value) {
    const rulebook::Fact& asked = model().facts[static_cast<std::size_t>(fact(id))];
    put(asked, asked.first_slot, value);
    return *this;
  }
  Guide& answer(const Json& answers) {
    for (auto it = answers.begin(); it != answers.end(); ++it) answer(it.key(), it.value());
    return *this;
  }
  Guide& assess(std::string_view as_of) {
    const auto done = engine_->assess(day(as_of).day_number());
    if (!done.ok()) throw std::runtime_error(base::error_name(done.error().code));
    return *this;
  }

  [[nodiscard]] const assessment::PermitOutcome& outcome(const std::string& id) const {
    return engine_->outcome(permit(id));
  }
  [[nodiscard]] std::string text(const std::string& id) const { return to_text(outcome(id).best); }
  [[nodiscard]] std::string route(const std::string& id) const {
    const Int index = outcome(id).route;
    if (index == pack::none) return "-";
    const auto& record = rulebook_->compiled.draft.permits[static_cast<std::size_t>(permit(id))];
    return model()
        .permits[static_cast<std::size_t>(permit(id))]
        .routes[static_cast<std::size_t>(index - record.first_route)]
        .id;
  }
  [[nodiscard]] std::string missing(const std::string& id) const {
    const auto facts = engine_->missing_for(permit(id));
    std::string ids;
    for (Int i = 0; i < static_cast<Int>(model().facts.size()); ++i) {
      if (facts.has(i)) ids += (ids.empty() ? "" : " ") + fact_id(i);
    }
    return ids;
  }
  [[nodiscard]] std::string next() const { return fact_id(engine_->interview().next_question()); }

 private:
  template <typename Records>
  static Int index_in(const Records& records, const std::string& id) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (records[i].id == id) return static_cast<Int>(i);
    }
    throw std::runtime_error("no such id: " + id);
  }

  void set(Int slot, Int value) {
    if (const auto done = engine_->set(slot, value); !done.ok())
      throw std::runtime_error(base::error_name(done.error().code));
  }

  // What stands for no value, in every slot of a fact.
  void fill(const rulebook::Fact& asked, Int slot, Int value) {
    for (Int i = 0; i < asked.slot_count; ++i) set(slot + i, value);
  }

  void put(const rulebook::Fact& asked, Int slot, const Json& value) {
    using pack::FactType;
    if (value.is_null()) return fill(asked, slot, pack::unanswered);
    if (value == "unknown") return fill(asked, slot, pack::unknown);
    if (value == "absent") return fill(asked, slot, pack::absent);
    if (value.is_object() && value.contains("declined")) return fill(asked, slot, pack::declined);
    switch (asked.type) {
      case FactType::boolean: return set(slot, value.get<bool>() ? 1 : 0);
      case FactType::choice: return set(slot, index_of(asked.choices, value));
      case FactType::date: return set(slot, day(value.get<std::string>()).day_number());
      case FactType::time: return set(slot, minute_of(value.get<std::string>()));
      case FactType::money: return set(slot, value.get<Int>() * 100);
      case FactType::integer: return set(slot, value.get<Int>());
      case FactType::country_list: return put_countries(asked, slot, value);
      case FactType::record_list: return put_records(asked, slot, value);
    }
  }

  // "17:40" as minutes after midnight.
  static Int minute_of(const std::string& text) {
    return static_cast<Int>(std::stoi(text.substr(0, 2)) * 60 + std::stoi(text.substr(3, 2)));
  }

  static Int index_of(const std::vector<std::string>& names, const std::string& name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == name) return static_cast<Int>(i);
    }
    throw std::runtime_error("no such choice: " + name);
  }

  void put_countries(const rulebook::Fact& asked, Int slot, const Json& codes) {
    fill(asked, slot, pack::absent);
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const std::string code = codes[i];
      const auto stateless = static_cast<Int>(model().countries.size());
      set(slot + static_cast<Int>(i), code == "stateless" ? stateless : index_of(model().countries, code));
    }
  }

  void put_records(const rulebook::Fact& asked, Int slot, const Json& records) {
    fill(asked, slot, pack::unanswered);
    set(slot, static_cast<Int>(records.size()));
    const Int record_slots = (asked.slot_count - 1) / asked.max_items;
    for (std::size_t i = 0; i < records.size(); ++i) {
      for (const rulebook::Fact& field : asked.fields) {
        const Int at = slot + 1 + static_cast<Int>(i) * record_slots + field.first_slot;
        if (records[i].contains(field.id)) put(field, at, records[i].at(field.id));
      }
    }
  }

  const CompiledRulebook* rulebook_;
  std::unique_ptr<engine::Engine> engine_;
};

}  // namespace permit_guide::tests
