// Board words — the vocabulary of a made helpdesk, and the sentences built from it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"

namespace kanban::bench {

// The words of one card before it moves.
struct Story {
  std::string type = {};
  std::string product = {};
  std::string title = {};
  std::string description = {};
  std::vector<std::string> labels = {};
  std::vector<std::string> acceptance = {};
};

// Draws cards; a title comes twice only when the vocabulary is used up.
class StoryTeller {
 public:
  explicit StoryTeller(Random& random) : random_(random) {}

  Story draw();

 private:
  Story draw_any();

  Random& random_;
  std::set<std::string> told_;
};

// The clients of the helpdesk, sorted.
const std::vector<std::string>& client_names();

std::string block_reason(Random& random);
std::string comment_text(Random& random);
std::string drop_reason(Random& random);

}  // namespace kanban::bench
