// The order of the law: period, distance, franc day, carry-over; and the record of it.
#include "calendar/time_limit.hpp"

#include "calendar/period.hpp"

namespace permit_guide::calendar {
namespace {

StepCode carry_code(DayKind closed) {
  switch (closed) {
    case DayKind::saturday: return StepCode::carry_saturday;
    case DayKind::sunday: return StepCode::carry_sunday;
    default: return StepCode::carry_holiday;
  }
}

// One count under way: the day reached, the steps, and the first failure, after which nothing moves any more.
class Count {
 public:
  explicit Count(Date event) : counted_{event, {}}, outcome_(base::done) {
    note(StepCode::start, event, StepBasis::civil_procedure_640);
  }

  [[nodiscard]] Date day() const { return counted_.last_day; }

  // Records a step without moving the day. Out of line: a count has many.
  [[gnu::noinline]] void note(StepCode code, const Result<Date>& seen, StepBasis basis) {
    if (!outcome_.ok()) return;
    if (!seen.ok()) {
      outcome_ = seen.error();
    } else {
      outcome_ = counted_.steps.add({code, seen.value(), basis});
    }
  }

  [[gnu::noinline]] void move(StepCode code, const Result<Date>& reached, StepBasis basis) {
    note(code, reached, basis);
    if (outcome_.ok()) counted_.last_day = reached.value();
  }

  // One step for each closed day. Ends: the room for steps does.
  void carry_over(const Court& court) {
    while (outcome_.ok()) {
      const Result<DayKind> kind = court.calendar.kind_of(day(), court.territory);
      if (!kind.ok()) {
        outcome_ = kind.error();
      } else if (kind.value() == DayKind::open) {
        return;
      } else {
        move(carry_code(kind.value()), add_days(day(), Days(1)), StepBasis::civil_procedure_642);
      }
    }
  }

  [[nodiscard]] Result<Counted> finish() const {
    if (!outcome_.ok()) return outcome_.error();
    return counted_;
  }

 private:
  Counted counted_;
  Result<base::Done> outcome_;
};

Result<base::Done> check(const CountRule& rule) {
  if (rule.unit == PeriodUnit::hour) return Error{ErrorCode::unit_needs_time_of_day};
  if (rule.amount < 0 || rule.distance < Months(0)) return Error{ErrorCode::negative_amount};
  if (rule.distance > Months(0) && rule.direction == Direction::before)
    return Error{ErrorCode::distance_needs_direction_after};
  return base::done;
}

// Says so when months led to a day with another number than the one they were counted from.
void note_month_end(Count& counting, Date counted_from) {
  if (counting.day().day() == counted_from.day()) return;
  counting.note(StepCode::month_end_clamped, counting.day(), StepBasis::civil_procedure_641_paragraph_2);
}

void count_period(Count& counting, const CountRule& rule, Date event, const Court& court) {
  if (is_in_months(rule.unit)) {
    counting.move(StepCode::add_period, add_period(rule, event, court),
                  StepBasis::civil_procedure_641_paragraph_2);
    note_month_end(counting, event);
    return;
  }
  constexpr StepBasis basis = StepBasis::civil_procedure_641_paragraph_1;
  if (rule.amount > 0)
    counting.note(StepCode::excluded_event_day, add_days(event, Days(sign_of(rule.direction))), basis);
  counting.move(StepCode::add_period, add_period(rule, event, court), basis);
}

void count_distance(Count& counting, const CountRule& rule, Date event) {
  const Date ordinary_last_day = counting.day();
  counting.move(StepCode::distance, add_distance(rule, event, ordinary_last_day),
                StepBasis::administrative_justice_R421_7);
  note_month_end(counting, is_in_months(rule.unit) ? event : ordinary_last_day);
}

}  // namespace

Result<Counted> count(const CountRule& rule, Date event, const HolidayCalendar& calendar, Territory court) {
  if (const auto checked = check(rule); !checked.ok()) return checked.error();
  const Court place{calendar, court};
  Count counting(event);
  count_period(counting, rule, event, place);
  if (rule.distance > Months(0)) count_distance(counting, rule, event);
  if (rule.day_counting == DayCounting::franc)
    counting.move(StepCode::franc_day, add_days(counting.day(), Days(sign_of(rule.direction))),
                  StepBasis::conseil_etat_decines_charpieu);
  if (rule.carry_over == CarryOver::next_open_day && rule.direction == Direction::after)
    counting.carry_over(place);
  return counting.finish();
}

}  // namespace permit_guide::calendar
