#include "rulebook/read_permit.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "rulebook/read_shared.hpp"
#include "rulebook/read_versions.hpp"

namespace permit_guide::rulebook {

namespace {

constexpr std::array<std::string_view, 4> natures = {"entitlement", "appraisal", "discretionary", "notification"};

std::int32_t read_nature(const JsonView& view) {
  const auto* found = std::find(natures.begin(), natures.end(), view.text());
  if (found != natures.end()) return static_cast<std::int32_t>(found - natures.begin());
  view.fault("must be entitlement, appraisal, discretionary or notification");
  return 0;
}

std::vector<FeeExtra> read_extras(const JsonView& list, const Rulebook& rulebook) {
  std::vector<FeeExtra> extras;
  for (const JsonView& item : list.items()) {
    item.allow_only({"item", "when", "note", "source"});
    extras.push_back({item.required("item").text(), read_when(item, rulebook)});
  }
  return extras;
}

std::vector<FeeEntry> read_fee_entries(const JsonView& list, const Rulebook& rulebook) {
  std::vector<FeeEntry> entries;
  for (const JsonView& item : list.items()) {
    item.allow_only(
        {"schedule", "when", "in_force_from", "in_force_until", "contested", "extras", "source", "note"});
    FeeEntry entry;
    entry.location = item.location();
    entry.schedule = item.required("schedule").text();
    entry.when = read_when(item, rulebook);
    entry.extras = read_extras(item.at("extras"), rulebook);
    if (item.has("contested")) {
      const JsonView contested = item.at("contested");
      contested.allow_only({"schedule", "when", "id", "source", "note"});
      entry.contested_schedule = contested.required("schedule").text();
      entry.contested_text = contested.required("id").text();
      entry.contested_when = read_when(contested, rulebook);
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<PlaceEntry> read_place_entries(const JsonView& list, const Rulebook& rulebook) {
  std::vector<PlaceEntry> entries;
  for (const JsonView& item : list.items()) {
    item.allow_only({"place", "when", "in_force_from", "in_force_until", "source", "note"});
    entries.push_back({item.required("place").text(), read_when(item, rulebook), item.location()});
  }
  return entries;
}

Terms read_terms(const JsonView& view, const Rulebook& rulebook) {
  return {read_document_needs(view.at("documents"), rulebook), read_fee_entries(view.at("fee"), rulebook),
          read_place_entries(view.at("where"), rulebook)};
}

Route read_route(const JsonView& view, const Rulebook& rulebook) {
  view.allow_only({"id", "nature", "versions", "documents", "fee", "where", "note"});
  return {view.required("id").text(), read_nature(view.required("nature")), read_versions(view, rulebook),
          read_terms(view, rulebook), view.location()};
}

void check_route_names(const JsonView& routes) {
  std::set<std::string> ids;
  for (const JsonView& route : routes.items()) {
    const std::string id = route.at("id").json().is_string() ? route.at("id").text() : "";
    if (!id.empty() && !ids.insert(id).second)
      route.at("id").fault("another route of this permit is called \"" + id + "\"");
  }
}

std::vector<WarningUse> read_warning_uses(const JsonView& list, const Rulebook& rulebook) {
  std::vector<WarningUse> uses;
  for (const JsonView& item : list.items()) {
    item.allow_only({"warning", "when", "in_force_from", "in_force_until", "source", "note"});
    uses.push_back({item.required("warning").text(), read_when(item, rulebook), item.location()});
  }
  return uses;
}

}  // namespace

Permit read_permit(const JsonView& file, const Rulebook& rulebook) {
  file.allow_only({"$schema",    "id",        "family",        "basis",   "governed_by", "checked_on",
                   "confidence", "routes",    "documents",     "fee",     "where",       "validity",
                   "renewal",    "rights",    "while_waiting", "refusal", "evidence",    "warnings",
                   "leads_to",   "contested", "known_changes", "note"});
  Permit permit;
  permit.location = file.location();
  permit.id = file.required("id").text();
  permit.family = file.required("family").text();
  permit.basis = file.required("basis").texts();
  permit.governed_by = file.required("governed_by").texts();
  (void)file.required("checked_on").day();
  (void)file.required("confidence").text();
  for (const JsonView& route : file.required("routes").items())
    permit.routes.push_back(read_route(route, rulebook));
  if (file.has("routes") && permit.routes.empty()) file.at("routes").fault("must hold at least one route");
  check_route_names(file.at("routes"));
  permit.terms = read_terms(file, rulebook);
  if (permit.terms.where.empty()) file.fault("\"where\" is missing: nobody would know where to file");
  permit.warnings = read_warning_uses(file.at("warnings"), rulebook);
  permit.renewal = file.required("renewal").text();
  permit.rights = file.at("rights").texts();
  permit.while_waiting = file.at("while_waiting").texts();
  permit.refusal = file.at("refusal").texts();
  permit.evidence = file.at("evidence").texts();
  permit.leads_to = file.at("leads_to").texts();
  permit.contested = file.at("contested").texts();
  permit.known_changes = file.at("known_changes").texts();
  return permit;
}

}  // namespace permit_guide::rulebook
