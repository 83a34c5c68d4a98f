#include "render/picture_list.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/width.hpp"
#include "render/note_lines.hpp"

namespace kanban {
namespace {

constexpr std::size_t kWidestId = 16;

// What is as wide in every line of the list.
struct Strips {
  std::size_t id = 0;
  std::size_t age = 0;
};

Strips strips_of(const Picture& picture) {
  Strips strips;
  for (const PictureBand& band : picture.bands) {
    for (const PictureCell& cell : band.cells) {
      for (const Note& note : cell.notes) {
        strips.id = std::max(strips.id, display_width(printable(note.id)));
        strips.age = std::max(strips.age, display_width(age_text(note)));
      }
    }
  }
  strips.id = std::min(strips.id, kWidestId);
  return strips;
}

InkLine column_rule(const PictureColumn& column, std::size_t width, const Brush& brush) {
  InkLine line;
  const std::string count = count_text(column.count);
  const std::size_t taken = 3 + (count.empty() ? 0 : display_width(count) + 1);
  const std::size_t room = width > taken ? width - taken : 0;
  line.add(cut_to_width(printable(column.name), room, brush.signs.ellipsis), Ink::strong).add(" ");
  if (!count.empty()) {
    line.add(cut_to_width(count, width - line.width(), brush.signs.ellipsis),
             count_ink(column.count));
    line.add(line.width() < width ? " " : "");
  }
  std::string rule;
  for (std::size_t at = line.width(); at < width; ++at) rule += brush.signs.rule;
  return std::move(line.add(rule, Ink::faint));
}

// The name of a band, with the count of its cell where that has one.
InkLine band_head(const PictureBand& band, const Count& count, std::size_t width,
                  const Brush& brush) {
  InkLine line;
  const std::string text = count_text(count);
  const std::size_t taken = 2 + (text.empty() ? 0 : display_width(text));
  const std::size_t room = width > taken ? width - taken : 0;
  line.add(" ").add(cut_to_width(printable(band.name), room, brush.signs.ellipsis), Ink::strong);
  if (!text.empty() && line.width() + 1 + display_width(text) <= width)
    line.add(" ").add(text, count_ink(count));
  return line;
}

void add_cell(std::vector<InkLine>& out, const PictureCell& cell, std::size_t width,
              const Strips& strips, const Brush& brush) {
  for (const Note& note : cell.notes) {
    for (InkLine& line : listed_note(note, width - 1, strips.id, strips.age, brush))
      out.push_back(std::move(line));
  }
  if (cell.left_out == 0) return;
  out.emplace_back().add(" + " + std::to_string(cell.left_out) + " more", Ink::faint);
}

}  // namespace

std::vector<InkLine> list_lines(const Picture& picture, std::size_t width, const Brush& brush) {
  std::vector<InkLine> out;
  const Strips strips = strips_of(picture);
  for (std::size_t i = 0; i < picture.columns.size(); ++i) {
    if (i > 0) out.emplace_back();
    out.push_back(column_rule(picture.columns[i], width, brush));
    for (const PictureBand& band : picture.bands) {
      const PictureCell& cell = band.cells[i];
      if (cell.notes.empty() && cell.left_out == 0) continue;
      if (!band.name.empty()) out.push_back(band_head(band, cell.count, width, brush));
      add_cell(out, cell, width, strips, brush);
    }
  }
  return out;
}

}  // namespace kanban
