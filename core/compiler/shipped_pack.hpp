// The form in which a pack travels: two thirds of the raw one once compressed. The engine reads the raw form;
// js/engine/pack.js turns one into the other. Lives here: that form. Not here: what is in a pack (pack/layout.hpp).
//
//   "PGPV"  bytes of the raw pack  sections  header and table  then for each section: shape, columns
//
// Everything behind the magic is a varint (7 bits a byte, lowest first); the int32 of the pack are zigzag first, so that
// small numbers of either sign are short. A shape is 2 * ints of a record + 1 if grouped. A column is one member of all
// records of a section: its way, then its values. Columns come last member first. In a grouped section the first member
// comes first, as it stands; then, for each of its values in their order, the other columns of the records that have it.
// A way says what was taken from each value, modulo 2^32:
//   0  nothing
//   1  the member in the record before
//   2  the same, and the member that follows it there: "first" and "count" of lists that lie one behind the other
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pack/pack.hpp"

namespace permit_guide::compiler {

// `raw_pack` is what `write_pack` made of `draft`.
[[nodiscard]] std::vector<std::byte> shipped_form(const pack::Draft& draft, std::span<const std::byte> raw_pack);

}  // namespace permit_guide::compiler
