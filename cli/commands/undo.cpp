// kanban undo — take back the last change.
#include "ops/undo.hpp"

#include "base/text.hpp"
#include "cli/planner.hpp"
#include "store/past.hpp"
#include "yaml/card_codec.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "count", .kind = ArgKind::number, .help = "How many changes; one when left out"},
};

const Example kExamples[] = {
    {"kanban undo", "What the last verb did on this board"},
    {"kanban undo 3", "The last three"},
};

// A file of the board that is no card goes back to its old text, if nobody changed it since.
Status restore_file(Planner& planner, const PastFile& file) {
  TRY_ASSIGN(const std::string now, planner.read_text(file.path));
  if (now != file.after || file.before.empty()) {
    return make_error(ErrorKind::refused, "changed-since",
                      file.path + " was changed again since, or is new")
        .hint("git revert takes back a whole commit");
  }
  planner.write_file(file.path, file.before);
  return success();
}

Result<News> undo_file(Planner& planner, const PastFile& file, const Stamp& stamp) {
  if (file.path.find("/cards/") == std::string::npos && !file.path.starts_with("cards/")) {
    TRY(restore_file(planner, file));
    return News{"", "restored " + file.path, ""};
  }
  if (file.after.empty()) {
    return make_error(ErrorKind::refused, "changed-since",
                      file.path + " was removed by that change");
  }
  TRY_ASSIGN(const ParsedCard after, parse_card(file.after, file.path));
  std::optional<Card> before;
  if (!file.before.empty()) {
    TRY_ASSIGN(ParsedCard parsed, parse_card(file.before, file.path));
    before = std::move(parsed.card);
  }
  TRY_ASSIGN(const CardFile current, planner.find(after.card.id()));
  TRY_ASSIGN(Card restored,
             undo_change(planner.settings(), before, after.card, current.card, stamp));
  News news{std::string(restored.id()), "undone", std::string(restored.title())};
  if (restored.column() != current.card.column()) {
    news.what =
        "undone: " + std::string(current.card.column()) + " → " + std::string(restored.column());
  }
  planner.change(current, std::move(restored));
  return news;
}

Result<Planned> plan(Planner& planner, const Values& values) {
  std::int64_t count = 1;
  if (values.has("count")) {
    const auto given = parse_count(values.text("count"));
    if (!given || *given < 1 || *given > 100) {
      return make_error(ErrorKind::usage, "bad-value", "undo takes a number from 1 to 100");
    }
    count = *given;
  }
  TRY_ASSIGN(const Place* const place, planner.session().place());
  TRY_ASSIGN(const std::vector<PastChange> changes,
             last_changes(*place, static_cast<std::size_t>(count)));
  Planned planned;
  std::string undone;
  for (const PastChange& change : changes) {
    for (const PastFile& file : change.files) {
      TRY_ASSIGN(News news, undo_file(planner, file, planner.stamp(values)));
      planned.news.push_back(std::move(news));
    }
    undone += (undone.empty() ? "" : " ") + change.commit;
  }
  planned.summary = "Undo: " + changes.front().subject;
  if (changes.size() > 1) planned.summary = "Undo " + counted(changes.size(), "change");
  planned.body = "Kanban-Undoes: " + undone + "\n";
  return planned;
}

}  // namespace

extern const Command undo_command;
const Command undo_command{
    .name = "undo",
    .group = "cards",
    .summary = "Take back the last change",
    .details =
        "A new commit that moves cards back and restores fields; no event, comment or commit "
        "is removed. An added card goes to the dropped column. Undo again to go further back.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .plan = plan};

}  // namespace kanban::cli
