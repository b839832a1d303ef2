// What walks of many persons show: what is wrong, and how much was seen.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "review/walk.hpp"

namespace permit_guide::review {

enum class Fault {
  taken_back,        // an outcome that was certain changed when something else was answered
  residence_loses,   // living here for longer closed an entitlement that no age or end date closes
  interview_no_end,  // more questions than there are facts
};

struct Example {
  Fault fault;
  Int permit = pack::none, fact = pack::none;
  std::vector<Answer> answers;
};

struct Findings {
  std::uint64_t persons = 0, answers = 0, questions_tried = 0, residences_moved = 0;
  std::map<Int, std::uint64_t> useless_questions;  // by fact: asked where no way found made its answer decide
  std::uint64_t nothing_open = 0;                  // persons for whom no permit is open, later or undecided
  std::vector<std::uint64_t> open_routes;          // by route: persons for whom it held
  std::map<std::size_t, std::uint64_t> by_length;  // questions asked: persons
  std::vector<Example> examples;                   // at most one of each fault and permit or fact
  std::uint64_t faults = 0;

  void add(const Findings& other);
};

// Walks `persons` persons drawn from `seed`. `residence`: facts whose date, moved to the past, means longer residence.
[[nodiscard]] Findings explore(engine::Engine& engine, std::int32_t as_of, std::uint64_t persons,
                               std::uint64_t seed, const std::vector<Int>& residence);

}  // namespace permit_guide::review
