// kanban set — set fields of cards.
#include "ops/set.hpp"

#include "base/text.hpp"
#include "cli/link_targets.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "Cards: ids, a filter, @ or -",
     .required = true,
     .repeated = true},
    {.name = "assignment",
     .kind = ArgKind::assignment,
     .help = "FIELD=VALUE; an empty value removes the field",
     .required = true},
};

const Example kExamples[] = {
    {"kanban set k7 due=2026-12-05", "Promise it for a day"},
    {"kanban set k7 title=\"Login loops on Safari\" impact=high", "Two fields at once"},
    {"kanban set k7 due=", "Remove a field"},
    {"kanban set k7 labels=+login,-old", "Add to a set and take from it"},
};

// Each link that `card` has and `before` had not must be one that it may have.
Status check_links(Planner& planner, const Card& card, const Card& before, Field field) {
  if (info(field).kind == FieldKind::id && card.has(field)) {
    const std::string other(card.text(field));
    if (other != before.text(field)) TRY(check_link(planner, card, field, other));
  }
  if (info(field).kind == FieldKind::ids) {
    for (const std::string& other : card.list(field)) {
      if (!before.contains(field, other)) TRY(check_link(planner, card, field, other));
    }
  }
  return success();
}

Result<Planned> plan(Planner& planner, const Values& values) {
  const auto& assignments = values.list("assignment");
  TRY_ASSIGN(const std::vector<CardFile> cards, planner.select(values.list("card")));
  TRY_ASSIGN(const Date today, planner.today());
  Planned planned;
  for (const CardFile& file : cards) {
    Card card = file.card;
    std::vector<std::string> settled;
    for (const std::string& assignment : assignments) {
      const std::size_t equals = assignment.find('=');
      if (equals == std::string::npos) {
        return make_error(ErrorKind::usage, "bad-value", "'" + assignment + "' is no assignment")
            .hint("write FIELD=VALUE, e.g. kanban set " + std::string(card.id()) +
                  " due=2026-12-05");
      }
      TRY_ASSIGN(const Field field, settable_field(assignment.substr(0, equals)));
      TRY_ASSIGN(const std::string value,
                 linked_value(planner, field, assignment.substr(equals + 1)));
      TRY(set_field(planner.settings(), card, field, value, today));
      TRY(check_links(planner, card, file.card, field));
      // A commit says the day; what "tomorrow" was is soon forgotten.
      const bool day = info(field).kind == FieldKind::date && card.has(field);
      settled.push_back(day ? std::string(info(field).name) + "=" + std::string(card.text(field))
                            : assignment);
    }
    const std::string what = card == file.card ? "has that already" : join(settled, " ");
    planned.news.push_back({std::string(card.id()), what, std::string(card.title())});
    planner.change(file, std::move(card));
  }
  return planned;
}

}  // namespace

extern const Command set_command;
const Command set_command{
    .name = "set",
    .group = "cards",
    .summary = "Set fields of cards",
    .details =
        "Lists take entries separated by commas; +ENTRY adds and -ENTRY removes. Columns, comments "
        "and history have verbs of their own. kanban help fields lists the fields.",
    .examples = kExamples,
    .args = kArgs,
    .options = Group::write | Group::bulk,
    .effect = Effect::changes_board,
    .plan = plan};

}  // namespace kanban::cli
