#include "review/walk.hpp"

namespace permit_guide::review {

using pack::at;

namespace {

constexpr int tries = 8;

}  // namespace

void set(engine::Engine& engine, const Answer& answer) {
  const Int first = engine.rulebook().facts[at(answer.fact)].first_slot;
  for (std::size_t i = 0; i < answer.values.size(); ++i)
    (void)engine.set(first + static_cast<Int>(i), answer.values[i]);
}

Walk::Walk(engine::Engine& engine, std::int32_t as_of) : engine_(&engine), as_of_(as_of) {
  engine.clear();
  (void)engine.assess(as_of);
}

Walk::Walk(engine::Engine& engine, std::int32_t as_of, std::vector<Answer> answers) : Walk(engine, as_of) {
  answers_ = std::move(answers);
  for (const Answer& answer : answers_) set(engine, answer);
  (void)engine.assess(as_of);
}

bool Walk::step(const Answering& answering) {
  const Int fact = engine_->interview().next_question();
  if (fact == pack::none) return false;
  answers_.push_back(answering(fact));
  set(*engine_, answers_.back());
  (void)engine_->assess(as_of_);
  return true;
}

void Walk::finish(const Answering& answering) {
  while (step(answering)) {
  }
}

bool Person::is_closed_by(const Answer& answer) {
  set(*engine_, answer);
  (void)engine_->assess(as_of_);
  const assessment::RouteOutcome outcome = engine_->outcome_of_route(wanted_route_);
  return outcome.status == assessment::Status::not_eligible && outcome.undecided_from == pack::none_day;
}

Answer Person::answer(Int fact) {
  const bool is_doubtful = mood_ == Mood::doubtful;
  if (is_doubtful && random_->once_in(12)) return unknown_answer(engine_->rulebook(), fact);
  Answer drawn = space_->draw(fact, *random_);
  if (wanted_route_ == pack::none || (is_doubtful && random_->once_in(20))) return drawn;
  for (int i = 0; i < tries && is_closed_by(drawn); ++i) drawn = space_->draw(fact, *random_);
  return drawn;
}

}  // namespace permit_guide::review
