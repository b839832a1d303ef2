// Which answers can make a difference: for every fact, the values on both sides of each boundary that a condition draws.
#pragma once

#include <vector>

#include "pack/pack.hpp"
#include "review/random.hpp"

namespace permit_guide::review {

using pack::Int;

// One answer: a value for every slot of a fact.
struct Answer {
  Int fact = pack::none;
  std::vector<Int> values;  // from the fact's first slot on
};

// "I don't know" for every slot of the fact.
[[nodiscard]] Answer unknown_answer(const pack::Pack& pack, Int fact);

class AnswerSpace {
 public:
  // `as_of`: the day on which persons are judged: dates are drawn the day before, on and after each anniversary that a
  // condition asks for. Range: a day of the rulebook.
  AnswerSpace(const pack::Pack& pack, std::int32_t as_of);

  // The values worth trying for one slot, in rising order.
  [[nodiscard]] const std::vector<Int>& values_of(Int slot) const { return values_[pack::at(slot)]; }

  // An answer with values worth trying; lists hold up to three records, some of their fields not answered.
  [[nodiscard]] Answer draw(Int fact, Random& random) const;

 private:
  void add(Int slot, std::int64_t value);
  void add_bounds();
  void add_boundaries(const pack::Node& node);
  void add_members(const pack::Node& node);
  void add_days(Int slot, Int months, Int days);
  void keep_one_of_each_kind();
  [[nodiscard]] Int draw_value(Int slot, Random& random) const;

  const pack::Pack* pack_;
  std::int32_t as_of_;
  std::vector<std::vector<Int>> values_;
};

}  // namespace permit_guide::review
