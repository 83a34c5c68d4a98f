// Paint — text with inks, and how a terminal shows them.
//
// A line is made of runs, each with an ink that says what the text is, not how it looks. Colours
// are chosen to be read on dark and on light terminals; no ink is the only sign of anything.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kanban {

// A colour that a board gives to a kind of card.
enum class Tint : std::uint8_t {
  none,
  red,
  orange,
  yellow,
  green,
  teal,
  blue,
  purple,
  pink,
  brown,
  gray,
};

// The tint called `name`, in any case; "grey", "cyan", "magenta", "violet", "amber" and the like
// are understood. A colour as #rgb or #rrggbb is the nearest tint.
std::optional<Tint> find_tint(std::string_view name);

std::string_view tint_name(Tint tint);

// The tints that differ most, for giving each of several things one: `place` counts from 0 and
// begins again where they are used up.
Tint tint_at(std::size_t place);

enum class Ink : std::uint8_t {
  plain,
  strong,
  faint,
  good,
  warn,
  alarm,
  chip,    // on the tint as a background
  stripe,  // in the tint
};

enum class Palette {
  none,   // no colour at all
  basic,  // the 16 colours of every terminal
  rich,   // the 256 colours
};

class InkLine {
 public:
  InkLine& add(std::string_view text, Ink ink = Ink::plain, Tint tint = Tint::none);
  InkLine& append(const InkLine& other);
  // Blanks until the line is `columns` wide.
  InkLine& pad(std::size_t columns);

  std::size_t width() const { return width_; }
  bool empty() const { return runs_.empty(); }

  // The text with the escape sequences of `palette`, without blanks at its end.
  std::string paint(Palette palette) const;

 private:
  struct Run {
    std::string text = {};
    Ink ink = Ink::plain;
    Tint tint = Tint::none;
  };
  std::vector<Run> runs_;
  std::size_t width_ = 0;
};

}  // namespace kanban
