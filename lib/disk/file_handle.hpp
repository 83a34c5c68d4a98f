// FileHandle — an open file descriptor that closes itself.
#pragma once

#include <unistd.h>
#include <utility>

namespace kanban {

class FileHandle {
 public:
  FileHandle() = default;
  explicit FileHandle(int number) : number_(number) {}
  FileHandle(FileHandle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  FileHandle& operator=(FileHandle&& other) noexcept {
    if (this != &other) {
      reset();
      number_ = std::exchange(other.number_, -1);
    }
    return *this;
  }
  FileHandle(const FileHandle&) = delete;
  FileHandle& operator=(const FileHandle&) = delete;
  ~FileHandle() { reset(); }

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
