#include "truth/timeline.hpp"

#include <array>

#include "../catch.hpp"
#include "../support/timelines.hpp"

using namespace permit_guide::truth;
using permit_guide::tests::OwnedTimeline;
using permit_guide::tests::Random;
using permit_guide::tests::random_changes;
using permit_guide::tests::to_text;

namespace {

constexpr Truth no = Truth::no;
constexpr Truth unknown = Truth::unknown;
constexpr Truth yes = Truth::yes;

constexpr std::int32_t always = 100;  // days 0 to 99 are looked at one by one

template <typename OfPoints>
void check_every_day(Timeline combined, Timeline a, Timeline b, OfPoints of_points) {
  CAPTURE(to_text(a), to_text(b), to_text(combined));
  for (std::int32_t day = -1; day <= always; ++day) {
    CAPTURE(day);
    REQUIRE(truth_on(combined, day) == of_points(truth_on(a, day), truth_on(b, day)));
  }
  // Normal form: rising days, and every step changes the truth.
  Truth before = combined.first;
  std::int32_t last = -1;
  for (std::int32_t i = 0; i < combined.step_count; ++i) {
    REQUIRE(combined.steps[i].day() > last);
    REQUIRE(combined.steps[i].truth() != before);
    last = combined.steps[i].day();
    before = combined.steps[i].truth();
  }
}

}  // namespace

TEST_CASE("a step keeps its day and its truth for every day of the calendar", "[truth]") {
  for (std::int32_t day : {first_day_number, -1, 0, 1, 20780, last_day_number}) {
    for (Truth truth : {no, unknown, yes}) {
      CHECK(Step::at(day, truth).day() == day);
      CHECK(Step::at(day, truth).truth() == truth);
    }
  }
}

TEST_CASE("the day before, the day, and the day after each change", "[truth]") {
  const OwnedTimeline line(no, {{10, unknown}, {20, yes}, {30, no}});
  struct Row {
    std::int32_t day;
    Truth truth;
    std::int32_t first_of_run, last_of_run;
  };
  const Row rows[] = {{9, no, first_day_number, 9},
                      {10, unknown, 10, 19},
                      {11, unknown, 10, 19},
                      {19, unknown, 10, 19},
                      {20, yes, 20, 29},
                      {21, yes, 20, 29},
                      {29, yes, 20, 29},
                      {30, no, 30, last_day_number},
                      {31, no, 30, last_day_number}};
  for (const Row& row : rows) {
    CAPTURE(row.day);
    CHECK(truth_on(line.view(), row.day) == row.truth);
    CHECK(first_day_of_run(line.view(), row.day) == row.first_of_run);
    CHECK(last_day_of_run(line.view(), row.day) == row.last_of_run);
  }
}

TEST_CASE("a constant has no steps, holds on every day and never ends", "[truth]") {
  const Timeline constant = Timeline::constant(unknown);
  CHECK(constant.is_constant());
  CHECK(truth_on(constant, first_day_number) == unknown);
  CHECK(truth_on(constant, last_day_number) == unknown);
  CHECK(first_day_of_run(constant, 0) == first_day_number);
  CHECK(last_day_of_run(constant, 0) == last_day_number);
}

TEST_CASE("the first and the last day with a truth, both ends of the window included", "[truth]") {
  const OwnedTimeline line(no, {{10, yes}, {20, no}, {30, yes}});
  struct Row {
    Truth wanted;
    std::int32_t from, until, first, last;
  };
  const Row rows[] = {
      {yes, 0, 40, 10, 40},   // the second run is cut by the window
      {yes, 0, 9, 10, -1},    // the day before the change: none, told as until + 1 and from - 1
      {yes, 0, 10, 10, 10},   // the day of the change
      {yes, 0, 11, 10, 11},   // the day after
      {yes, 15, 25, 15, 19},  // begins within a run
      {yes, 20, 29, 30, 19},  // between two runs
      {no, 12, 28, 20, 28},  {unknown, 0, 40, 41, -1}, {no, 0, 40, 0, 29},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from, row.until);
    CHECK(first_day_with(line.view(), row.wanted, row.from, row.until) == row.first);
    CHECK(last_day_with(line.view(), row.wanted, row.from, row.until) == row.last);
  }
}

TEST_CASE("the writer leaves out what changes nothing, and the later word on one day wins", "[truth]") {
  struct Row {
    std::vector<OwnedTimeline::Change> changes;
    const char* text;
  };
  const Row rows[] = {
      {{}, "n"},
      {{{5, no}}, "n"},
      {{{5, yes}}, "n 5y"},
      {{{5, yes}, {9, yes}}, "n 5y"},
      {{{5, yes}, {5, no}}, "n"},
      {{{5, yes}, {5, unknown}}, "n 5u"},
      {{{5, yes}, {9, no}, {9, yes}}, "n 5y"},
      {{{5, yes}, {9, no}, {9, yes}, {12, no}}, "n 5y 12n"},
      {{{5, yes}, {5, no}, {6, yes}}, "n 6y"},
  };
  for (const Row& row : rows) CHECK(to_text(OwnedTimeline(no, row.changes).view()) == row.text);
}

