#include "base/width.hpp"

#include <algorithm>
#include <vector>

#include <utf8proc.h>

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

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
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

std::string pad_to_width(std::string_view text, std::size_t columns) {
  const std::size_t width = display_width(text);
  std::string out(text);
  if (width < columns) out.append(columns - width, ' ');
  return out;
}

}  // namespace kanban
