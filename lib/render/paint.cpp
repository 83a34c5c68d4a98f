#include "render/paint.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/width.hpp"

namespace kanban {
namespace {

// How one tint looks. `ground` and `front` are SGR parameters for a chip, `stripe` those of a mark
// on the terminal's own background: middle tones, which stand out from white and from black.
struct Look {
  std::string_view name;
  std::string_view rich_chip;
  std::string_view rich_stripe;
  std::string_view basic_chip;
  std::string_view basic_stripe;
  int red, green, blue;  // for finding the nearest
};

constexpr std::array<Look, 11> kLooks{{
    {"none", "7", "2", "7", "2", 0, 0, 0},
    {"red", "1;48;5;160;38;5;231", "38;5;160", "1;41;97", "31", 215, 0, 0},
    {"orange", "1;48;5;208;38;5;16", "38;5;208", "1;43;30", "33", 255, 135, 0},
    {"yellow", "1;48;5;220;38;5;16", "38;5;178", "1;103;30", "33", 250, 215, 0},
    {"green", "1;48;5;71;38;5;16", "38;5;71", "1;42;30", "32", 95, 175, 95},
    {"teal", "1;48;5;37;38;5;16", "38;5;37", "1;46;30", "36", 0, 175, 175},
    {"blue", "1;48;5;26;38;5;231", "38;5;32", "1;44;97", "34", 0, 95, 215},
    {"purple", "1;48;5;97;38;5;231", "38;5;97", "1;45;97", "35", 135, 95, 175},
    {"pink", "1;48;5;205;38;5;16", "38;5;205", "1;105;30", "95", 255, 95, 175},
    {"brown", "1;48;5;130;38;5;231", "38;5;130", "1;43;30", "33", 175, 95, 0},
    {"gray", "1;48;5;244;38;5;16", "38;5;244", "1;100;97", "90", 128, 128, 128},
}};

struct Alias {
  std::string_view name;
  Tint tint;
};

constexpr std::array<Alias, 17> kAliases{{
    {"grey", Tint::gray},
    {"silver", Tint::gray},
    {"black", Tint::gray},
    {"white", Tint::gray},
    {"cyan", Tint::teal},
    {"aqua", Tint::teal},
    {"turquoise", Tint::teal},
    {"magenta", Tint::pink},
    {"fuchsia", Tint::pink},
    {"violet", Tint::purple},
    {"indigo", Tint::purple},
    {"lavender", Tint::purple},
    {"amber", Tint::orange},
    {"gold", Tint::yellow},
    {"lime", Tint::green},
    {"navy", Tint::blue},
    {"crimson", Tint::red},
}};

const Look& look_of(Tint tint) { return kLooks[static_cast<std::size_t>(tint)]; }

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return std::nullopt;
}

// The tint nearest to #rgb or #rrggbb, by the distance of the three parts.
std::optional<Tint> nearest_tint(std::string_view digits) {
  std::array<int, 3> parts{};
  if (digits.size() != 3 && digits.size() != 6) return std::nullopt;
  const std::size_t each = digits.size() / 3;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto high = hex_digit(digits[i * each]);
    const auto low = hex_digit(digits[i * each + each - 1]);
    if (!high || !low) return std::nullopt;
    parts[i] = *high * 16 + *low;
  }
  const auto distance = [&](const Look& look) {
    const auto square = [](int a) { return a * a; };
    return square(parts[0] - look.red) + square(parts[1] - look.green) +
           square(parts[2] - look.blue);
  };
  const auto nearest =
      std::min_element(kLooks.begin() + 1, kLooks.end(),
                       [&](const Look& a, const Look& b) { return distance(a) < distance(b); });
  return static_cast<Tint>(nearest - kLooks.begin());
}

// The parameters of the escape sequence for a run; empty for plain text.
std::string_view sgr(Ink ink, Tint tint, Palette palette) {
  const bool rich = palette == Palette::rich;
  switch (ink) {
    case Ink::plain: return {};
    case Ink::strong: return "1";
    case Ink::faint: return "2";
    case Ink::good: return rich ? "1;38;5;35" : "1;32";
    case Ink::warn: return rich ? "38;5;172" : "33";
    case Ink::alarm: return rich ? "1;38;5;160" : "1;31";
    case Ink::chip: return rich ? look_of(tint).rich_chip : look_of(tint).basic_chip;
    case Ink::stripe: return rich ? look_of(tint).rich_stripe : look_of(tint).basic_stripe;
  }
  return {};
}

}  // namespace

std::optional<Tint> find_tint(std::string_view name) {
  const std::string low = lower_ascii(name);
  for (std::size_t i = 1; i < kLooks.size(); ++i) {
    if (kLooks[i].name == low) return static_cast<Tint>(i);
  }
  for (const Alias& alias : kAliases) {
    if (alias.name == low) return alias.tint;
  }
  if (low.starts_with('#')) return nearest_tint(std::string_view(low).substr(1));
  return std::nullopt;
}

std::string_view tint_name(Tint tint) { return look_of(tint).name; }

Tint tint_at(std::size_t place) {
  constexpr std::array<Tint, 10> kOrder{Tint::blue,   Tint::orange, Tint::green, Tint::purple,
                                        Tint::yellow, Tint::teal,   Tint::pink,  Tint::brown,
                                        Tint::gray,   Tint::red};
  return kOrder[place % kOrder.size()];
}

InkLine& InkLine::add(std::string_view text, Ink ink, Tint tint) {
  if (text.empty()) return *this;
  width_ += display_width(text);
  if (!runs_.empty() && runs_.back().ink == ink && runs_.back().tint == tint) {
    runs_.back().text += text;
  } else {
    runs_.push_back({std::string(text), ink, tint});
  }
  return *this;
}

InkLine& InkLine::append(const InkLine& other) {
  for (const Run& run : other.runs_) add(run.text, run.ink, run.tint);
  return *this;
}

InkLine& InkLine::pad(std::size_t columns) {
  if (width_ < columns) add(std::string(columns - width_, ' '));
  return *this;
}

std::string InkLine::paint(Palette palette) const {
  std::string out;
  for (const Run& run : runs_) {
    const std::string_view codes =
        palette == Palette::none ? std::string_view{} : sgr(run.ink, run.tint, palette);
    if (codes.empty()) {
      out += run.text;
    } else {
      out.append("\x1b[").append(codes).append("m").append(run.text).append("\x1b[0m");
    }
  }
  out.erase(out.find_last_not_of(' ') + 1);
  return out;
}

}  // namespace kanban
