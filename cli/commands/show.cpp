// kanban show — show one card whole.
#include <optional>

#include "base/text.hpp"
#include "cli/boards.hpp"
#include "cli/card_table.hpp"
#include "cli/describe.hpp"
#include "model/links.hpp"
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

// What other cards, of this board and of the others, have to do with one.
class Surroundings {
 public:
  static Result<Surroundings> load(Session& session) {
    TRY_ASSIGN(const Place* const place, session.place());
    TRY_ASSIGN(Board here, session.load(Keep::current_state));
    std::vector<Board> boards = other_boards(*place, Keep::current_state);
    boards.insert(boards.begin(), std::move(here));
    return Surroundings(std::move(boards));
  }

  Around of(const Card& card) const {
    const Board& here = boards_.front();
    Around around;
    around.parts = Parts(here).of(card.id());
    const auto blockers = blockers_.find(card.id());
    if (blockers == blockers_.end() || !is_open(here.settings, card)) return around;
    for (const std::string& id : blockers->second) around.blockers.push_back(place_of(id));
    return around;
  }

 private:
  explicit Surroundings(std::vector<Board> boards) : boards_(std::move(boards)) {
    std::vector<const Board*> all;
    for (const Board& board : boards_) all.push_back(&board);
    blockers_ = open_blockers(all);
  }

  // "k7f3q2 (develop) Fix the login"; a card of another board names that too.
  std::string place_of(const std::string& id) const {
    for (const Board& board : boards_) {
      const CardFile* file = find_card(board, id);
      if (file == nullptr) continue;
      const bool here = &board == &boards_.front();
      return id + " (" + (here ? "" : board.settings.name + ": ") +
             std::string(file->card.column()) + ") " + std::string(file->card.title());
    }
    return id;
  }

  std::vector<Board> boards_;
  Blockers blockers_ = {};
};

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(const FilterContext context, session.filter_context());
  TRY_ASSIGN(const Clock clock, session.clock());
  std::optional<Surroundings> surroundings;
  for (const std::string& word : values.list("card")) {
    TRY_ASSIGN(const CardFile file, session.find(word));
    if (values.has("--raw")) {
      TRY_ASSIGN(const std::string text, read_board_text(*place, file.path));
      session.print_data(text);
    } else if (values.has("--json")) {
      session.print(Json::object()
                        .set("schema", Json::string("kanban.card/1"))
                        .set("card", card_as_json(file, context))
                        .pretty());
    } else {
      if (!surroundings) {
        TRY_ASSIGN(surroundings, Surroundings::load(session));
      }
      session.print(describe_card(file, context, clock, surroundings->of(file.card)));
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
