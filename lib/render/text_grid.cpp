#include "render/text_grid.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/width.hpp"
#include "render/cell.hpp"

namespace kanban {
namespace {

constexpr std::string_view kGap = "  ";
constexpr std::string_view kListGap = ", ";
constexpr std::string_view kBelow = "    ";  // before a text that stands below its row
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kPlain = "\x1b[0m";
// A text column is not cut below this: shorter texts say nothing.
constexpr std::size_t kShortest = 8;
constexpr std::size_t kShortestPath = 16;
// A note that has less place begins further left.
constexpr std::size_t kShortestNote = 24;
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
  bool keeps_end = false;

  // Adds `text`, which is `used` columns wide, in the width of the strip.
  void add_to(std::string& line, std::string_view text, std::size_t used) const {
    if (used > width && may_be_cut) {
      line += pad_to_width(keeps_end ? cut_front_to_width(text, width) : cut_to_width(text, width),
                           width);
      return;
    }
    const std::size_t blanks = width > used ? width - used : 0;
    if (right) line.append(blanks, ' ');
    line += text;
    if (!right) line.append(blanks, ' ');
  }

  // Takes what is too much from the last text column, then from those before it; how wide all are
  // then.
  static std::size_t fit(std::vector<Strip>& strips, std::size_t width) {
    std::size_t total = strips.empty() ? 0 : kGap.size() * (strips.size() - 1);
    for (const Strip& strip : strips) total += strip.width;
    for (auto strip = strips.rbegin(); strip != strips.rend() && total > width; ++strip) {
      const std::size_t shortest = strip->keeps_end ? kShortestPath : kShortest;
      if (!strip->may_be_cut || strip->width <= shortest) continue;
      const std::size_t cut = std::min(total - width, strip->width - shortest);
      strip->width -= cut;
      total -= cut;
    }
    return total;
  }

  // Where short columns are still too much, takes out the last text: it gets a line of its own
  // below each row.
  static std::optional<Strip> take_last(std::vector<Strip>& strips, std::size_t width) {
    if (fit(strips, width) <= width || strips.size() < 2 || !strips.back().may_be_cut ||
        width <= kBelow.size() + kShortest)
      return std::nullopt;
    Strip last = std::move(strips.back());
    strips.pop_back();
    last.width = width - kBelow.size();
    return last;
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

void TextGrid::add_note(std::string_view text) {
  notes_.push_back({cells_.size() / columns_.size() - 1, printable(text)});
}

std::string TextGrid::notes_of(std::size_t row, std::size_t indent, std::size_t width) const {
  const auto first = std::lower_bound(notes_.begin(), notes_.end(), row,
                                      [](const Note& note, std::size_t r) { return note.row < r; });
  if (width != 0 && width < indent + kShortestNote) indent = kBelow.size();
  std::string out;
  for (auto note = first; note != notes_.end() && note->row == row; ++note) {
    const auto lines = width <= indent
                           ? std::vector<std::string>{note->text}
                           : wrap_to_width(note->text, width - indent, note->text.size() + 1);
    for (const std::string& line : lines) out += std::string(indent, ' ') + line + "\n";
  }
  return out;
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
    strip.keeps_end = column.kind == CellKind::path;
    strip.may_be_cut =
        column.kind == CellKind::text || column.kind == CellKind::list || strip.keeps_end;
    strips.push_back(std::move(strip));
  }
  return strips;
}

std::string TextGrid::render(const TextOptions& options) const {
  std::vector<Strip> strips = this->strips(options.header);
  if (strips.empty()) return {};
  std::optional<Strip> below;
  if (options.width != 0) below = Strip::take_last(strips, options.width);
  std::string out;
  std::size_t indent = kGap.size() * (strips.size() - 1);
  for (const Strip& strip : strips) indent += &strip == &strips.back() ? 0 : strip.width;
  std::size_t line_width = kGap.size() * strips.size();
  for (const Strip& strip : strips) line_width += strip.width;
  // Lines end with their last text, so most take less than their whole width.
  const std::size_t rows = cells_.size() / columns_.size();
  out.reserve(std::min(rows * line_width, text_.size() + rows * line_width / 2));
  if (options.header) {
    std::string line = Strip::header(strips);
    if (below) line += "\n" + std::string(kBelow) + below->title;
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
    if (below && cells_[first + below->column].size != 0) {
      out += kBelow;
      below->add_to(out, text_of(cells_[first + below->column]),
                    cells_[first + below->column].width);
      end_line(out);
    }
    if (!notes_.empty()) out += notes_of(first / columns_.size(), indent, options.width);
  }
  return out;
}

}  // namespace kanban
