#include "cli/order_pick.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kShownReasons = 3;

// The different reasons of held cards with how often each holds, the first ones.
std::string reasons_of(const Picking& picking) {
  std::vector<std::pair<std::string, std::size_t>> reasons;
  for (const Held& held : picking.held) {
    auto known = std::find_if(reasons.begin(), reasons.end(),
                              [&](const auto& entry) { return entry.first == held.why; });
    if (known == reasons.end()) known = reasons.insert(reasons.end(), {held.why, 0});
    ++known->second;
  }
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string text;
  for (std::size_t i = 0; i < std::min(reasons.size(), kShownReasons); ++i) {
    text += "  " + counted(reasons[i].second, "card") + ": " + printable(reasons[i].first) + "\n";
  }
  if (reasons.size() > kShownReasons)
    text += "  … kanban next --held shows all " + std::to_string(picking.held.size()) + "\n";
  return text;
}

}  // namespace

Result<PullWish> wish_of(const OrderedBoard& ordered, const LaneSet& lanes, const Values& values) {
  PullWish wish;
  wish.me = ordered.context.me;
  if (values.has("--for") && values.text("--for") != "me") {
    wish.me = values.text("--for") == "anybody" ? "" : std::string(values.text("--for"));
  }
  wish.role = values.text("--role");
  if (values.has("--product")) {
    TRY_ASSIGN(wish.product, find_product(ordered.board.settings, values.text("--product")));
  }
  if (values.has("--lane")) {
    TRY_ASSIGN(wish.lane, find_lane(lanes, values.text("--lane")));
  }
  return wish;
}

Result<Picking> pick_for(const OrderedBoard& ordered, const Values& values, std::size_t count) {
  TRY_ASSIGN(const LaneSet lanes, LaneSet::of_board(ordered.board.settings));
  TRY_ASSIGN(const PullWish wish, wish_of(ordered, lanes, values));
  return pick(ordered.board, ordered.order, lanes, ordered.context, wish, count);
}

Result<std::size_t> count_of(const Values& values, std::string_view name, std::size_t usual) {
  if (!values.has(name)) return usual;
  const auto count = parse_count(values.text(name));
  if (count && *count > 0) return static_cast<std::size_t>(*count);
  return make_error(ErrorKind::usage, "bad-value", std::string(name) + " takes a number from 1 on");
}

std::string nothing_to_pull(const OrderedBoard& ordered, const Picking& picking) {
  if (!picking.held.empty()) {
    const bool full = std::any_of(picking.held.begin(), picking.held.end(), [](const Held& held) {
      return held.why.find(" is full: ") != std::string::npos;
    });
    return "nothing can be pulled into " + picking.to + "\n" + reasons_of(picking) +
           (full ? "finish something there first; kanban board shows what is at work\n" : "");
  }
  std::string text = "nothing waits in " + join(picking.from, ", ") + " for this wish\n";
  if (ordered.order.cards.empty()) {
    text = "no card waits\n";
    if (!ordered.order.deferred.empty())
      text += "  " + counted(ordered.order.deferred.size(), "card") +
              " deferred: kanban list is:deferred\n";
  }
  return text;
}

void mark_reserved(Table& table, const Picking& picking) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].id != "placed_by") continue;
    for (std::size_t row = 0; row < picking.picks.size(); ++row) {
      if (picking.picks[row].reserved) table.rows[row][i].text = "reserve: the oldest";
    }
  }
}

std::string after_picks(const Picking& picking, Told told) {
  std::string text;
  if (picking.from_backlog)
    text += "nothing is committed; these are from " + join(picking.from, ", ") + "\n";
  if (told == Told::nothing && !picking.held.empty()) {
    text += counted(picking.held.size(), "card") + " before " +
            (picking.picks.size() == 1 ? "it" : "them") + " cannot be pulled:\n" +
            reasons_of(picking);
  }
  return text.empty() ? text : "\n" + text;
}

}  // namespace kanban::cli
