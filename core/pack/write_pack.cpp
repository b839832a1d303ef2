#include "pack/write_pack.hpp"

#include <cstring>

namespace permit_guide::pack {

namespace {

struct Writer {
  std::vector<std::byte> bytes;
  Int section = 0;

  explicit Writer() : bytes(header_bytes + table_bytes) {}

  void put(std::size_t at, Int value) { std::memcpy(bytes.data() + at, &value, sizeof value); }

  void append(const void* records, std::size_t count, std::size_t record_bytes) {
    const std::size_t entry = header_bytes + static_cast<std::size_t>(section++) * 2 * sizeof(Int);
    put(entry, static_cast<Int>(bytes.size()));
    put(entry + sizeof(Int), static_cast<Int>(count));
    const std::size_t at = bytes.size();
    bytes.resize(at + count * record_bytes);
    if (count > 0) std::memcpy(bytes.data() + at, records, count * record_bytes);
  }
};

}  // namespace

std::vector<std::byte> write_pack(const Draft& draft) {
  Writer writer;
  writer.append(&draft.meta, 1, sizeof(Meta));
  Draft::for_each(draft,
                  [&](const auto& records) { writer.append(records.data(), records.size(), sizeof(records[0])); });
  writer.put(0, magic);
  writer.put(sizeof(Int), format);
  writer.put(2 * sizeof(Int), static_cast<Int>(writer.bytes.size()));
  writer.put(checksum_at, static_cast<Int>(checksum(writer.bytes)));
  return std::move(writer.bytes);
}

}  // namespace permit_guide::pack
