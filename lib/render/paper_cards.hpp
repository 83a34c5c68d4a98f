// Paper cards — cards to print, cut out and pin to a wall: eight on a page of A4.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/paint.hpp"

namespace kanban {

struct PaperCard {
  std::string id = {};
  std::string mark = {};  // a letter beside the colour, for printers that have none
  std::string kind = {};  // what the mark stands for
  Tint tint = Tint::none;
  std::string title = {};
  std::string alarm = {};                                       // shown framed, e.g. "blocked: why"
  std::vector<std::pair<std::string, std::string>> facts = {};  // name, value
};

// A self-contained HTML page. Text is escaped; long titles are set smaller. Without cards the page
// says so.
std::string paper_cards(std::string_view title, const std::vector<PaperCard>& cards);

}  // namespace kanban
