#include "render/manual.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

namespace {

ManualPage sample() {
  ManualPage page{.name = "kanban-move", .section = 1, .summary = "move cards"};
  page.heading("DESCRIPTION").paragraph("Moves. 'Quoted', and a \\ too.\n.dot begins a line");
  page.heading("OPTIONS");
  page.item("--over-wip REASON", "Go over a limit");
  page.item("-n", "Say what would change and change nothing");
  page.example("kanban move k7 \"in review\"\nkanban undo");
  return page;
}

}  // namespace

TEST_CASE("what roff would take for a command or a sign is escaped") {
  CHECK(write_roff(sample(), "kanban 0.1") ==
        ".TH \"KANBAN\\-MOVE\" 1 \"\" \"kanban 0.1\" \"User Commands\"\n"
        ".nh\n"
        ".ad l\n"
        ".SH NAME\n"
        "kanban\\-move \\- move cards\n"
        ".SH \"DESCRIPTION\"\n"
        ".PP\n"
        "Moves. \\(aqQuoted\\(aq, and a \\e too.\n"
        "\\&.dot begins a line\n"
        ".SH \"OPTIONS\"\n"
        ".TP\n"
        "\\fB\\-\\-over\\-wip REASON\\fR\n"
        "Go over a limit\n"
        ".TP\n"
        "\\fB\\-n\\fR\n"
        "Say what would change and change nothing\n"
        ".PP\n.RS 4\n.nf\n"
        "kanban move k7 \"in review\"\n"
        "kanban undo\n"
        ".fi\n.RE\n");
}

TEST_CASE("a page as text puts a term beside its meaning where there is room") {
  ManualPage page{.name = "kanban-move", .section = 1, .summary = "move cards"};
  page.heading("OPTIONS");
  page.item("-n", "Say what would change");
  page.item("--a-very-long-option-name VALUE", "Below");
  page.paragraph("More.");
  CHECK(write_manual_text(page, 80) ==
        "kanban-move - move cards\n"
        "\n"
        "OPTIONS\n"
        "    -n                        Say what would change\n"
        "    --a-very-long-option-name VALUE\n"
        "        Below\n"
        "\n"
        "    More.\n");
  CHECK(write_manual_text(page, 40) ==
        "kanban-move - move cards\n"
        "\n"
        "OPTIONS\n"
        "    -n\n"
        "        Say what would change\n"
        "    --a-very-long-option-name VALUE\n"
        "        Below\n"
        "\n"
        "    More.\n");
}

TEST_CASE("a page is filed under its name and section") {
  CHECK(sample().file_name() == "kanban-move.1");
}
