#include "cli/dossier_json.hpp"

#include <algorithm>

#include "cli/plain_json.hpp"

namespace permit_guide::cli {

using pack::Int;
using rulebook::Json;

namespace {

Json parts_json(const Session& session, const std::vector<dossier::FeePart>& parts) {
  Json list = Json::array();
  for (const dossier::FeePart& part : parts) {
    list.push_back({{"item", id_of(session.rulebook().fee_items, part.item)},
                    {"eur", euros(part.cents)},
                    {"in_force_from", day_or_null(part.in_force_from)}});
  }
  return list;
}

// The other reading of the law, if there is one; what only awaits an answer is not contested.
Json contested_json(const Session& session, const dossier::Fee& fee) {
  for (const dossier::OtherFee& other : fee.others) {
    if (other.text == pack::none) continue;
    return {{"schedule", id_of(session.rulebook().schedules, other.schedule)},
            {"total_eur", euros(other.cents)},
            {"id", id_or_null(session.compiled.contested, other.text)}};
  }
  return nullptr;
}

}  // namespace

Json documents_json(const Session& session, const dossier::Dossier& dossier) {
  std::vector<Int> choices;
  const auto renumber = [&](Int choice) -> Json {
    if (choice == pack::none) return nullptr;
    const auto found = std::find(choices.begin(), choices.end(), choice);
    const auto number = found - choices.begin();
    if (found == choices.end()) choices.push_back(choice);
    return number;
  };
  Json list = Json::array();
  for (const dossier::Need& need : dossier.documents) {
    list.push_back({{"document", id_or_null(session.rulebook().documents, need.id)},
                    {"needed", need.truth == truth::Truth::yes ? "yes" : "maybe"},
                    {"choice", renumber(need.choice)}});
  }
  return list;
}

Json warnings_json(const Session& session, const dossier::Dossier& dossier) {
  Json list = Json::array();
  for (const dossier::Need& need : dossier.warnings) list.push_back(id_of(session.rulebook().warnings, need.id));
  return list;
}

Json fee_json(const Session& session, const dossier::Fee& fee) {
  if (fee.schedule == pack::none) return nullptr;
  return {{"schedule", id_of(session.rulebook().schedules, fee.schedule)},
          {"total_eur", euros(fee.cents)},
          {"at_filing_eur", euros(fee.at_filing_cents)},
          {"parts", parts_json(session, fee.parts)},
          {"possible", parts_json(session, fee.possible)},
          {"contested", contested_json(session, fee)}};
}

Json fee_eur_json(const dossier::Fee& fee) {
  return fee.schedule == pack::none ? Json(nullptr) : euros(fee.cents);
}

Json where_json(const Session& session, const dossier::Dossier& dossier) {
  return id_or_null(session.rulebook().places, dossier.place);
}

Json where_possible_json(const Session& session, const dossier::Dossier& dossier) {
  Json list = Json::array();
  for (const Int place : dossier.possible_places) list.push_back(id_or_null(session.rulebook().places, place));
  return list;
}

}  // namespace permit_guide::cli
