#include "render/note_lines.hpp"

#include <catch2/catch.hpp>

#include "support/picture_sample.hpp"

namespace kanban {
namespace {

using test::note;
using Lines = std::vector<std::string>;

const Brush kPlain = brush_of(PictureOptions{});

Lines text_of(const std::vector<InkLine>& lines) {
  Lines out;
  for (const InkLine& line : lines) out.push_back(line.paint(Palette::none));
  return out;
}

TEST_CASE("a note has its mark, id and age, then its title, then its badges") {
  Note shown = note("k7f3q2", "Login loops after the update", "12d");
  shown.badges = {{"blocked", Weight::urgent}, {"paula", Weight::plain}};
  CHECK(text_of(note_lines(shown, 18, kPlain)) ==
        Lines{"▌B k7f3q2       12d", "▌Login loops after", "▌the update", "▌blocked · paula"});
}

TEST_CASE("an age that does not fit beside the id stands before the badges") {
  Note shown = note("k7f3q2", "Login", "112d");
  shown.badges = {{"paula", Weight::plain}};
  CHECK(text_of(note_lines(shown, 9, kPlain)) == Lines{"▌B k7f3q2", "▌Login", "▌112d", "▌paula"});
}

TEST_CASE("the note that is pointed at and the note that is old say so without colour") {
  Note shown = note("k7", "Login", "12d");
  shown.next = true;
  shown.age_weight = Weight::notable;
  CHECK(text_of(note_lines(shown, 12, kPlain)) == Lines{"►B k7    12d!", "▌Login"});
  const Brush ascii = brush_of({.glyphs = Glyphs::ascii});
  CHECK(text_of(note_lines(shown, 12, ascii)) == Lines{">B k7    12d!", " Login"});
}

TEST_CASE("a note without a mark and a long id") {
  Note shown = note("INCIDENT-2026-0001", "Login");
  shown.mark = "";
  shown.age = "";
  CHECK(text_of(note_lines(shown, 12, kPlain)) == Lines{"▌INCIDENT-20…", "▌Login"});
}

TEST_CASE("in colour the part of the id that suffices stands out") {
  const auto lines = note_lines(note("k7f3q2", "x", ""), 12, brush_of({.palette = Palette::basic}));
  CHECK(lines.front().paint(Palette::basic) ==
        "\x1b[1;41;97m B \x1b[0m\x1b[1mk7\x1b[0m\x1b[2mf3q2\x1b[0m");
}

TEST_CASE("a title can do nothing to a terminal") {
  const auto lines = text_of(note_lines(note("k7", "a\x1b[31mb\nc\u202e", ""), 30, kPlain));
  CHECK(lines == Lines{"▌B k7", "▌a^[[31mb^Jc<U+202E>"});
}

TEST_CASE("a compact note is one line with the short id") {
  Note shown = note("k7f3q2", "Login loops after the update", "12d");
  CHECK(compact_note(shown, 14, 3, kPlain).paint(Palette::none) == "▌B k7  Login l…");
  CHECK(compact_note(shown, 24, 2, kPlain).paint(Palette::none) == "▌B k7 Login loops af… 12d");
  shown.badges = {{"blocked", Weight::urgent}};
  CHECK(compact_note(shown, 14, 2, kPlain).paint(Palette::none) == "▌B k7 ! Login…");
}

TEST_CASE("a listed note has its title beside the id, or below it where that is too narrow") {
  Note shown = note("k7f3q2", "Login loops after the update", "12d");
  shown.badges = {{"paula", Weight::plain}};
  CHECK(text_of(listed_note(shown, 40, 8, 4, kPlain)) ==
        Lines{"▌B k7f3q2    12d  Login loops after the", "▌                 update",
              "▌                 paula"});
  CHECK(text_of(listed_note(shown, 20, 6, 3, kPlain)) ==
        Lines{"▌B k7f3q2 12d", "▌  Login loops after", "▌  the update", "▌  paula"});
}

TEST_CASE("a count over its limit is marked") {
  CHECK(count_text({"4/4", Fill::full}) == "4/4");
  CHECK(count_text({"6/5", Fill::over}) == "6/5!");
}

}  // namespace
}  // namespace kanban
