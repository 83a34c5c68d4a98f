// kanban tree — show cards with their parts.
#include <set>

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/session.hpp"
#include "model/links.hpp"
#include "policy/levels.hpp"
#include "render/json.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Begin at this card; every card that has parts when left out"},
    {.name = "--json", .kind = ArgKind::flag, .help = "Print JSON"},
};

const Example kExamples[] = {
    {"kanban tree", "Every card that has parts, with how many are done"},
    {"kanban tree k7", "One card and what it is made of"},
};

struct Walk {
  const Board& board;
  const Parts& parts;
  std::set<std::string> seen = {};  // a circle of parents must not walk for ever
  std::size_t width = 0;
  std::string out = {};
};

std::string progress(const Board& board, const std::vector<const Card*>& parts) {
  const Progress progress = progress_of(board.settings, parts);
  return progress.all() == 0 ? "" : "  " + progress_text(progress);
}

void draw(Walk& walk, const Card& card, const std::string& first, const std::string& rest) {
  const std::vector<const Card*>& parts = walk.parts.of(card.id());
  const std::string line = first + printable(card.id()) + "  " + printable(card.column()) + "  " +
                           printable(card.title()) + progress(walk.board, parts);
  walk.out += (walk.width > 0 ? cut_to_width(line, walk.width) : line) + "\n";
  if (!walk.seen.insert(std::string(card.id())).second) return;
  for (const Card* part : parts) {
    const bool last = part == parts.back();
    draw(walk, *part, rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
  }
}

Json as_json(const Parts& parts, const Card& card, std::set<std::string>& seen) {
  Json list = Json::array();
  if (seen.insert(std::string(card.id())).second) {
    for (const Card* part : parts.of(card.id())) list.push(as_json(parts, *part, seen));
  }
  return Json::object()
      .set("id", Json::string(card.id()))
      .set("title", Json::string(card.title()))
      .set("type", Json::string(card.type()))
      .set("column", Json::string(card.column()))
      .set("parts", std::move(list));
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Board board, session.load(Keep::current_state));
  const Parts parts(board);
  std::vector<const Card*> roots;
  if (values.has("card")) {
    TRY_ASSIGN(const CardFile start, session.find(values.text("card")));
    if (const CardFile* file = find_card(board, start.card.id())) roots.push_back(&file->card);
  } else {
    for (const CardFile& file : board.cards) {
      const bool top = find_card(board, file.card.text(Field::parent)) == nullptr;
      if (top && !parts.of(file.card.id()).empty()) roots.push_back(&file.card);
    }
  }
  Walk walk{board, parts};
  walk.width = session.width(values);
  Json cards = Json::array();
  std::set<std::string> seen;
  for (const Card* root : roots) {
    if (values.has("--json")) {
      cards.push(as_json(parts, *root, seen));
    } else {
      draw(walk, *root, "", "");
    }
  }
  if (values.has("--json")) {
    session.print(Json::object()
                      .set("schema", Json::string("kanban.tree/1"))
                      .set("cards", std::move(cards))
                      .pretty());
    return success();
  }
  if (roots.empty() && !session.quiet()) session.world().err("no card has parts\n");
  session.page(walk.out);
  return success();
}

}  // namespace

extern const Command tree_command;
const Command tree_command{.name = "tree",
                           .group = "look",
                           .summary = "Show cards with their parts",
                           .examples = kExamples,
                           .args = kArgs,
                           .run = run};

}  // namespace kanban::cli
