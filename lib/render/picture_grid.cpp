#include "render/picture_grid.hpp"

#include <algorithm>
#include <numeric>

#include "base/text.hpp"
#include "base/width.hpp"
#include "render/note_lines.hpp"

namespace kanban {
namespace {

constexpr std::size_t kWidest = 40;   // longer lines are slower to read
constexpr std::size_t kRoomy = 24;    // from this share on, empty columns keep theirs
constexpr std::size_t kTidy = 12;     // below this share the gaps go
constexpr std::size_t kReadable = 9;  // below this share columns stand one below the other
constexpr std::size_t kSliver = 6;    // an empty column at the least,
constexpr std::size_t kWord = 10;     // and at most so much for its longest word

// Which columns have a note; all of them where none has.
std::vector<bool> filled_columns(const Picture& picture) {
  std::vector<bool> filled(picture.columns.size(), false);
  bool any = false;
  for (const PictureBand& band : picture.bands) {
    for (std::size_t i = 0; i < band.cells.size(); ++i) {
      if (band.cells[i].notes.empty()) continue;
      filled[i] = any = true;
    }
  }
  return any ? filled : std::vector<bool>(picture.columns.size(), true);
}

std::size_t head_width(const PictureColumn& column) {
  const std::size_t count = display_width(count_text(column.count));
  return display_width(printable(column.name)) + (count > 0 ? count + 1 : 0);
}

// What an empty column needs so that the words of its head stay whole.
std::size_t sliver_width(const PictureColumn& column) {
  std::size_t widest = kSliver;
  for (const std::string& text : {printable(column.name), count_text(column.count)}) {
    for (const std::string& word : split(text, ' ')) widest = std::max(widest, display_width(word));
  }
  return std::min(widest, kWord);
}

// The widths when the empty columns take no more than `sliver` and what their words need; nothing
// when a share would be below `least`.
std::optional<GridPlan> squeeze(const Picture& picture, std::size_t width, std::size_t gap,
                                std::size_t sliver, std::size_t least) {
  const std::size_t count = picture.columns.size();
  const std::size_t around = count + (count - 1) * (gap + 1);
  if (width < around + count) return std::nullopt;
  std::size_t room = width - around;
  const std::size_t even = room / count;
  GridPlan plan{std::vector<std::size_t>(count, 0), gap};
  std::size_t sharing = 0;
  const std::vector<bool> filled = filled_columns(picture);
  for (std::size_t i = 0; i < count; ++i) {
    if (even >= kRoomy || filled[i]) {
      ++sharing;
      continue;
    }
    plan.widths[i] = std::max(std::min(head_width(picture.columns[i]), sliver),
                              sliver_width(picture.columns[i]));
    room -= std::min(room, plan.widths[i]);
  }
  const std::size_t share = std::min(room / sharing, kWidest);
  if (share < least) return std::nullopt;
  std::size_t left_over = share == kWidest ? 0 : room % sharing;
  for (std::size_t& column : plan.widths) {
    if (column > 0) continue;
    column = share + (left_over > 0 ? 1 : 0);
    left_over -= std::min<std::size_t>(left_over, 1);
  }
  return plan;
}

class Grid {
 public:
  Grid(const Picture& picture, const GridPlan& plan, PictureStyle style, const Brush& brush)
      : picture_(picture), plan_(plan), style_(style), brush_(brush) {}

  std::vector<InkLine> lines() {
    heads();
    for (const PictureBand& band : picture_.bands) draw(band);
    lines_.push_back(rule(brush_.signs.foot));
    return std::move(lines_);
  }

 private:
  // One line across the grid from one piece a column; a piece begins with its slot.
  InkLine row(const std::vector<const InkLine*>& pieces) const {
    InkLine line;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const std::size_t end = line.width() + 1 + plan_.widths[i];
      if (pieces[i] != nullptr) line.append(*pieces[i]);
      if (i + 1 == pieces.size()) break;
      line.pad(end + plan_.gap).add(brush_.signs.wall, Ink::faint);
    }
    return line;
  }

  // The blocks side by side, aligned at their first or at their last lines.
  void add_rows(const std::vector<std::vector<InkLine>>& blocks, bool at_the_end) {
    std::size_t height = 0;
    for (const auto& block : blocks) height = std::max(height, block.size());
    for (std::size_t y = 0; y < height; ++y) {
      std::vector<const InkLine*> pieces;
      for (const auto& block : blocks) {
        const std::size_t above = at_the_end ? height - block.size() : 0;
        const bool inside = y >= above && y - above < block.size();
        pieces.push_back(inside ? &block[y - above] : nullptr);
      }
      lines_.push_back(row(pieces));
    }
  }

  void heads() {
    std::vector<std::vector<InkLine>> blocks;
    for (std::size_t i = 0; i < picture_.columns.size(); ++i)
      blocks.push_back(head(picture_.columns[i], plan_.widths[i]));
    add_rows(blocks, true);
  }

  // The name at the left, the count at the right, over as many lines as they need.
  std::vector<InkLine> head(const PictureColumn& column, std::size_t width) const {
    std::vector<InkLine> block;
    const std::string_view ellipsis = brush_.signs.ellipsis;
    for (const std::string& line : wrap_to_width(printable(column.name), width, 3, ellipsis))
      block.emplace_back().add(" ").add(line, Ink::strong);
    bool first = true;
    for (const std::string& line : wrap_to_width(count_text(column.count), width, 2, ellipsis)) {
      const std::size_t wide = display_width(line);
      const bool beside = first && !block.empty() && block.back().width() + 1 + wide <= 1 + width;
      if (!beside) block.emplace_back();
      block.back().pad(1 + width - wide).add(line, count_ink(column.count));
      first = false;
    }
    return block;
  }

