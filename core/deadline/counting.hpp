// One limit under way: what it is counted with, the steps so far, and the first failure, after which nothing is counted
// any more. Days that could not be counted are none, and every function passes them on, so that only the end must look.
#pragma once

#include "deadline/deadline.hpp"

namespace permit_guide::deadline {

// Where a limit is counted.
struct Place {
  calendar::Territory territory = calendar::Territory::metropole;  // of the person: whose clock is read
  calendar::Territory court = calendar::Territory::metropole;      // whose holidays close the court
  bool is_local = false;  // the person and the court are in the same place: local holidays may be relied on
  Int distance_months = 0;
};

// By the territories of the event and the distance of the limit.
// Law: CJA R.421-7: one month more between overseas France and another court, two for people who live abroad.
[[nodiscard]] Place place_of(const pack::Limit& limit, const Event& event);

// What a count relies on: every holiday and the hours elapsed; or only the holidays that are certain and, where clocks
// change, the reading that ends sooner.
enum class Reliance { every_holiday, certain_ones };
enum class Noting { steps, nothing };

class Counting {
 public:
  Counting(const Law& law, const Place& place, Deadline& out) : law_(law), place_(place), out_(out) {}

  [[nodiscard]] const pack::Pack& pack() const { return law_.pack; }
  [[nodiscard]] const Law& law() const { return law_; }
  [[nodiscard]] const Place& place() const { return place_; }
  [[nodiscard]] const base::Result<base::Done>& outcome() const { return outcome_; }

  void fail(base::Error error) {
    if (outcome_.ok()) outcome_ = error;
  }

  // Adds a step. Fails: too_many_steps.
  void note(calendar::StepCode code, Point reached, calendar::StepBasis basis, Int record = pack::none);

  // The end of one reading from `start`; none after a failure.
  // Fails: event_needs_time (hours without one), no_time_zone, no_such_time, out_of_known_range, date_out_of_range.
  // `distance_months` other than those of the place: for periods that no distance lengthens.
  [[nodiscard]] Point end_of(const pack::LimitReading& reading, Point start, Reliance reliance, Noting noting,
                             Int distance_months);
  [[nodiscard]] Point end_of(const pack::LimitReading& reading, Point start, Reliance reliance, Noting noting) {
    return end_of(reading, start, reliance, noting, place_.distance_months);
  }

  // The day `amount` units after a day, as it is: nothing carried over.
  [[nodiscard]] Int day_after(Int start, Int amount, Int unit);

  // The last open day up to `day`, looking at every holiday of the court.
  [[nodiscard]] Int open_day_up_to(Int day);

 private:
  [[nodiscard]] Point end_of_hours(Int hours, Date day, Int minute, Reliance reliance, Noting noting);

  const Law& law_;
  Place place_;
  Deadline& out_;
  base::Result<base::Done> outcome_ = base::done;
};

}  // namespace permit_guide::deadline
