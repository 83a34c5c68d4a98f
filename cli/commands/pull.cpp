// kanban pull — take the next card: assign it and move it to where work is done.
#include "base/text.hpp"
#include "cli/order_pick.hpp"
#include "cli/planner.hpp"
#include "cli/rights_context.hpp"
#include "ops/move.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card", .kind = ArgKind::card, .help = "This card; the next one when left out"},
    {.name = "--lane", .value = "LANE", .help = "The next card of this lane"},
    {.name = "--product",
     .kind = ArgKind::product,
     .value = "PRODUCT",
     .help = "The next card of this product"},
    {.name = "--role", .value = "ROLE", .help = "The next work of this role, or of none"},
    {.name = "--for",
     .kind = ArgKind::person,
     .value = "PERSON",
     .help = "Give it to somebody else"},
};

const Example kExamples[] = {
    {"kanban pull", "Take the first card of kanban next"},
    {"kanban pull k7", "Take this card"},
    {"kanban pull --lane Portal --for bo", "Give bo the next card of a lane"},
};

Error not_pulled(std::string message, std::string hint) {
  return make_error(ErrorKind::refused, "not-pullable", std::move(message)).hint(std::move(hint));
}

// The card that was named, if nothing holds it.
Result<CardFile> named_card(Planner& planner, const Values& values, const OrderedBoard& ordered,
                            const PullWish& wish, const LaneSet& lanes) {
  TRY_ASSIGN(CardFile file, planner.find(values.text("card")));
  const std::string id(file.card.id());
  const std::size_t place = ordered.order.place_of(id);
  const Column* to = first_of_stage(ordered.board.settings, Stage::active);
  if (place == 0 || to == nullptr) {
    return not_pulled("card '" + id + "' is in '" + std::string(file.card.column()) +
                          "' and not in the order of what waits",
                      "kanban why " + id + " says why");
  }
  const std::string why =
      Holding(ordered.board, lanes, ordered.context, wish, *to).why(ordered.order.cards[place - 1]);
  if (why.empty()) return file;
  return not_pulled("card '" + id + "' cannot be pulled: " + why, "kanban next shows what can be");
}

Result<CardFile> next_card(Planner& planner, const Values& values, const OrderedBoard& ordered,
                           PullWish wish, const LaneSet& lanes) {
  // What the rules leave to others is passed over as by next; a card that was named is judged
  // later.
  if (!values.has("--propose")) {
    TRY_ASSIGN(const std::string me, planner.session().me());
    TRY_ASSIGN(const Place* const place, planner.session().place());
    wish.forbidden = forbidden_to(ordered.board.settings, ordered.context, place->board, me);
  }
  TRY_ASSIGN(const Picking picking,
             pick(ordered.board, ordered.order, lanes, ordered.context, wish, 1));
  if (!picking.picks.empty()) return planner.find(picking.picks.front().card->id());
  if (picking.held.empty())
    return not_pulled("nothing waits in " + join(picking.from, ", ") + " for this wish",
                      "kanban order shows everything that waits");
  return not_pulled("nothing can be pulled into " + picking.to + ": " + picking.held.front().why,
                    "kanban next --held shows what stands in the way");
}

Result<Planned> plan(Planner& planner, const Values& values) {
  TRY_ASSIGN(const Board* const board, planner.board());
  TRY_ASSIGN(const FilterContext context, planner.session().filter_context());
  const OrderedBoard ordered(*board, context);
  TRY_ASSIGN(const LaneSet lanes, LaneSet::of_board(planner.settings()));
  TRY_ASSIGN(PullWish wish, wish_of(ordered, lanes, values));
  Stamp stamp = planner.stamp(values);
  if (wish.me.empty()) wish.me = stamp.by;
  if (values.has("--over-wip") || values.has("--waive"))
    wish.limits = PullWish::Limits::judged_later;
  TRY_ASSIGN(const CardFile file, !values.list("card").empty()
                                      ? named_card(planner, values, ordered, wish, lanes)
                                      : next_card(planner, values, ordered, wish, lanes));
  Card card = file.card;
  const std::string from(card.column());
  card.add(Field::assignees, wish.me);
  const Column* to = first_of_stage(planner.settings(), Stage::active);
  TRY(move_card(planner.settings(), card, to->name, stamp));
  Planned planned;
  planned.news.push_back({std::string(card.id()), from + " → " + to->name + ", " + wish.me,
                          std::string(card.title())});
  planner.change(file, std::move(card));
  return planned;
}

}  // namespace

extern const Command pull_command;
const Command pull_command{
    .name = "pull",
    .group = "day",
    .summary = "Take the next card: assign and move it",
    .details =
        "Takes the first card of kanban next for you and moves it to the first column where work "
        "is done, in one commit. A card that is blocked, somebody else's, or above a limit is not "
        "taken, unless --over-wip gives a reason for going above a limit.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::limits | Group::write,
    .effect = Effect::changes_board,
    .plan = plan};

}  // namespace kanban::cli
