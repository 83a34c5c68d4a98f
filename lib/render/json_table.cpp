#include "render/json.hpp"
#include "render/render.hpp"

namespace kanban {
namespace {

// A flag is true or false and a list is an array even when empty, so that a member keeps its type
// in every row; other cells without a value are null.
Json value_of(const Cell& cell, CellKind kind) {
  switch (kind) {
    case CellKind::flag: return Json::boolean(!cell.text.empty());
    case CellKind::list: {
      Json array = Json::array();
      for (const std::string& item : cell.items) array.push(Json::string(item));
      return array;
    }
    case CellKind::number:
    case CellKind::days: return cell.text.empty() ? Json::null() : Json::number(cell.text);
    case CellKind::text:
    case CellKind::path:
    case CellKind::id:
    case CellKind::date:
    case CellKind::instant: break;
  }
  return cell.text.empty() ? Json::null() : Json::string(cell.text);
}

Json object_of(const Table& table, const std::vector<Cell>& row) {
  Json object = Json::object();
  for (std::size_t i = 0; i < row.size(); ++i) {
    object.set(table.columns[i].id, value_of(row[i], table.columns[i].kind));
  }
  return object;
}

}  // namespace

std::string render_ndjson(const Table& table) {
  std::string out;
  for (const auto& row : table.rows) out += object_of(table, row).compact() + "\n";
  return out;
}

std::string render_json(const Table& table, std::string_view schema, std::string_view name) {
  Json rows = Json::array();
  for (const auto& row : table.rows) rows.push(object_of(table, row));
  return Json::object().set("schema", Json::string(schema)).set(name, std::move(rows)).pretty();
}

}  // namespace kanban
