#include "render/picture.hpp"

#include "base/text.hpp"
#include "base/width.hpp"
#include "render/note_lines.hpp"
#include "render/picture_grid.hpp"
#include "render/picture_list.hpp"
#include "render/signs.hpp"

namespace kanban {
namespace {

constexpr std::size_t kLongestList = 100;  // a list does not get wider than this

// The title, and what stands aside at the right end of `width` or, without room, on a line of its
// own.
std::vector<InkLine> title_lines(const Picture& picture, std::size_t width, const Brush& brush) {
  std::vector<InkLine> out;
  const std::string aside = cut_to_width(printable(picture.aside), width, brush.signs.ellipsis);
  const std::string title = cut_to_width(printable(picture.title), width, brush.signs.ellipsis);
  if (title.empty() && aside.empty()) return out;
  out.emplace_back().add(title, Ink::strong);
  if (aside.empty()) return out;
  const std::size_t wide = display_width(aside);
  if (!title.empty() && display_width(title) + 2 + wide > width) out.emplace_back();
  out.back().pad(width - wide).add(aside, Ink::faint);
  return out;
}

InkLine legend_item(const LegendEntry& entry, std::size_t width, const Brush& brush) {
  InkLine item;
  const std::string mark = printable(entry.mark);
  const bool colored = brush.palette != Palette::none;
  item.add(colored ? " " + mark + " " : mark, Ink::chip, entry.tint).add(" ");
  const std::size_t room = width > item.width() ? width - item.width() : 0;
  return std::move(
      item.add(cut_to_width(printable(entry.text), room, brush.signs.ellipsis), Ink::faint));
}

std::vector<InkLine> legend_lines(const Picture& picture, std::size_t width, const Brush& brush) {
  std::vector<InkLine> items;
  for (const LegendEntry& entry : picture.legend) items.push_back(legend_item(entry, width, brush));
  if (!picture.next_means.empty()) {
    const std::string text = " " + printable(picture.next_means);
    items.emplace_back().add(brush.signs.next, Ink::good);
    items.back().add(cut_to_width(text, width - 1, brush.signs.ellipsis), Ink::faint);
  }
  std::vector<InkLine> out;
  for (const InkLine& item : items) {
    if (out.empty() || out.back().width() + 2 + item.width() > width) {
      out.emplace_back();
    } else {
      out.back().add("  ");
    }
    out.back().append(item);
  }
  return out;
}

}  // namespace

std::string draw_picture(const Picture& picture, const PictureOptions& options) {
  const Brush brush = brush_of(options);
  std::optional<GridPlan> plan;
  if (options.style != PictureStyle::vertical) plan = plan_grid(picture, options.width);
  const std::size_t width = plan ? plan->total() : std::min(options.width, kLongestList);
  std::vector<InkLine> lines = title_lines(picture, width, brush);
  if (!lines.empty()) lines.emplace_back();
  const auto add = [&lines](std::vector<InkLine> more) {
    for (InkLine& line : more) lines.push_back(std::move(line));
  };
  add(plan ? grid_lines(picture, *plan, options.style, brush) : list_lines(picture, width, brush));
  std::vector<InkLine> legend = legend_lines(picture, options.width, brush);
  if (!plan && !(legend.empty() && picture.footers.empty())) lines.emplace_back();
  add(std::move(legend));
  for (const std::string& footer : picture.footers) {
    for (const std::string& line :
         wrap_to_width(printable(footer), options.width, 4, brush.signs.ellipsis)) {
      lines.emplace_back().add(line);
    }
  }
  std::string out;
  for (const InkLine& line : lines) out += line.paint(brush.palette) + "\n";
  return out;
}

}  // namespace kanban
