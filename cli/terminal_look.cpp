#include "cli/terminal_look.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban::cli {

Palette palette_of(const Session& session) {
  if (!session.color()) return Palette::none;
  const std::string_view term = session.world().variable("TERM");
  const auto names = [&](std::string_view word) { return term.find(word) != std::string::npos; };
  const bool rich = !session.world().variable("COLORTERM").empty() || names("256") ||
                    names("direct") || names("kitty") || names("alacritty") || names("ghostty") ||
                    names("foot") || names("wezterm");
  return rich ? Palette::rich : Palette::basic;
}

Glyphs glyphs_of(const World& world) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string locale = lower_ascii(world.variable(name));
    if (locale.empty()) continue;
    const bool utf8 =
        locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
    return utf8 ? Glyphs::unicode : Glyphs::ascii;
  }
  return Glyphs::unicode;
}

}  // namespace kanban::cli
