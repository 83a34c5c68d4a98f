// Text grid — the cells of a listing for people, made printable and measured, in one piece of
// memory: a listing of many rows costs no string a cell.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/table.hpp"
#include "render/render.hpp"

namespace kanban {

class TextGrid {
 public:
  // `rows` is how many there will be, as far as that is known.
  TextGrid(std::vector<TableColumn> columns, std::size_t rows);

  // The next cell, row by row from the left.
  void add(std::string_view text);
  // The same for a list.
  void add_list(std::span<const std::string> entries);

  // A line below the row that was added last: wrapped, and indented to the last column.
  void add_note(std::string_view text);

  // As render_text. Requires: no row is unfinished.
  std::string render(const TextOptions& options) const;

 private:
  struct Cell {
    std::size_t begin = 0;  // in text_
    std::uint32_t size = 0;
    std::uint32_t width = 0;  // on a terminal
  };
  struct Strip;
  struct Note {
    std::size_t row = 0;
    std::string text = {};
  };

  std::string_view text_of(const Cell& cell) const {
    return {text_.data() + cell.begin, cell.size};
  }
  void end_cell(std::size_t begin, std::size_t width);
  std::vector<Strip> strips(bool header) const;
  std::string notes_of(std::size_t row, std::size_t indent, std::size_t width) const;

  std::vector<TableColumn> columns_;
  std::vector<std::size_t> widest_;  // of the cells of each column
  std::vector<Cell> cells_;
  std::vector<Note> notes_;  // by row
  std::string text_;
};

}  // namespace kanban
