#include "render/text_grid.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/width.hpp"
#include "render/cell.hpp"

namespace kanban {
namespace {

constexpr std::string_view kGap = "  ";
constexpr std::string_view kListGap = ", ";
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kPlain = "\x1b[0m";
// A text column is not cut below this: shorter texts say nothing.
constexpr std::size_t kShortest = 8;
// What a cell usually takes.
constexpr std::size_t kUsualCell = 12;

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

void end_line(std::string& out) {
  out.erase(out.find_last_not_of(' ') + 1);
  out += '\n';
}

}  // namespace

// One column as it will be printed.
struct TextGrid::Strip {
  std::size_t column = 0;
  std::string title = {};
  std::size_t width = 0;
  bool right = false;
  bool may_be_cut = false;

  // Adds `text`, which is `used` columns wide, in the width of the strip.
  void add_to(std::string& line, std::string_view text, std::size_t used) const {
    if (used > width && may_be_cut) {
      line += pad_to_width(cut_to_width(text, width), width);
      return;
    }
    const std::size_t blanks = width > used ? width - used : 0;
    if (right) line.append(blanks, ' ');
    line += text;
    if (!right) line.append(blanks, ' ');
  }

  // Takes what is too much from the last text column, then from those before it.
  static void fit(std::vector<Strip>& strips, std::size_t width) {
    std::size_t total = strips.empty() ? 0 : kGap.size() * (strips.size() - 1);
    for (const Strip& strip : strips) total += strip.width;
    for (auto strip = strips.rbegin(); strip != strips.rend() && total > width; ++strip) {
      if (!strip->may_be_cut || strip->width <= kShortest) continue;
      const std::size_t cut = std::min(total - width, strip->width - kShortest);
      strip->width -= cut;
      total -= cut;
    }
  }

  static std::string header(const std::vector<Strip>& strips) {
    std::string line;
    for (const Strip& strip : strips) {
      if (&strip != strips.data()) line += kGap;
      strip.add_to(line, strip.title, display_width(strip.title));
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
  }
};

TextGrid::TextGrid(std::vector<TableColumn> columns, std::size_t rows)
    : columns_(std::move(columns)), widest_(columns_.size(), 0) {
  cells_.reserve(rows * columns_.size());
  text_.reserve(rows * columns_.size() * kUsualCell);
}

void TextGrid::add(std::string_view text) {
  const std::size_t begin = text_.size();
  if (is_plain(text)) {
    text_ += text;
    end_cell(begin, text.size());
    return;
  }
  const std::string shown = printable(text);
  text_ += shown;
  end_cell(begin, display_width(shown));
}

void TextGrid::add_list(std::span<const std::string> entries) {
  if (entries.size() == 1) return add(entries.front());
  add(join(entries, kListGap));
}

void TextGrid::end_cell(std::size_t begin, std::size_t width) {
  std::size_t& widest = widest_[cells_.size() % columns_.size()];
  widest = std::max(widest, width);
  cells_.push_back(
      {begin, static_cast<std::uint32_t>(text_.size() - begin), static_cast<std::uint32_t>(width)});
}

std::vector<TextGrid::Strip> TextGrid::strips(bool header) const {
  std::vector<Strip> strips;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const TableColumn& column = columns_[i];
    const auto has_text = [&] {
      for (std::size_t cell = i; cell < cells_.size(); cell += columns_.size()) {
        if (cells_[cell].size != 0) return true;
      }
      return false;
    };
    if (!has_text()) continue;
    Strip strip{.column = i, .title = printable(column.title), .width = widest_[i]};
    if (header) strip.width = std::max(strip.width, display_width(strip.title));
    strip.right = is_right_aligned(column.kind);
    strip.may_be_cut = column.kind == CellKind::text || column.kind == CellKind::list;
    strips.push_back(std::move(strip));
  }
  return strips;
}

std::string TextGrid::render(const TextOptions& options) const {
  std::vector<Strip> strips = this->strips(options.header);
  if (strips.empty()) return {};
  if (options.width != 0) Strip::fit(strips, options.width);
  std::string out;
  std::size_t line_width = kGap.size() * strips.size();
  for (const Strip& strip : strips) line_width += strip.width;
  // Lines end with their last text, so most take less than their whole width.
  const std::size_t rows = cells_.size() / columns_.size();
  out.reserve(std::min(rows * line_width, text_.size() + rows * line_width / 2));
  if (options.header) {
    const std::string line = Strip::header(strips);
    if (options.color) {
      out.append(kBold).append(line).append(kPlain);
    } else {
      out += line;
    }
    out += '\n';
  }
  for (std::size_t first = 0; first < cells_.size(); first += columns_.size()) {
    for (const Strip& strip : strips) {
      if (&strip != strips.data()) out += kGap;
      const Cell& cell = cells_[first + strip.column];
      strip.add_to(out, text_of(cell), cell.width);
    }
    end_line(out);
  }
  return out;
}

}  // namespace kanban
