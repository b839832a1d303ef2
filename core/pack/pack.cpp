#include "pack/pack.hpp"

#include <array>
#include <cstring>

#include "pack/validate.hpp"

namespace permit_guide::pack {

namespace {

using base::ErrorCode;

Int read_int(std::span<const std::byte> bytes, std::size_t at) {
  Int value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

// Views of the sections; `fits` turns false when a table entry does not fit the file.
struct Reader {
  std::span<const std::byte> bytes;
  std::size_t section = 0;
  bool fits = true;

  struct Place {
    const std::byte* first;
    std::size_t count;
  };

  // Out of line: there is one call for each section.
  [[gnu::noinline]] Place next_place(std::size_t record_bytes) {
    const std::size_t entry = header_bytes + section++ * 2 * sizeof(Int);
    const auto offset = static_cast<std::uint32_t>(read_int(bytes, entry));
    const auto count = static_cast<std::uint32_t>(read_int(bytes, entry + sizeof(Int)));
    const std::uint64_t end = offset + std::uint64_t{count} * record_bytes;
    fits = fits && offset % sizeof(Int) == 0 && end <= bytes.size();
    return fits ? Place{bytes.data() + offset, count} : Place{bytes.data(), 0};
  }

  template <typename Record>
  std::span<const Record> next() {
    const Place place = next_place(sizeof(Record));
    return {reinterpret_cast<const Record*>(place.first), place.count};
  }

  template <typename Record>
  void view(std::span<const Record>& records) {
    records = next<Record>();
  }
};

bool read_sections(Reader& reader, Pack& pack) {
  const auto meta = reader.next<Meta>();
  if (meta.size() != 1) return false;
  pack.meta = meta.front();
  Pack::for_each(pack, [&](auto& records) { reader.view(records); });
  return reader.fits;
}

constexpr std::array<std::uint32_t, 16> crc_of_nibble = {
    0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
    0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C};

}  // namespace

std::uint32_t checksum(std::span<const std::byte> bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i >= checksum_at && i < checksum_at + sizeof(Int)) continue;
    crc ^= std::to_integer<std::uint32_t>(bytes[i]);
    crc = (crc >> 4) ^ crc_of_nibble[crc & 15u];
    crc = (crc >> 4) ^ crc_of_nibble[crc & 15u];
  }
  return ~crc;
}

base::Result<Pack> open_pack(std::span<const std::byte> bytes) {
  if (bytes.size() < header_bytes + table_bytes) return base::Error{ErrorCode::pack_truncated};
  if (read_int(bytes, 0) != magic) return base::Error{ErrorCode::pack_not_a_pack};
  if (read_int(bytes, sizeof(Int)) != format) return base::Error{ErrorCode::pack_format};
  if (static_cast<std::size_t>(static_cast<std::uint32_t>(read_int(bytes, 2 * sizeof(Int)))) != bytes.size()) {
    return base::Error{ErrorCode::pack_truncated};
  }
  if (static_cast<std::uint32_t>(read_int(bytes, checksum_at)) != checksum(bytes)) {
    return base::Error{ErrorCode::pack_checksum};
  }
  Pack pack;
  Reader reader{bytes};
  if (!read_sections(reader, pack) || !is_well_formed(pack)) return base::Error{ErrorCode::pack_malformed};
  return pack;
}

}  // namespace permit_guide::pack
