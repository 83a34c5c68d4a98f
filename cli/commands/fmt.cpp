// kanban fmt — write card files anew in the canonical form.
#include "base/text.hpp"
#include "cli/planner.hpp"
#include "yaml/card_codec.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Cards: ids, a filter, @ or -",
     .required = true,
     .repeated = true},
    {.name = "--drop-comments",
     .kind = ArgKind::flag,
     .help = "Let comments and blank lines in the files go"},
};

const Example kExamples[] = {
    {"kanban fmt k7", "One file, canonical again"},
    {"kanban fmt k7 --dry-run", "Which files would change"},
};

// The lines of `text` that are comments: what a whole rewrite would lose.
std::vector<std::string> comment_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string_view line : lines_of(text)) {
    if (trim(line).starts_with('#')) lines.emplace_back(trim(line));
  }
  return lines;
}

Result<Planned> plan(Planner& planner, const Values& values) {
  TRY_ASSIGN(const std::vector<CardFile> cards, planner.select(values.list("card")));
  Planned planned;
  for (const CardFile& file : cards) {
    TRY_ASSIGN(const std::string before, planner.read_text(file.path));
    const std::string after = write_card(file.card);
    std::string what = "is canonical already";
    if (before != after) {
      // The events reader sees comments inside a literal text as text, so only a rewrite that keeps
      // their number is without loss.
      const auto lost = comment_lines(before);
      if (lost.size() > comment_lines(after).size() && !values.has("--drop-comments")) {
        Error error = make_error(ErrorKind::refused, "comments-lost",
                                 file.path + " holds comments that a rewrite would drop");
        error.details = lost;
        error.hints.push_back("kanban fmt " + std::string(file.card.id()) +
                              " --drop-comments rewrites it all the same");
        return error;
      }
      planner.write_file(file.path, after);
      what = "written anew";
    }
    planned.news.push_back({std::string(file.card.id()), what, std::string(file.card.title())});
  }
  planned.summary = "fmt: Write " + counted(cards.size(), "card") + " in the canonical form";
  return planned;
}

}  // namespace

extern const Command fmt_command;
const Command fmt_command{
    .name = "fmt",
    .group = "script",
    .summary = "Write card files anew in the canonical form",
    .details =
        "The only verb that rewrites a whole file; every other one changes the lines that it must. "
        "A file with comments is left alone unless you say that they may go.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write | Group::bulk,
    .effect = Effect::changes_board,
    .plan = plan};

}  // namespace kanban::cli
