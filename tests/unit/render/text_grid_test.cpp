#include "render/text_grid.hpp"

#include <catch2/catch.hpp>

using namespace kanban;

namespace {

const std::vector<TableColumn> kColumns{{"id", "ID", CellKind::id},
                                        {"labels", "Labels", CellKind::list},
                                        {"title", "Title", CellKind::text}};

// A grid without a word about how many rows come.
TextGrid grid_of(const std::vector<std::vector<std::string>>& rows) {
  TextGrid grid(kColumns, 0);
  for (const auto& row : rows) {
    grid.add(row[0]);
    grid.add_list(std::span(row).subspan(1, row.size() - 2));
    grid.add(row.back());
  }
  return grid;
}

}  // namespace

TEST_CASE("cells are added row by row and lists joined") {
  CHECK(grid_of({{"k7", "a", "b", "Login"}, {"m22", "Pay"}}).render({}) ==
        "ID   Labels  Title\n"
        "k7   a, b    Login\n"
        "m22          Pay\n");
}

TEST_CASE("cells are made printable and measured as a terminal shows them") {
  CHECK(grid_of({{"k7", "\x1b[1m", "a\nb"}, {"m2", "\u65e5\u672c", "c"}}).render({}) ==
        "ID  Labels  Title\n"
        "k7  ^[[1m   a^Jb\n"
        "m2  \u65e5\u672c    c\n");
}

TEST_CASE("the last text column is cut first, and none below what says something") {
  const TextGrid grid = grid_of({{"k7", "label-one", "A long title of a card"}});
  CHECK(grid.render({.width = 24, .header = false}) == "k7  label-one  A long t\u2026\n");
  CHECK(grid.render({.width = 10, .header = false}) == "k7  label-o\u2026  A long\u2026\n");
}

TEST_CASE("a path keeps its end") {
  TextGrid grid({{"id", "ID", CellKind::id},
                 {"what", "WHAT", CellKind::text},
                 {"path", "FILE", CellKind::path}},
                0);
  grid.add("k7");
  grid.add("no start is known");
  grid.add("board/cards/2026-01/k7-login.yaml");
  CHECK(grid.render({.width = 38, .header = false}) ==
        "k7  no start is kno\u2026  \u20261/k7-login.yaml\n");
}

TEST_CASE("where short texts are too wide still, the last stands below its row") {
  TextGrid grid({{"id", "ID", CellKind::id},
                 {"one", "A NUMBER OF MANY DIGITS", CellKind::number},
                 {"says", "SAYS", CellKind::text}},
                0);
  for (const char* cell : {"k7", "1", "grows by 7.2 a week", "k8", "2", ""}) grid.add(cell);
  CHECK(grid.render({.width = 30}) ==
        "ID  A NUMBER OF MANY DIGITS\n"
        "    SAYS\n"
        "k7                        1\n"
        "    grows by 7.2 a week\n"
        "k8                        2\n");
}

TEST_CASE("notes stand below their row, wrapped, at the last column") {
  TextGrid grid({{"place", "#", CellKind::number},
                 {"id", "ID", CellKind::id},
                 {"title", "TITLE", CellKind::text}},
                0);
  for (const char* cell : {"1", "k7", "Bill the students"}) grid.add(cell);
  grid.add_note("decision was due 2027-01-19, last decided 2026-12-20");
  grid.add_note("clients\tunknown");
  for (const char* cell : {"12", "k8", "A"}) grid.add(cell);
  CHECK(grid.render({.width = 40}) ==
        " #  ID  TITLE\n"
        " 1  k7  Bill the students\n"
        "        decision was due 2027-01-19,\n"
        "        last decided 2026-12-20\n"
        "        clients^Iunknown\n"
        "12  k8  A\n");
  CHECK(grid.render({.width = 24, .header = false}) ==
        " 1  k7  Bill the studen\u2026\n"
        "    decision was due\n"
        "    2027-01-19, last\n"
        "    decided 2026-12-20\n"
        "    clients^Iunknown\n"
        "12  k8  A\n");
}

TEST_CASE("a column of empty cells is left out, and a grid without rows prints nothing") {
  CHECK(grid_of({{"k7", ""}, {"m2", ""}}).render({}) == "ID\nk7\nm2\n");
  CHECK(grid_of({}).render({}).empty());
  CHECK(grid_of({{"k7", ""}}).render({.header = false, .color = true}) == "k7\n");
  CHECK(grid_of({{"k7", ""}}).render({.color = true}) == "\x1b[1mID\x1b[0m\nk7\n");
}
