#include "render/write_sheet.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/width.hpp"
#include "render/render.hpp"

namespace kanban {
namespace {

struct Member {
  std::string id = {};
  Json value = Json::null();
};

Json value_of(const Cell& cell, CellKind kind) {
  if (kind == CellKind::flag) return Json::boolean(!cell.text.empty());
  if (kind == CellKind::list) {
    Json array = Json::array();
    for (const std::string& item : cell.items) array.push(Json::string(item));
    return array;
  }
  if (cell.text.empty()) return Json::null();
  const bool number = kind == CellKind::number || kind == CellKind::days;
  return number ? Json::number(cell.text) : Json::string(cell.text);
}

std::string_view outer(std::string_view id) { return id.substr(0, id.find('.')); }

void add_members(Json& object, std::vector<Member>& members) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    const std::string name(outer(members[i].id));
    if (name == members[i].id) {
      object.set(name, std::move(members[i].value));
      continue;
    }
    const auto same = [&](const Member& other) {
      return other.id.size() > name.size() && outer(other.id) == name;
    };
    // Only the first of an object writes it.
    const auto here = members.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(members.begin(), here, same)) continue;
    Json inner = Json::object();
    for (auto member = here; member != members.end(); ++member) {
      if (same(*member)) inner.set(member->id.substr(name.size() + 1), std::move(member->value));
    }
    object.set(name, std::move(inner));
  }
}

// Without the columns that only programs get.
Table for_people(const Table& table) {
  Table shown;
  for (const TableColumn& column : table.columns) {
    if (!column.title.empty()) shown.columns.push_back(column);
  }
  for (const auto& row : table.rows) {
    shown.rows.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!table.columns[i].title.empty()) shown.rows.back().push_back(row[i]);
    }
  }
  return shown;
}

const std::string& shown(const Figure& figure) {
  return figure.shown.empty() ? figure.value : figure.shown;
}

}  // namespace

void add_figures(Json& object, const std::vector<Figure>& figures) {
  std::vector<Member> members;
  for (const Figure& figure : figures) {
    members.push_back({figure.id, value_of(Cell{figure.value, {}}, figure.kind)});
  }
  add_members(object, members);
}

Json rows_as_json(const Table& table) {
  Json rows = Json::array();
  for (const auto& row : table.rows) {
    std::vector<Member> members;
    for (std::size_t i = 0; i < row.size(); ++i) {
      members.push_back({table.columns[i].id, value_of(row[i], table.columns[i].kind)});
    }
    Json object = Json::object();
    add_members(object, members);
    rows.push(std::move(object));
  }
  return rows;
}

void add_sheet(Json& object, const Sheet& sheet) {
  add_figures(object, sheet.figures);
  for (const SheetTable& table : sheet.tables) object.set(table.name, rows_as_json(table.table));
}

std::string filled(std::string_view text, std::size_t width) {
  std::string out;
  std::string line;
  for (const std::string& word : split(text, ' ')) {
    const std::size_t wide = display_width(line) + 1 + display_width(word);
    if (!line.empty() && width > 0 && wide > width) {
      out += line + "\n";
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  return out + line + "\n";
}

std::string figures_text(const std::vector<Figure>& figures, const SheetText& options) {
  std::string out;
  std::string line;
  for (const Figure& figure : figures) {
    if (figure.title.empty()) continue;
    const std::string value = shown(figure);
    const std::string item = printable(figure.title + " " + (value.empty() ? "-" : value));
    const std::size_t wide = display_width(line) + 3 + display_width(item);
    if (!line.empty() && options.width > 0 && wide > options.width) {
      out += line + "\n";
      line.clear();
    }
    line += (line.empty() ? "" : " | ") + item;
  }
  return line.empty() ? out : out + line + "\n";
}

std::string tables_text(const Sheet& sheet, const SheetText& options) {
  std::string out;
  for (const SheetTable& part : sheet.tables) {
    if (!part.for_people || part.table.rows.empty()) continue;
    if (!out.empty()) out += "\n";
    if (!part.title.empty()) out += part.title + "\n";
    TextOptions text;
    text.width = options.width;
    text.color = options.color;
    out += render_text(for_people(part.table), text);
  }
  return out;
}

std::string sheet_markdown(const Sheet& sheet) {
  std::string out = "## " + escape_markdown(sheet.title) + "\n\n";
  out += escape_markdown(sheet.finding) + ".\n";
  Table figures;
  figures.columns = {{"figure", "Figure", CellKind::text}, {"value", "Value", CellKind::number}};
  for (const Figure& figure : sheet.figures) {
    if (figure.title.empty()) continue;
    figures.rows.push_back({{figure.title, {}}, {shown(figure), {}}});
  }
  if (!figures.rows.empty()) out += "\n" + render_markdown(figures);
  for (const SheetTable& part : sheet.tables) {
    if (!part.for_people || part.table.rows.empty()) continue;
    out += "\n";
    if (!part.title.empty()) out += "### " + escape_markdown(part.title) + "\n\n";
    out += render_markdown(for_people(part.table));
  }
  for (const std::string& warning : sheet.warnings) {
    out += "\n> " + escape_markdown(warning) + "\n";
  }
  return out;
}

}  // namespace kanban
