// Twin cards — two cards that were made on two branches and got one id: both stay, the younger gets
// a new id and a new file, and links that meant it follow.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "disk/folder.hpp"
#include "model/card.hpp"
#include "store/git_program.hpp"
#include "store/place.hpp"
#include "store/writing_turn.hpp"

namespace kanban {

// One of two files with one id. `ours` says on which side of a merge it was made, as far as links
// go: those that HEAD has mean ours.
struct Twin {
  std::string path = {};
  std::string text = {};
  bool ours = true;
};

struct Separated {
  std::string id = {};                      // the younger card's new one
  std::string path = {};                    // and its file
  std::vector<std::string> rewritten = {};  // files whose links follow it
};

// Whether `a` is the younger: made later, or with the larger text.
bool is_younger(const Card& a, const Card& b, const std::string& text_a, const std::string& text_b);

// Writes both cards and stages them: `older` at its path, `younger` under a new name, its old file
// removed where it had one of its own. Links in cards of the board follow where their file in HEAD
// tells which of the two they meant. Errors: those of reading, editing and writing cards.
Result<Separated> separate_twins(const Place& place, const Environment& environment,
                                 const GitProgram& git, WritingTurn& turn, Folder& top,
                                 const Twin& older, const Twin& younger);

}  // namespace kanban
