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

TEST_CASE("a column of empty cells is left out, and a grid without rows prints nothing") {
  CHECK(grid_of({{"k7", ""}, {"m2", ""}}).render({}) == "ID\nk7\nm2\n");
  CHECK(grid_of({}).render({}).empty());
  CHECK(grid_of({{"k7", ""}}).render({.header = false, .color = true}) == "k7\n");
  CHECK(grid_of({{"k7", ""}}).render({.color = true}) == "\x1b[1mID\x1b[0m\nk7\n");
}
