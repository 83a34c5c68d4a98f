#include "cli/board_json.hpp"

#include <map>

#include "cli/board_picture.hpp"
#include "cli/card_marks.hpp"
#include "model/history.hpp"
#include "model/links.hpp"
#include "policy/levels.hpp"
#include "render/json_values.hpp"

namespace kanban::cli {
namespace {

Json number_or_null(const std::optional<int>& number) {
  return number ? Json::integer(*number) : Json::null();
}

// `limit` and `over`; what counts towards a limit where that is not the number of cards.
void set_limit(Json& json, const std::optional<ViewLimit>& limit) {
  json.set("limit", limit ? Json::integer(limit->most) : Json::null());
  json.set("counted", limit ? Json::number(limit->amount) : Json::null());
  json.set("by",
           limit ? Json::string(limit->by == Measure::size ? "size" : "cards") : Json::null());
  json.set("over", Json::boolean(limit && limit->over));
}

Json columns_json(const BoardView& view) {
  Json columns = Json::array();
  for (const ViewColumn& column : view.columns) {
    Json json = Json::object();
    json.set("name", Json::string(column.name));
    json.set("stage", Json::string(stage_name(column.stage)));
    json.set("count", json_count(column.cards));
    json.set("hidden", json_count(column.hidden));
    set_limit(json, column.limit);
    json.set("min", number_or_null(column.min)).set("max", number_or_null(column.max));
    columns.push(std::move(json));
  }
  return columns;
}

Json lanes_json(const BoardView& view) {
  std::vector<std::size_t> counts(view.lanes.size(), 0);
  for (const ViewCard& card : view.cards) counts[card.lane] += card.hidden ? 0 : 1;
  Json lanes = Json::array();
  if (view.lanes.size() == 1 && view.lanes.front().name.empty()) return lanes;
  for (std::size_t i = 0; i < view.lanes.size(); ++i) {
    const ViewLane& lane = view.lanes[i];
    Json json = Json::object();
    json.set("name", json_text_or_null(lane.name)).set("count", json_count(counts[i]));
    set_limit(json, lane.limit);
    Json cells = Json::array();
    for (std::size_t column = 0; column < lane.cells.size(); ++column) {
      if (!lane.cells[column]) continue;
      Json cell = Json::object();
      cell.set("column", Json::string(view.columns[column].name));
      set_limit(cell, lane.cells[column]);
      cells.push(std::move(cell));
    }
    json.set("cells", std::move(cells));
    lanes.push(std::move(json));
  }
  return lanes;
}

Json card_json(const BoardView& view, const ViewCard& placed,
               const std::vector<const Card*>& parts) {
  const Card& card = placed.file->card;
  const FilterContext& context = *placed.context;
  const auto block = open_block(card);
  const Progress progress = progress_of(*context.settings, parts);
  Json people = Json::array();
  for (const std::string& name : card.list(Field::assignees)) people.push(Json::string(name));
  Json json = Json::object();
  json.set("id", Json::string(card.id())).set("title", Json::string(card.title()));
  json.set("type", Json::string(marked_value(card, ColorBy::type, *context.settings)));
  json.set("class", Json::string(marked_value(card, ColorBy::card_class, *context.settings)));
  json.set("column", Json::string(view.columns[placed.column].name));
  json.set("lane", json_text_or_null(view.lanes[placed.lane].name));
  json.set("here", Json::integer(days_here(card, context)));
  json.set("blocked", block ? Json::string(block->reason) : Json::null());
  json.set("due", json_text_or_null(card.text(Field::due)));
  json.set("defer_until", json_text_or_null(card.text(Field::defer_until)));
  json.set("assignees", std::move(people));
  json.set(
      "children",
      Json::object().set("done", json_count(progress.done)).set("all", json_count(progress.all())));
  json.set("next", Json::boolean(placed.file == view.next));
  return json;
}

Json exceeded_json(const BoardView& view) {
  Json all = Json::array();
  for (const ViewExcess& excess : view.exceeded) {
    Json json = Json::object();
    json.set("of", Json::string(excess.of == LimitOf::person ? "person" : "class"));
    json.set("name", Json::string(excess.name));
    set_limit(json, excess.limit);
    all.push(std::move(json));
  }
  return all;
}

Json hidden_json(const BoardView& view) {
  std::map<std::string, std::size_t> counts;
  for (const ViewCard& card : view.cards) {
    if (card.hidden)
      ++counts[marked_value(card.file->card, ColorBy::type, *card.context->settings)];
  }
  Json hidden = Json::array();
  for (const auto& [type, count] : counts) {
    hidden.push(Json::object().set("type", Json::string(type)).set("count", json_count(count)));
  }
  return hidden;
}

}  // namespace

Json board_json(const BoardView& view, const Board& board) {
  const Parts parts(board);
  Json cards = Json::array();
  for (const ViewCard& card : view.cards) {
    if (!card.hidden) cards.push(card_json(view, card, parts.of(card.file->card.id())));
  }
  Json json = Json::object();
  json.set("schema", Json::string("kanban.board/1"));
  json.set("board", json_text_or_null(view.name)).set("filter", json_text_or_null(view.filter));
  json.set("columns", columns_json(view)).set("lanes", lanes_json(view));
  json.set("next", view.next ? Json::string(view.next->card.id()) : Json::null());
  json.set("exceeded", exceeded_json(view));
  json.set("hidden", hidden_json(view));
  json.set("not_shown", Json::object()
                            .set("done_earlier", json_count(view.done_earlier))
                            .set("dropped", json_count(view.dropped))
                            .set("elsewhere", json_count(view.elsewhere)));
  json.set("cards", std::move(cards));
  return json;
}

}  // namespace kanban::cli
