// kanban move — move cards to another column.
#include <algorithm>

#include "base/text.hpp"
#include "cli/each.hpp"
#include "model/incidents.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Cards: ids, a filter, @ for the last one, - for standard input",
     .required = true,
     .repeated = true},
    {.name = "column", .kind = ArgKind::column, .help = "Where to", .required = true},
    {.name = "--close-incidents",
     .kind = ArgKind::flag,
     .help = "With a problem that is done, also the open cards that it explains"},
};

const Example kExamples[] = {
    {"kanban move k7 develop", "The card whose id begins with k7, to develop"},
    {"kanban move column:review mine done", "All of mine that are in review"},
    {"kanban move k7 develop --over-wip \"outage\"", "Although the column is full"},
    {"kanban list --porcelain product:portal column:ready | kanban move - develop --yes",
     "What another command lists"},
};

using Files = std::vector<const CardFile*>;

constexpr std::string_view kClose = "--close-incidents";

// Whether cards are moved to where problems are mended.
bool is_done_column(const Settings& settings, std::string_view name) {
  const auto column = find_column(settings, name);
  return column.ok() && (*column)->stage == Stage::done;
}

std::string ids_of(const Files& files, std::string_view between) {
  std::vector<std::string> ids;
  for (const CardFile* file : files) ids.emplace_back(file->card.id());
  return join(ids, between);
}

bool says_yes(std::string_view answer) { return answer == "y" || answer == "yes"; }

// Which of a problem's open cards a person wants closed with it; their ids are added to the values.
void ask(Session& session, const Card& problem, const Files& incidents, Values& values) {
  const World& world = session.world();
  const auto answer = [&](const std::string& question) {
    world.err(question + " ");
    return lower_ascii(trim(world.read_line().value_or("")));
  };
  const std::string first =
      answer(printable(problem.id()) + " explains " + counted(incidents.size(), "open card") +
             ": " + printable(ids_of(incidents, ", ")) + "; close them too? [y]es, [N]o, [e]ach");
  const bool each = first == "e" || first == "each";
  if (!each && !says_yes(first)) return;
  for (const CardFile* file : incidents) {
    const std::string id(file->card.id());
    if (!each || says_yes(answer("  close " + printable(id) + " " + printable(file->card.title()) +
                                 "? [y/N]")))
      values.add(kClose, id);
  }
}

// On a terminal a person is asked about the open cards of problems that are done.
Status prepare(Session& session, Values& values) {
  if (!session.world().in_is_terminal || values.has(kClose) || values.has("--yes"))
    return success();
  TRY_ASSIGN(const Settings* const settings, session.settings());
  if (!is_done_column(*settings, values.text("column"))) return success();
  std::optional<Board> board;
  for (const std::string& word : values.list("card")) {
    const auto file = session.find(word);
    if (!file.ok() || !is_problem(*settings, file->card)) continue;
    if (!board) {
      TRY_ASSIGN(board, session.load(Keep::current_state));
    }
    const Files incidents = open_incidents_of(*board, file->card);
    if (!incidents.empty()) ask(session, file->card, incidents, values);
  }
  return success();
}

// Whether the open card `id` is closed with its problem: all are, or those that a person chose.
bool is_chosen(const Values& values, std::string_view id) {
  const auto& chosen = values.list(kClose);
  if (chosen.empty()) return false;
  return (chosen.size() == 1 && chosen.front().empty()) ||
         std::find(chosen.begin(), chosen.end(), id) != chosen.end();
}

// Closes what was asked of a mended problem's open cards, and says what stays open.
Status plan_incidents(Planner& planner, const Values& values, const Card& problem,
                      Planned& planned) {
  TRY_ASSIGN(const Board* const board, planner.board());
  const std::string id(problem.id());
  Stamp stamp = planner.stamp(values);
  if (stamp.because.empty()) stamp.because = "mended with " + id;
  Files open;
  for (const CardFile* file : open_incidents_of(*board, problem)) {
    if (!is_chosen(values, file->card.id())) {
      open.push_back(file);
      continue;
    }
    Card card = file->card;
    const std::string from(card.column());
    TRY(move_card(planner.settings(), card, values.text("column"), stamp));
    planned.news.push_back({std::string(card.id()), from + " → " + std::string(card.column()),
                            std::string(card.title())});
    planner.change(*file, std::move(card));
  }
  if (!open.empty()) {
    planned.notes.push_back(counted(open.size(), "card") + " of " + id +
                            (open.size() == 1 ? " stays open: " : " stay open: ") +
                            ids_of(open, ", "));
    planned.notes.push_back("close: kanban move " + id + " " + std::string(problem.column()) +
                            " --close-incidents");
  }
  return success();
}

Result<Planned> plan(Planner& planner, const Values& values) {
  std::vector<Card> mended;
  const bool done = is_done_column(planner.settings(), values.text("column"));
  TRY_ASSIGN(Planned planned, plan_each(planner, values, [&](Card& card) -> Result<std::string> {
               const std::string from(card.column());
               TRY_ASSIGN(const Moved moved,
                          move_card(planner.settings(), card, values.text("column"),
                                    planner.stamp(values)));
               if (done && is_problem(planner.settings(), card)) mended.push_back(card);
               return moved_words(moved, from, card, "is in " + from + " already");
             }));
  for (const Card& problem : mended) TRY(plan_incidents(planner, values, problem, planned));
  return planned;
}

}  // namespace

extern const Command move_command;
const Command move_command{
    .name = "move",
    .alias = "mv",
    .group = "cards",
    .summary = "Move cards to another column",
    .details =
        "The column's name may be written in any case. Each move is logged in the card's history. "
        "A move over a WIP limit, or past a condition of the column, is refused unless a reason is "
        "given, which is kept in the history. Where a problem is done, a person at a terminal is "
        "asked about the open cards that it explains; elsewhere --close-incidents moves them too, "
        "and without it they are named.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write | Group::bulk | Group::limits,
    .effect = Effect::changes_board,
    .plan = plan,
    .prepare = prepare};

}  // namespace kanban::cli