  // The walls' places, from the left edge.
  std::vector<std::size_t> walls() const {
    std::vector<std::size_t> places;
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < plan_.widths.size(); ++i) {
      at += 1 + plan_.widths[i] + plan_.gap;
      places.push_back(at++);
    }
    return places;
  }

  // Goes on with the rule until the line is `end` wide.
  void add_rule(InkLine& line, std::size_t end, std::string_view crossing) const {
    const std::vector<std::size_t> places = walls();
    std::string text;
    for (std::size_t at = line.width(); at < end; ++at) {
      const bool wall = std::find(places.begin(), places.end(), at) != places.end();
      text += wall ? crossing : brush_.signs.rule;
    }
    line.add(text, Ink::faint);
  }

  InkLine rule(std::string_view crossing) const {
    InkLine line;
    add_rule(line, plan_.total(), crossing);
    return line;
  }

  // Name and count of a band, at most so wide that a piece of rule follows.
  InkLine label(const PictureBand& band) const {
    InkLine line;
    const std::string count = count_text(band.count);
    const std::size_t taken = 4 + (count.empty() ? 0 : display_width(count) + 1);
    const std::size_t room = plan_.total() > taken ? plan_.total() - taken : 0;
    const std::string name = cut_to_width(printable(band.name), room, brush_.signs.ellipsis);
    line.add(brush_.signs.rule, Ink::faint).add(" ").add(name, Ink::strong).add(" ");
    if (!count.empty() && room > 0) line.add(count, count_ink(band.count)).add(" ");
    return line;
  }

  // The rule above a band with the band's label and the counts of its cells; on a line of their own
  // where they would meet.
  void band_rule(const PictureBand& band) {
    InkLine line;
    if (!band.name.empty()) line = label(band);
    std::size_t column_end = 0;
    for (std::size_t i = 0; i < band.cells.size(); ++i) {
      column_end += 1 + plan_.widths[i];
      const Count& count = band.cells[i].count;
      const std::string text =
          cut_to_width(count_text(count), plan_.widths[i], brush_.signs.ellipsis);
      if (!text.empty()) {
        const std::size_t begin = column_end - display_width(text) - 1;
        if (line.width() > begin) {
          add_rule(line, plan_.total(), brush_.signs.cross);
          lines_.push_back(std::move(line));
          line = InkLine();
        }
        add_rule(line, begin, brush_.signs.cross);
        line.add(" ").add(text, count_ink(count)).add(std::string(plan_.gap, ' '));
      }
      column_end += plan_.gap + 1;
    }
    add_rule(line, plan_.total(), brush_.signs.cross);
    lines_.push_back(std::move(line));
  }

  std::vector<InkLine> cell_lines(const PictureCell& cell, std::size_t width,
                                  std::size_t id_width) const {
    std::vector<InkLine> out;
    for (const Note& note : cell.notes) {
      if (style_ == PictureStyle::compact) {
        out.push_back(compact_note(note, width, std::min(id_width, width / 2), brush_));
        continue;
      }
      if (!out.empty()) out.emplace_back();
      for (InkLine& line : note_lines(note, width, brush_)) out.push_back(std::move(line));
    }
    if (cell.left_out == 0) return out;
    if (!out.empty() && style_ != PictureStyle::compact) out.emplace_back();
    const std::string more = "+ " + std::to_string(cell.left_out) + " more";
    out.emplace_back().add(" ").add(cut_to_width(more, width, brush_.signs.ellipsis), Ink::faint);
    return out;
  }

  void draw(const PictureBand& band) {
    band_rule(band);
    std::vector<std::vector<InkLine>> blocks;
    for (std::size_t i = 0; i < band.cells.size(); ++i) {
      std::size_t id_width = 0;
      for (const Note& note : band.cells[i].notes)
        id_width = std::max(id_width, display_width(printable(short_id(note))));
      blocks.push_back(cell_lines(band.cells[i], plan_.widths[i], id_width));
    }
    add_rows(blocks, false);
  }

  const Picture& picture_;
  const GridPlan& plan_;
  PictureStyle style_;
  const Brush& brush_;
  std::vector<InkLine> lines_ = {};
};

}  // namespace

std::size_t GridPlan::total() const {
  if (widths.empty()) return 0;
  return std::accumulate(widths.begin(), widths.end(), widths.size()) +
         (widths.size() - 1) * (gap + 1);
}

std::optional<GridPlan> plan_grid(const Picture& picture, std::size_t width) {
  if (picture.columns.empty()) return std::nullopt;
  if (auto plan = squeeze(picture, width, 1, kRoomy, kTidy)) return plan;
  if (auto plan = squeeze(picture, width, 1, kSliver, kTidy)) return plan;
  if (auto plan = squeeze(picture, width, 0, kReadable, kReadable)) return plan;
  return squeeze(picture, width, 0, kSliver, kReadable);
}

std::vector<InkLine> grid_lines(const Picture& picture, const GridPlan& plan, PictureStyle style,
                                const Brush& brush) {
  return Grid(picture, plan, style, brush).lines();
}

}  // namespace kanban
