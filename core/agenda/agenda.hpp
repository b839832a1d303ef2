// The person's own dates: which limits concern them by their answers, and what a way in still has to ask.
#pragma once

#include <vector>

#include "agenda/event_of.hpp"
#include "interview/interview.hpp"

namespace permit_guide::agenda {

// Whom the agenda is about, on a day.
struct Person {
  const pack::Pack& pack;
  assessment::Evaluation& evaluation;
  const assessment::Answers& answers;
  assessment::Window window;
};

// Whether a limit concerns the person: its condition, on the day. No for a limit that has none, and for one whose day
// was not asked for yet; the day may have been asked for in vain ("I don't know").
[[nodiscard]] truth::Truth concerns(const Person& person, Int limit);

// The facts, in the order of the door, that its limits still wait for: their conditions, then their day and, where the law in force
// counts hours, the time.
[[nodiscard]] std::vector<Int> needs_of(const Person& person, interview::Interview& interview, Int door);

}  // namespace permit_guide::agenda
