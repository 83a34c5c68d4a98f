// Sheet writers — a Sheet as JSON members, text, CSV and Markdown. Knows no Kanban.
#pragma once

#include <string>
#include <string_view>

#include "base/sheet.hpp"
#include "render/json.hpp"

namespace kanban {

// Sets the figures and tables of `sheet` as members of `object`. A point in an id makes an inner
// object, whose members stand together where the first of them is.
void add_sheet(Json& object, const Sheet& sheet);

// The figures alone.
void add_figures(Json& object, const std::vector<Figure>& figures);

// The rows of `table` as an array of objects, ids with a point as above.
Json rows_as_json(const Table& table);

struct SheetText {
  std::size_t width = 0;  // 0: as wide as it likes
  bool color = false;
};

// The figures that people get, "name value", filled into lines.
std::string figures_text(const std::vector<Figure>& figures, const SheetText& options);

// The tables that people get, each under its title.
std::string tables_text(const Sheet& sheet, const SheetText& options);

// The title, the finding, the figures and the tables.
std::string sheet_markdown(const Sheet& sheet);

// `text` filled into lines of at most `width` columns; 0 leaves it as it is. Ends with a newline.
std::string filled(std::string_view text, std::size_t width);

}  // namespace kanban
