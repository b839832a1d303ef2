// What permits share: conditions, regimes, papers, fees, places, warnings, kinds of proof, sources, holidays.
#pragma once

#include "rulebook/json_view.hpp"
#include "rulebook/model.hpp"

namespace permit_guide::rulebook {

void read_rulebook_file(const JsonView& file, Rulebook& rulebook);
void read_sources(const JsonView& file, Rulebook& rulebook);
void read_conditions(const JsonView& file, Rulebook& rulebook);
void read_regimes(const JsonView& file, Rulebook& rulebook);
void read_documents(const JsonView& file, Rulebook& rulebook);
void read_fees(const JsonView& file, Rulebook& rulebook);
void read_places(const JsonView& file, Rulebook& rulebook);
void read_warnings(const JsonView& file, Rulebook& rulebook);
void read_evidence(const JsonView& file, Rulebook& rulebook);
void read_holidays(const JsonView& file, Rulebook& rulebook);

// The papers that a permit, a route or a set lists.
[[nodiscard]] std::vector<DocumentNeed> read_document_needs(const JsonView& list, const Rulebook& rulebook);

}  // namespace permit_guide::rulebook
