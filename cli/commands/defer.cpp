// kanban defer — put cards off until a day.
#include "cli/planner.hpp"
#include "ops/move.hpp"
#include "ops/set.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Cards: ids, a filter, @ or -",
     .required = true,
     .repeated = true},
    {.name = "--until",
     .kind = ArgKind::date,
     .value = "DAY",
     .help = "The day: 2027-02-01, tomorrow, +30d"},
    {.name = "--clear", .kind = ArgKind::flag, .help = "Bring it back at once"},
    {.name = "--why", .value = "TEXT", .help = "The same as --because"},
};

const Example kExamples[] = {
    {"kanban defer k7 --until 2027-02-01 --because \"a rebuild is planned\"",
     "Not before February"},
    {"kanban defer k7 --clear", "It counts again from now on"},
};

Result<Planned> plan(Planner& planner, const Values& values) {
  if (values.has("--until") == values.has("--clear")) {
    return make_error(ErrorKind::usage, "missing-argument", "--until DAY or --clear is needed")
        .hint("for example: kanban defer k7 --until +30d");
  }
  TRY_ASSIGN(const std::vector<CardFile> cards, planner.select(values.list("card")));
  TRY_ASSIGN(const Date today, planner.today());
  std::optional<Date> until;
  if (values.has("--until")) {
    TRY_ASSIGN(const std::string text,
               field_value(planner.settings(), Field::defer_until, values.text("--until"), today));
    TRY_ASSIGN(until, parse_date(text));
    if (*until <= today) {
      return make_error(ErrorKind::usage, "bad-value",
                        "--until " + text + " is not after today, " + format_date(today));
    }
  }
  Stamp stamp = planner.stamp(values);
  if (stamp.because.empty()) stamp.because = values.text("--why");
  Planned planned;
  for (const CardFile& file : cards) {
    Card card = file.card;
    TRY(defer_card(card, until, stamp));
    const std::string what = until ? "deferred until " + format_date(*until) : "no longer deferred";
    planned.news.push_back({std::string(card.id()), what, std::string(card.title())});
    planner.change(file, std::move(card));
  }
  return planned;
}

}  // namespace

extern const Command defer_command;
const Command defer_command{.name = "defer",
                            .group = "cards",
                            .summary = "Put cards off until a day",
                            .details = "A deferred card comes back by itself on that day.",
                            .examples = kExamples,
                            .args = kArgs,
                            .options = Group::write | Group::bulk,
                            .effect = Effect::changes_board,
                            .plan = plan};

}  // namespace kanban::cli
