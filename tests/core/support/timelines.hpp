// Timelines in tests: made from (day, truth) pairs, shown as text, compared day by day.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "random.hpp"
#include "truth/timeline.hpp"

namespace permit_guide::tests {

inline char letter(truth::Truth value) {
  return value == truth::Truth::no ? 'n' : value == truth::Truth::yes ? 'y' : 'u';
}

// Keeps the steps that its timeline is a view of.
class OwnedTimeline {
 public:
  struct Change {
    std::int32_t day;
    truth::Truth truth;
  };

  OwnedTimeline(truth::Truth first, const std::vector<Change>& changes) : steps_(changes.size() + 1) {
    truth::TimelineWriter writer(steps_.data(), first);
    for (const Change& change : changes) writer.from_day(change.day, change.truth);
    view_ = writer.done();
  }
  OwnedTimeline(const OwnedTimeline&) = delete;
  OwnedTimeline& operator=(const OwnedTimeline&) = delete;

  [[nodiscard]] truth::Timeline view() const { return view_; }

 private:
  std::vector<truth::Step> steps_;
  truth::Timeline view_{};
};

// "n 10y 20n": the first truth, then each change. Equal functions must have equal texts.
inline std::string to_text(truth::Timeline timeline) {
  std::string text(1, letter(timeline.first));
  for (std::int32_t i = 0; i < timeline.step_count; ++i) {
    text += ' ' + std::to_string(timeline.steps[i].day()) + letter(timeline.steps[i].truth());
  }
  return text;
}

// At most `most` changes on days from 0 to 39, some of which change nothing or fall on one day.
inline std::vector<OwnedTimeline::Change> random_changes(Random& random, std::int32_t most) {
  std::vector<OwnedTimeline::Change> changes;
  std::int32_t day = random.below(8);
  for (std::int32_t left = random.below(most + 1); left > 0 && day < 40; --left) {
    changes.push_back({day, static_cast<truth::Truth>(random.below(3))});
    day += random.below(8);
  }
  return changes;
}

}  // namespace permit_guide::tests
