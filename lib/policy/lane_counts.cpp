#include "policy/lane_counts.hpp"

#include <algorithm>

#include "model/history.hpp"

namespace kanban {
namespace {

void count_card(LaneRow& row, const Card& card, std::optional<std::size_t> column,
                const FilterContext& context) {
  ++row.count;
  if (column) {
    ++row.cells[*column].count;
  } else {
    ++row.elsewhere;
  }
  const Stage stage = stage_of(*context.settings, card);
  row.committed += is_committed(stage) ? 1U : 0U;
  if (stage == Stage::done || stage == Stage::dropped) return;
  ++row.open;
  row.blocked += open_block(card) ? 1U : 0U;
  row.oldest = std::max(row.oldest, age_in_days(card, context));
}

std::optional<std::size_t> place_of(const Settings& settings, const Card& card) {
  const Column* column = column_of(settings, card);
  if (column == nullptr) return std::nullopt;
  return static_cast<std::size_t>(column - settings.columns.data());
}

// Puts a load where the report shows it: at its column, lane or cell.
void put_load(LaneCounts& counts, const Load& load) {
  const auto column = std::find(counts.columns.begin(), counts.columns.end(), load.column);
  const auto place = static_cast<std::size_t>(column - counts.columns.begin());
  if (load.of == LimitOf::column) counts.total.cells[place].load = load;
  for (LaneRow& row : counts.lanes) {
    if (row.name != load.name) continue;
    if (load.of == LimitOf::lane) row.load = load;
    if (load.of == LimitOf::cell && place < counts.columns.size()) row.cells[place].load = load;
  }
}

}  // namespace

LaneCounts count_lanes(const std::vector<CardFile>& cards, const std::vector<CardFile>& all,
                       const LaneSet& lanes, const FilterContext& context) {
  const Settings& settings = *context.settings;
  LaneCounts counts;
  for (const Column& column : settings.columns) counts.columns.push_back(column.name);
  counts.total.cells.resize(counts.columns.size());
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    counts.lanes.push_back({.name = lanes.name(i)});
    counts.lanes.back().cells.resize(counts.columns.size());
  }
  for (const CardFile& file : cards) {
    const auto column = place_of(settings, file.card);
    count_card(counts.lanes[lanes.lane_of(file.card, context)], file.card, column, context);
    count_card(counts.total, file.card, column, context);
  }
  for (const Load& load : loads_of(all, lanes, context)) put_load(counts, load);
  for (LaneRow& row : counts.lanes) {
    if (counts.total.open == 0) break;
    row.permille =
        static_cast<std::int32_t>((row.open * 2000 + counts.total.open) / (counts.total.open * 2));
  }
  counts.total.permille = counts.total.open == 0 ? 0 : 1000;
  return counts;
}

}  // namespace kanban
