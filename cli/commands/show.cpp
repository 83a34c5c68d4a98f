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

// The cards whose parent `card` is, where the board has levels and this one may have parts: the
// whole board is read for them.
Result<std::vector<const Card*>> parts_of(Session& session, const Card& card) {
  std::vector<const Card*> parts;
  TRY_ASSIGN(const Settings* const settings, session.settings());
  const std::string type = card.type().empty() ? default_type(*settings) : std::string(card.type());
  if (level_of(*settings, type) >= std::max(settings->levels, 1)) return parts;
  TRY_ASSIGN(const Board* const board, session.load_kept(Keep::current_state));
  for (const CardFile& file : board->cards) {
    if (file.card.text(Field::parent) == card.id()) parts.push_back(&file.card);
  }
  return parts;
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(const FilterContext context, session.filter_context());
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
      TRY_ASSIGN(const auto parts, parts_of(session, file.card));
      session.print(describe_card(file, context, parts));
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
