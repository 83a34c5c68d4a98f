#include "cli/order_compare.hpp"

#include "base/text.hpp"
#include "cli/order_view.hpp"
#include "order/comparison.hpp"
#include "render/json.hpp"
#include "render/json_values.hpp"
#include "store/revision.hpp"

namespace kanban::cli {
namespace {

std::string place_text(std::size_t place) { return place == 0 ? "–" : std::to_string(place); }

std::string shift_text(const std::vector<Shift>& shifts) {
  std::vector<std::string> parts;
  for (const Shift& shift : shifts)
    parts.push_back(shift.id + " " + place_text(shift.before) + " → " + place_text(shift.after));
  return parts.empty() ? "no card stands elsewhere" : join(parts, ", ");
}

Json shifts_json(const std::vector<Shift>& shifts) {
  const auto place = [](std::size_t value) {
    return value == 0 ? Json::null() : Json::integer(static_cast<long long>(value));
  };
  Json all = Json::array();
  for (const Shift& shift : shifts) {
    all.push(Json::object()
                 .set("id", Json::string(shift.id))
                 .set("before", place(shift.before))
                 .set("after", place(shift.after)));
  }
  return all;
}

// What the rules do to the cards of before, and what the cards of now do on top of it.
struct Compared {
  std::vector<std::string> rules = {};
  std::vector<Shift> by_rules = {};
  std::vector<InputChange> cards = {};
  std::vector<Shift> by_cards = {};
};

std::string compared_text(const Compared& compared) {
  std::string text;
  if (!compared.rules.empty())
    text += join(compared.rules, "; ") + ": " + shift_text(compared.by_rules) + "\n";
  for (const InputChange& change : compared.cards)
    text += change.id + "  " + join(change.what, "; ") + "\n";
  if (!compared.cards.empty()) text += "by these cards: " + shift_text(compared.by_cards) + "\n";
  return text;
}

Json compared_json(const Compared& compared, std::string_view revision) {
  Json cards = Json::array();
  for (const InputChange& change : compared.cards) {
    cards.push(
        Json::object().set("id", Json::string(change.id)).set("changes", json_texts(change.what)));
  }
  return Json::object()
      .set("schema", Json::string("kanban.compare/1"))
      .set("against", Json::string(revision))
      .set("rules", json_texts(compared.rules))
      .set("by_rules", shifts_json(compared.by_rules))
      .set("cards", std::move(cards))
      .set("by_cards", shifts_json(compared.by_cards));
}

}  // namespace

Status compare_orders(Session& session, const Values& values) {
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(const Revision revision, find_revision(*place, std::string(values.text("--compare"))));
  TRY_ASSIGN(Board past, load_board_at(*place, revision, Keep::everything));
  session.tell(past.problems);
  TRY_ASSIGN(const auto now, ordered_board(session, Need::history));
  const OrderedBoard before(std::move(past), now->context);
  // The old cards under the rules of now tell what the rules alone do.
  Board mixed = before.board;
  mixed.settings = now->board.settings;
  const OrderedBoard between(std::move(mixed), now->context);
  Compared compared;
  compared.rules = rule_changes(before.board.settings, now->board.settings);
  compared.by_rules = shifts_between(before.order, between.order);
  compared.cards = input_changes(before.board, now->board);
  compared.by_cards = shifts_between(between.order, now->order);
  if (values.has("--json")) {
    session.print(compared_json(compared, values.text("--compare")).pretty());
    return success();
  }
  const std::string text = compared_text(compared);
  if (text.empty()) {
    if (!session.quiet())
      session.world().err("the rules and the cards of the order are the same\n");
    return success();
  }
  session.page(printable_lines(text));
  return success();
}

}  // namespace kanban::cli
