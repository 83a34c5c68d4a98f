#include "render/picture.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "base/width.hpp"
#include "render/picture_grid.hpp"
#include "support/picture_sample.hpp"

namespace kanban {
namespace {

using test::note;
using test::picture;

std::string drawn(const Picture& picture, std::size_t width,
                  PictureStyle style = PictureStyle::grid) {
  return draw_picture(picture, {.width = width, .style = style});
}

Picture small() {
  Picture made = picture({"ready", "doing"});
  made.title = "Help desk";
  made.aside = "3 cards";
  made.columns[0].count = {"2", Fill::calm};
  made.columns[1].count = {"1/1", Fill::full};
  made.bands[0].cells[0].notes = {note("k7f3q2", "Login loops after the update", "12d"),
                                  note("m2aaaa", "VAT is wrong", "3d")};
  made.bands[0].cells[0].notes[1].next = true;
  made.bands[0].cells[1].notes = {note("zz1234", "日本語 🎉 x")};
  made.bands[0].cells[1].left_out = 2;
  made.legend = {{"B", Tint::red, "bug"}};
  made.next_means = "next";
  made.footers = {"hidden: 1 bug"};
  return made;
}

TEST_CASE("columns stand side by side") {
  CHECK(drawn(small(), 44) ==
        "Help desk                            3 cards\n"
        "\n"
        " ready              2 │ doing            1/1\n"
        "──────────────────────┼─────────────────────\n"
        "▌B k7f3q2         12d │▌B zz1234          1d\n"
        "▌Login loops after    │▌日本語 🎉 x\n"
        "▌the update           │\n"
        "                      │ + 2 more\n"
        "►B m2aaaa          3d │\n"
        "▌VAT is wrong         │\n"
        "──────────────────────┴─────────────────────\n"
        "B bug  ► next\n"
        "hidden: 1 bug\n");
}

TEST_CASE("bands stand below their names, with the counts of cells in the rule") {
  Picture made = small();
  made.bands[0].name = "rest";
  made.bands[0].count = {"3", Fill::calm};
  PictureBand lane;
  lane.name = "expedite";
  lane.count = {"2/1", Fill::over};
  lane.cells.resize(2);
  lane.cells[1].count = {"1/2", Fill::calm};
  made.bands.insert(made.bands.begin(), lane);
  made.title = made.aside = "";
  made.footers.clear();
  CHECK(drawn(made, 44, PictureStyle::compact) ==
        " ready              2 │ doing            1/1\n"
        "─ expedite 2/1! ──────┼───────────────── 1/2\n"
        "─ rest 3 ─────────────┼─────────────────────\n"
        "▌B k7 Login loop… 12d │▌B zz 日本語 🎉 x  1d\n"
        "►B m2 VAT is wrong 3d │ + 2 more\n"
        "──────────────────────┴─────────────────────\n"
        "B bug  ► next\n");
}

TEST_CASE("where columns would get too narrow they stand one below the other") {
  CHECK(drawn(small(), 44, PictureStyle::vertical) ==
        "Help desk                            3 cards\n"
        "\n"
        "ready 2 ────────────────────────────────────\n"
        "▌B k7f3q2 12d  Login loops after the update\n"
        "►B m2aaaa  3d  VAT is wrong\n"
        "\n"
        "doing 1/1 ──────────────────────────────────\n"
        "▌B zz1234  1d  日本語 🎉 x\n"
        " + 2 more\n"
        "\n"
        "B bug  ► next\n"
        "hidden: 1 bug\n");
  CHECK(drawn(small(), 20) == drawn(small(), 20, PictureStyle::vertical));
  CHECK(drawn(small(), 23) != drawn(small(), 23, PictureStyle::vertical));
}

TEST_CASE("in ASCII no sign of ours is anything else") {
  Picture made = small();
  made.bands[0].cells[1].notes.clear();
  for (const PictureStyle style :
       {PictureStyle::grid, PictureStyle::compact, PictureStyle::vertical}) {
    const std::string text =
        draw_picture(made, {.width = 44, .style = style, .glyphs = Glyphs::ascii});
    CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c > 0; }));
  }
}

TEST_CASE("empty columns give their room to the others before anything else gets narrow") {
  Picture made = picture({"intake", "ready", "develop", "review", "test", "install", "done"});
  const auto even = plan_grid(made, 80);
  REQUIRE(even);
  CHECK(even->total() <= 80);
  for (const std::size_t full : {1U, 2U}) made.bands[0].cells[full].notes = {note("k7", "x")};
  const auto plan = plan_grid(made, 80);
  REQUIRE(plan);
  CHECK(plan->widths == std::vector<std::size_t>{8, 12, 12, 8, 6, 9, 6});
  CHECK(plan->gap == 1);
}

TEST_CASE("seven full columns fit into 80") {
  Picture made = picture({"intake", "ready", "develop", "review", "test", "install", "done"});
  for (PictureCell& cell : made.bands[0].cells) cell.notes = {note("k7f3q2", "Login loops")};
  const auto plan = plan_grid(made, 80);
  REQUIRE(plan);
  CHECK(plan->widths == std::vector<std::size_t>{10, 10, 10, 10, 9, 9, 9});
  CHECK(plan->total() == 80);
}

TEST_CASE("a column gets no wider than a line that reads well") {
  Picture made = picture({"a", "b"});
  CHECK(plan_grid(made, 300)->widths == std::vector<std::size_t>{40, 40});
  CHECK(plan_grid(picture({"a"}), 60)->widths == std::vector<std::size_t>{40});
  CHECK_FALSE(plan_grid(Picture{}, 80));
}

TEST_CASE("long names of columns take two lines above the rule") {
  Picture made = picture({"a", "installed to production"});
  made.columns[1].count.text = "12 (5-60)";
  made.bands[0].cells[0].notes = {note("k7", "x")};
  made.bands[0].cells[1].notes = {note("k8", "y")};
  CHECK(drawn(made, 32) ==
        "                │ installed to\n"
        "                │ production\n"
        " a            0 │      12 (5-60)\n"
        "────────────────┼───────────────\n"
        "▌B k7        1d │▌B k8        1d\n"
        "▌x              │▌y\n"
        "────────────────┴───────────────\n");
}

TEST_CASE("a picture without columns and one without notes can be drawn") {
  CHECK(drawn(Picture{}, 80).empty());
  CHECK(drawn(picture({"a", "b"}), 40) ==
        " a                0 │ b                0\n"
        "────────────────────┼───────────────────\n"
        "────────────────────┴───────────────────\n");
}

TEST_CASE("the table for a forge is inert and has a row a band") {
  Picture made = small();
  made.bands[0].name = "re|st";
  made.bands[0].cells[1].notes[0].title = "<b> @team\n| #12";
  made.bands[0].cells[1].notes[0].badges = {{"blocked", Weight::urgent}, {"@bo", Weight::plain}};
  CHECK(picture_markdown(made) ==
        "**Help desk**, 3 cards\n"
        "\n"
        "| | ready 2 | doing 1/1 |\n"
        "| --- | --- | --- |\n"
        "| re\\|st | B **k7f3q2** Login loops after the update<br>12d<br><br>"
        "► B **m2aaaa** VAT is wrong<br>3d | "
        "B **zz1234** &lt;b&gt; @&#8203;team \\| #&#8203;12<br>1d · **blocked** · @&#8203;bo"
        "<br><br>\\+ 2 more |\n"
        "\n"
        "B bug, ► next\n"
        "\n"
        "hidden: 1 bug\n");
}

}  // namespace
}  // namespace kanban
