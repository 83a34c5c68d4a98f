// Terminal look — which colours and characters the terminal of a session can show.
#pragma once

#include "cli/session.hpp"
#include "render/picture.hpp"

namespace kanban::cli {

// None where the session decides against colour; 256 colours where TERM or COLORTERM promise them.
Palette palette_of(const Session& session);

// ASCII where the locale (LC_ALL, LC_CTYPE, LANG: the first that is set) is not one of UTF-8. With
// none of them set it is Unicode, as everything else that is printed.
Glyphs glyphs_of(const World& world);

}  // namespace kanban::cli
