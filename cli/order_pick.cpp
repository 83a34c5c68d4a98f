#include "cli/order_pick.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "cli/rights_context.hpp"

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

// Where the board lists people, another name is a slip that finds nothing.
Status is_known_person(const Board& board, const std::string& name) {
  const std::vector<Person>& people = board.settings.people;
  std::vector<std::string> known;
  for (const Person& person : people) known.push_back(person.name);
  if (people.empty() || name.empty() || std::find(known.begin(), known.end(), name) != known.end())
    return success();
  const bool has_work = std::any_of(board.cards.begin(), board.cards.end(), [&](const CardFile& f) {
    return f.card.contains(Field::assignees, name);
  });
  if (has_work) return success();
  Error error = make_error(ErrorKind::usage, "unknown-person",
                           "'" + printable(name) + "' is nobody under people: in board.yaml");
  error.hints = did_you_mean(name, known);
  error.hints.emplace_back("--for anybody looks for the whole team");
  return error;
}

// A role is one of board.yaml, or one that a card asks for.
Status is_known_role(const Board& board, const std::string& role) {
  if (role.empty()) return success();
  std::set<std::string> known;
  for (const Role& one : board.settings.rights.roles) known.insert(one.name);
  for (const CardFile& file : board.cards) {
    if (file.card.has(Field::role)) known.emplace(file.card.text(Field::role));
  }
  for (const std::string& one : known) {
    if (equal_ignoring_case(one, role)) return success();
  }
  const std::vector<std::string> names(known.begin(), known.end());
  Error error =
      make_error(ErrorKind::usage, "unknown-role",
                 "no role '" + printable(role) + "' on this board, and no card asks for it");
  if (!names.empty()) error.details.push_back("roles: " + join(names, ", "));
  error.hints = did_you_mean(role, names);
  if (error.hints.empty())
    error.hints.emplace_back("kanban set CARD role=ROLE says whose work it is");
  return error;
}

}  // namespace

Result<PullWish> wish_of(const OrderedBoard& ordered, const LaneSet& lanes, const Values& values) {
  PullWish wish;
  wish.me = ordered.context.me;
  if (values.has("--for") && values.text("--for") != "me") {
    wish.me = values.text("--for") == "anybody" ? "" : std::string(values.text("--for"));
  }
  if (values.has("--for")) TRY(is_known_person(ordered.board, wish.me));
  wish.role = values.text("--role");
  TRY(is_known_role(ordered.board, wish.role));
  if (values.has("--product")) {
    TRY_ASSIGN(wish.product, find_product(ordered.board.settings, values.text("--product")));
  }
  if (values.has("--lane")) {
    TRY_ASSIGN(wish.lane, find_lane(lanes, values.text("--lane")));
  }
  return wish;
}

Result<Picking> pick_for(Session& session, const OrderedBoard& ordered, const Values& values,
                         std::size_t count) {
  TRY_ASSIGN(const LaneSet lanes, LaneSet::of_board(ordered.board.settings));
  TRY_ASSIGN(PullWish wish, wish_of(ordered, lanes, values));
  TRY_ASSIGN(const Place* const place, session.place());
  wish.forbidden = forbidden_to(ordered.board.settings, ordered.context, place->board, wish.me);
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

void mark_reserved(Table& table, const Picking& picking, For whom) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& id = table.columns[i].id;
    for (std::size_t row = 0; row < picking.picks.size(); ++row) {
      if (!picking.picks[row].reserved) continue;
      if (id == "placed_by") table.rows[row][i].text = "reserve: the oldest";
      if (id == "place" && whom == For::people) table.rows[row][i].text.clear();
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
