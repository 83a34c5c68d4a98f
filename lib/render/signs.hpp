// Signs — the characters that a picture is drawn with, in Unicode or in ASCII.
//
// The Unicode ones are box drawing, blocks and a triangle that no font shows as an emoji; each is
// one column wide.
#pragma once

#include <string_view>

#include "render/picture.hpp"

namespace kanban {

struct Signs {
  std::string_view wall = {};      // between columns
  std::string_view rule = {};      // a level line
  std::string_view cross = {};     // where a rule meets a wall
  std::string_view foot = {};      // where the last rule ends a wall
  std::string_view stripe = {};    // at the left of a note
  std::string_view next = {};      // points at a note
  std::string_view dot = {};       // between badges
  std::string_view ellipsis = {};  // where text is cut
};

inline Signs signs_of(Glyphs glyphs) {
  if (glyphs == Glyphs::ascii) return {"|", "-", "+", "+", " ", ">", ", ", "..."};
  return {"│", "─", "┼", "┴", "▌", "►", " · ", "…"};
}

// How everything in one picture is drawn.
struct Brush {
  Signs signs = {};
  Palette palette = Palette::none;
};

inline Brush brush_of(const PictureOptions& options) {
  return {signs_of(options.glyphs), options.palette};
}

}  // namespace kanban
