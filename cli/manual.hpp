// Manual — every page of the manual, made from the Commands, the field table and the other tables
// of the program, so that nothing can drift. `kanban help` shows them; `kanban __man` gives them to
// the installation as roff.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/world.hpp"
#include "render/manual.hpp"

namespace kanban::cli {

// kanban(1), kanban-VERB(1) for every verb, and the pages about topics.
std::vector<ManualPage> manual_pages();

ManualPage overview_page();
ManualPage command_page(const Command& command);

// manual_topics.cpp: kanban-card(5), kanban-board(5), kanban-filter(7), kanban-flow(7),
// kanban-priority(7).
std::vector<ManualPage> topic_pages();

// The pages that `kanban help WORD` means: of a verb, and of a topic with or without an s (`board`
// is both); nothing when there is none.
std::vector<ManualPage> pages_about(std::string_view word);

// The hidden verb: without words the file names of all pages, a line each; with one the roff of
// that page. The exit code.
int run_man(const std::vector<std::string>& words, const World& world);

}  // namespace kanban::cli
