// The one door: open a rulebook, set answers, assess, explain, prepare a dossier, count a period.
#pragma once

#include <memory>
#include <optional>

#include "agenda/agenda.hpp"
#include "assessment/status.hpp"
#include "calendar/holiday_calendar.hpp"
#include "calendar/time_limit.hpp"
#include "dossier/dossier.hpp"
#include "interview/interview.hpp"

namespace permit_guide::engine {

using pack::Int;

// Never reads a clock, a file or the network: the day asked for is an argument. After `open`, `set` and `assess` take
// no memory; `explain`, `dossier_of` and `count` may.
class Engine {
 public:
  // The bytes must stay as they are while the engine lives, and be aligned for int32.
  // Fails: the codes of `pack::open_pack`; pack_too_large when it would need more memory than the engine allows.
  [[nodiscard]] static base::Result<std::unique_ptr<Engine>> open(std::span<const std::byte> bytes);

  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Fails: slot_out_of_range, value_out_of_range; nothing is changed then.
  base::Result<base::Done> set(Int slot, Int value) { return answers_.set(slot, value); }

  // Forgets every answer, zeroing what held them.
  void clear();

  // Assesses every permit on a day, redoing only what the answers since the last call can have changed.
  // Range: the days of the rulebook. Fails: as_of_out_of_range.
  base::Result<base::Done> assess(std::int32_t as_of);

  // What the law sees in a slot: the answer, or what follows from another one.
  [[nodiscard]] Int answer(Int slot) const { return answers_.value(slot); }

  // What the last `assess` found.
  [[nodiscard]] const pack::Pack& rulebook() const { return pack_; }
  [[nodiscard]] const assessment::PermitOutcome& outcome(Int permit) const {
    return outcomes_[static_cast<std::size_t>(permit)];
  }
  [[nodiscard]] assessment::RouteOutcome outcome_of_route(Int route) const;
  [[nodiscard]] const interview::Interview& interview() const { return interview_; }
  [[nodiscard]] Int regime() const;  // index of the regime that governs the person; none while undecided
  [[nodiscard]] assessment::FactSet missing_for(Int permit);
  // The truth of one condition on every day: for reviews of the rulebook.
  [[nodiscard]] truth::Timeline timeline_of(Int node) {
    return node < pack_.meta.core_nodes ? evaluation_.timeline(node) : evaluation_.evaluate_aside(node, answers_);
  }
  void explain(Int route, std::vector<Int>& out) const;
  [[nodiscard]] dossier::Dossier dossier_of(Int permit);

  // Fails: the codes of `calendar::count`.
  [[nodiscard]] base::Result<calendar::Counted> count(const calendar::CountRule& rule, calendar::Date start,
                                                      calendar::Territory territory) const;

  // A named limit for an event that the caller gives. Fails: the codes of `deadline::compute`.
  [[nodiscard]] base::Result<deadline::Deadline> deadline_of(Int limit, const deadline::Event& event,
                                                             deadline::Point as_of) const;

  // The person's own dates, on the day of the last `assess`: whether a limit concerns them, and its event.
  [[nodiscard]] truth::Truth concerns(Int limit) { return agenda::concerns(person(), limit); }
  [[nodiscard]] deadline::Event event_of(Int limit) const { return agenda::event_of(pack_, answers_, limit); }
  [[nodiscard]] std::int32_t assessed_day() const { return window_.as_of; }
  // What a way in still has to ask.
  [[nodiscard]] std::vector<Int> needs_of(Int door) { return agenda::needs_of(person(), interview_, door); }

 private:
  explicit Engine(const pack::Pack& pack);
  void find_permits_of_slots();
  base::Result<base::Done> read_holidays();
  [[nodiscard]] bool is_touched(Int permit) const;
  void look_at(Int permit);
  [[nodiscard]] agenda::Person person() { return {pack_, evaluation_, answers_, window_}; }

  pack::Pack pack_;
  assessment::Answers answers_;
  assessment::Evaluation evaluation_;
  interview::Interview interview_;
  std::vector<assessment::PermitOutcome> outcomes_;
  std::vector<std::uint32_t> slots_of_permit_;  // bit sets
  std::vector<std::uint32_t> changed_slots_;
  std::vector<calendar::HolidayRule> holidays_;
  std::optional<deadline::Law> law_;
  assessment::Window window_{truth::first_day_number - 1, 0};
  std::size_t words_per_permit_ = 0;
};

}  // namespace permit_guide::engine
