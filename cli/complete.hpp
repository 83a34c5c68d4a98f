// Complete — what may stand where the cursor is: the hidden verb `__complete`, which the shells'
// own scripts in completions/ call. Derived from the Commands and from the board, so nothing can
// drift.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/world.hpp"

namespace kanban::cli {

// A word that may be typed, and what it means.
struct Candidate {
  std::string word = {};
  std::string says = {};

  friend bool operator==(const Candidate&, const Candidate&) = default;
};

// What a shell may offer. Where files or directories are wanted, it lists those itself.
struct Completion {
  enum class Paths { none, files, directories };
  std::vector<Candidate> candidates = {};
  Paths paths = Paths::none;
};

// What may stand for the last of `words` (the program's name left out; the last may be empty).
// Only candidates that begin with it. Never fails: without a board there are fewer candidates.
Completion complete(const std::vector<std::string>& words, const World& world);

// The answer for the shells: a line a candidate, "WORD<tab>MEANING" or "WORD"; or the line ":files"
// or
// ":directories".
std::string completion_text(const Completion& completion);

}  // namespace kanban::cli
