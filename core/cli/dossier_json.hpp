// What one needs for a permit, with the names of js/types.js.
#pragma once

#include "cli/session.hpp"

namespace permit_guide::cli {

// A list of `DocumentNeed`; choices are numbered from 0 within the permit, in order of appearance.
[[nodiscard]] rulebook::Json documents_json(const Session& session, const dossier::Dossier& dossier);

// Ids, dangers first; those that an answer still missing decides are among them.
[[nodiscard]] rulebook::Json warnings_json(const Session& session, const dossier::Dossier& dossier);

// `Fee`, or null when no entry holds for certain.
[[nodiscard]] rulebook::Json fee_json(const Session& session, const dossier::Fee& fee);
[[nodiscard]] rulebook::Json fee_eur_json(const dossier::Fee& fee);

[[nodiscard]] rulebook::Json where_json(const Session& session, const dossier::Dossier& dossier);
[[nodiscard]] rulebook::Json where_possible_json(const Session& session, const dossier::Dossier& dossier);

}  // namespace permit_guide::cli
