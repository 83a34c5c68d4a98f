#include <algorithm>

#include "base/text.hpp"
#include "render/note_lines.hpp"
#include "render/picture.hpp"
#include "render/render.hpp"

namespace kanban {
namespace {

std::string counted_name(std::string_view name, const Count& count) {
  std::string out = escape_markdown(name);
  const std::string text = escape_markdown(count_text(count));
  out += (out.empty() || text.empty() ? "" : " ") + text;
  return count.fill == Fill::over ? "**" + out + "**" : out;
}

// Id and title, and on a line below them what else there is to say.
std::string note_text(const Note& note) {
  std::string out = note.next ? "► " : "";
  if (!note.mark.empty()) out += escape_markdown(note.mark) + " ";
  out += "**" + escape_markdown(note.id) + "** " + escape_markdown(note.title);
  std::string more = escape_markdown(age_text(note));
  for (const Badge& badge : note.badges) {
    if (badge.text.empty()) continue;
    std::string text = escape_markdown(badge.text);
    if (badge.weight == Weight::urgent) text = "**" + text + "**";
    more += (more.empty() ? "" : " · ") + text;
  }
  return more.empty() ? out : out + "<br>" + more;
}

std::string cell_text(const PictureCell& cell) {
  std::vector<std::string> pieces;
  if (!cell.count.text.empty()) pieces.push_back(counted_name("", cell.count));
  for (const Note& note : cell.notes) pieces.push_back(note_text(note));
  if (cell.left_out > 0) pieces.push_back("\\+ " + std::to_string(cell.left_out) + " more");
  return join(pieces, "<br><br>");
}

}  // namespace

std::string picture_markdown(const Picture& picture) {
  const bool named = std::any_of(picture.bands.begin(), picture.bands.end(),
                                 [](const PictureBand& band) { return !band.name.empty(); });
  std::string out;
  if (!picture.title.empty()) out += "**" + escape_markdown(picture.title) + "**";
  if (!picture.aside.empty()) out += (out.empty() ? "" : ", ") + escape_markdown(picture.aside);
  if (!out.empty()) out += "\n\n";
  out += named ? "| |" : "|";
  for (const PictureColumn& column : picture.columns)
    out += " " + counted_name(column.name, column.count) + " |";
  out += named ? "\n| --- |" : "\n|";
  for (std::size_t i = 0; i < picture.columns.size(); ++i) out += " --- |";
  out += '\n';
  for (const PictureBand& band : picture.bands) {
    out += named ? "| " + counted_name(band.name, band.count) + " |" : "|";
    for (const PictureCell& cell : band.cells) out += " " + cell_text(cell) + " |";
    out += '\n';
  }
  std::vector<std::string> legend;
  for (const LegendEntry& entry : picture.legend)
    legend.push_back(escape_markdown(entry.mark + " " + entry.text));
  if (!picture.next_means.empty()) legend.push_back("► " + escape_markdown(picture.next_means));
  if (!legend.empty()) out += "\n" + join(legend, ", ") + "\n";
  for (const std::string& footer : picture.footers) out += "\n" + escape_markdown(footer) + "\n";
  return out;
}

}  // namespace kanban
