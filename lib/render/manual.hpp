// Manual — a page of the manual as a value, and its two forms: roff for man, text for a terminal.
//
// A page is a list of blocks under headings. Texts are plain: the writers do the escaping.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kanban {

struct ManualBlock {
  enum class Kind {
    heading,    // text: in capitals by convention
    paragraph,  // text
    item,       // term and what it means
    example,    // lines that stand as they are
  };
  Kind kind = Kind::paragraph;
  std::string term = {};
  std::string text = {};
};

struct ManualPage {
  std::string name = {};  // "kanban-move"
  int section = 1;
  std::string summary = {};  // one line, no full stop
  std::vector<ManualBlock> blocks = {};

  ManualPage& heading(std::string text);
  ManualPage& paragraph(std::string text);
  ManualPage& item(std::string term, std::string text);
  ManualPage& example(std::string lines);

  // "kanban-move.1"
  std::string file_name() const;
};

// The page for man(1). `source` is the program with its version, for the foot of the page.
std::string write_roff(const ManualPage& page, std::string_view source);

// The page as text of at most `width` columns.
std::string write_manual_text(const ManualPage& page, std::size_t width);

}  // namespace kanban
