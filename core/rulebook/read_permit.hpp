// permits/<id>/permit.json.
#pragma once

#include "rulebook/json_view.hpp"
#include "rulebook/model.hpp"

namespace permit_guide::rulebook {

[[nodiscard]] Permit read_permit(const JsonView& file, const Rulebook& rulebook);

}  // namespace permit_guide::rulebook
