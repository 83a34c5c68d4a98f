#include "cli/diff_output.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"

using namespace kanban;
using namespace kanban::cli;

namespace {

CardDiff card(std::string id, std::string title) {
  CardDiff diff{.fate = CardFate::moved, .id = std::move(id), .title = std::move(title)};
  diff.was = "ready";
  diff.now = "doing";
  diff.by = "bo";
  return diff;
}

DiffReport report_of(std::vector<CardDiff> cards) {
  BoardDiff board{.name = "web", .path = "board"};
  board.cards = std::move(cards);
  DiffReport report{.before = "main", .after = "HEAD"};
  report.boards.push_back(std::move(board));
  return report;
}

}  // namespace

TEST_CASE("the comment begins with its mark and says the counts before the table") {
  const std::string text = diff_markdown(report_of({card("k7", "Log in")}), Diagram::none);
  CHECK(text.starts_with("<!-- kanban:diff -->\n"));
  CHECK(text.find("### web: 1 moved\n") != std::string::npos);
  CHECK(text.find("| card | was | now | by | title | also |\n") != std::string::npos);
  CHECK(text.find("| k7 | ready | doing | bo | Log in |  |\n") != std::string::npos);
  CHECK(text.find("mermaid") == std::string::npos);
}

TEST_CASE("nothing changed is one line in every format") {
  const DiffReport none{.before = "main", .after = "HEAD"};
  CHECK(diff_text(none, 80) == "no board changes between main and HEAD\n");
  CHECK(diff_markdown(none, Diagram::none) ==
        "<!-- kanban:diff -->\nNo board changes between main and HEAD.\n");
  CHECK(diff_json(none).find("\"boards\": []") != std::string::npos);
}

TEST_CASE("a table that is too wide has what else changed whole below each card") {
  CardDiff one = card("k7", "A title that takes all the room there is");
  one.also = {"rank none → nbbbb", "labels +ui"};
  const DiffReport report = report_of({one, card("p4", "Short")});
  CHECK(diff_text(report, 60) ==
        "web: 2 moved\n"
        "CARD  WAS    NOW    BY  TITLE\n"
        "k7    ready  doing  bo  A title that takes all the room the…\n"
        "        rank none → nbbbb; labels +ui\n"
        "p4    ready  doing  bo  Short\n");
  CHECK(diff_text(report, 200).find("there is  rank none → nbbbb; labels +ui\n") !=
        std::string::npos);
}

TEST_CASE("a comment never grows longer than a forge takes, and counts what it leaves out") {
  std::vector<CardDiff> cards;
  for (int i = 0; i < 3000; ++i) {
    cards.push_back(card("k" + std::to_string(i), std::string(60, '@')));
  }
  const std::string text = diff_markdown(report_of(cards), Diagram::mermaid);
  CHECK(text.size() <= 65536);
  CHECK(text.size() > 60000);
  CHECK(text.find(" further cards left out, as a comment holds 65,536 characters") !=
        std::string::npos);
  std::size_t shown = 0;
  for (const std::string_view line : lines_of(text)) shown += line.starts_with("| k") ? 1U : 0U;
  CHECK(shown > 0);
  CHECK(text.find(std::to_string(3000 - shown) + " further cards") != std::string::npos);
}

TEST_CASE("a diagram draws each move once, with labels that cannot end it") {
  const std::string text =
      diff_markdown(report_of({card("k7", "a\"] --> b[`x`]")}), Diagram::mermaid);
  CHECK(text.find("```mermaid\nflowchart LR\n  c0[\"ready\"]\n  c1[\"doing\"]\n"
                  "  c0 --> k0[\"k7 a#quot;#93; --#gt; b#91;'x'#93;\"] --> c1\n```\n") !=
        std::string::npos);
}

TEST_CASE("limits, early starts and places are told below the table") {
  DiffReport report = report_of({});
  BoardDiff& board = report.boards.front();
  board.limits.push_back({"column 'doing'", "2", "3", "2"});
  board.queue = {"a1", "b2", "c3", "d4", "e5"};
  board.inversions.push_back({"k7", 5, 4});
  for (std::size_t i = 0; i < 12; ++i)
    board.shifts.push_back({"k" + std::to_string(i), i + 2, i + 1});
  board.settings = {"column 'doing': limit none → 2"};
  const std::string text = diff_text(report, 80);
  CHECK(text.find("column 'doing' holds 3, the limit is 2 (before: 2)\n") != std::string::npos);
  CHECK(text.find("k7 was started from place 5; before it wait a1, b2, c3 and 1 more\n") !=
        std::string::npos);
  CHECK(text.find("  k9  11 → 10\n  … and 2 further cards\n") != std::string::npos);
  CHECK(text.find("rules of the board\n  column 'doing': limit none → 2\n") != std::string::npos);
}
