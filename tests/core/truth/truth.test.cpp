#include "truth/truth.hpp"

#include <array>

#include "../catch.hpp"

using namespace permit_guide::truth;

namespace {

constexpr Truth no = Truth::no;
constexpr Truth unknown = Truth::unknown;
constexpr Truth yes = Truth::yes;
constexpr std::array<Truth, 3> all_truths = {no, unknown, yes};

struct Row {
  Truth a, b, both_of_them, either_of_them;
};
// Kleene's strong logic, written out: nothing here is computed.
constexpr std::array<Row, 9> rows = {{
    {no, no, no, no},
    {no, unknown, no, unknown},
    {no, yes, no, yes},
    {unknown, no, no, unknown},
    {unknown, unknown, unknown, unknown},
    {unknown, yes, unknown, yes},
    {yes, no, no, yes},
    {yes, unknown, unknown, yes},
    {yes, yes, yes, yes},
}};

}  // namespace

TEST_CASE("the nine pairs of \"both\" and \"either\" are those of Kleene", "[truth]") {
  for (const Row& row : rows) {
    CAPTURE(static_cast<int>(row.a), static_cast<int>(row.b));
    CHECK(both(row.a, row.b) == row.both_of_them);
    CHECK(either(row.a, row.b) == row.either_of_them);
  }
}

TEST_CASE("the contrary of unknown is unknown", "[truth]") {
  CHECK(opposite(no) == yes);
  CHECK(opposite(unknown) == unknown);
  CHECK(opposite(yes) == no);
}

TEST_CASE("De Morgan: not both is either not, not either is both not", "[truth]") {
  for (Truth a : all_truths) {
    for (Truth b : all_truths) {
      CHECK(opposite(both(a, b)) == either(opposite(a), opposite(b)));
      CHECK(opposite(either(a, b)) == both(opposite(a), opposite(b)));
    }
  }
}

TEST_CASE("the order of the parts does not matter, and neither does their grouping", "[truth]") {
  for (Truth a : all_truths) {
    for (Truth b : all_truths) {
      CHECK(both(a, b) == both(b, a));
      CHECK(either(a, b) == either(b, a));
      for (Truth c : all_truths) {
        CHECK(both(a, both(b, c)) == both(both(a, b), c));
        CHECK(either(a, either(b, c)) == either(either(a, b), c));
        CHECK(both(a, either(b, c)) == either(both(a, b), both(a, c)));
      }
    }
  }
}

TEST_CASE("knowing more never turns yes into no: an unknown may become either, a decided outcome stays",
          "[truth]") {
  for (Truth a : all_truths) {
    for (Truth known : {no, yes}) {
      if (both(a, unknown) != unknown) CHECK(both(a, known) == both(a, unknown));
      if (either(a, unknown) != unknown) CHECK(either(a, known) == either(a, unknown));
    }
  }
}
