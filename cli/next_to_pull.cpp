#include "cli/next_to_pull.hpp"

#include <algorithm>

#include "model/history.hpp"
#include "query/sort.hpp"

namespace kanban::cli {
namespace {

bool is_waiting(Stage stage) { return stage == Stage::backlog || stage == Stage::wait; }

bool has_room(std::string_view column, const std::vector<Load>& loads) {
  return std::none_of(loads.begin(), loads.end(), [&](const Load& load) {
    return load.of == LimitOf::column && load.column == column && load.is_full();
  });
}

// The first active column from `place` on has room.
bool leads_to_room(const Settings& settings, std::size_t place, const std::vector<Load>& loads) {
  for (; place < settings.columns.size(); ++place) {
    const Column& column = settings.columns[place];
    if (column.stage == Stage::active) return has_room(column.name, loads);
    if (!is_waiting(column.stage)) return false;
  }
  return false;
}

}  // namespace

const CardFile* next_to_pull(const Board& board, const std::vector<Load>& loads,
                             const FilterContext& context) {
  const Settings& settings = board.settings;
  const std::string today = format_date(context.zone.date_of(context.now));
  const auto order = parse_sort("rank,created").value_or({});
  for (std::size_t i = settings.columns.size(); i-- > 0;) {
    const Column& column = settings.columns[i];
    if (!is_waiting(column.stage) || !leads_to_room(settings, i, loads)) continue;
    std::vector<const CardFile*> ready;
    for (const CardFile& file : board.cards) {
      if (column_of(settings, file.card) != &column || open_block(file.card)) continue;
      if (file.card.text(Field::defer_until) <= today) ready.push_back(&file);
    }
    if (ready.empty()) continue;
    sort_cards(ready, order, settings);
    return ready.front();
  }
  return nullptr;
}

}  // namespace kanban::cli
