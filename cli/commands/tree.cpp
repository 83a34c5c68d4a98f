// kanban tree — show cards with their parts.
#include <map>
#include <set>

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/session.hpp"
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

using Children = std::map<std::string, std::vector<const CardFile*>, std::less<>>;

struct Walk {
  const Board& board;
  const Children& children;
  std::set<std::string> seen = {};  // a circle of parents must not walk for ever
  std::size_t width = 0;
  std::string out = {};
};

const std::vector<const CardFile*>& parts_of(const Children& children, std::string_view id) {
  static const std::vector<const CardFile*> kNone;
  const auto found = children.find(id);
  return found == children.end() ? kNone : found->second;
}

std::string progress(const Board& board, const std::vector<const CardFile*>& parts) {
  if (parts.empty()) return {};
  std::size_t done = 0;
  for (const CardFile* part : parts)
    done += stage_of(board.settings, part->card) == Stage::done ? 1U : 0U;
  return "  " + std::to_string(done) + " of " + std::to_string(parts.size()) + " done";
}

void draw(Walk& walk, const CardFile& file, const std::string& first, const std::string& rest) {
  const Card& card = file.card;
  const auto& parts = parts_of(walk.children, card.id());
  const std::string line = first + printable(card.id()) + "  " + printable(card.column()) + "  " +
                           printable(card.title()) + progress(walk.board, parts);
  walk.out += (walk.width > 0 ? cut_to_width(line, walk.width) : line) + "\n";
  if (!walk.seen.insert(std::string(card.id())).second) return;
  for (const CardFile* part : parts) {
    const bool last = part == parts.back();
    draw(walk, *part, rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
  }
}

Json as_json(const Board& board, const Children& children, const CardFile& file,
             std::set<std::string>& seen) {
  Json parts = Json::array();
  if (seen.insert(std::string(file.card.id())).second) {
    for (const CardFile* part : parts_of(children, file.card.id()))
      parts.push(as_json(board, children, *part, seen));
  }
  return Json::object()
      .set("id", Json::string(file.card.id()))
      .set("title", Json::string(file.card.title()))
      .set("type", Json::string(file.card.type()))
      .set("column", Json::string(file.card.column()))
      .set("parts", std::move(parts));
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Board board, session.load(Keep::current_state));
  Children children;
  for (const CardFile& file : board.cards) {
    if (file.card.has(Field::parent))
      children[std::string(file.card.text(Field::parent))].push_back(&file);
  }
  std::vector<const CardFile*> roots;
  if (values.has("card")) {
    TRY_ASSIGN(const CardFile start, session.find(values.text("card")));
    roots.push_back(find_card(board, start.card.id()));
  } else {
    for (const CardFile& file : board.cards) {
      const bool top = find_card(board, file.card.text(Field::parent)) == nullptr;
      if (top && !parts_of(children, file.card.id()).empty()) roots.push_back(&file);
    }
  }
  Walk walk{board, children};
  walk.width = session.width(values);
  Json cards = Json::array();
  std::set<std::string> seen;
  for (const CardFile* root : roots) {
    if (root == nullptr) continue;
    if (values.has("--json")) {
      cards.push(as_json(board, children, *root, seen));
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
