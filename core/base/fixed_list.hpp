// A short list held in place: no heap while answering.
#pragma once

#include <array>
#include <cstddef>

namespace permit_guide::base {

// Up to Capacity items of a plain type.
template <class T, std::size_t Capacity>
class FixedList {
 public:
  // False, and nothing added, when the list is full.
  bool add(const T& item) {
    if (size_ == Capacity) return false;
    items_[size_++] = item;
    return true;
  }
  void clear() { size_ = 0; }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const T* begin() const { return items_.data(); }
  [[nodiscard]] const T* end() const { return items_.data() + size_; }
  [[nodiscard]] T& back() { return items_[size_ - 1]; }

 private:
  std::array<T, Capacity>
      items_;  // only the first `size_` mean something: clearing them all would cost more than the rest
  std::size_t size_ = 0;
};

}  // namespace permit_guide::base
