// kanban rank — give a card its place by hand.
#include "base/text.hpp"
#include "cli/order_rank.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card", .kind = ArgKind::card, .help = "The card"},
    {.name = "--top", .kind = ArgKind::flag, .help = "Before all ranked cards"},
    {.name = "--bottom", .kind = ArgKind::flag, .help = "Behind all ranked cards"},
    {.name = "--before", .kind = ArgKind::card, .value = "CARD", .help = "Before this ranked card"},
    {.name = "--after", .kind = ArgKind::card, .value = "CARD", .help = "Behind this ranked card"},
    {.name = "--clear",
     .kind = ArgKind::flag,
     .help = "Take the rank away; the score counts again"},
    {.name = "--rebalance",
     .kind = ArgKind::flag,
     .help = "Give all ranked cards new ranks in the same order"},
};

const Example kExamples[] = {
    {"kanban rank k7 --top", "The first of all but unranked expedite cards"},
    {"kanban rank k7 --after m2 --because \"promised at the fair\"", "Behind another ranked card"},
    {"kanban rank k7 --clear", "By its score again"},
};

constexpr std::string_view kPlaces[] = {"--top",   "--bottom", "--before",
                                        "--after", "--clear",  "--rebalance"};

Error bad_place() {
  return make_error(ErrorKind::usage, "missing-argument",
                    "one of --top, --bottom, --before CARD, --after CARD, --clear and "
                    "--rebalance is needed")
      .hint("for example: kanban rank k7 --top");
}

Result<Planned> rebalance(Planner& planner) {
  TRY_ASSIGN(const Board* const board, planner.board());
  const NewRanks ranks = rebalanced(*board);
  TRY_ASSIGN(Planned planned, give_ranks(planner, ranks, {}));
  if (ranks.empty()) planned.news.push_back({{}, "all ranks stand well apart", {}});
  planned.summary = "Spread the ranks of " + counted(ranks.size(), "card");
  return planned;
}

Result<Planned> clear(Planner& planner, const Values& values) {
  TRY_ASSIGN(const CardFile file, planner.find(values.text("card")));
  Card card = file.card;
  const bool ranked = card.has(Field::rank);
  card.set_text(Field::rank, {});
  Planned planned;
  planned.news.push_back({std::string(card.id()), ranked ? "no longer ranked" : "has no rank",
                          std::string(card.title())});
  planner.change(file, std::move(card));
  return planned;
}

Result<Planned> plan(Planner& planner, const Values& values) {
  std::size_t places = 0;
  for (const std::string_view name : kPlaces) places += values.has(name) ? 1U : 0U;
  if (places != 1) return bad_place();
  const bool named = !values.list("card").empty();
  if (values.has("--rebalance")) return named ? bad_place() : rebalance(planner);
  if (!named) {
    return make_error(ErrorKind::usage, "missing-argument", "which card?")
        .hint("for example: kanban rank k7 --top");
  }
  TRY_ASSIGN(Planned planned,
             values.has("--clear") ? clear(planner, values) : plan_rank(planner, values));
  const std::string_view because = trim(values.text("--because"));
  if (!because.empty()) planned.body += "Because: " + std::string(because) + "\n";
  return planned;
}

}  // namespace

extern const Command rank_command;
const Command rank_command{
    .name = "rank",
    .group = "owner",
    .summary = "Give a card its place by hand",
    .details =
        "Ranked cards stand before all that are placed by score, in the order of their ranks. A "
        "rank is a short text in the card's file, so that two people may rank different cards on "
        "two branches and git merges both. Who set it and why is in git.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .plan = plan};

}  // namespace kanban::cli
