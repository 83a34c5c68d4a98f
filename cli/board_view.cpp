#include "cli/board_view.hpp"

#include <algorithm>
#include <unordered_map>

#include "model/history.hpp"
#include "order/picking.hpp"
#include "order/pull_order.hpp"
#include "query/sort.hpp"

namespace kanban::cli {
namespace {

const Load* find_load(const std::vector<Load>& loads, LimitOf of, std::string_view column,
                      std::string_view name) {
  for (const Load& load : loads) {
    if (load.of == of && load.column == column && load.name == name) return &load;
  }
  return nullptr;
}

std::optional<ViewLimit> limit_of(const std::vector<Load>& loads, LimitOf of,
                                  std::string_view column, std::string_view name) {
  const Load* load = find_load(loads, of, column, name);
  if (load == nullptr) return std::nullopt;
  return view_limit(*load);
}

class Builder {
 public:
  Builder(const Board& board, const LaneSet& lanes, const FilterContext& context,
          const ViewWishes& wishes)
      : board_(board),
        lanes_(lanes),
        context_(context),
        wishes_(wishes),
        loads_(loads_of(board.cards, lanes, context)) {}

  BoardView build() {
    view_.name = board_.settings.name;
    if (!wishes_.filter.matches_everything()) view_.filter = wishes_.filter.to_string();
    view_.done_days = wishes_.done_days;
    view_.all_cards = board_.cards.size();
    add_columns();
    add_lanes();
    const Rules rules(board_.settings);
    const PullOrder order = pull_order(board_, rules, {context_.now, context_.zone});
    view_.blockers = wishes_.blockers;
    view_.next = next_to_pull(order);
    for (const CardFile* file : in_order(order)) place(*file);
    std::stable_sort(view_.cards.begin(), view_.cards.end(),
                     [](const ViewCard& a, const ViewCard& b) { return a.column < b.column; });
    add_exceeded();
    return std::move(view_);
  }

 private:
  void add_columns() {
    for (const Column& column : board_.settings.columns) {
      places_.push_back(column.stage == Stage::dropped ? std::nullopt
                                                       : std::optional(view_.columns.size()));
      if (column.stage == Stage::dropped) continue;
      ViewColumn& shown = view_.columns.emplace_back();
      shown.name = column.name;
      shown.stage = column.stage;
      shown.limit = limit_of(loads_, LimitOf::column, column.name, {});
      shown.min = column.min;
      shown.max = column.max;
    }
  }

  void add_lanes() {
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
      ViewLane& lane = view_.lanes.emplace_back();
      lane.name = lanes_.name(i);
      lane.kept_when_empty = !lanes_.rule(i).name.empty();
      if (lane.kept_when_empty) lane.limit = limit_of(loads_, LimitOf::lane, {}, lane.name);
      for (const ViewColumn& column : view_.columns)
        lane.cells.push_back(limit_of(loads_, LimitOf::cell, column.name, lane.name));
    }
  }

  // Every card, as it stands in its column: what waits in pull order, what is done the latest
  // first, everything else by rank and age.
  std::vector<const CardFile*> in_order(const PullOrder& order) const {
    std::vector<const CardFile*> cards;
    for (const CardFile& file : board_.cards) cards.push_back(&file);
    sort_cards(cards, parse_sort("rank,created").value_or({}), board_.settings);
    std::unordered_map<const CardFile*, std::size_t> places;
    for (const Waiting& card : order.cards) places.emplace(card.facts.file, places.size());
    struct Key {
      std::size_t place = 0;      // in pull order; what is not in it comes after it
      std::int64_t finished = 0;  // the later, the smaller
      const CardFile* file = nullptr;
    };
    std::vector<Key> keys;
    for (const CardFile* file : cards) {
      const auto found = places.find(file);
      const bool done = stage_of(board_.settings, file->card) == Stage::done;
      keys.push_back({found == places.end() ? places.size() : found->second,
                      done ? -entered_column(file->card).seconds : 0, file});
    }
    std::stable_sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
      return a.place != b.place ? a.place < b.place : a.finished < b.finished;
    });
    for (std::size_t i = 0; i < keys.size(); ++i) cards[i] = keys[i].file;
    return cards;
  }

  // What `kanban next` would offer to anybody; null when nothing can be pulled. Cards that wait for
  // one of another board are passed over.
  const CardFile* next_to_pull(const PullOrder& order) const {
    const auto lanes = LaneSet::of_board(board_.settings);
    if (!lanes.ok()) return nullptr;
    const auto picking = pick(board_, order, *lanes, context_, PullWish{}, order.cards.size());
    if (!picking.ok()) return nullptr;
    for (const Pick& one : picking->picks) {
      if (view_.blockers.count(one.card->id()) == 0) return one.card->facts.file;
    }
    return nullptr;
  }

  void place(const CardFile& file) {
    const Column* column = column_of(board_.settings, file.card);
    if (column == nullptr) {
      ++view_.elsewhere;
      return;
    }
    const auto at = places_[static_cast<std::size_t>(column - board_.settings.columns.data())];
    if (!at) {
      ++view_.dropped;
      return;
    }
    if (column->stage == Stage::done && days_here(file.card, context_) > wishes_.done_days) {
      ++view_.done_earlier;
      return;
    }
    const bool hidden = !wishes_.filter.matches(file.card, context_);
    ++view_.columns[*at].cards;
    if (hidden) ++view_.columns[*at].hidden;
    view_.cards.push_back({&file, &context_, *at, lanes_.lane_of(file.card, context_), hidden});
  }

  void add_exceeded() {
    for (const Load& load : loads_) {
      const bool placeless = load.of == LimitOf::card_class || load.of == LimitOf::person;
      if (placeless && load.is_over())
        view_.exceeded.push_back({load.of, load.name, view_limit(load)});
    }
  }

  const Board& board_;
  const LaneSet& lanes_;
  const FilterContext& context_;
  const ViewWishes& wishes_;
  std::vector<Load> loads_;
  std::vector<std::optional<std::size_t>> places_ = {};  // of each column, in the view
  BoardView view_ = {};
};

}  // namespace

ViewLimit view_limit(const Load& load) {
  return {load_amount(load), load.limit.most, load.limit.by,
          load.is_full(),    load.is_over(),  load.cards.size()};
}

BoardView view_board(const Board& board, const LaneSet& lanes, const FilterContext& context,
                     const ViewWishes& wishes) {
  return Builder(board, lanes, context, wishes).build();
}

}  // namespace kanban::cli
