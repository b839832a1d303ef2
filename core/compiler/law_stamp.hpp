// What ties the files of one compiled law together, so that a set of which one file is older is refused (decision 0021).
#pragma once

#include "compiler/names_parts.hpp"
#include "compiler/texts.hpp"
#include "pack/pack.hpp"

namespace permit_guide::compiler {

// The checksums of both packs, and one of these and of all names: written into the names, and from there into every file
// of words, whose labels go by index.
class LawStamp {
 public:
  LawStamp(const rulebook::Json& names, std::span<const std::byte> first_pack,
           std::span<const std::byte> whole_pack);

  void mark(NamesParts& names) const;
  void mark(Texts& texts) const;

 private:
  rulebook::Json packs_;
  std::string law_;
};

}  // namespace permit_guide::compiler
