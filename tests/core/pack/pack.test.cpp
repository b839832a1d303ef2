#include "pack/pack.hpp"

#include <cstring>

#include "../catch.hpp"
#include "../support/guide.hpp"

using namespace permit_guide;
using namespace permit_guide::pack;
using permit_guide::tests::CompiledRulebook;

namespace {

const CompiledRulebook& small() {
  static const CompiledRulebook compiled(tests::project_path("tests/bad/base"));
  return compiled;
}

std::string outcome_of(std::span<const std::byte> bytes) {
  const auto opened = open_pack(bytes);
  return opened.ok() ? "opened" : base::error_name(opened.error().code);
}

void put(std::vector<std::byte>& bytes, std::size_t at, Int value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

void repair_checksum(std::vector<std::byte>& bytes) { put(bytes, checksum_at, static_cast<Int>(checksum(bytes))); }

}  // namespace

TEST_CASE("what is written is what is opened, record by record", "[pack]") {
  const Draft& draft = small().compiled.draft;
  const auto opened = open_pack(small().bytes);
  REQUIRE(opened.ok());
  const Pack& pack = opened.value();
  CHECK(std::memcmp(&pack.meta, &draft.meta, sizeof(Meta)) == 0);
  std::vector<std::pair<const void*, std::size_t>> written;
  Draft::for_each(draft, [&](const auto& records) {
    written.emplace_back(records.data(), records.size() * sizeof(records[0]));
  });
  std::size_t section = 0;
  Pack::for_each(pack, [&](const auto& records) {
    CAPTURE(section);
    REQUIRE(records.size_bytes() == written[section].second);
    CHECK((records.empty() || std::memcmp(records.data(), written[section].first, records.size_bytes()) == 0));
    ++section;
  });
  CHECK(section + 1 == static_cast<std::size_t>(section_count));
}

TEST_CASE("the same draft gives the same bytes, and a pack opened and written again is the same", "[pack]") {
  CHECK(write_pack(small().compiled.draft) == small().bytes);
  CHECK(CompiledRulebook(tests::project_path("tests/bad/base")).bytes == small().bytes);
}

TEST_CASE("a pack cut off at any length is refused as cut off", "[pack]") {
  const std::span<const std::byte> bytes = small().bytes;
  int wrong = 0;
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    if (outcome_of(bytes.first(length)) != "pack_truncated") ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("bytes after the end are refused", "[pack]") {
  std::vector<std::byte> bytes = small().bytes;
  bytes.resize(bytes.size() + 4);
  CHECK(outcome_of(bytes) == "pack_truncated");
}

TEST_CASE("every single flipped bit is refused, and the code says which part it struck", "[pack]") {
  std::vector<std::byte> bytes = small().bytes;
  int wrong = 0;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    const std::size_t at = bit / 8;
    const std::byte mask{static_cast<unsigned char>(1u << (bit % 8))};
    bytes[at] ^= mask;
    const char* expected = at < 4    ? "pack_not_a_pack"
                           : at < 8  ? "pack_format"
                           : at < 12 ? "pack_truncated"
                                     : "pack_checksum";
    if (outcome_of(bytes) != expected) ++wrong;
    bytes[at] ^= mask;
  }
  CHECK(wrong == 0);
  CHECK(outcome_of(bytes) == "opened");
}

TEST_CASE("the checksum is the CRC-32 of everybody else (check value of \"123456789\")", "[pack]") {
  // The four bytes of the checksum itself are left out: nine characters around a hole.
  std::vector<std::byte> bytes;
  const std::string text = "123456789";
  for (char c : text) bytes.push_back(static_cast<std::byte>(c));
  CHECK(checksum(bytes) == 0xCBF43926u);  // shorter than the header: nothing is left out
  std::vector<std::byte> with_hole(checksum_at, std::byte{0});
  const std::uint32_t before = checksum(with_hole);
  with_hole.insert(with_hole.end(), {std::byte{1}, std::byte{2}, std::byte{3}, std::byte{4}});
  CHECK(checksum(with_hole) == before);
}

TEST_CASE("a table that leads out of the file is refused although the checksum is right", "[pack]") {
  struct Row {
    const char* what;
    std::size_t int_of_entry;  // 0: offset, 1: count
    Int value;
  };
  const Row rows[] = {
      {"an offset beyond the end", 0, 1 << 30},
      {"a negative offset", 0, -4},
      {"an offset that is not aligned", 0, static_cast<Int>(header_bytes + table_bytes) + 1},
      {"a count beyond the end", 1, 1 << 28},
      {"a negative count", 1, -1},
  };
  for (std::size_t section = 0; section < static_cast<std::size_t>(section_count); ++section) {
    for (const Row& row : rows) {
      CAPTURE(section, row.what);
      std::vector<std::byte> bytes = small().bytes;
      put(bytes, header_bytes + (section * 2 + row.int_of_entry) * sizeof(Int), row.value);
      repair_checksum(bytes);
      CHECK(outcome_of(bytes) == "pack_malformed");
    }
  }
}

TEST_CASE("other bytes are no pack", "[pack]") {
  std::vector<std::byte> bytes(4096, std::byte{0});
  CHECK(outcome_of(bytes) == "pack_not_a_pack");
  CHECK(outcome_of({}) == "pack_truncated");
  bytes = small().bytes;
  put(bytes, sizeof(Int), format + 1);
  repair_checksum(bytes);
  CHECK(outcome_of(bytes) == "pack_format");
}
