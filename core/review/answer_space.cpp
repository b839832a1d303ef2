#include "review/answer_space.hpp"

#include <algorithm>
#include <map>

#include "assessment/answers.hpp"
#include "calendar/add_months.hpp"

namespace permit_guide::review {

using pack::at;
using pack::FactType;
using pack::Op;

namespace {

constexpr Int few = 40;  // a slot with so few values has all of them tried
constexpr Int usual_ages_in_months[] = {1, 5, 7, 11, 13, 20, 30, 40, 65, 100, 150, 200, 250, 400, 700};

std::int32_t months_before(std::int32_t day, Int months) {
  const auto start = calendar::Date::from_day_number(day);
  const auto moved =
      calendar::add_months(start.value(), base::Months{-months}, calendar::MonthEnd::clamp_to_last_day);
  return moved.ok() ? moved.value().day_number() : day;
}

bool is_list(const pack::Fact& fact) { return static_cast<FactType>(fact.type) == FactType::record_list; }

}  // namespace

Answer unknown_answer(const pack::Pack& pack, Int fact) {
  return {fact, std::vector<Int>(at(pack.facts[at(fact)].slot_count), pack::unknown)};
}

AnswerSpace::AnswerSpace(const pack::Pack& pack, std::int32_t as_of)
    : pack_(&pack), as_of_(as_of), values_(pack.slots.size()) {
  add_bounds();
  for (const pack::Node& node : pack.nodes) add_boundaries(node);
  for (const pack::Implied& rule : pack.implied) {
    for (Int value = 0; value < rule.words * 32; ++value) {
      if (assessment::is_in_set(pack, value, rule.first_word, rule.words)) add(rule.when_slot, value);
    }
  }
  for (std::vector<Int>& values : values_) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
  }
  keep_one_of_each_kind();
}

void AnswerSpace::add(Int slot, std::int64_t value) {
  const pack::Slot& bounds = pack_->slots[at(slot)];
  if (value >= bounds.lowest && value <= bounds.highest) values_[at(slot)].push_back(static_cast<Int>(value));
}

void AnswerSpace::add_bounds() {
  for (Int slot = 0; at(slot) < values_.size(); ++slot) {
    const pack::Slot& bounds = pack_->slots[at(slot)];
    const bool is_day = static_cast<FactType>(pack_->facts[at(bounds.fact)].type) == FactType::date;
    if (bounds.highest - bounds.lowest < few) {
      for (Int value = bounds.lowest; value <= bounds.highest; ++value) add(slot, value);
    } else if (is_day) {
      for (Int months : usual_ages_in_months) add(slot, months_before(as_of_, months));
    }
  }
}

void AnswerSpace::add_days(Int slot, Int months, Int days) {
  const std::int32_t day = months_before(as_of_ - days, months);
  for (Int offset : {-1, 0, 1}) add(slot, day + offset);
}

void AnswerSpace::add_boundaries(const pack::Node& node) {
  switch (static_cast<Op>(node.op)) {
    case Op::in_set: return add_members(node);
    case Op::between:
      for (Int value : {node.b, node.c}) {
        for (std::int64_t offset : {-1, 0, 1}) add(node.a, value + offset);
      }
      return;
    case Op::since: return add_days(node.a, node.b, node.c);
    case Op::not_after:
    case Op::after:
      for (Int months : usual_ages_in_months) {
        add_days(node.d, months, 0);
        add_days(node.a, months + node.b, node.c);
      }
      return;
    default: return;
  }
}

void AnswerSpace::add_members(const pack::Node& node) {
  for (Int value = 0; value < node.c * 32; ++value) {
    const bool is_member = assessment::is_in_set(*pack_, value, node.b, node.c);
    const bool is_unclear = node.d != pack::none && assessment::is_in_set(*pack_, value, node.d, node.c);
    if (is_member || is_unclear) add(node.a, value);
  }
  add(node.a, pack_->slots[at(node.a)].highest);
}

// Countries and the like: of values that no condition tells apart, one is enough.
void AnswerSpace::keep_one_of_each_kind() {
  for (Int slot = 0; at(slot) < values_.size(); ++slot) {
    if (static_cast<FactType>(pack_->facts[at(pack_->slots[at(slot)].fact)].type) != FactType::country_list)
      continue;
    std::map<std::vector<bool>, Int> kinds;
    for (Int value : values_[at(slot)]) {
      std::vector<bool> kind;
      for (const pack::Node& node : pack_->nodes) {
        if (static_cast<Op>(node.op) == Op::in_set && node.a == slot)
          kind.push_back(assessment::is_in_set(*pack_, value, node.b, node.c));
      }
      kinds.emplace(kind, value);
    }
    values_[at(slot)].clear();
    for (const auto& [kind, value] : kinds) values_[at(slot)].push_back(value);
  }
}

Int AnswerSpace::draw_value(Int slot, Random& random) const {
  const std::vector<Int>& values = values_[at(slot)];
  return values.empty() ? pack::unknown : values[random.below(values.size())];
}

Answer AnswerSpace::draw(Int fact, Random& random) const {
  const pack::Fact& record = pack_->facts[at(fact)];
  Answer answer{fact, std::vector<Int>(at(record.slot_count), pack::absent)};
  if (static_cast<FactType>(record.type) == FactType::country_list) {
    const std::size_t count = random.once_in(5) ? 2 : 1;
    for (std::size_t i = 0; i < std::min(count, answer.values.size()); ++i)
      answer.values[i] = draw_value(record.first_slot, random);
    return answer;
  }
  if (!is_list(record)) return {fact, {draw_value(record.first_slot, random)}};
  const Int most = pack_->slots[at(record.first_slot)].highest;
  const Int slots_each = (record.slot_count - 1) / most;
  answer.values[0] = std::min(static_cast<Int>(random.below(4)), most);
  for (Int i = 1; i <= answer.values[0] * slots_each; ++i)
    answer.values[at(i)] = random.once_in(12) ? pack::unanswered : draw_value(record.first_slot + i, random);
  return answer;
}

}  // namespace permit_guide::review
