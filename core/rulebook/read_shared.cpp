#include "rulebook/read_shared.hpp"

#include <algorithm>

#include "rulebook/read_condition.hpp"
#include "rulebook/read_facts.hpp"
#include "rulebook/read_values.hpp"
#include "rulebook/read_versions.hpp"

namespace permit_guide::rulebook {

namespace {

std::int32_t read_cents(const JsonView& view) {
  const std::int64_t euros = view.integer().value_or(0);
  if (euros < 0 || euros > 10000) view.fault("must be from 0 to 10000 euros");
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(euros, 0, 10000) * 100);
}

Amount read_amount(const JsonView& view, const std::vector<Amount>& before) {
  view.allow_only({"in_force_from", "in_force_until", "amount_eur", "at_filing_eur", "source", "checked_on",
                   "confidence", "note"});
  Amount amount;
  amount.first_day = view.required("in_force_from").day().value_or(0);
  amount.last_day = view.at("in_force_until").day();
  amount.cents = read_cents(view.required("amount_eur"));
  amount.at_filing_cents = read_cents(view.at("at_filing_eur"));
  (void)view.required("source");
  (void)view.required("checked_on").day();
  (void)view.required("confidence");
  if (amount.at_filing_cents > amount.cents) view.at("at_filing_eur").fault("is more than the whole amount");
  if (amount.last_day && *amount.last_day < amount.first_day) view.fault("ends before it begins");
  if (!before.empty() && (!before.back().last_day || amount.first_day != *before.back().last_day + 1)) {
    view.fault("does not follow the amount before it: a gap or an overlap");
  }
  return amount;
}

pack::Holiday read_holiday(const JsonView& view) {
  view.allow_only({"id", "kind", "month", "day", "days_after_easter", "territories", "first_year", "last_year",
                   "source", "checked_on", "confidence", "safe_for_carry_over", "note"});
  (void)view.required("source");
  (void)view.required("checked_on").day();
  const std::string kind = view.required("kind").text();
  const bool fixed = kind == "fixed";
  if (view.has("kind") && !fixed && kind != "easter_offset")
    view.at("kind").fault("must be fixed or easter_offset");
  const JsonView day = fixed ? view.required("day") : view.required("days_after_easter");
  pack::Holiday holiday{};
  holiday.kind = fixed ? 0 : 1;
  holiday.month = fixed ? read_within(view.required("month"), 1, 12) : 0;
  holiday.day = fixed ? read_within(day, 1, 31) : read_within(day, -100, 100);
  holiday.territories = read_territories(view.required("territories"));
  holiday.first_year = read_within(view.required("first_year"), 1, 9999);
  holiday.last_year = view.has("last_year") ? read_within(view.at("last_year"), 1, 9999) : 9999;
  if (holiday.last_year < holiday.first_year) view.at("last_year").fault("lies before \"first_year\"");
  holiday.safe = view.at("safe_for_carry_over").boolean() ? 1 : 0;
  return holiday;
}

}  // namespace

void read_rulebook_file(const JsonView& file, Rulebook& rulebook) {
  file.allow_only({"$schema", "id", "version", "checked_on", "review_on", "first_day", "last_day",
                   "later_within_years", "reference_language"});
  rulebook.version = file.required("version").text();
  rulebook.checked_on = file.required("checked_on").day().value_or(0);
  rulebook.review_on = file.required("review_on").day().value_or(0);
  rulebook.first_day = file.required("first_day").day().value_or(0);
  rulebook.last_day = file.required("last_day").day().value_or(0);
  rulebook.later_years = read_within(file.required("later_within_years"), 0, 100);
  if (rulebook.first_day > rulebook.last_day) file.at("last_day").fault("lies before \"first_day\"");
  if (rulebook.review_on < rulebook.checked_on) file.at("review_on").fault("lies before \"checked_on\"");
}

void read_sources(const JsonView& file, Rulebook& rulebook) {
  rulebook.sources = read_ids(file.required("sources"));
  for (const JsonView& item : file.at("sources").items()) {
    (void)item.required("title").text();
    (void)item.required("read_on").day();
  }
}

void read_conditions(const JsonView& file, Rulebook& rulebook) {
  (void)read_ids(file.required("conditions"));
  for (const JsonView& item : file.at("conditions").items()) {
    item.allow_only({"id", "label", "versions", "note"});
    rulebook.conditions.push_back(
        {item.at("id").text(), item.at("label").text(), read_versions(item, rulebook), item.location()});
  }
}

