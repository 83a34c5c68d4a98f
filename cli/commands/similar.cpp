// kanban similar — which cards look like one, or like each other.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "cli/modes.hpp"
#include "cli/order_pick.hpp"
#include "cli/output.hpp"
#include "cli/planner.hpp"
#include "cli/similar_view.hpp"
#include "cli/split_ids.hpp"
#include "model/incidents.hpp"
#include "similar/candidates.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card", .kind = ArgKind::card, .help = "The card that others may be like"},
    {.name = "--all",
     .kind = ArgKind::flag,
     .help = "Groups of open cards that may be one, most clients first"},
    {.name = "--not",
     .kind = ArgKind::card,
     .value = "CARDS",
     .help = "Say that these are not the same, so that nobody is asked again; also A,B,C",
     .repeated = true},
    {.name = "--limit",
     .kind = ArgKind::number,
     .value = "N",
     .help = "Only the first N cards or groups (10)"},
};

const Example kExamples[] = {
    {"kanban similar k7", "What looks like k7, the likeliest first"},
    {"kanban similar k7 --not p4", "k7 and p4 only look alike"},
    {"kanban similar --all", "For refinement: what may be one, and how many clients it has"},
    {"kanban similar k7 --json | jq -r '.cards[0].id'", "For a script"},
};

constexpr std::size_t kUsual = 10;

// From which likeness on the commands under a list name a card.
bool is_likely(const Likeness& like) {
  return !like.signature.empty() || like.score >= kPerhapsSame;
}

void keep_columns(Table& table, const std::vector<std::string_view>& ids) {
  for (std::size_t i = table.columns.size(); i-- > 0;) {
    if (std::find(ids.begin(), ids.end(), table.columns[i].id) != ids.end()) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    table.columns.erase(table.columns.begin() + at);
    for (auto& row : table.rows) row.erase(row.begin() + at);
  }
}

// The open problem that a card is, or that explains it; null where there is none.
const CardFile* open_problem(const Board& board, const Card& card) {
  const std::string_view id =
      is_problem(board.settings, card) ? card.id() : card.text(Field::problem);
  const CardFile* problem = find_card(board, id);
  return problem != nullptr && is_open(board.settings, problem->card) ? problem : nullptr;
}

// What to do with what was found: the likely open cards under one problem, the last one told apart.
std::string advice(const Board& board, const CardFile& about, const std::vector<Likeness>& like) {
  const CardFile* problem = open_problem(board, about.card);
  std::vector<const CardFile*> same;
  if (problem == nullptr) same.push_back(&about);
  for (const Likeness& one : like) {
    if (!is_likely(one) || !is_open(board.settings, one.file->card)) continue;
    const CardFile* other = open_problem(board, one.file->card);
    if (problem == nullptr) problem = other;
    if (other == nullptr) same.push_back(one.file);
  }
  std::string text;
  if (same.size() + (problem == nullptr ? 0 : 1) > 1)
    text = "gather: " + gather_line(same, problem) + "\n";
  return text + "not the same: kanban similar " + std::string(about.card.id()) + " --not " +
         std::string(like.back().file->card.id()) + "\n";
}

Status list_like(Session& session, const Values& values) {
  TRY_ASSIGN(const CardFile asked, session.find(values.text("card")));
  TRY_ASSIGN(const std::size_t most, count_of(values, "--limit", kUsual));
  TRY_ASSIGN(const Board board, session.load(Keep::current_state));
  const CardFile* about = find_card(board, asked.card.id());
  if (about == nullptr) about = &asked;  // its file has a problem that load() has told
  const auto candidates = candidates_for(board, about->card, session.now());
  const std::size_t others = candidates.empty() ? 0 : candidates.size() - 1;
  const Likenesses likenesses(candidates, board.settings.similar);
  const std::size_t place = likenesses.place_of(about->card.id());
  std::vector<Likeness> like;
  if (place < candidates.size()) like = likenesses.like(place, most);
  Table table = likeness_table(board, like, session.now());
  const bool machine = is_machine_output(values);
  if (like.empty() && !machine) {
    session.news("no card looks like " + std::string(about->card.id()) + ", of " +
                 counted(others, "card") + " compared\n");
    return success();
  }
  if (!machine) keep_columns(table, {"place", "id", "score", "state", "product", "title", "same"});
  TRY(print_table(session, values, table, {"kanban.similar/1", "cards"}));
  if (!is_text_output(values)) return success();
  session.news("\nmethod " + std::string(kSimilarMethod) + " over " + counted(others, "card") +
               "; a guess, not a verdict: of real duplicates it put six of ten\nfirst, and nearly "
               "nine of ten among the first ten\n" +
               advice(board, *about, like));
  return success();
}

