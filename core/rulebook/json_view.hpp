// Reading JSON with the place of every value at hand: a value of the wrong kind is a fault, not an exception.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "rulebook/fault.hpp"

namespace permit_guide::rulebook {

using Json = nlohmann::ordered_json;

// A JSON value, where it stands, and where to report what is wrong with it.
class JsonView {
 public:
  JsonView(const Json& value, Location location, Faults& faults)
      : value_(&value), location_(std::move(location)), faults_(&faults) {}

  [[nodiscard]] const Json& json() const { return *value_; }
  [[nodiscard]] const Location& location() const { return location_; }
  void fault(std::string message) const { faults_->add(location_, std::move(message)); }

  [[nodiscard]] bool has(std::string_view key) const;
  // Whether there is a value at all: false for a member that the file does not have.
  [[nodiscard]] bool exists() const;
  // The member, or a null value where there is none; `required` makes its absence a fault.
  [[nodiscard]] JsonView at(std::string_view key) const;
  [[nodiscard]] JsonView required(std::string_view key) const;
  // The items of an array; a fault and none when it is something else.
  [[nodiscard]] std::vector<JsonView> items() const;
  // Members in the order of the file.
  [[nodiscard]] std::vector<std::pair<std::string, JsonView>> members() const;
  // A fault for every member that is not among these.
  void allow_only(std::initializer_list<std::string_view> keys) const;

  // The value, or nothing and a fault when it is of another kind.
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  [[nodiscard]] bool boolean() const;
  [[nodiscard]] std::optional<std::int32_t> day() const;
  // One text or a list of texts.
  [[nodiscard]] std::vector<std::string> texts() const;

 private:
  const Json* value_;
  Location location_;
  Faults* faults_;
};

// Reads one file. Faults: it cannot be read, is not JSON, or names a member twice; then null.
[[nodiscard]] Json read_json_file(const std::string& path, const std::string& shown_as, Faults& faults);

}  // namespace permit_guide::rulebook
