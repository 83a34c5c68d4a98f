// kanban undo — take back the last change.
#include "ops/undo.hpp"

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "cli/planner.hpp"
#include "store/past.hpp"
#include "yaml/card_codec.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "count", .kind = ArgKind::number, .help = "How many changes; one when left out"},
    {.name = "--change",
     .value = "COMMIT",
     .help = "This change rather than the last: the name of its commit, as the verb said it"},
};

const Example kExamples[] = {
    {"kanban undo", "What the last verb did on this board"},
    {"kanban undo 3", "The last three"},
    {"kanban undo --change 3f2a91c", "One change from further back"},
};

// A file of the board that is no card goes back to its old text, if nobody changed it since; a new
// one goes.
Result<News> restore_file(Planner& planner, const PastFile& file) {
  const auto now = planner.read_text(file.path);
  const bool as_left = file.after.empty() ? !now.ok() : now.ok() && *now == file.after;
  if (!as_left) {
    return make_error(ErrorKind::refused, "changed-since",
                      file.path + (now.ok() ? " was changed again since" : " is gone since"))
        .hint("git log -- " + shell_word(file.path) + " shows what happened");
  }
  if (file.before.empty()) {
    planner.write_file(file.path, std::nullopt);
    return News{"", "removed " + file.path, ""};
  }
  planner.write_file(file.path, file.before);
  return News{"", "restored " + file.path, ""};
}

Result<News> undo_file(Planner& planner, const PastFile& file, const Stamp& stamp) {
  if (file.path.find("/cards/") == std::string::npos && !file.path.starts_with("cards/")) {
    return restore_file(planner, file);
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

Result<std::size_t> count_of(const Values& values) {
  if (!values.has("count")) return std::size_t{1};
  const auto given = parse_count(values.text("count"));
  if (given && *given >= 1 && *given <= 100) return static_cast<std::size_t>(*given);
  return make_error(ErrorKind::usage, "bad-value", "undo takes a number from 1 to 100");
}

bool is_commit_name(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// The changes that `values` mean, the newest first.
Result<std::vector<PastChange>> wanted_changes(const Place& place, const Values& values) {
  TRY_ASSIGN(const std::size_t count, count_of(values));
  const std::string_view from = values.text("--change");
  if (values.has("--change") && (from.size() < 4 || !is_commit_name(from))) {
    return make_error(ErrorKind::usage, "bad-value",
                      "--change takes the name of a commit, not '" + printable(from) + "'")
        .hint("it stands in brackets where the verb said what it did: [main 3f2a91c]");
  }
  TRY_ASSIGN(std::vector<PastChange> changes, last_changes(place, count, from));
  if (changes.size() >= count && (from.empty() || changes.front().commit.starts_with(from)))
    return changes;
  std::string message = "no verb changed this board lately";
  if (!changes.empty()) message = "only " + counted(changes.size(), "change") + " can be undone";
  if (!from.empty()) message = "commit " + std::string(from) + " is no change that can be undone";
  return make_error(ErrorKind::refused, "nothing-to-undo", message)
      .hint("git log -- " + (place.board.empty() ? "." : shell_word(place.board)) +
            " shows every change");
}

// Where the last change cannot be taken back, the way to the one before it.
Error with_next(Error error, const Place& place, const PastChange& refused) {
  const auto older = last_changes(place, 2, refused.commit);
  if (!older.ok() || older->size() < 2) return error;
  const PastChange& next = older->back();
  error.hints.push_back("to take back the change before it, '" + printable(next.subject) +
                        "': kanban undo --change " + next.commit.substr(0, 7));
  return error;
}

Status undo_one(Planner& planner, const PastChange& change, const Stamp& stamp, Planned& planned) {
  for (const PastFile& file : change.files) {
    TRY_ASSIGN(News news, undo_file(planner, file, stamp));
    planned.news.push_back(std::move(news));
  }
  return success();
}

// ", which Bo Berg <bo@example.org> made", where it was not who has the address `own`.
std::string by_another(const PastChange& change, const std::string& own) {
  const Signature& author = change.author;
  if (author.email.empty() || author.email == own) return {};
  return ", which " + printable(author.name) + " <" + printable(author.email) + "> made";
}

Result<Planned> plan(Planner& planner, const Values& values) {
  TRY_ASSIGN(const Place* const place, planner.session().place());
  TRY_ASSIGN(const std::vector<PastChange> changes, wanted_changes(*place, values));
  TRY_ASSIGN(const GitConfig* const config, planner.session().config());
  const std::string own = author_identity(*config, planner.session().world().environment).email;
  Planned planned;
  std::string undone;
  for (const PastChange& change : changes) {
    Status status = undo_one(planner, change, planner.stamp(values), planned);
    if (!status.ok()) return with_next(std::move(status).error(), *place, change);
    undone += (undone.empty() ? "" : " ") + change.commit;
    planned.notes.push_back("took back: " + printable(change.subject) + by_another(change, own));
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
        "is removed. An added card goes to the dropped column. Undo again to go further back; "
        "--change takes back one change from further back and leaves the later ones.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write,
    .effect = Effect::changes_board,
    .plan = plan};

}  // namespace kanban::cli
