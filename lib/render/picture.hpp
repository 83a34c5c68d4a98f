// Picture — notes in columns and bands, drawn as text or as a Markdown table. Knows no Kanban.
//
// The cells of every band are as many as the columns. All texts may hold anything: they are made
// printable (or, in Markdown, inactive) where they are drawn.
#pragma once

#include <string>
#include <vector>

#include "render/paint.hpp"

namespace kanban {

// How much a word should catch the eye. Each has a sign beside its colour.
enum class Weight { plain, notable, urgent };

// How a count stands to what it may be; `over` is marked with `!`.
enum class Fill { calm, full, over };

struct Count {
  std::string text = {};  // "4/4", "3 (5-60)"; empty shows nothing
  Fill fill = Fill::calm;
};

// A short fact about a note: "blocked", "paula", "3/5".
struct Badge {
  std::string text = {};
  Weight weight = Weight::plain;
};

struct Note {
  std::string id = {};
  std::size_t unique = 0;  // so many bytes of `id` suffice to name the note; 0 is all
  std::string mark = {};   // a letter that stands for the tint; may be empty
  Tint tint = Tint::none;
  std::string age = {};  // "12d"
  Weight age_weight = Weight::plain;
  std::string title = {};
  std::vector<Badge> badges = {};
  bool next = false;  // pointed at
};

struct PictureColumn {
  std::string name = {};
  Count count = {};
};

struct PictureCell {
  Count count = {};  // shown only where the cell has a count of its own
  std::vector<Note> notes = {};
  std::size_t left_out = 0;  // notes that are not drawn
};

struct PictureBand {
  std::string name = {};  // empty for a single band without a name
  Count count = {};
  std::vector<PictureCell> cells = {};
};

// What a mark with its tint means.
struct LegendEntry {
  std::string mark = {};
  Tint tint = Tint::none;
  std::string text = {};
};

struct Picture {
  std::string title = {};
  std::string aside = {};  // at the right of the title
  std::vector<PictureColumn> columns = {};
  std::vector<PictureBand> bands = {};
  std::vector<LegendEntry> legend = {};
  std::string next_means = {};  // what being pointed at means, for the legend; empty says nothing
  std::vector<std::string> footers = {};
};

enum class PictureStyle {
  grid,      // columns side by side, notes over several lines
  compact,   // columns side by side, a line a note
  vertical,  // one column below the other
};

enum class Glyphs { unicode, ascii };

struct PictureOptions {
  std::size_t width = 80;  // no line is wider; at least 20
  PictureStyle style = PictureStyle::grid;
  Glyphs glyphs = Glyphs::unicode;
  Palette palette = Palette::none;
};

// Draws `picture`. Columns that would get too narrow side by side stand one below the other. No
// line is wider than asked, and none ends with a blank. Requires: width >= 20.
std::string draw_picture(const Picture& picture, const PictureOptions& options);

// The picture as a Markdown table with a row a band, for a page of a forge: nothing in it is
// active.
std::string picture_markdown(const Picture& picture);

}  // namespace kanban
