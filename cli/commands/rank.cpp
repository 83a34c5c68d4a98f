// kanban rank — give a card its place by hand.
#include "base/text.hpp"
#include "cli/planner.hpp"
#include "order/ranking.hpp"

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

std::string place_words(RankAt at, const std::string& other) {
  switch (at) {
    case RankAt::top: return "ranked first";
    case RankAt::bottom: return "ranked last";
    case RankAt::before: return "ranked before " + other;
    case RankAt::after: break;
  }
  return "ranked after " + other;
}

// Gives the cards their ranks; `words` is said of the last one, the card that was meant.
Result<Planned> give_ranks(Planner& planner, const NewRanks& ranks, const std::string& words) {
  Planned planned;
  for (const auto& [id, rank] : ranks) {
    TRY_ASSIGN(const CardFile file, planner.find(id));
    Card card = file.card;
    card.set_text(Field::rank, rank);
    const bool meant = &id == &ranks.back().first && !words.empty();
    const std::string what = (meant ? words : "ranked anew") + ", " + rank;
    planned.news.push_back({id, what, std::string(card.title())});
    planner.change(file, std::move(card));
  }
  return planned;
}

Result<Planned> rebalance(Planner& planner) {
  TRY_ASSIGN(const Board board, planner.board());
  const NewRanks ranks = rebalanced(board);
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

Result<Planned> place(Planner& planner, const Values& values) {
  TRY_ASSIGN(const CardFile file, planner.find(values.text("card")));
  RankAt at = RankAt::top;
  std::string other;
  if (values.has("--bottom")) at = RankAt::bottom;
  for (const RankAt side : {RankAt::before, RankAt::after}) {
    const std::string_view name = side == RankAt::before ? "--before" : "--after";
    if (!values.has(name)) continue;
    TRY_ASSIGN(const CardFile neighbour, planner.find(values.text(name)));
    at = side;
    other = neighbour.card.id();
  }
  if (!is_open(planner.settings(), file.card)) {
    return make_error(ErrorKind::refused, "not-pullable",
                      "card '" + std::string(file.card.id()) + "' is in '" +
                          std::string(file.card.column()) + "' and waits for nothing")
        .hint("only cards that are not done or dropped are ranked");
  }
  TRY_ASSIGN(const Board board, planner.board());
  TRY_ASSIGN(const NewRanks ranks, rank_card(board, file.card.id(), at, other));
  return give_ranks(planner, ranks, place_words(at, other));
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
             values.has("--clear") ? clear(planner, values) : place(planner, values));
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
