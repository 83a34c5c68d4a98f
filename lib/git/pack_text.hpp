// PackText — a pack in git's stream format: each object deflated, SHA-1 of it all at the end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "git/objects.hpp"

namespace kanban {

class PackText {
 public:
  // Adds one whole object; no deltas are made, git's own gc makes them later.
  void add(ObjectKind kind, std::string_view bytes);

  // The stream. Nothing may be added afterwards.
  std::string finish() &&;

 private:
  std::uint32_t count_ = 0;
  std::string body_;
};

}  // namespace kanban
