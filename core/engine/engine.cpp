#include "engine/engine.hpp"

#include <algorithm>

#include "assessment/explanation.hpp"
#include "base/small_code.hpp"
PERMIT_GUIDE_SMALL_CODE_BEGIN

namespace permit_guide::engine {

using pack::at;
using truth::Truth;

namespace {

calendar::HolidayRule rule_of(const pack::Holiday& record) {
  calendar::HolidayRule rule;
  const bool fixed = record.kind == 0;
  rule.kind = fixed ? calendar::HolidayKind::fixed : calendar::HolidayKind::easter_offset;
  if (fixed) {
    rule.month_day = {std::chrono::month{static_cast<unsigned>(record.month)},
                      std::chrono::day{static_cast<unsigned>(record.day)}};
  } else {
    rule.easter_offset = base::Days{record.day};
  }
  rule.territories = calendar::TerritorySet::from_bits(static_cast<std::uint16_t>(record.territories));
  rule.first_year = std::chrono::year{record.first_year};
  rule.last_year = std::chrono::year{record.last_year};
  rule.safe_for_carry_over = record.safe != 0;
  return rule;
}

}  // namespace

base::Result<std::unique_ptr<Engine>> Engine::open(std::span<const std::byte> bytes) {
  const base::Result<pack::Pack> pack = pack::open_pack(bytes);
  if (!pack.ok()) return pack.error();
  if (assessment::longest_timelines(pack.value()).size() != pack.value().nodes.size()) {
    return base::Error{base::ErrorCode::pack_too_large};
  }
  auto engine = std::unique_ptr<Engine>(new Engine(pack.value()));
  if (const auto read = engine->read_holidays(); !read.ok()) return read.error();
  return engine;
}

Engine::Engine(const pack::Pack& pack)
    : pack_(pack),
      answers_(pack_),
      evaluation_(pack_),
      interview_(pack_),
      outcomes_(pack_.permits.size()),
      words_per_permit_((pack_.slots.size() + 31) / 32) {
  find_permits_of_slots();
}

base::Result<base::Done> Engine::read_holidays() {
  holidays_.reserve(pack_.holidays.size());
  for (const pack::Holiday& record : pack_.holidays) holidays_.push_back(rule_of(record));
  const auto all = calendar::HolidayCalendar::over(holidays_, {std::chrono::year{pack_.meta.first_holiday_year},
                                                               std::chrono::year{pack_.meta.last_holiday_year}});
  if (!all.ok()) return base::Error{base::ErrorCode::pack_malformed};
  law_.emplace(deadline::Law{pack_, all.value()});
  return base::done;
}

void Engine::find_permits_of_slots() {
  changed_slots_.resize(words_per_permit_);
  slots_of_permit_.resize(pack_.permits.size() * words_per_permit_);
  for (Int permit = 0; permit < static_cast<Int>(pack_.permits.size()); ++permit) {
    const pack::Permit& record = pack_.permits[at(permit)];
    for (Int slot = 0; slot < static_cast<Int>(pack_.slots.size()); ++slot) {
      bool depends = evaluation_.depends_on(record.other_regime_node, slot);
      for (Int i = 0; i < record.route_count; ++i) {
        depends = depends || evaluation_.depends_on(pack_.routes[at(record.first_route + i)].node, slot);
      }
      if (depends) slots_of_permit_[at(permit) * words_per_permit_ + at(slot) / 32] |= 1u << (slot % 32);
    }
  }
}

void Engine::clear() {
  answers_.clear();
  evaluation_.invalidate();
  window_.as_of = truth::first_day_number - 1;
}

bool Engine::is_touched(Int permit) const {
  std::uint32_t touched = 0;
  for (std::size_t word = 0; word < words_per_permit_; ++word) {
    touched |= slots_of_permit_[at(permit) * words_per_permit_ + word] & changed_slots_[word];
  }
  return touched != 0;
}

void Engine::look_at(Int permit) {
  outcomes_[at(permit)] = outcome_of_permit(pack_, evaluation_, permit, window_);
  interview_.refresh(permit, evaluation_, answers_, window_);
}

base::Result<base::Done> Engine::assess(std::int32_t as_of) {
  if (as_of < pack_.meta.first_day || as_of > pack_.meta.last_day) {
    return base::Error{base::ErrorCode::as_of_out_of_range};
  }
  const bool another_day = as_of != window_.as_of;
  if (another_day) window_ = assessment::window_at(pack_, as_of);
  const bool anything = evaluation_.update(answers_);
  if (!anything && !another_day && answers_.changed_slots().empty()) return base::done;
  std::fill(changed_slots_.begin(), changed_slots_.end(), 0u);
  for (Int slot : answers_.changed_slots()) changed_slots_[at(slot) / 32] |= 1u << (slot % 32);
  for (Int permit = 0; permit < static_cast<Int>(pack_.permits.size()); ++permit) {
    if (another_day || is_touched(permit)) look_at(permit);
  }
  answers_.forget_changes();
  interview_.conclude(answers_.askable());
  return base::done;
}

assessment::RouteOutcome Engine::outcome_of_route(Int route) const {
  return assessment::outcome_of_route(pack_, evaluation_, route, window_);
}

Int Engine::regime() const {
  for (Int i = 0; i < static_cast<Int>(pack_.regimes.size()); ++i) {
    if (truth_on(evaluation_.timeline(pack_.regimes[at(i)].node), window_.as_of) == Truth::yes) return i;
  }
  return pack::none;
}

assessment::FactSet Engine::missing_for(Int permit) {
  return interview_.missing_for(permit, evaluation_, answers_, window_);
}

void Engine::explain(Int route, std::vector<Int>& out) const {
  append_explanation(pack_, evaluation_, pack_.routes[at(route)].node, window_.as_of, out);
}

dossier::Dossier Engine::dossier_of(Int permit) {
  return dossier::prepare(pack_, evaluation_, answers_, permit, outcome(permit).route, window_.as_of);
}

base::Result<calendar::Counted> Engine::count(const calendar::CountRule& rule, calendar::Date start,
                                              calendar::Territory territory) const {
  return calendar::count(rule, start, law_->holidays, territory);
}

base::Result<deadline::Deadline> Engine::deadline_of(Int limit, const deadline::Event& event,
                                                     deadline::Point as_of) const {
  return deadline::compute(*law_, limit, event, as_of);
}

}  // namespace permit_guide::engine

PERMIT_GUIDE_SMALL_CODE_END
