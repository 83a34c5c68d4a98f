#include "base/text.hpp"

#include <algorithm>

#include "base/width.hpp"
#include "render/cell.hpp"
#include "render/render.hpp"

namespace kanban {
namespace {

constexpr std::string_view kGap = "  ";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kPlain = "\x1b[0m";
// A text column is not cut below this: shorter texts say nothing.
constexpr std::size_t kShortest = 8;

// One column as it will be printed: printable texts and the width they get.
struct Strip {
  std::string title = {};
  std::vector<std::string> texts = {};
  std::size_t width = 0;
  bool right = false;
  bool may_be_cut = false;
};

std::vector<Strip> strips_of(const Table& table, bool header) {
  std::vector<Strip> strips;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const TableColumn& column = table.columns[i];
    Strip strip;
    bool empty = true;
    for (const auto& row : table.rows) {
      strip.texts.push_back(printable(cell_text(row[i], column.kind, ", ")));
      strip.width = std::max(strip.width, display_width(strip.texts.back()));
      empty = empty && strip.texts.back().empty();
    }
    if (empty) continue;
    strip.title = printable(column.title);
    if (header) strip.width = std::max(strip.width, display_width(strip.title));
    strip.right = is_right_aligned(column.kind);
    strip.may_be_cut = column.kind == CellKind::text || column.kind == CellKind::list;
    strips.push_back(std::move(strip));
  }
  return strips;
}

// Takes what is too much from the last text column, then from those before it.
void fit(std::vector<Strip>& strips, std::size_t width) {
  std::size_t total = strips.empty() ? 0 : kGap.size() * (strips.size() - 1);
  for (const Strip& strip : strips) total += strip.width;
  for (auto strip = strips.rbegin(); strip != strips.rend() && total > width; ++strip) {
    if (!strip->may_be_cut || strip->width <= kShortest) continue;
    const std::size_t cut = std::min(total - width, strip->width - kShortest);
    strip->width -= cut;
    total -= cut;
  }
}

std::string aligned(std::string_view text, const Strip& strip) {
  const std::string shown = strip.may_be_cut ? cut_to_width(text, strip.width) : std::string(text);
  if (!strip.right) return pad_to_width(shown, strip.width);
  const std::size_t used = display_width(shown);
  return std::string(strip.width > used ? strip.width - used : 0, ' ') + shown;
}

std::string trim_right(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

template <typename TextOf>
std::string line_of(const std::vector<Strip>& strips, TextOf text_of) {
  std::string line;
  for (const Strip& strip : strips) {
    if (&strip != strips.data()) line += kGap;
    line += aligned(text_of(strip), strip);
  }
  return trim_right(std::move(line));
}

}  // namespace

std::string render_text(const Table& table, const TextOptions& options) {
  std::vector<Strip> strips = strips_of(table, options.header);
  if (strips.empty()) return {};
  if (options.width != 0) fit(strips, options.width);
  std::string out;
  if (options.header) {
    const std::string line = line_of(strips, [](const Strip& strip) { return strip.title; });
    if (options.color) {
      out.append(kBold).append(line).append(kPlain);
    } else {
      out += line;
    }
    out += '\n';
  }
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    out += line_of(strips, [row](const Strip& strip) { return strip.texts[row]; });
    out += '\n';
  }
  return out;
}

}  // namespace kanban
