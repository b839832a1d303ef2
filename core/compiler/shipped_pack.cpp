#include "compiler/shipped_pack.hpp"

#include <cstring>
#include <map>
#include <set>
#include <string_view>

namespace permit_guide::compiler {

using pack::Int;
using Unsigned = std::uint32_t;

namespace {

constexpr std::string_view magic = "PGPV";
constexpr int ways = 3;

// The records of one section in the raw pack, as ints.
struct Records {
  std::span<const Int> ints;
  std::size_t width;

  [[nodiscard]] std::size_t count() const { return ints.size() / width; }
  [[nodiscard]] Unsigned at(std::size_t row, std::size_t member) const {
    return static_cast<Unsigned>(ints[row * width + member]);
  }
};

using Rows = std::vector<std::size_t>;

Unsigned taken(const Records& records, const Rows& rows, std::size_t i, std::size_t member, int way) {
  if (i == 0 || way == 0) return 0;
  const Unsigned before = records.at(rows[i - 1], member);
  return way == 2 && member + 1 < records.width ? before + records.at(rows[i - 1], member + 1) : before;
}

std::vector<Unsigned> column_of(const Records& records, const Rows& rows, std::size_t member, int way) {
  std::vector<Unsigned> column;
  for (std::size_t i = 0; i < rows.size(); ++i)
    column.push_back(records.at(rows[i], member) - taken(records, rows, i, member, way));
  return column;
}

class Writer {
 public:
  Writer() {
    for (const char letter : magic) out_.push_back(static_cast<std::byte>(letter));
  }

  void put(std::size_t value) {
    for (; value > 0x7f; value >>= 7) out_.push_back(static_cast<std::byte>((value & 0x7f) | 0x80));
    out_.push_back(static_cast<std::byte>(value));
  }
  void put_int(Unsigned value) { put((value << 1) ^ (value >> 31 != 0 ? 0xffffffffU : 0U)); }

  // In the way that leaves the fewest different values: what repeats costs nothing once compressed.
  void put_column(const Records& records, const Rows& rows, std::size_t member) {
    int best = 0;
    std::size_t fewest = rows.size() + 1;
    for (int way = 0; way < ways; ++way) {
      const auto column = column_of(records, rows, member, way);
      const std::size_t different = std::set(column.begin(), column.end()).size();
      if (different >= fewest) continue;
      fewest = different;
      best = way;
    }
    put(static_cast<std::size_t>(best));
    for (const Unsigned value : column_of(records, rows, member, best)) put_int(value);
  }

  void put_section(const Records& records, bool is_grouped) {
    put(2 * records.width + (is_grouped ? 1 : 0));
    std::map<Int, Rows> groups;
    Rows all;
    for (std::size_t row = 0; row < records.count(); ++row) {
      all.push_back(row);
      groups[is_grouped ? records.ints[row * records.width] : 0].push_back(row);
    }
    if (is_grouped) put_column(records, all, 0);
    for (const auto& [first, rows] : groups) {
      for (std::size_t member = records.width; member-- > (is_grouped ? 1U : 0U);)
        put_column(records, rows, member);
    }
  }

  [[nodiscard]] std::vector<std::byte> done() { return std::move(out_); }

 private:
  std::vector<std::byte> out_;
};

std::vector<std::size_t> widths_of(const pack::Draft& draft) {
  std::vector<std::size_t> widths{sizeof(pack::Meta) / sizeof(Int)};
  pack::Draft::for_each(draft, [&](const auto& records) { widths.push_back(sizeof(records[0]) / sizeof(Int)); });
  return widths;
}

}  // namespace

std::vector<std::byte> shipped_form(const pack::Draft& draft, std::span<const std::byte> raw_pack) {
  std::vector<Int> ints(raw_pack.size() / sizeof(Int));
  std::memcpy(ints.data(), raw_pack.data(), raw_pack.size());
  const std::vector<std::size_t> widths = widths_of(draft);
  Writer writer;
  writer.put(raw_pack.size());
  writer.put(widths.size());
  std::size_t at = pack::header_ints + 2 * widths.size();
  for (std::size_t i = 0; i < at; ++i) writer.put_int(static_cast<Unsigned>(ints[i]));
  for (std::size_t section = 0; section < widths.size(); ++section) {
    const auto count = static_cast<std::size_t>(ints[pack::header_ints + 2 * section + 1]);
    const Records records{std::span(ints).subspan(at, count * widths[section]), widths[section]};
    writer.put_section(records, section == static_cast<std::size_t>(pack::Section::nodes));
    at += count * widths[section];
  }
  return writer.done();
}

}  // namespace permit_guide::compiler
