#include "ops/add.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/story.hpp"
#include "ops/set.hpp"

namespace kanban {
namespace {

// What the board asks of new cards of the type; null where it says nothing.
const TypePolicy* policy_of(const Settings& settings, const Card& card) {
  const std::string type = type_of(settings, card);
  for (const CardType& row : settings.types) {
    if (row.name == type) return &row.policy;
  }
  return nullptr;
}

// What the title says in the form of a story and no field does.
void read_sentence(Card& card) {
  const auto story = read_story(card.title());
  if (!story) return;
  if (!card.has(Field::as_whom)) card.set_text(Field::as_whom, story->as);
  if (!card.has(Field::so_that)) card.set_text(Field::so_that, story->so_that);
}

}  // namespace

Result<Card> new_card(const Settings& settings, std::string id, const NewCard& wanted,
                      const Stamp& stamp, Date today) {
  Card card;
  card.set_text(Field::id, std::move(id));
  const std::string_view title = trim(wanted.title);
  if (title.empty()) {
    return make_error(ErrorKind::usage, "bad-title", "a title is needed")
        .hint("for example: kanban add \"Login loops after the update\"");
  }
  TRY(set_field(settings, card, Field::title, title, today));
  if (wanted.type.empty()) {
    if (!settings.types.empty()) card.set_text(Field::type, default_type(settings));
  } else {
    TRY(set_field(settings, card, Field::type, wanted.type, today));
  }
  card.created = stamp.now;
  card.set_text(Field::reporter, stamp.by);
  const TypePolicy* policy = policy_of(settings, card);
  if (policy != nullptr && policy->card_class != kDefaultClass)
    card.set_text(Field::class_of_service, policy->card_class);
  for (const auto& [field, value] : wanted.fields) {
    TRY(set_field(settings, card, field, value, today));
  }
  read_sentence(card);
  std::string column = settings.columns.front().name;
  const bool enters = policy != nullptr && !policy->enters.empty();
  const std::string asked = wanted.column.empty() && enters ? policy->enters : wanted.column;
  if (!asked.empty()) {
    TRY_ASSIGN(const Column* const found, find_column(settings, asked));
    column = found->name;
  }
  enter_column(card, std::move(column), stamp);
  return card;
}

Result<Card> part_of(const Settings& settings, const Card& whole, std::string id, std::string title,
                     const Stamp& stamp, Date today) {
  NewCard wanted;
  wanted.title = std::move(title);
  const auto step = std::find_if(settings.types.begin(), settings.types.end(),
                                 [](const CardType& type) { return type.step; });
  wanted.type = step != settings.types.end() ? step->name : std::string(whole.type());
  const Column* start = first_of_stage(settings, Stage::backlog);
  if (start != nullptr) wanted.column = start->name;
  TRY_ASSIGN(Card part, new_card(settings, std::move(id), wanted, stamp, today));
  part.set_text(Field::parent, std::string(whole.id()));
  for (const Field field : {Field::product, Field::class_of_service, Field::epic, Field::role}) {
    part.set_text(field, std::string(whole.text(field)));
  }
  for (const Field field : {Field::labels, Field::clients}) part.set_list(field, whole.list(field));
  return part;
}

}  // namespace kanban
