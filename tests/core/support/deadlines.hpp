// Time limits asked in one line of words, and shown as text: a failure then reads like the law.
//
//   limits.days("oqtf-free-one-month", "2026-11-23 served registered_letter then legal_aid 2026-12-10 answered 2027-01-08")
#pragma once

#include <algorithm>
#include <array>
#include <iomanip>
#include <map>
#include <sstream>

#include "guide.hpp"
#include "rulebook/read_times.hpp"

namespace permit_guide::tests {

using deadline::Deadline;
using deadline::Event;
using deadline::Point;

// "2026-11-20" or "2026-11-20T17:40"; nothing: no point.
inline Point point(const std::string& text) {
  if (text.empty()) return deadline::no_point;
  const Int minute =
      text.size() < 16 ? deadline::no_minute : std::stoi(text.substr(11, 2)) * 60 + std::stoi(text.substr(14, 2));
  return {day(text.substr(0, 10)).day_number(), minute};
}

inline std::string to_text(Point point) {
  if (!point.exists() || point.minute < 0 || point.minute >= deadline::whole_day) return day_text(point.day);
  std::ostringstream text;
  text << day_text(point.day) << 'T' << std::setfill('0') << std::setw(2) << point.minute / 60 << ':'
       << std::setw(2) << point.minute % 60;
  return text.str();
}

// The day of a result, and the safe and the latest one where they differ from it.
inline std::string to_text(const Deadline& found) {
  std::string text = to_text(found.last);
  if (found.safe != found.last) text += ", safe " + to_text(found.safe);
  if (found.late != found.last) text += ", late " + to_text(found.late);
  return text;
}

inline std::string to_text(const base::Error& error) {
  const std::string name = base::error_name(error.code);
  return error.position < 0 ? name : name + " " + std::to_string(error.position);
}

class Limits {
 public:
  explicit Limits(const CompiledRulebook& rulebook = real_rulebook()) : rulebook_(&rulebook), guide_(rulebook) {
    for (const rulebook::Limit& limit : model().limits) {
      for (const rulebook::LimitVersion& version : limit.versions) {
        for (const rulebook::LimitReading& reading : version.readings) reading_ids_.push_back(reading.id);
      }
    }
  }

  [[nodiscard]] const rulebook::Rulebook& model() const { return rulebook_->reading.rulebook; }
  [[nodiscard]] Guide& guide() { return guide_; }
  [[nodiscard]] Int index(const std::string& id) const { return index_by_id(model().limits, id); }

  // The event that a line of words tells; `case` is one of the limit.
  [[nodiscard]] Event event(const std::string& limit, const std::string& words) const {
    std::istringstream in(words);
    std::string word, value;
    in >> word;
    Event event;
    event.on = point(word);
    while (in >> word >> value) {
      if (word == "served")
        event.service = index_by_id(model().services, value);
      else if (word == "reached")
        event.reached_on = day(value).day_number();
      else if (word == "in")
        event.territory = territory(value);
      else if (word == "court")
        event.court = territory(value);
      else if (word == "case")
        event.in_case = index_of(model().limits[static_cast<std::size_t>(index(limit))].cases, value);
      else if (word == "printed")
        event.printed = point(value);
      else if (word == "then") {
        in >> word;
        event.happenings[event.happening_count++] = {index_of(rulebook::move_names, value), point(word),
                                                     pack::none_day};
      } else if (word == "answered") {
        event.happenings[event.happening_count - 1].answered_on = day(value).day_number();
      } else {
        throw std::runtime_error("what is \"" + word + "\"?");
      }
    }
    return event;
  }

  [[nodiscard]] base::Result<Deadline> ask(const std::string& limit, const std::string& words,
                                           const std::string& as_of = "") {
    return guide_.engine().deadline_of(index(limit), event(limit, words), point(as_of));
  }
  // The deadline; a test that asks for one where there is none fails.
  [[nodiscard]] Deadline found(const std::string& limit, const std::string& words, const std::string& as_of = "") {
    const auto outcome = ask(limit, words, as_of);
    if (!outcome.ok()) throw std::runtime_error(limit + ": " + to_text(outcome.error()));
    return outcome.value();
  }

  [[nodiscard]] std::string days(const std::string& limit, const std::string& words,
                                 const std::string& as_of = "") {
    const auto outcome = ask(limit, words, as_of);
    return outcome.ok() ? to_text(outcome.value()) : to_text(outcome.error());
  }
  [[nodiscard]] std::string state(const std::string& limit, const std::string& words, const std::string& as_of) {
    static constexpr std::array names{"none", "not_open", "open", "past", "unknown"};
    return names[static_cast<std::size_t>(found(limit, words, as_of).state)];
  }
  // "franc 2026-12-28; carried 2026-12-24".
  [[nodiscard]] std::string readings(const std::string& limit, const std::string& words) {
    std::string text;
    for (const deadline::Reading& reading : found(limit, words).readings)
      text += (text.empty() ? "" : "; ") + reading_id(reading.id) + " " + to_text(reading.end);
    return text;
  }
  [[nodiscard]] std::string moves(const std::string& limit, const std::string& words) {
    std::string text;
    for (const deadline::MoveOutcome& move : found(limit, words).moves) {
      text += (text.empty() ? "" : "; ") + std::string(rulebook::move_names[static_cast<std::size_t>(move.by)]) +
              " " + rulebook::effect_names[static_cast<std::size_t>(move.effect)];
    }
    return text;
  }
  // One line for each step: "franc_day 2026-12-25 ce-1954-06-04".
  [[nodiscard]] std::string steps(const std::string& limit, const std::string& words) {
    std::string lines;
    for (const deadline::Step& step : found(limit, words).steps)
      lines +=
          std::string(step_name(step.code)) + " " + to_text(step.reached) + " " + step_basis_id(step.basis) + "\n";
    return lines;
  }

 private:
  template <typename Names>
  static Int index_of(const Names& names, const std::string& name) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) throw std::runtime_error("no such name: " + name);
    return static_cast<Int>(at - names.begin());
  }
  template <typename Records>
  static Int index_by_id(const Records& records, const std::string& id) {
    std::vector<std::string> ids;
    for (const auto& record : records) ids.push_back(record.id);
    return index_of(ids, id);
  }
  static Int territory(const std::string& id) { return static_cast<Int>(calendar::parse_territory(id).value()); }

  [[nodiscard]] std::string reading_id(Int id) const {
    static const std::map<Int, std::string> own{{deadline::month_end_reading, "month-end"},
                                                {deadline::without_local_holiday, "without-local-holiday"},
                                                {deadline::plain_reading, "plain"},
                                                {deadline::same_clock_reading, "same-clock"}};
    return id < 0 ? own.at(id) : reading_ids_.at(static_cast<std::size_t>(id));
  }

  const CompiledRulebook* rulebook_;
  Guide guide_;
  std::vector<std::string> reading_ids_;  // in the order of the pack
};

}  // namespace permit_guide::tests
