// A set of facts, as bits in place.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "pack/layout.hpp"

namespace permit_guide::assessment {

class FactSet {
 public:
  static constexpr pack::Int capacity = pack::most_facts;

  constexpr void add(pack::Int fact) { word(fact) |= bit(fact); }
  constexpr void remove(pack::Int fact) { word(fact) &= ~bit(fact); }
  [[nodiscard]] constexpr bool has(pack::Int fact) const {
    return (words_[static_cast<std::size_t>(fact) / 64] & bit(fact)) != 0;
  }

  constexpr void add_all(const FactSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  constexpr void keep_only(const FactSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  }
  // Whether the two sets share a fact.
  [[nodiscard]] constexpr bool meets(const FactSet& other) const {
    std::uint64_t shared = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) shared |= words_[i] & other.words_[i];
    return shared != 0;
  }

  [[nodiscard]] constexpr pack::Int size() const {
    int count = 0;
    for (std::uint64_t word : words_) count += std::popcount(word);
    return count;
  }
  // The first fact, or none.
  [[nodiscard]] constexpr pack::Int first() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i] != 0) return static_cast<pack::Int>(i) * 64 + std::countr_zero(words_[i]);
    }
    return pack::none;
  }

 private:
  [[nodiscard]] static constexpr std::uint64_t bit(pack::Int fact) { return std::uint64_t{1} << (fact % 64); }
  [[nodiscard]] constexpr std::uint64_t& word(pack::Int fact) {
    return words_[static_cast<std::size_t>(fact) / 64];
  }

  std::array<std::uint64_t, static_cast<std::size_t>(capacity) / 64> words_{};
};

}  // namespace permit_guide::assessment
