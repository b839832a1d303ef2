// What a person needs for one permit on a day: papers, price, place, warnings.
#pragma once

#include <vector>

#include "assessment/evaluation.hpp"

namespace permit_guide::dossier {

// A paper or a warning. `truth` is yes or unknown: what is not needed is left out.
struct Need {
  pack::Int id;
  truth::Truth truth;
  pack::Int choice;  // papers with the same number replace one another; none when nothing replaces it
};

struct FeePart {
  pack::Int item, cents, in_force_from;
};

struct OtherFee {  // what it may cost instead: another reading of the law, or an answer still missing
  pack::Int schedule, cents, text;  // text: why it is contested; none when an answer is missing
};

// Amounts are those in force on the day; a version that is not known on that day leaves the part out.
struct Fee {
  pack::Int schedule = pack::none;
  pack::Int cents = 0;
  pack::Int at_filing_cents = 0;
  std::vector<FeePart> parts;
  std::vector<FeePart> possible;
  std::vector<OtherFee> others;
};

struct Dossier {
  std::vector<Need> documents;
  std::vector<Need> warnings;
  pack::Int place = pack::none;
  std::vector<pack::Int> possible_places;
  Fee fee;
};

// The dossier of a permit by one of its routes (none: what is common to all), on `as_of`.
// A route's own fees and places replace the permit's; its papers are added to them.
// Law: fees are those of the day asked for, since they are due when the card is handed over (CESEDA L.436-1).
[[nodiscard]] Dossier prepare(const pack::Pack& pack, assessment::Evaluation& evaluation,
                              const assessment::Answers& answers, pack::Int permit, pack::Int route,
                              std::int32_t as_of);

}  // namespace permit_guide::dossier