Status list_groups(Session& session, const Values& values) {
  TRY_ASSIGN(const std::size_t most, count_of(values, "--limit", kUsual));
  TRY_ASSIGN(const Board board, session.load(Keep::current_state));
  const std::vector<Together> groups = together(board, most);
  if (!is_text_output(values))
    return print_table(session, values, together_table(groups),
                       {"kanban.similar-groups/1", "groups"});
  if (groups.empty()) {
    session.news("no open cards look like one\n");
    return success();
  }
  session.page(together_text(board, groups, session.now(), session.width(values)));
  session.news(
      "\nmethod " + std::string(kSimilarMethod) +
      ": each other's nearest; a guess, not a verdict\nnot the same: kanban similar A --not B\n");
  return success();
}

Result<Planned> plan(Planner& planner, const Values& values) {
  if (!values.has("card") || !values.has("--not")) {
    return make_error(ErrorKind::usage, "missing-argument", "which card is not the same as which?")
        .hint("kanban similar k7 --not p4");
  }
  TRY_ASSIGN(const CardFile file, planner.find(values.text("card")));
  Card card = file.card;
  std::vector<std::string> ids;
  for (const std::string& word : split_ids(values.list("--not"))) {
    TRY_ASSIGN(const CardFile other, planner.find(word));
    const std::string id(other.card.id());
    if (id == card.id())
      return make_error(ErrorKind::usage, "links-itself", "a card is always the same as itself");
    card.add(Field::not_same, id);
    ids.push_back(id);
  }
  const std::string what = card == file.card ? "is known not to be " + join(ids, ", ")
                                             : "not the same as " + join(ids, ", ");
  Planned planned;
  planned.news.push_back({std::string(card.id()), what, std::string(card.title())});
  planner.change(file, std::move(card));
  return planned;
}

Status run(Session& session, const Values& values) {
  static constexpr std::array<std::string_view, 1> kOfList{"--limit"};
  if (values.has("--all") && (values.has("card") || values.has("--not"))) {
    return make_error(ErrorKind::usage, "bad-value", "--all looks at every card and takes no other")
        .hint("kanban similar --all, or kanban similar CARD");
  }
  if (values.has("--not")) {
    TRY(refuse_options(values, kOfList, "kanban similar CARD and kanban similar --all"));
    TRY(refuse_listing(values, "kanban similar CARD and kanban similar --all"));
    return write_and_tell(session, *find_command("similar"), values,
                          [&](Planner& planner) { return plan(planner, values); });
  }
  TRY(refuse_writing(values, "--not, which alone changes something: kanban similar k7 --not p4"));
  if (values.has("--all")) return list_groups(session, values);
  if (values.has("card")) return list_like(session, values);
  return make_error(ErrorKind::usage, "missing-argument", "which card?")
      .hint("kanban similar k7, or kanban similar --all for every open card");
}

}  // namespace

extern const Command similar_command;
const Command similar_command{
    .name = "similar",
    .group = "owner",
    .summary = "Find cards that look like a card, or like each other",
    .details =
        "Cards are compared by their words, the time between them, their product and their labels; "
        "the same stack trace or error code comes first. A card that tells of something wrong is "
        "compared with its like, any other with all; with open cards and those closed within a "
        "year, of this board alone. Nothing is joined or closed by it. similar: in board.yaml says "
        "which words and types count.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::output | Group::write,
    .effect = Effect::changes_board,
    .run = run,
    .plan = plan};

}  // namespace kanban::cli
