// One person's way through the questions, as the page asks them.
#pragma once

#include <functional>
#include <vector>

#include "engine/engine.hpp"
#include "review/answer_space.hpp"

namespace permit_guide::review {

// Gives the answer to a fact that is asked.
using Answering = std::function<Answer(Int fact)>;

class Walk {
 public:
  // The engine's answers are forgotten. Range: a day of the rulebook.
  Walk(engine::Engine& engine, std::int32_t as_of);

  // Goes on from answers that are set already.
  Walk(engine::Engine& engine, std::int32_t as_of, std::vector<Answer> answers);

  // Asks the next question, sets the answer, assesses again; false when no question is left.
  bool step(const Answering& answering);

  // Steps until no question is left.
  void finish(const Answering& answering);

  [[nodiscard]] const std::vector<Answer>& answers() const { return answers_; }

 private:
  engine::Engine* engine_;
  std::int32_t as_of_;
  std::vector<Answer> answers_;
};

void set(engine::Engine& engine, const Answer& answer);

enum class Mood { doubtful, firm };  // doubtful: now and then "I don't know", or an answer that closes the way

// Draws answers; where a route is named, rather those that keep it possible.
class Person {
 public:
  Person(engine::Engine& engine, const AnswerSpace& space, Random& random, std::int32_t as_of, Int wanted_route,
         Mood mood = Mood::doubtful)
      : engine_(&engine),
        space_(&space),
        random_(&random),
        as_of_(as_of),
        wanted_route_(wanted_route),
        mood_(mood) {}

  [[nodiscard]] Answer answer(Int fact);

 private:
  [[nodiscard]] bool is_closed_by(const Answer& answer);

  engine::Engine* engine_;
  const AnswerSpace* space_;
  Random* random_;
  std::int32_t as_of_;
  Int wanted_route_;
  Mood mood_;
};

}  // namespace permit_guide::review
