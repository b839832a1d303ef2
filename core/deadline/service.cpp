#include "deadline/service.hpp"

namespace permit_guide::deadline {

using base::Error;
using base::ErrorCode;
using calendar::StepBasis;
using calendar::StepCode;

Point started_on(Counting& counting, const Event& event) {
  if (event.service == pack::none) return event.on;
  const pack::Service& service = counting.pack().services[static_cast<std::size_t>(event.service)];
  if (service.within == 0) return event.on;
  const bool is_reached = event.reached_on != pack::none_day;
  if (is_reached && event.reached_on < event.on.day) counting.fail(Error{ErrorCode::reached_before_service});
  const Int last_day = counting.day_after(event.on.day, service.within, service.unit);
  const bool is_in_time = is_reached && event.reached_on <= last_day;
  const Int day = is_in_time ? event.reached_on : service.counts_to_end != 0 ? last_day : event.on.day;
  counting.note(is_in_time ? StepCode::served_reached : StepCode::served_unread, {day, no_minute},
                StepBasis::of_the_service, event.service);
  return {day, no_minute};
}

}  // namespace permit_guide::deadline
