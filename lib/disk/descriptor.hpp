// Descriptor — an open file descriptor that closes itself.
#pragma once

#include <unistd.h>

#include <utility>

namespace kanban {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) {
      reset();
      number_ = std::exchange(other.number_, -1);
    }
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { reset(); }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

  // Closes now; returns what close() said, so that a late write error is not lost.
  int reset() {
    const int old = std::exchange(number_, -1);
    return old >= 0 ? ::close(old) : 0;
  }

 private:
  int number_ = -1;
};

}  // namespace kanban
