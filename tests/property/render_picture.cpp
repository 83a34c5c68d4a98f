// Whatever stands in a picture, no line is too wide and the walls are straight.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "base/text.hpp"
#include "base/width.hpp"
#include "render/picture.hpp"
#include "support/picture_sample.hpp"

namespace kanban {
namespace {

// Words of the kinds that break alignment: wide, joined, combining, long, hostile, empty.
rc::Gen<std::string> any_words(std::size_t most) {
  const auto word = rc::gen::elementOf(std::vector<std::string>{
      "login", "a", "Donaudampfschifffahrtsgesellschaft", "日本語", "한국어", "🎉",
      "👩‍👩‍👧‍👦", "👍🏽", "🇩🇪", "e\u0301te\u0301", "\u0301", "⚙\uFE0F", "नमस्ते",
      "\x1b[31m", "x\ty", "\xff", "", "\u202e", "is"});
  return rc::gen::map(
      rc::gen::resize(static_cast<int>(most), rc::gen::container<std::vector<std::string>>(word)),
      [](const std::vector<std::string>& words) { return join(words, " "); });
}

Fill any_fill() { return *rc::gen::element(Fill::calm, Fill::full, Fill::over); }
Weight any_weight() { return *rc::gen::element(Weight::plain, Weight::notable, Weight::urgent); }

Note any_note() {
  Note made;
  made.id = *rc::gen::element<std::string>("k7f3q2", "HD-12", "INCIDENT-2026-000012", "a");
  made.unique = *rc::gen::inRange<std::size_t>(0, 4);
  made.mark = *rc::gen::element<std::string>("B", "", "日", "é");
  made.tint = *rc::gen::element(Tint::none, Tint::red, Tint::yellow);
  made.age = *rc::gen::element<std::string>("", "1d", "1234d");
  made.age_weight = any_weight();
  made.title = *any_words(12);
  made.next = *rc::gen::arbitrary<bool>();
  const auto badges = *rc::gen::inRange(0, 4);
  for (int i = 0; i < badges; ++i) made.badges.push_back({*any_words(3), any_weight()});
  return made;
}

Picture any_picture() {
  Picture made;
  made.title = *any_words(5);
  made.aside = *any_words(3);
  const auto columns = *rc::gen::inRange(1, 10);
  for (int i = 0; i < columns; ++i)
    made.columns.push_back(
        {*any_words(4), {*rc::gen::element<std::string>("", "4/4", "3 (5-60)"), any_fill()}});
  const auto bands = *rc::gen::inRange(1, 4);
  for (int i = 0; i < bands; ++i) {
    PictureBand& band = made.bands.emplace_back();
    band.name = *any_words(4);
    band.count = {*rc::gen::element<std::string>("", "1/1"), any_fill()};
    for (int column = 0; column < columns; ++column) {
      PictureCell& cell = band.cells.emplace_back();
      cell.count.text = *rc::gen::element<std::string>("", "", "2/2");
      const auto notes = *rc::gen::element(0, 0, 1, 3);
      for (int note = 0; note < notes; ++note) cell.notes.push_back(any_note());
      cell.left_out = *rc::gen::element<std::size_t>(0, 0, 12);
    }
  }
  made.legend = {{"B", Tint::red, *any_words(3)}, {"日", Tint::blue, "problem"}};
  made.next_means = *any_words(4);
  made.footers = {*any_words(30)};
  return made;
}

// Where the walls of a line stand, in columns of the terminal.
std::vector<std::size_t> walls_of(std::string_view line) {
  std::vector<std::size_t> places;
  constexpr std::string_view kWall = "│";
  for (std::size_t at = line.find(kWall); at != std::string_view::npos;
       at = line.find(kWall, at + 1)) {
    places.push_back(display_width(line.substr(0, at)));
  }
  return places;
}

TEST_CASE("no line of a picture is wider than asked or ends with a blank") {
  CHECK(rc::check([] {
    const Picture picture = any_picture();
    PictureOptions options;
    options.width = *rc::gen::inRange<std::size_t>(20, 301);
    options.style =
        *rc::gen::element(PictureStyle::grid, PictureStyle::compact, PictureStyle::vertical);
    options.glyphs = *rc::gen::element(Glyphs::unicode, Glyphs::ascii);
    const std::string text = draw_picture(picture, options);
    RC_ASSERT(find_invalid_utf8(text) == std::string::npos);
    for (const std::string_view line : lines_of(text)) {
      RC_LOG(std::string(line));
      RC_ASSERT(display_width(line) <= options.width);
      RC_ASSERT(!line.ends_with(' '));
    }
  }));
}

TEST_CASE("the walls of a picture stand in the same places at every width") {
  CHECK(rc::check([] {
    const Picture picture = any_picture();
    const PictureStyle style = *rc::gen::element(PictureStyle::grid, PictureStyle::compact);
    for (std::size_t width = 60; width <= 300; width += 1 + width / 16) {
      const std::string text = draw_picture(picture, {.width = width, .style = style});
      std::vector<std::size_t> first;
      for (const std::string_view line : lines_of(text)) {
        RC_LOG(std::string(line));
        const std::vector<std::size_t> places = walls_of(line);
        if (places.empty()) continue;
        if (first.empty()) first = places;
        RC_ASSERT(places == first);
      }
      if (!first.empty()) RC_ASSERT(first.size() + 1 == picture.columns.size());
    }
  }));
}

TEST_CASE("colour changes nothing but colour") {
  CHECK(rc::check([] {
    const Picture picture = any_picture();
    PictureOptions options;
    options.width = *rc::gen::inRange<std::size_t>(60, 301);
    options.palette = *rc::gen::element(Palette::basic, Palette::rich);
    Picture bare = picture;
    bare.legend.clear();  // its marks have blanks around them in colour
    const auto letters = [](const std::string& text) {
      std::string out;
      for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\x1b') at = text.find('m', at);
        if (text[at] != 'm' && text[at] != ' ') out += text[at];
      }
      return out;
    };
    std::string plain = draw_picture(bare, {.width = options.width});
    std::string colored = draw_picture(bare, options);
    // The stripe beside a mark is the chip's own ground in colour.
    const auto without_stripes = [](std::string text) {
      constexpr std::string_view kStripe = "▌";
      for (std::size_t at = text.find(kStripe); at != std::string::npos; at = text.find(kStripe))
        text.erase(at, kStripe.size());
      return text;
    };
    RC_ASSERT(letters(without_stripes(colored)) == letters(without_stripes(plain)));
  }));
}

TEST_CASE("the Markdown table has as many cells in every row, whatever stands in it") {
  CHECK(rc::check([] {
    const Picture picture = any_picture();
    std::size_t cells = 0;
    const std::string text = picture_markdown(picture);
    for (const std::string_view line : lines_of(text)) {
      if (!line.starts_with("|")) continue;
      std::size_t walls = 0;
      for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '|' && (at == 0 || line[at - 1] != '\\')) ++walls;
      }
      if (cells == 0) cells = walls;
      RC_LOG(std::string(line));
      RC_ASSERT(walls == cells);
      RC_ASSERT(line.find("\x1b") == std::string_view::npos);
    }
    RC_ASSERT(cells > 0);
  }));
}

}  // namespace
}  // namespace kanban
