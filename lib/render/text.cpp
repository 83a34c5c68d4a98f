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
  std::vector<std::size_t> widths = {};  // of `texts`
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
    strip.texts.reserve(table.rows.size());
    strip.widths.reserve(table.rows.size());
    for (const auto& row : table.rows) {
      strip.texts.push_back(printable(cell_text(row[i], column.kind, ", ")));
      strip.widths.push_back(display_width(strip.texts.back()));
      strip.width = std::max(strip.width, strip.widths.back());
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

// Adds `text`, which is `used` columns wide, in the width of its strip.
void add_aligned(std::string& line, std::string_view text, std::size_t used, const Strip& strip) {
  if (used > strip.width && strip.may_be_cut) {
    line += pad_to_width(cut_to_width(text, strip.width), strip.width);
    return;
  }
  const std::size_t blanks = strip.width > used ? strip.width - used : 0;
  if (strip.right) line.append(blanks, ' ');
  line += text;
  if (!strip.right) line.append(blanks, ' ');
}

void end_line(std::string& out) {
  out.erase(out.find_last_not_of(' ') + 1);
  out += '\n';
}

std::string header_line(const std::vector<Strip>& strips) {
  std::string line;
  for (const Strip& strip : strips) {
    if (&strip != strips.data()) line += kGap;
    add_aligned(line, strip.title, display_width(strip.title), strip);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::string render_text(const Table& table, const TextOptions& options) {
  std::vector<Strip> strips = strips_of(table, options.header);
  if (strips.empty()) return {};
  if (options.width != 0) fit(strips, options.width);
  std::string out;
  if (options.header) {
    const std::string line = header_line(strips);
    if (options.color) {
      out.append(kBold).append(line).append(kPlain);
    } else {
      out += line;
    }
    out += '\n';
  }
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (const Strip& strip : strips) {
      if (&strip != strips.data()) out += kGap;
      add_aligned(out, strip.texts[row], strip.widths[row], strip);
    }
    end_line(out);
  }
  return out;
}

}  // namespace kanban
