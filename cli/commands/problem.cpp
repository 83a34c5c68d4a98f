// kanban problem — one card for many incidents.
#include "ops/problem.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "cli/modes.hpp"
#include "cli/output.hpp"
#include "cli/planner.hpp"
#include "cli/problem_view.hpp"
#include "cli/split_ids.hpp"
#include "model/incidents.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "The problem; new makes one; all open problems when left out"},
    {.name = "title",
     .help = "What a new one is about; the title of the oldest card when left out",
     .repeated = true},
    {.name = "--from",
     .kind = ArgKind::card,
     .value = "CARDS",
     .help = "The cards that it explains, also A,B,C",
     .repeated = true},
    {.name = "--column",
     .short_name = "-c",
     .kind = ArgKind::column,
     .value = "COLUMN",
     .help = "Put a new one here instead of where its type enters"},
};

const Example kExamples[] = {
    {"kanban problem new --from k7,p4,m2 \"Login loops\"", "Three cards are one problem"},
    {"kanban problem h3", "What it explains, whom it hits, what is known, where it stands"},
    {"kanban problem h3 --from s9", "One more card under it"},
    {"kanban set h3 workaround=\"clear the cookies\" known-error=yes", "What is known of it"},
    {"kanban move h3 done --close-incidents", "It is mended, and so are its cards"},
};

constexpr std::string_view kNew = "new";
constexpr std::array<std::string_view, 2> kOfNew{"title", "--column"};

Result<std::vector<CardFile>> incidents_under(Planner& planner, const Values& values) {
  const auto words = split_ids(values.list("--from"));
  if (words.empty()) {
    return make_error(ErrorKind::usage, "missing-argument", "of which cards?")
        .hint("kanban problem new --from k7,p4 \"Login loops\"");
  }
  std::vector<CardFile> files;
  for (const std::string& word : words) {
    TRY_ASSIGN(CardFile file, planner.find(word));
    const bool known = std::any_of(files.begin(), files.end(), [&](const CardFile& other) {
      return other.card.id() == file.card.id();
    });
    if (!known) files.push_back(std::move(file));
  }
  return files;
}

std::string ids_of(const std::vector<CardFile>& files) {
  std::vector<std::string> ids;
  for (const CardFile& file : files) ids.emplace_back(file.card.id());
  return join(ids, ", ");
}

void put_under(Planner& planner, const std::vector<CardFile>& files, const std::string& problem) {
  for (const CardFile& file : files) {
    Card card = file.card;
    card.set_text(Field::problem, problem);
    planner.change(file, std::move(card));
  }
}

Result<Planned> plan_new(Planner& planner, const Values& values) {
  TRY_ASSIGN(const std::vector<CardFile> files, incidents_under(planner, values));
  std::vector<const Card*> incidents;
  for (const CardFile& file : files) incidents.push_back(&file.card);
  TRY_ASSIGN(const Date today, planner.today());
  TRY_ASSIGN(const Board* const board, planner.board());
  TRY_ASSIGN(const std::string id, planner.new_id());
  const NewProblem wanted{join(values.list("title"), " "), std::string(values.text("--column"))};
  TRY_ASSIGN(Card problem,
             new_problem(*board, id, incidents, wanted, planner.stamp(values), today));
  Planned planned;
  planned.news.push_back(
      {id, "gathers " + counted(files.size(), "card"), std::string(problem.title())});
  planned.summary = id + ": gathers " + ids_of(files) + ", " + std::string(problem.title());
  put_under(planner, files, id);
  planner.create(std::move(problem));
  return planned;
}

Result<Planned> plan_more(Planner& planner, const Values& values) {
  TRY_ASSIGN(const CardFile file, planner.find(values.text("card")));
  TRY_ASSIGN(const std::vector<CardFile> files, incidents_under(planner, values));
  std::vector<const Card*> incidents;
  for (const CardFile& one : files) incidents.push_back(&one.card);
  TRY_ASSIGN(const Board* const board, planner.board());
  TRY_ASSIGN(Card problem, gather_more(*board, file.card, incidents));
  const std::string id(problem.id());
  put_under(planner, files, id);
  Planned planned;
  planned.news.push_back({id, "gathers " + ids_of(files) + " too", std::string(problem.title())});
  planner.change(file, std::move(problem));
  return planned;
}

Status show(Session& session, const Values& values) {
  TRY_ASSIGN(const CardFile asked, session.find(values.text("card")));
  TRY_ASSIGN(const auto ordered, ordered_board(session, Need::history));
  const CardFile* problem = find_card(ordered->board, asked.card.id());
  if (problem == nullptr) problem = &asked;
  const std::string id(problem->card.id());
  if (!is_problem(ordered->board.settings, problem->card) &&
      incidents_of(ordered->board, problem->card).empty()) {
    return make_error(ErrorKind::usage, "not-a-problem", "card '" + id + "' is no problem")
        .hint("kanban show " + id + "; a problem is made by kanban problem new --from CARDS");
  }
  const bool json = values.has("--json") || values.text("--format") == "json";
  if (!json && !is_text_output(values))
    return print_table(session, values, incidents_table(*ordered, problem->card),
                       {"kanban.incidents/1", "incidents"});
  if (json) {
    session.print(Json::object()
                      .set("schema", Json::string("kanban.problem/1"))
                      .set("problem", problem_json(*ordered, *problem))
                      .pretty());
    return success();
  }
  session.page(problem_text(*ordered, *problem, session.width(values)));
  return success();
}

Status list(Session& session, const Values& values) {
  TRY_ASSIGN(const auto ordered, ordered_board(session, Need::order));
  const Table table = problems_table(*ordered);
  if (table.rows.empty() && !is_machine_output(values)) {
    session.news("no problem is open\n");
    return success();
  }
  return print_table(session, values, table, {"kanban.problems/1", "problems"});
}

bool makes_new(const Values& values) { return values.text("card") == kNew; }

Result<Planned> plan(Planner& planner, const Values& values) {
  if (makes_new(values)) return plan_new(planner, values);
  if (!values.has("card") || !values.has("--from")) {
    const std::string cards = join(values.list("--from"), ",");
    return make_error(ErrorKind::usage, "missing-argument", "a new problem, or which one?")
        .hint("kanban problem new --from " + (cards.empty() ? "k7,p4" : cards));
  }
  TRY(refuse_options(values, kOfNew, "kanban problem new; kanban set changes what there is"));
  return plan_more(planner, values);
}

Status run(Session& session, const Values& values) {
  if (makes_new(values) || values.has("--from")) {
    TRY(refuse_listing(values, "kanban problem and kanban problem CARD"));
    return write_and_tell(session, *find_command("problem"), values,
                          [&](Planner& planner) { return plan(planner, values); });
  }
  TRY(refuse_options(values, kOfNew, "kanban problem new --from CARDS"));
  TRY(refuse_writing(values, "kanban problem new --from CARDS, or CARD --from CARDS"));
  return values.has("card") ? show(session, values) : list(session, values);
}

}  // namespace

extern const Command problem_command;
const Command problem_command{
    .name = "problem",
    .group = "owner",
    .summary = "Gather cards that are one problem, and show it whole",
    .details =
        "A problem stands in the order for the cards that it explains: with all their clients, "
        "each "
        "counted once, their heaviest product and the age of the oldest; they are not pulled by "
        "themselves meanwhile. What is known of it are its fields cause, known-error, workaround "
        "and tell. A card that is opened again after the problem was mended is told as come back.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::output | Group::write,
    .effect = Effect::changes_board,
    .run = run,
    .plan = plan};

}  // namespace kanban::cli
