#include "base/fixed_list.hpp"

#include <string>

#include "../catch.hpp"
#include "../support/allocations.hpp"

using permit_guide::base::FixedList;

namespace {

template <std::size_t Capacity>
std::string text_of(const FixedList<int, Capacity>& list) {
  std::string text;
  for (const int item : list) text += std::to_string(item) + ' ';
  return text;
}

}  // namespace

TEST_CASE("a fixed list holds what was added, in that order", "[base]") {
  FixedList<int, 3> list;
  CHECK(list.size() == 0);
  CHECK(list.begin() == list.end());
  CHECK(list.add(7));
  CHECK(list.add(5));
  CHECK(list.size() == 2);
  CHECK(text_of(list) == "7 5 ");
  CHECK(list.back() == 5);
  list.back() = 9;
  CHECK(text_of(list) == "7 9 ");
}

TEST_CASE("a full list refuses one item more and stays as it is", "[base]") {
  FixedList<int, 2> list;
  CHECK(list.add(1));
  CHECK(list.add(2));
  CHECK_FALSE(list.add(3));
  CHECK_FALSE(list.add(4));
  CHECK(text_of(list) == "1 2 ");
}

TEST_CASE("a list without room refuses everything", "[base]") {
  FixedList<int, 0> list;
  CHECK_FALSE(list.add(1));
  CHECK(list.size() == 0);
}

TEST_CASE("a cleared list is empty and takes as much as before", "[base]") {
  FixedList<int, 2> list;
  CHECK(list.add(1));
  CHECK(list.add(2));
  list.clear();
  CHECK(list.begin() == list.end());
  CHECK(list.add(3));
  CHECK(list.add(4));
  CHECK_FALSE(list.add(5));
  CHECK(text_of(list) == "3 4 ");
}

TEST_CASE("a copy of a list is its own", "[base]") {
  FixedList<int, 2> list;
  CHECK(list.add(1));
  FixedList<int, 2> copy = list;
  CHECK(copy.add(2));
  copy.back() = 8;
  CHECK(text_of(list) == "1 ");
  CHECK(text_of(copy) == "1 8 ");
}

TEST_CASE("a fixed list takes no memory", "[base]") {
  const long before = permit_guide::tests::allocations();
  FixedList<int, 100> list;
  bool all = true;
  for (int i = 0; i < 100; ++i) all = list.add(i) && all;
  const long taken = permit_guide::tests::allocations() - before;
  CHECK(all);
  CHECK(taken == 0);
}
