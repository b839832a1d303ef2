#include "compiler/law_stamp.hpp"

#include <array>

namespace permit_guide::compiler {

using rulebook::Json;

namespace {

std::string hex_of(std::uint32_t number) {
  constexpr std::array digits = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
  std::string text(8, '0');
  for (auto place = text.rbegin(); place != text.rend(); ++place, number >>= 4) *place = digits[number & 15u];
  return text;
}

// As JavaScript reads it from the pack: an int32.
Json checksum_in(std::span<const std::byte> pack) { return static_cast<pack::Int>(pack::checksum(pack)); }

// As if in front of the text stood the header of a pack, whose checksum does not count itself.
std::uint32_t checksum_of(const std::string& text) {
  const std::string padded = std::string(pack::checksum_at + sizeof(pack::Int), ' ') + text;
  return pack::checksum(std::as_bytes(std::span(padded)));
}

}  // namespace

LawStamp::LawStamp(const Json& names, std::span<const std::byte> first_pack, std::span<const std::byte> whole_pack)
    : packs_({checksum_in(first_pack), checksum_in(whole_pack)}),
      law_(hex_of(checksum_of(packs_.dump() + names.dump()))) {}

void LawStamp::mark(NamesParts& names) const {
  names.first["packs"] = packs_;
  names.first["law"] = names.more["law"] = law_;
}

void LawStamp::mark(Texts& texts) const { texts.first["law"] = texts.more["law"] = law_; }

}  // namespace permit_guide::compiler
