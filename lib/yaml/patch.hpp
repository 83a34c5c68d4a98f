// Patch — the pieces of an edit in place: what is replaced where, in a text whose every other byte
// stays. Internal to this room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/card.hpp"
#include "yaml/tree.hpp"

namespace kanban::yaml {

struct Patch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text = {};
};

// A card's text with what it says, and the card that it should say.
struct Edit {
  Source source = {};
  const Tree& tree;
  const Card& before;
  const Card& after;
  std::string eol = "\n";  // the line end of the file
  std::vector<Patch> patches = {};

  // Replaces the bytes from `begin` to `end`; line ends in `text` become those of the file.
  void replace(std::size_t begin, std::size_t end, std::string_view text);
  // Inserts whole lines at `place`, the beginning of a line or the end of the text.
  void insert_lines(std::size_t place, std::string_view lines);
};

// The text with all patches; none may overlap another.
std::string apply_patches(std::string_view text, std::vector<Patch> patches);

// One step from the old entries of a list to the new ones.
struct Step {
  enum class Kind { keep, replace, drop, insert };
  Kind kind = Kind::keep;
  std::size_t row = 0;    // the old entry; for insert the one before which it goes
  std::string text = {};  // the new text
};

// How `before` becomes `after`. A set keeps its old order and takes new entries in at their sorted
// place; an ordered list keeps what is equal at both ends and replaces between.
std::vector<Step> steps_between(const std::vector<std::string>& before,
                                const std::vector<std::string>& after, bool is_set);

// Each adds the patches for one entry of the card that differs and stands in the file with a value.
void patch_scalar(Edit& edit, const FieldInfo& row, const Node& key, const Node& value);
void patch_list(Edit& edit, const FieldInfo& row, const Node& key, const Node& value);
void patch_log(Edit& edit, const FieldInfo& row, const Node& key, const Node& value);

// Replaces the whole value by its canonical text; a comment behind it stays.
void rewrite_value(Edit& edit, Field field, const Node& key, const Node& value);

// A key that is missing from the file, or is to leave it; at most one patch.
void insert_entry(Edit& edit, Field field);
void insert_extra(Edit& edit, const Extra& extra);
void remove_entry(Edit& edit, const Node& key, const Node& value);

}  // namespace kanban::yaml
