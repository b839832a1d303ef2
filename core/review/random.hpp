// Numbers that only look random: the same seed gives the same persons on every machine.
#pragma once

#include <cstddef>
#include <cstdint>

namespace permit_guide::review {

// SplitMix64 (Steele, Lea, Flood 2014): small, fast, no bad seed.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
  }
  // From 0 to `count` - 1; `count` is 1 or more.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  // True once in `times`.
  bool once_in(std::size_t times) { return below(times) == 0; }

 private:
  std::uint64_t state_;
};

}  // namespace permit_guide::review
