// Note lines — one note of a picture as lines of a given width.
//
// The first column of every line is the slot: the stripe in the note's tint, or the sign that
// points at the note. What follows takes at most `width` columns.
#pragma once

#include <string>
#include <vector>

#include "render/picture.hpp"
#include "render/signs.hpp"

namespace kanban {

// Mark, id and age; the title over at most three lines, four in a narrow column; the badges.
std::vector<InkLine> note_lines(const Note& note, std::size_t width, const Brush& brush);

// Mark, the part of the id that suffices in `id_width` columns, an urgent badge by its first
// letter, and what fits of the title; the age at the end where there is room.
InkLine compact_note(const Note& note, std::size_t width, std::size_t id_width, const Brush& brush);

// Mark, id and age in columns of their own, and the title beside or, where that is too narrow,
// below them. `id_width` and `age_width` are those of the widest in the picture.
std::vector<InkLine> listed_note(const Note& note, std::size_t width, std::size_t id_width,
                                 std::size_t age_width, const Brush& brush);

// The part of the note's id that names it.
std::string_view short_id(const Note& note);

// `12d`, and `12d!` where it is more than plain.
std::string age_text(const Note& note);

// "4/4", and "6/5!" where that is too many.
std::string count_text(const Count& count);
Ink count_ink(const Count& count);

}  // namespace kanban