void read_regimes(const JsonView& file, Rulebook& rulebook) {
  (void)read_ids(file.required("regimes"));
  for (const JsonView& item : file.at("regimes").items()) {
    item.allow_only({"id", "source", "when", "note"});
    rulebook.regimes.push_back({item.at("id").text(), read_condition(item.required("when"), rulebook)});
  }
}

std::vector<DocumentNeed> read_document_needs(const JsonView& list, const Rulebook& rulebook) {
  std::vector<DocumentNeed> needs;
  for (const JsonView& item : list.items()) {
    item.allow_only({"set", "document", "one_of", "when", "in_force_from", "in_force_until", "source", "note"});
    DocumentNeed need;
    need.location = item.location();
    need.set = item.at("set").text();
    need.documents = item.has("document") ? std::vector{item.at("document").text()} : item.at("one_of").texts();
    need.when = read_when(item, rulebook);
    if (need.set.empty() == need.documents.empty())
      item.fault("must name a \"document\", \"one_of\" several, or a \"set\"");
    needs.push_back(std::move(need));
  }
  return needs;
}

void read_documents(const JsonView& file, Rulebook& rulebook) {
  rulebook.documents = read_ids(file.required("documents"));
  (void)read_ids(file.required("sets"));
  for (const JsonView& item : file.at("sets").items()) {
    rulebook.document_sets.push_back(
        {item.at("id").text(), read_document_needs(item.required("documents"), rulebook), item.location()});
  }
}

void read_fees(const JsonView& file, Rulebook& rulebook) {
  (void)read_ids(file.required("items"));
  for (const JsonView& item : file.at("items").items()) {
    FeeItem fee{item.at("id").text(), {}};
    for (const JsonView& version : item.required("versions").items())
      fee.amounts.push_back(read_amount(version, fee.amounts));
    rulebook.fee_items.push_back(std::move(fee));
  }
  (void)read_ids(file.required("schedules"));
  for (const JsonView& item : file.at("schedules").items()) {
    Schedule schedule{item.at("id").text(), item.required("items").texts()};
    for (const JsonView& part : item.at("items").items()) {
      const auto is_named = [&](const FeeItem& fee) { return fee.id == part.json(); };
      if (std::none_of(rulebook.fee_items.begin(), rulebook.fee_items.end(), is_named))
        part.fault("no fee is called \"" + part.text() + "\"");
    }
    rulebook.schedules.push_back(std::move(schedule));
  }
}

void read_places(const JsonView& file, Rulebook& rulebook) { rulebook.places = read_ids(file.required("places")); }

void read_warnings(const JsonView& file, Rulebook& rulebook) {
  (void)read_ids(file.required("warnings"));
  std::vector<std::pair<std::int64_t, Warning>> warnings;
  for (const JsonView& item : file.at("warnings").items()) {
    item.allow_only({"id", "danger", "everywhere_when", "where", "stands_first", "note"});
    Warning warning{item.at("id").text(), std::nullopt, item.at("where").text()};
    if (item.has("everywhere_when"))
      warning.everywhere_when = read_condition(item.at("everywhere_when"), rulebook);
    warnings.emplace_back(item.required("danger").integer().value_or(0), std::move(warning));
  }
  std::stable_sort(warnings.begin(), warnings.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [danger, warning] : warnings) rulebook.warnings.push_back(std::move(warning));
}

void read_evidence(const JsonView& file, Rulebook& rulebook) {
  (void)read_ids(file.required("evidence"));
  for (const JsonView& item : file.at("evidence").items()) {
    item.allow_only({"id", "since", "note"});
    Evidence kind{item.at("id").text(), {}};
    for (const JsonView& fact : item.required("since").items()) {
      kind.since.push_back(find_fact(rulebook.facts, fact.text()));
      if (kind.since.back() < 0) fact.fault("no fact is called \"" + fact.text() + "\"");
    }
    rulebook.evidence.push_back(std::move(kind));
  }
}

void read_holidays(const JsonView& file, Rulebook& rulebook) {
  rulebook.first_holiday_year = read_within(file.required("known_from_year"), 1583, 9998);
  rulebook.last_holiday_year = read_within(file.required("known_until_year"), 1583, 9998);
  if (rulebook.last_holiday_year < rulebook.first_holiday_year)
    file.at("known_until_year").fault("lies before \"known_from_year\"");
  for (const JsonView& item : file.required("rules").items()) rulebook.holidays.push_back(read_holiday(item));
}

}  // namespace permit_guide::rulebook
