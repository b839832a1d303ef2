#include "rulebook/json_view.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

namespace permit_guide::rulebook {

namespace {

const Json null_value;

std::string escape(std::string_view key) {
  std::string escaped;
  for (char c : key) {
    if (c == '~')
      escaped += "~0";
    else if (c == '/')
      escaped += "~1";
    else
      escaped += c;
  }
  return escaped;
}

// Finds members named twice in one object, which JSON readers silently merge.
class TwiceNamed {
 public:
  using Event = Json::parse_event_t;

  bool operator()(int, Event event, Json& parsed) {
    if (event == Event::object_start || event == Event::array_start)
      open_.push_back({event == Event::array_start, {}, 0, {}});
    if (event == Event::key) name(parsed.get<std::string>());
    if (event == Event::object_end || event == Event::array_end) open_.pop_back();
    const bool is_whole = event == Event::value || event == Event::object_end || event == Event::array_end;
    if (is_whole && !open_.empty()) ++open_.back().items;
    return true;
  }
  // The JSON pointer of each such member.
  [[nodiscard]] const std::vector<std::string>& twice() const { return twice_; }

 private:
  struct Open {  // an object or an array being read
    bool is_array;
    std::string key;
    std::size_t items;
    std::set<std::string> keys;
  };

  void name(const std::string& key) {
    open_.back().key = key;
    if (open_.back().keys.insert(key).second) return;
    std::string pointer;
    for (const Open& open : open_)
      pointer += "/" + (open.is_array ? std::to_string(open.items) : escape(open.key));
    twice_.push_back(pointer);
  }

  std::vector<Open> open_;
  std::vector<std::string> twice_;
};

// "line 3, column 5" of a byte, both counted from 1.
std::string place_of(const std::string& text, std::size_t byte) {
  const std::string before = text.substr(0, byte == 0 ? 0 : byte - 1);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t line_start = before.rfind('\n') + 1;  // 0 when there is none
  return "line " + std::to_string(line) + ", column " + std::to_string(before.size() - line_start + 1);
}

}  // namespace

std::string print(const Fault& fault) {
  const std::string& pointer = fault.location.pointer;
  return fault.location.file + ": " + (pointer.empty() ? "/" : pointer) + ": " + fault.message;
}

bool JsonView::has(std::string_view key) const {
  return value_->is_object() && value_->contains(std::string(key));
}

bool JsonView::exists() const { return value_ != &null_value; }

JsonView JsonView::at(std::string_view key) const {
  const Location inside = {location_.file, location_.pointer + "/" + escape(key)};
  return {has(key) ? value_->at(std::string(key)) : null_value, inside, *faults_};
}

JsonView JsonView::required(std::string_view key) const {
  if (!has(key)) fault("\"" + std::string(key) + "\" is missing");
  return at(key);
}

std::vector<JsonView> JsonView::items() const {
  std::vector<JsonView> views;
  if (value_->is_null()) return views;
  if (!value_->is_array()) fault("must be a list");
  for (std::size_t i = 0; value_->is_array() && i < value_->size(); ++i) {
    views.push_back({(*value_)[i], {location_.file, location_.pointer + "/" + std::to_string(i)}, *faults_});
  }
  return views;
}

std::vector<std::pair<std::string, JsonView>> JsonView::members() const {
  std::vector<std::pair<std::string, JsonView>> views;
  if (value_->is_null()) return views;
  if (!value_->is_object()) fault("must be an object");
  for (auto it = value_->begin(); value_->is_object() && it != value_->end(); ++it)
    views.emplace_back(it.key(), at(it.key()));
  return views;
}

void JsonView::allow_only(std::initializer_list<std::string_view> keys) const {
  for (const auto& [key, view] : members()) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) view.fault("\"" + key + "\" is not known here");
  }
}

std::string JsonView::text() const {
  if (value_->is_string()) return value_->get<std::string>();
  if (!value_->is_null()) fault("must be a text");
  return {};
}

std::optional<std::int64_t> JsonView::integer() const {
  if (value_->is_number_integer()) return value_->get<std::int64_t>();
  if (!value_->is_null()) fault("must be a whole number");
  return std::nullopt;
}

bool JsonView::boolean() const {
  if (value_->is_boolean()) return value_->get<bool>();
  if (!value_->is_null()) fault("must be true or false");
  return false;
}

std::optional<std::int32_t> JsonView::day() const {
  if (value_->is_null()) return std::nullopt;
  const auto date = calendar::parse_iso(value_->is_string() ? value_->get<std::string>() : "");
  if (!date.ok()) {
    fault("must be a day of the calendar, as \"2026-11-23\"");
    return std::nullopt;
  }
  return date.value().day_number();
}

std::vector<std::string> JsonView::texts() const {
  if (value_->is_string()) return {value_->get<std::string>()};
  std::vector<std::string> all;
  for (const JsonView& item : items()) all.push_back(item.text());
  return all;
}

Json read_json_file(const std::string& path, const std::string& shown_as, Faults& faults) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    faults.add({shown_as, ""}, "the file cannot be read");
    return {};
  }
  std::ostringstream text;
  text << file.rdbuf();
  TwiceNamed twice_named;
  Json parsed;
  try {
    parsed = Json::parse(text.str(), std::ref(twice_named));
  } catch (const Json::parse_error& problem) {
    faults.add({shown_as, ""}, "is not valid JSON: see " + place_of(text.str(), problem.byte) +
                                   " (a comma, a quotation mark or a bracket is missing or too many)");
    return {};
  }
  for (const std::string& pointer : twice_named.twice())
    faults.add({shown_as, pointer}, "is named twice in one object");
  return parsed;
}

}  // namespace permit_guide::rulebook
