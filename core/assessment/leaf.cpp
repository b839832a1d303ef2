#include "assessment/leaf.hpp"

#include "calendar/add_months.hpp"

namespace permit_guide::assessment {

using pack::Int;
using pack::Node;
using pack::Op;
using truth::Timeline;
using truth::Truth;

namespace {

Truth truth_of(bool holds) { return holds ? Truth::yes : Truth::no; }

Truth test_set(const pack::Pack& pack, const Node& node, Int value) {
  if (node.d != pack::none && is_in_set(pack, value, node.d, node.c)) return Truth::unknown;
  return truth_of(is_in_set(pack, value, node.b, node.c));
}

// The day `months` and `days` after a day; a day outside the calendar stays at its edge.
// Law: civil procedure code art. 641: the day of the same number, else the last day of the month.
std::int32_t shift(std::int32_t day, Int months, Int days) {
  const auto start = calendar::Date::from_day_number(day);
  if (!start.ok()) return day;
  const auto moved =
      calendar::add_months(start.value(), base::Months{months}, calendar::MonthEnd::clamp_to_last_day);
  const std::int32_t edge = months < 0 ? truth::first_day_number : truth::last_day_number;
  const std::int64_t result = std::int64_t{moved.ok() ? moved.value().day_number() : edge} + days;
  if (result < truth::first_day_number) return truth::first_day_number;
  return result > truth::last_day_number ? truth::last_day_number : static_cast<std::int32_t>(result);
}

Timeline turns_on(std::int32_t day, Truth truth, truth::Step* out) {
  truth::TimelineWriter writer(out, opposite(truth));
  writer.from_day(day, truth);
  return writer.done();
}

Truth test_order(const Node& node, Int earlier, Int later) {
  if (earlier == pack::absent || later == pack::absent) return Truth::no;
  if (!pack::is_known(earlier) || !pack::is_known(later)) return Truth::unknown;
  const bool is_not_after = shift(earlier, node.b, node.c) <= later;
  return truth_of(is_not_after == (static_cast<Op>(node.op) == Op::not_after));
}

}  // namespace

Timeline evaluate_leaf(const pack::Pack& pack, const Node& node, const Answers& answers, truth::Step* out) {
  const Op op = static_cast<Op>(node.op);
  if (op == Op::constant) return Timeline::constant(static_cast<Truth>(node.a));
  if (op == Op::from_day) return turns_on(node.a, Truth::yes, out);
  const Int value = answers.value(node.a);
  if (op == Op::not_after || op == Op::after)
    return Timeline::constant(test_order(node, value, answers.value(node.d)));
  if (!pack::is_known(value)) return Timeline::constant(Truth::unknown);
  if (value == pack::absent) return Timeline::constant(Truth::no);
  if (op == Op::since) return turns_on(shift(value, node.b, node.c), truth_of(node.d == 0), out);
  if (op == Op::between) return Timeline::constant(truth_of(value >= node.b && value <= node.c));
  return Timeline::constant(test_set(pack, node, value));
}

}  // namespace permit_guide::assessment
