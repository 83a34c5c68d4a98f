// kanban link — link two cards: blocks, parent, about, problem, not-same.
#include <array>

#include "base/text.hpp"
#include "cli/link_targets.hpp"

namespace kanban::cli {
namespace {

const Arg kArgs[] = {
    {.name = "card",
     .kind = ArgKind::card,
     .help = "The card that the link starts at",
     .required = true},
    {.name = "kind",
     .kind = ArgKind::choice,
     .help = "What the first is to the second",
     .required = true,
     .choices = "blocks|blocked-by|parent|child|about|problem|gathers|not-same"},
    {.name = "other",
     .kind = ArgKind::card,
     .help = "The card that the link goes to",
     .required = true},
    {.name = "--remove", .kind = ArgKind::flag, .help = "Take the link away"},
};

const Example kExamples[] = {
    {"kanban link k7 blocks p4", "p4 cannot go on before k7"},
    {"kanban link k7 blocked-by m2", "The same from the other side"},
    {"kanban link k7 parent m2", "k7 is a part of m2"},
    {"kanban link k7 blocks p4 --remove", "Not any more"},
};

struct Kind {
  std::string_view name;
  Field field;
  bool reversed;  // the field is on the other card
};

constexpr std::array<Kind, 8> kKinds{{
    {"blocks", Field::blocks, false},
    {"blocked-by", Field::blocks, true},
    {"parent", Field::parent, false},
    {"child", Field::parent, true},
    {"about", Field::about, false},
    {"problem", Field::problem, false},
    {"gathers", Field::gathers, false},
    {"not-same", Field::not_same, false},
}};

void put_link(Card& card, Field field, const std::string& other, bool remove) {
  if (is_list(info(field).kind)) {
    if (remove) {
      card.remove(field, other);
    } else {
      card.add(field, other);
    }
  } else if (!remove) {
    card.set_text(field, other);
  } else if (card.text(field) == other) {
    card.set_text(field, {});
  }
}

// The other end of a gathering that is taken away: the list of the problem, or what the card says.
void take_out_there(Card& card, Field field, const std::string& id) {
  if (field == Field::problem) card.remove(Field::gathers, id);
  if (field == Field::gathers && card.text(Field::problem) == id) card.set_text(Field::problem, {});
}

Result<Planned> plan(Planner& planner, const Values& values) {
  const Kind* kind = nullptr;
  for (const Kind& row : kKinds) {
    if (row.name == values.text("kind")) kind = &row;
  }
  if (kind == nullptr) {
    return make_error(ErrorKind::usage, "bad-choice",
                      "there is no link '" + std::string(values.text("kind")) + "'");
  }
  TRY_ASSIGN(CardFile from, planner.find_anywhere(values.text("card")));
  TRY_ASSIGN(CardFile to, planner.find_anywhere(values.text("other")));
  if (kind->reversed) std::swap(from, to);
  const std::string other(to.card.id());
  const bool remove = values.has("--remove");
  if (!remove) TRY(check_link(planner, from.card, kind->field, other));
  Card card = from.card;
  put_link(card, kind->field, other, remove);
  std::string what = std::string(info(kind->field).name) + " " + other;
  if (remove) what = "no longer " + what;
  Card there = to.card;
  if (remove) take_out_there(there, kind->field, std::string(card.id()));
  if (card == from.card && there == to.card)
    what = remove ? "had no such link" : "had that link already";
  Planned planned;
  planned.news.push_back({std::string(card.id()), what, std::string(card.title())});
  if (remove) planner.change(to, std::move(there));
  planner.change(from, std::move(card));
  return planned;
}

}  // namespace

extern const Command link_command;
const Command link_command{.name = "link",
                           .group = "cards",
                           .summary = "Link two cards",
                           .examples = kExamples,
                           .args = kArgs,
                           .options = Group::write,
                           .effect = Effect::changes_board,
                           .plan = plan};

}  // namespace kanban::cli
