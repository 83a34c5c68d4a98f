#include "render/draw_chart.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"
#include "base/width.hpp"
#include "render/chart_canvas.hpp"

namespace kanban {
namespace {

Chart bars(const std::vector<double>& values) {
  Chart chart;
  chart.title = "cards a week";
  chart.series.push_back({"cards", {}});
  for (std::size_t i = 0; i < values.size(); ++i) {
    chart.series[0].points.push_back({static_cast<double>(i), values[i], false});
    chart.labels.push_back("W" + std::to_string(i + 1));
  }
  return chart;
}

ChartStyle ascii(std::size_t width, std::size_t height) {
  return {width, height, ChartMarks::ascii};
}

TEST_CASE("a scale has a round top and begins at zero or below") {
  CHECK(round_scale(0, 7).high == 8);
  CHECK(round_scale(0, 310).high == 400);
  CHECK(round_scale(0, 10).high == 10);
  CHECK(round_scale(-3, 4).low == -3);
  CHECK(round_scale(0, 0).high == 1);
}

TEST_CASE("a chart without points is nothing") {
  CHECK(draw_chart(Chart{}, {}).empty());
  CHECK(draw_chart(bars({}), {}).empty());
}

TEST_CASE("bars in ASCII") {
  CHECK(draw_chart(bars({4, 2, 0, 1}), ascii(16, 4)) ==
        "cards a week\n"
        "4 |##\n"
        "  |##\n"
        "  |## ##\n"
        "0 |## ##    ##\n"
        "  +-------------\n"
        "   W1 W2 W3 W4\n");
}

TEST_CASE("bars in eighths of a cell") {
  const std::string text = draw_chart(bars({8, 4, 1, 0}), {16, 1, ChartMarks::blocks});
  CHECK(text.find("8 │██ ▄▄ ▁▁\n") != std::string::npos);
}

TEST_CASE("bars below zero hang from its line, and lines stand where nothing else does") {
  Chart chart = bars({2, -2});
  chart.lines = {{"goal", 0.5}};
  CHECK(draw_chart(chart, ascii(22, 4)) ==
        "cards a week\n"
        " 2 |#####\n"
        "   |#####-------- goal\n"
        "   |      #####\n"
        "-2 |      #####\n"
        "   +-------------\n"
        "    W1    W2\n");
}

TEST_CASE("the line of zero lies between two rows") {
  const std::string text = draw_chart(bars({5, -4}), ascii(30, 10));
  CHECK(text.find("\n 6 |") != std::string::npos);
  CHECK(text.find("\n-4 |") != std::string::npos);
  CHECK(text.find("\n 0 |") != std::string::npos);  // the row that stands on it
  CHECK(draw_chart(bars({24, -16}), ascii(30, 10)).find("\n  0 |") != std::string::npos);
}

TEST_CASE("more points than columns: a bar is the highest of its neighbours, and marks are kept") {
  std::vector<double> values(100, 1);
  values[50] = 8;
  Chart chart = bars(values);
  chart.series[0].points[50].strong = true;
  const std::string text = draw_chart(chart, ascii(40, 8));
  CHECK(text.find("8 |") != std::string::npos);
  CHECK(text.find('^') != std::string::npos);
}

TEST_CASE("a scatter counts marks that fall together and what is far above") {
  Chart chart = bars({});
  chart.kind = ChartKind::scatter;
  chart.labels = {"a", "b", "c", "d"};
  for (int i = 0; i < 200; ++i)
    chart.series[0].points.push_back({static_cast<double>(i % 3), 1, false});
  chart.series[0].points.push_back({3, 99, false});
  chart.lines = {{"p85 1 d", 1}};
  const std::string text = draw_chart(chart, ascii(40, 4));
  CHECK(text.find('@') != std::string::npos);
  CHECK(text.find("1 above the top, at its edge") != std::string::npos);
  CHECK(text.find("p85 1 d") != std::string::npos);
}

TEST_CASE("a bar of a period that is not whole is light, and that is said") {
  Chart chart = bars({4, 2});
  chart.series[0].points[1].partial = true;
  CHECK(draw_chart(chart, ascii(16, 2)) ==
        "cards a week\n"
        "4 |#####\n"
        "0 |##### :::::\n"
        "  +-------------\n"
        "   W1    W2\n"
        "   : not a whole one\n");
}

TEST_CASE("a scatter is cut off at four times its highest line") {
  Chart chart = bars({});
  chart.kind = ChartKind::scatter;
  chart.labels = {"a", "b", "c", "d"};
  chart.series[0].points = {{0, 1, false}, {1, 2, false}, {2, 5, false}, {3, 50, false}};
  chart.lines = {{"p95 3 d", 3}};
  const std::string text = draw_chart(chart, ascii(40, 4));
  CHECK(text.find("\n15 |") != std::string::npos);  // 12, on a round number
  CHECK(text.find("1 above the top, at its edge") != std::string::npos);
}

TEST_CASE("braille puts a point into one of eight places of a cell") {
  Chart chart = bars({});
  chart.kind = ChartKind::scatter;
  chart.labels = {"a", "b"};
  chart.series[0].points = {{0, 0, false}, {1, 4, false}};
  const std::string text = draw_chart(chart, {15, 1, ChartMarks::braille});
  // At the bottom left and at the top right of their cells.
  CHECK(text.find("⡀") != std::string::npos);
  CHECK(text.find("⠁") != std::string::npos);
}

TEST_CASE("bands stand on each other, with a legend from the top") {
  Chart chart = bars({2, 2});
  chart.kind = ChartKind::bands;
  chart.series.push_back({"doing", {{0, 2, false}, {1, 0, false}}});
  CHECK(draw_chart(chart, ascii(15, 4)) ==
        "cards a week\n"
        "4 |++++++\n"
        "  |++++++\n"
        "  |############\n"
        "0 |############\n"
        "  +------------\n"
        "   W1        W2\n"
        "+ doing  # cards\n");
}

TEST_CASE("columns show marks at their height, blocked ones apart, over the pace lines") {
  Chart chart;
  chart.kind = ChartKind::columns;
  chart.title = "age";
  chart.labels = {"ready", "develop"};
  chart.series.push_back({"cards", {{0, 1, false}, {1, 4, true}}});
  chart.bands = {{"p50", {1.5, 2.5}}, {"p70", {1.6, 2.6}}};
  const std::string text = draw_chart(chart, ascii(24, 4));
  CHECK(text.find('o') != std::string::npos);
  CHECK(text.find('x') != std::string::npos);
  CHECK(text.find("ready") != std::string::npos);
  CHECK(text.find(".. p50\n") != std::string::npos);
  CHECK(text.find("p70") == std::string::npos);
}

TEST_CASE("no line is wider than asked for") {
  Chart chart = bars({100, 20, 3000, 5});
  chart.lines = {{"upper limit of the process", 2500}};
  for (const std::size_t width : {40U, 80U, 160U}) {
    const std::string text = draw_chart(chart, {width, 10, ChartMarks::blocks});
    for (const std::string_view line : lines_of(text)) CHECK(display_width(line) <= width);
  }
}

}  // namespace
}  // namespace kanban
