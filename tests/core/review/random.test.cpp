#include "review/random.hpp"

#include <set>

#include "../catch.hpp"

using permit_guide::review::Random;

TEST_CASE("the numbers are those of SplitMix64: the same persons on every machine", "[review]") {
  Random random(1234567);
  // From the authors' reference implementation.
  for (const std::uint64_t expected : {6457827717110365317u, 3203168211198807973u, 9817491932198370423u,
                                       4593380528125082431u, 16408922859458223821u})
    CHECK(random.next() == expected);
}

TEST_CASE("a number below a count reaches each of them and no other; one in one is always", "[review]") {
  Random random(1);
  std::set<std::size_t> seen;
  for (int i = 0; i < 200; ++i) seen.insert(random.below(7));
  CHECK(seen == std::set<std::size_t>{0, 1, 2, 3, 4, 5, 6});
  for (int i = 0; i < 20; ++i) CHECK(random.once_in(1));
}
