// kanban show — show one card whole.
#include <algorithm>

#include "base/text.hpp"
#include "cli/card_table.hpp"
#include "cli/describe.hpp"
#include "cli/session.hpp"
#include "render/json.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "The card; @ is the one last touched",
     .required = true,
     .repeated = true},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print JSON"},
    {.name = "--raw", .kind = ArgKind::flag, .help = "Print the file as it is"},
};

const Example kExamples[] = {
    {"kanban show k7", "The card whose id begins with k7"},
    {"kanban show @ --json", "The card last touched, for a script"},
};

// The boards that are read to say what other cards have to do with one.
Result<std::vector<Board>> boards_around(Session& session) {
  TRY_ASSIGN(const Place* const place, session.place());
  std::vector<Board> boards;
  TRY_ASSIGN(Board here, session.load(Keep::current_state));
  boards.push_back(std::move(here));
  for (const std::string& path : find_boards(place->repository)) {
    if (path == place->board) continue;
    auto board = load_board({place->repository, path}, Keep::current_state);
    if (board.ok()) boards.push_back(std::move(*board));
  }
  return boards;
}

Around look_around(const std::vector<Board>& boards, const Card& card) {
  Around around;
  for (const CardFile& file : boards.front().cards) {
    if (file.card.text(Field::parent) == card.id()) around.parts.push_back(&file.card);
  }
  if (!is_open(boards.front().settings, card)) return around;
  for (const Board& board : boards) {
    for (const CardFile& file : board.cards) {
      if (!file.card.contains(Field::blocks, card.id()) || !is_open(board.settings, file.card))
        continue;
      const bool here = &board == &boards.front();
      around.blockers.push_back(
          std::string(file.card.id()) + " (" + (here ? "" : board.settings.name + ": ") +
          std::string(file.card.column()) + ") " + std::string(file.card.title()));
    }
  }
  return around;
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(const FilterContext context, session.filter_context());
  std::vector<Board> boards;
  for (const std::string& word : values.list("card")) {
    TRY_ASSIGN(const CardFile file, session.find(word));
    if (values.has("--raw")) {
      TRY_ASSIGN(const std::string text, read_board_text(*place, file.path));
      session.print(text);
    } else if (values.has("--json")) {
      session.print(Json::object()
                        .set("schema", Json::string("kanban.card/1"))
                        .set("card", card_as_json(file, context))
                        .pretty());
    } else {
      if (boards.empty()) {
        TRY_ASSIGN(boards, boards_around(session));
      }
      session.print(describe_card(file, context, look_around(boards, file.card)));
    }
  }
  return success();
}

}  // namespace

extern const Command show_command;
const Command show_command{.name = "show",
                           .group = "look",
                           .summary = "Show one card whole",
                           .examples = kExamples,
                           .args = kArgs,
                           .run = run};

}  // namespace kanban::cli