TEST_CASE("a constant operand decides or leaves the other timeline as it is", "[truth]") {
  const OwnedTimeline line(no, {{10, yes}, {20, unknown}});
  std::array<Step, 4> out{};
  CHECK(to_text(both(line.view(), Timeline::constant(yes), out.data())) == "n 10y 20u");
  CHECK(to_text(both(Timeline::constant(yes), line.view(), out.data())) == "n 10y 20u");
  CHECK(to_text(both(line.view(), Timeline::constant(no), out.data())) == "n");
  CHECK(to_text(both(Timeline::constant(unknown), line.view(), out.data())) == "n 10u");
  CHECK(to_text(either(line.view(), Timeline::constant(no), out.data())) == "n 10y 20u");
  CHECK(to_text(either(Timeline::constant(yes), line.view(), out.data())) == "y");
  CHECK(to_text(either(line.view(), Timeline::constant(unknown), out.data())) == "u 10y 20u");
}

TEST_CASE("two windows that touch leave no day between them, and two that do not leave one", "[truth]") {
  const OwnedTimeline first(no, {{10, yes}, {20, no}});
  const OwnedTimeline touching(no, {{20, yes}, {30, no}});
  const OwnedTimeline apart(no, {{21, yes}, {30, no}});
  std::array<Step, 4> out{};
  CHECK(to_text(either(first.view(), touching.view(), out.data())) == "n 10y 30n");
  CHECK(to_text(either(first.view(), apart.view(), out.data())) == "n 10y 20n 21y 30n");
  CHECK(to_text(both(first.view(), touching.view(), out.data())) == "n");
}

TEST_CASE("the contrary of the contrary is the timeline itself", "[truth]") {
  const OwnedTimeline line(unknown, {{10, yes}, {20, no}, {30, unknown}});
  std::array<Step, 4> once{};
  std::array<Step, 4> twice{};
  const Timeline contrary = opposite(line.view(), once.data());
  CHECK(to_text(contrary) == "u 10n 20y 30u");
  CHECK(to_text(opposite(contrary, twice.data())) == to_text(line.view()));
}

TEST_CASE("timelines combine as their truths do on every single day (10 000 random pairs)", "[truth]") {
  Random random(20261123);
  std::array<Step, 64> out{};
  std::array<Step, 64> left{};
  std::array<Step, 64> right{};
  std::array<Step, 64> joined{};
  for (int i = 0; i < 10'000; ++i) {
    const OwnedTimeline a(static_cast<Truth>(random.below(3)), random_changes(random, 6));
    const OwnedTimeline b(static_cast<Truth>(random.below(3)), random_changes(random, 6));
    if (i < 500) {
      check_every_day(both(a.view(), b.view(), out.data()), a.view(), b.view(),
                      [](Truth x, Truth y) { return both(x, y); });
      check_every_day(either(a.view(), b.view(), out.data()), a.view(), b.view(),
                      [](Truth x, Truth y) { return either(x, y); });
      check_every_day(opposite(a.view(), out.data()), a.view(), b.view(),
                      [](Truth x, Truth) { return opposite(x); });
    }
    // De Morgan on whole timelines; equal functions have equal representations.
    const Timeline not_both = opposite(both(a.view(), b.view(), joined.data()), out.data());
    const std::string text = to_text(not_both);
    const Timeline not_a = opposite(a.view(), left.data());
    const Timeline not_b = opposite(b.view(), right.data());
    REQUIRE(text == to_text(either(not_a, not_b, joined.data())));
  }
}

TEST_CASE("the first and last day of a window are those that a search day by day finds", "[truth]") {
  Random random(7);
  for (int i = 0; i < 2'000; ++i) {
    const OwnedTimeline line(static_cast<Truth>(random.below(3)), random_changes(random, 6));
    const std::int32_t from = random.below(40);
    const std::int32_t until = from + random.below(20);
    const Truth wanted = static_cast<Truth>(random.below(3));
    std::int32_t first = until + 1;
    std::int32_t last = from - 1;
    for (std::int32_t day = from; day <= until; ++day) {
      if (truth_on(line.view(), day) != wanted) continue;
      if (first > until) first = day;
      last = day;
    }
    CAPTURE(to_text(line.view()), from, until);
    REQUIRE(first_day_with(line.view(), wanted, from, until) == first);
    REQUIRE(last_day_with(line.view(), wanted, from, until) == last);
  }
}
