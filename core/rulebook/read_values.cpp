#include "rulebook/read_values.hpp"

#include <algorithm>

#include "calendar/territory.hpp"

namespace permit_guide::rulebook {

std::vector<std::string> read_ids(const JsonView& list) {
  std::vector<std::string> ids;
  for (const JsonView& item : list.items()) {
    const std::string id = item.required("id").text();
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) item.fault("\"" + id + "\" is listed twice");
    ids.push_back(id);
  }
  return ids;
}

std::int32_t read_territory(const JsonView& view) {
  const auto territory = calendar::parse_territory(view.text());
  if (!territory.ok()) view.fault("\"" + view.text() + "\" is no territory");
  return territory.ok() ? static_cast<std::int32_t>(territory.value()) : 0;
}

std::int32_t read_territories(const JsonView& view) {
  std::uint16_t bits = 0;
  for (const JsonView& item : view.items()) {
    if (item.json() == "all") {
      bits = calendar::TerritorySet::all().bits();
      continue;
    }
    const auto territory = static_cast<calendar::Territory>(read_territory(item));
    bits = static_cast<std::uint16_t>(bits | calendar::TerritorySet{territory}.bits());
  }
  return bits;
}

std::int32_t read_within(const JsonView& view, std::int64_t lowest, std::int64_t highest) {
  const std::int64_t value = view.integer().value_or(lowest);
  if (value < lowest || value > highest) {
    view.fault("must be from " + std::to_string(lowest) + " to " + std::to_string(highest));
  }
  return static_cast<std::int32_t>(std::clamp(value, lowest, highest));
}

void check_confidence(const JsonView& item) {
  const std::string confidence = item.required("confidence").text();
  if (item.has("confidence") && confidence != "high" && confidence != "medium" && confidence != "low")
    item.at("confidence").fault("must be high, medium or low");
}

}  // namespace permit_guide::rulebook
