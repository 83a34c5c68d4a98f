// kanban merge-driver — merge two versions of a card; git calls it.
#include "base/text.hpp"
#include "cli/out_file.hpp"
#include "cli/session.hpp"
#include "merge/merge_texts.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "base",
     .kind = ArgKind::file,
     .help = "What both sides began with (%O)",
     .required = true},
    {.name = "ours",
     .kind = ArgKind::file,
     .help = "Our version, which becomes the merged one (%A)",
     .required = true},
    {.name = "theirs", .kind = ArgKind::file, .help = "Their version (%B)", .required = true},
    {.name = "path",
     .kind = ArgKind::file,
     .help = "The card's file in the repository, for messages (%P)",
     .required = true},
    {.name = "size",
     .kind = ArgKind::number,
     .help = "The length of conflict markers (%L); git asks for longer ones when it merges several "
             "versions that both sides grew from, and then nothing is said"},
};

const Example kExamples[] = {
    {"kanban merge-driver %O %A %B %P %L", "As git config merge.kanban.driver has it"},
    {"kanban merge-driver old.yaml a.yaml b.yaml card.yaml", "Merge a and b into a.yaml by hand"},
};

Result<std::string> read(const Session& session, std::string_view name) {
  std::string path(name);
  if (!path.starts_with('/')) path = session.world().directory + "/" + path;
  return read_user_file(path);
}

MergeStrictness strictness(Session& session) {
  const auto config = session.config();
  const bool strict = config.ok() && (*config)->get("kanban.merge") == "strict";
  return strict ? MergeStrictness::strict : MergeStrictness::normal;
}

// A merge of two bases, whose result is only what the real merge compares with.
bool is_of_bases(const Values& values) {
  constexpr std::int64_t kUsual = 7;
  return parse_count(values.text("size")).value_or(0) > kUsual;
}

Status run(Session& session, const Values& values) {
  TRY_ASSIGN(const std::string base, read(session, values.text("base")));
  TRY_ASSIGN(const std::string ours, read(session, values.text("ours")));
  TRY_ASSIGN(const std::string theirs, read(session, values.text("theirs")));
  auto merged = merge_card_texts(base, ours, theirs, values.text("path"), strictness(session));
  MergedText out;
  if (merged.ok()) {
    out = std::move(*merged);
  } else {
    // Nothing is lost: both texts stand in the file, and git keeps it in conflict.
    if (!is_of_bases(values)) session.warn(merged.error());
    out = plain_merge(base, ours, theirs);
    out.conflict = true;
  }
  if (!is_of_bases(values)) session.tell(out.notes);
  TRY(write_out_file(session, values.text("ours"), out.text));
  if (out.conflict) session.fail_with(1);
  return success();
}

}  // namespace

extern const Command merge_driver_command;
const Command merge_driver_command{
    .name = "merge-driver",
    .group = "git",
    .summary = "Merge two versions of a card by meaning; git calls it",
    .details =
        "kanban init and kanban doctor --fix set git up to call this for the cards of a board, in "
        "merge, rebase, cherry-pick and stash alike. Moves, comments, labels, clients and ticks "
        "of both sides are kept; the column follows the last move; where both sides changed one "
        "field, every clone takes the same value and the other is named. An event or a comment "
        "that one side took out stays, and is named too: git revert is a merge like any other. "
        "Texts are merged by line; what a person must decide stands between git's markers.\n"
        "git config kanban.merge strict leaves a title or column that both sides changed to a "
        "person, too. Exit code 0: merged; 1: in conflict.",
    .examples = kExamples,
    .args = kArgs,
    .effect = Effect::changes_board,
    .run = run};

}  // namespace kanban::cli
