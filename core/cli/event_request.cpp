#include "cli/event_request.hpp"

#include <algorithm>

#include "cli/plain_json.hpp"

namespace permit_guide::cli {

using base::ErrorCode;
using deadline::Event;
using pack::Int;
using rulebook::Json;
using rulebook::JsonView;

namespace {

constexpr const char* a_day = "must be a day of the calendar, as \"2026-11-23\"";
constexpr const char* a_time = "must be a time of day, as \"17:40\"";

void add(CodedFaults& faults, const JsonView& view, std::string code, std::string message) {
  faults.push_back({std::move(code), view.location(), std::move(message), {}});
}

const Json& id_in(const Json& item) { return item.is_object() ? item.at("id") : item; }

Int read_day(const JsonView& view, const std::string& text, CodedFaults& faults) {
  const auto day = calendar::parse_iso(text);
  if (day.ok()) return day.value().day_number();
  switch (day.error().code) {
    case ErrorCode::date_no_such_month:
    case ErrorCode::date_no_such_day: add(faults, view, "date_no_such_day", "there is no such day"); break;
    case ErrorCode::date_no_year_zero: add(faults, view, "out_of_bounds", "must be in the years 1 to 9999"); break;
    default: add(faults, view, "date_malformed", a_day);
  }
  return pack::none_day;
}

Int read_minute(const JsonView& view, const std::string& text, CodedFaults& faults) {
  const auto minute = minute_of(text);
  if (!minute) add(faults, view, "time_malformed", a_time);
  return minute.value_or(deadline::no_minute);
}

struct EventReader {
  const Session& session;
  CodedFaults& faults;

  [[nodiscard]] bool is_text(const JsonView& view, const char* wanted) const {
    if (!view.json().is_string()) add(faults, view, "wrong_type", wanted);
    return view.json().is_string();
  }

  [[nodiscard]] Int day(const JsonView& view) const {
    return is_text(view, a_day) ? read_day(view, view.json().get<std::string>(), faults) : pack::none_day;
  }
  [[nodiscard]] Int day_if_any(const JsonView& view) const {
    return view.json().is_null() ? pack::none_day : day(view);
  }
  [[nodiscard]] Int minute_if_any(const JsonView& view) const {
    if (view.json().is_null() || !is_text(view, a_time)) return deadline::no_minute;
    return read_minute(view, view.json().get<std::string>(), faults);
  }
  [[nodiscard]] Int choice(const JsonView& view, const Json& ids) const {
    return index_of_choice(view, ids, "unknown_choice", faults);
  }
  [[nodiscard]] Int choice_if_any(const JsonView& view, const Json& ids) const {
    return view.json().is_null() ? pack::none : choice(view, ids);
  }

  [[nodiscard]] bool is_object(const JsonView& view, std::initializer_list<std::string_view> keys) const {
    if (!view.json().is_object()) {
      add(faults, view, "wrong_type", "must be an object");
      return false;
    }
    for (const auto& [key, member] : view.members()) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end())
        add(faults, member, "unknown_key", "\"" + key + "\" is not known here");
    }
    return true;
  }

  void read_happening(const JsonView& view, Event& event) const {
    if (!is_object(view, {"by", "on", "at", "answered_on"})) return;
    event.happenings[event.happening_count++] = {choice(view.at("by"), session.names.at("moves")),
                                                 {day(view.at("on")), minute_if_any(view.at("at"))},
                                                 day_if_any(view.at("answered_on"))};
  }

  // Fewer than `Event` has room for.
  [[nodiscard]] std::vector<JsonView> happenings(const JsonView& view) const {
    const bool is_list = view.json().is_array() || view.json().is_null();
    if (!is_list) add(faults, view, "wrong_type", "must be a list");
    if (is_list && view.json().size() > Event::most_happenings) {
      add(faults, view, "too_many_items", "has too many items: at most " + std::to_string(Event::most_happenings));
      return {};
    }
    return is_list ? view.items() : std::vector<JsonView>();
  }

  [[nodiscard]] Event read(const JsonView& view, const Json& cases) const {
    Event event;
    if (!is_object(view, {"on", "at", "served", "reached_on", "territory", "court", "case", "printed_on",
                          "printed_at", "moves"}))
      return event;
    const Json territories = calendar::territory_ids;
    const std::vector<JsonView> happened = happenings(view.at("moves"));
    event.on = {day(view.at("on")), minute_if_any(view.at("at"))};
    event.service = choice_if_any(view.at("served"), session.names.at("services"));
    event.reached_on = day_if_any(view.at("reached_on"));
    event.territory = choice_if_any(view.at("territory"), territories);
    event.court = choice_if_any(view.at("court"), territories);
    event.in_case = choice_if_any(view.at("case"), cases);
    event.printed = {day_if_any(view.at("printed_on")), minute_if_any(view.at("printed_at"))};
    for (const JsonView& happening : happened) read_happening(happening, event);
    return event;
  }
};

}  // namespace

Int index_of_choice(const JsonView& view, const Json& ids, const char* unknown_code, CodedFaults& faults) {
  if (!view.json().is_string()) {
    add(faults, view, "wrong_type", view.exists() ? "must be an id, as a text" : "is missing: an id");
    return pack::none;
  }
  const auto found =
      std::find_if(ids.begin(), ids.end(), [&](const Json& id) { return id_in(id) == view.json(); });
  if (found != ids.end()) return static_cast<Int>(found - ids.begin());
  add(faults, view, unknown_code, "unknown id " + view.json().dump());
  return pack::none;
}

Event read_event(const JsonView& view, const Json& cases, const Session& session, CodedFaults& faults) {
  return EventReader{session, faults}.read(view, cases);
}

deadline::Point read_moment(const JsonView& view, CodedFaults& faults) {
  if (view.json().is_null()) return deadline::no_point;
  const std::string text = view.json().is_string() ? view.json().get<std::string>() : "";
  const std::size_t letter = text.find('T');
  if (std::count(text.begin(), text.end(), 'T') > 1) {
    add(faults, view, "date_malformed", a_day);
    return deadline::no_point;
  }
  const Int day = read_day(view, text.substr(0, letter), faults);
  if (letter == std::string::npos) return {day, deadline::no_minute};
  return {day, read_minute(view, text.substr(letter + 1), faults)};
}

}  // namespace permit_guide::cli
