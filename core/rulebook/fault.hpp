// What is wrong in a rulebook, where, in words that a jurist understands.
#pragma once

#include <string>
#include <vector>

namespace permit_guide::rulebook {

// A place in a file: the JSON pointer (RFC 6901) of the value.
struct Location {
  std::string file;
  std::string pointer;
};

struct Fault {
  Location location;
  std::string message;
};

// Collects every fault of a run: reading goes on after one.
class Faults {
 public:
  void add(Location location, std::string message) { all_.push_back({std::move(location), std::move(message)}); }
  [[nodiscard]] const std::vector<Fault>& all() const { return all_; }
  [[nodiscard]] bool any() const { return !all_.empty(); }

 private:
  std::vector<Fault> all_;
};

// `file: /json/pointer: message`; the pointer of a whole file is `/`.
[[nodiscard]] std::string print(const Fault& fault);

}  // namespace permit_guide::rulebook
