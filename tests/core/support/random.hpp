// Random numbers for tests: a fixed seed gives the same numbers on every machine and with every library.
#pragma once

#include <cstdint>

namespace permit_guide::tests {

// Steele, Lea, Flood: "Fast splittable pseudorandom number generators" (SplitMix64).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // From 0 to `count` - 1.
  std::int32_t below(std::int64_t count) {
    return static_cast<std::int32_t>(next() % static_cast<std::uint64_t>(count));
  }
  std::int32_t between(std::int64_t lowest, std::int64_t highest) {
    return static_cast<std::int32_t>(
        lowest + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(highest - lowest + 1)));
  }
  bool once_in(std::int32_t count) { return below(count) == 0; }

 private:
  std::uint64_t next() {
    std::uint64_t mixed = (state_ += 0x9E3779B97F4A7C15u);
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
  }

  std::uint64_t state_;
};

}  // namespace permit_guide::tests
