// kanban replenish — what to commit to next.
#include <algorithm>

#include "base/text.hpp"
#include "cli/order_pick.hpp"
#include "cli/output.hpp"
#include "cli/planner.hpp"
#include "ops/move.hpp"
#include "order/replenishment.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Commit to these cards; says what is proposed when left out",
     .repeated = true},
    {.name = "--take", .kind = ArgKind::flag, .help = "Commit to what is proposed"},
    {.name = "--limit", .kind = ArgKind::number, .value = "N", .help = "At most N cards (5)"},
};

const Example kExamples[] = {
    {"kanban replenish", "The free places, and the cards that would take them"},
    {"kanban replenish --take --because \"meeting of 21 November\"", "Commit to them"},
    {"kanban replenish k7 m2", "Commit to these two"},
};

constexpr std::size_t kUsual = 5;

Result<Replenishment> plan_for(const OrderedBoard& ordered, const Values& values) {
  TRY_ASSIGN(const LaneSet lanes, LaneSet::of_board(ordered.board.settings));
  TRY_ASSIGN(const std::size_t count, count_of(values, "--limit", kUsual));
  return replenishment(ordered.board, ordered.order, lanes, ordered.context, count);
}

Table proposals_table(const Replenishment& plan) {
  Table table;
  table.columns = {{"place", "#", CellKind::number},         {"id", "ID", CellKind::id},
                   {"class", "CLASS", CellKind::text},       {"score", "SCORE", CellKind::text},
                   {"taken_by", "TAKEN BY", CellKind::text}, {"title", "TITLE", CellKind::text}};
  for (const Proposal& one : plan.proposals) {
    const Waiting& card = *one.card;
    table.rows.push_back({{std::to_string(one.place), {}},
                          {std::string(card.id()), {}},
                          {std::string(class_of(card.card())), {}},
                          {card.score ? card.score->text : "", {}},
                          {one.why, {}},
                          {std::string(card.card().title()), {}}});
  }
  return table;
}

std::string plan_lines(const Replenishment& plan) {
  std::string text;
  for (const ClassShare& share : plan.shares) {
    const std::string lately = share.of == 0
                                   ? "nothing committed yet"
                                   : std::to_string(share.taken) + " of the last " +
                                         counted(static_cast<std::size_t>(share.of), "commitment");
    text += share.name + ": " + lately + ", " + std::to_string(share.wanted) + " % wanted\n";
  }
  for (const Held& held : plan.held)
    text += "held  " + printable(held.card->id()) + "  " + printable(held.why) + "\n";
  text += plan.to + ": " + (plan.free ? std::to_string(*plan.free) + " free" : "no limit");
  return text + (plan.proposals.empty() ? "\n" : "; kanban replenish --take commits to these\n");
}

Status list(Session& session, const Values& values) {
  TRY_ASSIGN(const auto ordered, ordered_board(session, Need::history));
  TRY_ASSIGN(const Replenishment plan, plan_for(*ordered, values));
  Table table = proposals_table(plan);
  const bool machine = is_machine_output(values);
  if (!machine) align_decimals(table);
  if (machine || !plan.proposals.empty())
    TRY(print_table(session, values, table, {"kanban.replenish/1", "cards"}));
  if (!machine) session.news((plan.proposals.empty() ? "" : "\n") + plan_lines(plan));
  return success();
}

// The ids that were named or are proposed.
Result<std::vector<std::string>> taken_ids(Planner& planner, const Values& values,
                                           std::string& to) {
  TRY_ASSIGN(const Board* const board, planner.board());
  TRY_ASSIGN(const FilterContext context, planner.session().filter_context());
  const OrderedBoard ordered(*board, context);
  TRY_ASSIGN(const Replenishment plan, plan_for(ordered, values));
  to = plan.to;
  std::vector<std::string> ids = values.list("card");
  if (!ids.empty()) return ids;
  for (const Proposal& one : plan.proposals) ids.emplace_back(one.card->id());
  if (!ids.empty()) return ids;
  return make_error(ErrorKind::refused, "not-pullable", "nothing can be committed to now")
      .hint("kanban replenish says why");
}

Result<Planned> plan_commitment(Planner& planner, const Values& values) {
  std::string to;
  TRY_ASSIGN(const std::vector<std::string> ids, taken_ids(planner, values, to));
  Stamp stamp = planner.stamp(values);
  if (stamp.because.empty()) stamp.because = "replenishment";
  Planned planned;
  for (const std::string& id : ids) {
    TRY_ASSIGN(const CardFile file, planner.find(id));
    if (stage_of(planner.settings(), file.card) != Stage::backlog) {
      return make_error(ErrorKind::refused, "not-pullable",
                        "card '" + std::string(file.card.id()) + "' is in '" +
                            std::string(file.card.column()) + "', behind the backlog already")
          .hint("kanban move moves it on");
    }
    Card card = file.card;
    const std::string from(card.column());
    TRY(move_card(planner.settings(), card, to, stamp));
    planned.news.push_back({std::string(card.id()), from + " → " + to, std::string(card.title())});
    planner.change(file, std::move(card));
  }
  return planned;
}

Status run(Session& session, const Values& values) {
  if (values.list("card").empty() && !values.has("--take")) return list(session, values);
  return write_and_tell(session, *find_command("replenish"), values, [&](Planner& planner) {
    planner.begin(*find_command("replenish"), values);
    return plan_commitment(planner, values);
  });
}

}  // namespace

extern const Command replenish_command;
const Command replenish_command{
    .name = "replenish",
    .group = "day",
    .summary = "Say what to commit to next, and commit",
    .details =
        "Fills the free places of the first column behind the backlog: with the oldest card where "
        "the reserve says so, with a class that had less than its share of the last twenty "
        "commitments, else in the order. Each commitment is logged with its reason.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::limits | Group::write,
    .effect = Effect::changes_board,
    .run = run};

}  // namespace kanban::cli
