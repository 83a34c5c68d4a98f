#include "base/width.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "base/text.hpp"

namespace kanban {
namespace {

struct Grapheme {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t width = 0;
};

bool is_regional(utf8proc_int32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; }

std::vector<Grapheme> graphemes_of(std::string_view text) {
  std::vector<Grapheme> out;
  utf8proc_int32_t previous = 0;
  utf8proc_int32_t state = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    utf8proc_int32_t code = 0;
    auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + pos),
                                   static_cast<utf8proc_ssize_t>(text.size() - pos), &code);
    if (length <= 0) {
      length = 1;
      code = 0xFFFD;
    }
    const bool first = out.empty();
    const bool breaks = first || utf8proc_grapheme_break_stateful(previous, code, &state) != 0;
    const std::size_t width =
        is_regional(code) ? 2 : static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)));
    const std::size_t end = pos + static_cast<std::size_t>(length);
    if (breaks) {
      out.push_back({pos, end, width});
    } else {
      out.back().end = end;
      out.back().width = std::max(out.back().width, width);
    }
    previous = code;
    pos = end;
  }
  return out;
}

// The bytes of the beginning of `text` that takes at most `columns`.
std::size_t fitting_bytes(std::string_view text, std::size_t columns) {
  std::size_t width = 0;
  std::size_t end = 0;
  for (const Grapheme& grapheme : graphemes_of(text)) {
    width += grapheme.width;
    if (width > columns) break;
    end = grapheme.end;
  }
  return end;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// `text` without blanks at its ends and with one blank between words.
std::string with_single_blanks(std::string_view text) {
  std::string out;
  for (const std::string& word : split(text, ' ')) {
    if (!word.empty()) out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

// Takes one line of at most `columns` off the beginning of `rest`, and the blank after it. A word
// that is longer than a line is broken, and begins on a line that is at most half full.
std::string take_line(std::string_view& rest, std::size_t columns) {
  std::string line;
  std::size_t used = 0;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    const std::size_t before = line.empty() ? 0 : 1;
    const std::size_t wide = display_width(word);
    std::size_t taken = word.size();
    if (used + before + wide > columns) {
      if (!line.empty() && (wide <= columns || used > columns / 2)) break;
      taken = fitting_bytes(word, columns - used - before);
      if (taken == 0 && !line.empty()) break;
    }
    if (taken > 0) line.append(before, ' ').append(word.substr(0, taken));
    used += before + display_width(word.substr(0, taken));
    if (taken == 0) taken = word.size();  // not even its first grapheme fits
    rest.remove_prefix(std::min(rest.size(), taken + (taken == word.size() ? 1 : 0)));
    if (taken < word.size()) break;
  }
  return line;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  if (is_ascii(text)) return text.size();
  std::size_t width = 0;
  for (const Grapheme& grapheme : graphemes_of(text)) width += grapheme.width;
  return width;
}

std::string cut_to_width(std::string_view text, std::size_t columns, std::string_view ellipsis) {
  if (display_width(text) <= columns) return std::string(text);
  const std::size_t mark = display_width(ellipsis);
  if (columns < mark) return {};
  std::size_t width = 0;
  std::size_t end = 0;
  for (const Grapheme& grapheme : graphemes_of(text)) {
    if (width + grapheme.width + mark > columns) break;
    width += grapheme.width;
    end = grapheme.end;
  }
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)) + std::string(ellipsis);
}

std::string cut_front_to_width(std::string_view text, std::size_t columns,
                               std::string_view ellipsis) {
  const std::size_t all = display_width(text);
  if (all <= columns) return std::string(text);
  const std::size_t mark = display_width(ellipsis);
  if (columns < mark) return {};
  std::size_t left = all;
  std::size_t begin = 0;
  for (const Grapheme& grapheme : graphemes_of(text)) {
    if (left + mark <= columns) break;
    left -= grapheme.width;
    begin = grapheme.end;
  }
  return std::string(ellipsis) + std::string(text.substr(begin));
}

std::vector<std::string> wrap_to_width(std::string_view text, std::size_t columns,
                                       std::size_t lines, std::string_view ellipsis) {
  std::vector<std::string> out;
  const std::string even = with_single_blanks(text);
  std::string_view rest = even;
  while (!rest.empty() && out.size() < lines) {
    const bool last = out.size() + 1 == lines;
    std::string line = last ? cut_to_width(rest, columns, ellipsis) : take_line(rest, columns);
    if (!line.empty()) out.push_back(std::move(line));
    if (last) break;
  }
  return out;
}

std::string pad_to_width(std::string_view text, std::size_t columns) {
  const std::size_t width = display_width(text);
  std::string out(text);
  if (width < columns) out.append(columns - width, ' ');
  return out;
}

}  // namespace kanban
