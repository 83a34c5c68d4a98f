#include "rights/acts.hpp"

#include <algorithm>

#include "model/made_fields.hpp"
#include "policy/conditions.hpp"

namespace kanban {
namespace {

// The word of a field as the board spells it; what it does not know stays.
template <typename Find>
void respell(const Settings& settings, Card& card, Field field, Find find) {
  if (!card.has(field)) return;
  const auto found = find(settings, card.text(field));
  if (found.ok()) card.set_text(field, *found);
}

Act act(RuleOn on, const Settings& settings, const ActCard& card) {
  Act made;
  made.on = on;
  made.card = &card;
  made.type = type_of(settings, card.judged());
  made.at_creation = !card.before;
  made.path = card.path;
  return made;
}

Act field_act(RuleOn on, const Settings& settings, const ActCard& card, std::string field,
              std::string from, std::string to) {
  Act made = act(on, settings, card);
  made.field = std::move(field);
  made.from = std::move(from);
  made.to = std::move(to);
  return made;
}

// What a person gives a card by making it, rather than by deciding about it.
bool is_of_the_making(Field field) { return field == Field::type || is_of_its_making(field); }

const TypePolicy* policy_of(const Settings& settings, std::string_view type) {
  for (const CardType& row : settings.types) {
    if (row.name == type) return &row.policy;
  }
  return nullptr;
}

void add_created_fields(const Settings& settings, const ActCard& card, std::vector<Act>& acts) {
  const Card& made = *card.after;
  const TypePolicy* policy = policy_of(settings, type_of(settings, made));
  const auto needed = [&](std::string_view name) {
    return policy != nullptr &&
           std::find(policy->needs.begin(), policy->needs.end(), name) != policy->needs.end();
  };
  for (const FieldInfo& row : fields()) {
    if (is_of_the_making(row.field) || !made.has(row.field) || needed(row.name)) continue;
    const std::string name(row.name);
    if (is_list(row.kind)) {
      const RuleOn on = row.kind == FieldKind::map ? RuleOn::set : RuleOn::add;
      for (const std::string& entry : made.list(row.field))
        acts.push_back(field_act(on, settings, card, name, {}, entry));
      continue;
    }
    const std::string value(made.text(row.field));
    const bool usual =
        row.field == Field::class_of_service &&
        (value == kDefaultClass || (policy != nullptr && policy->card_class == value));
    if (!usual) acts.push_back(field_act(RuleOn::set, settings, card, name, {}, value));
  }
  for (const Extra& extra : made.extras) {
    if (!needed(extra.key))
      acts.push_back(field_act(RuleOn::set, settings, card, extra.key, {}, extra.text));
  }
}

// The acts of one changed field.
void add_operation(const Settings& settings, const ActCard& card, const Operation& operation,
                   std::vector<Act>& acts) {
  const auto add = [&](RuleOn on) {
    acts.push_back(field_act(on, settings, card, operation.name, operation.from, operation.to));
  };
  switch (operation.kind) {
    case OperationKind::created:
    case OperationKind::deleted: return;
    case OperationKind::retyped: {
      Act made = act(RuleOn::create, settings, card);
      made.type = type_of(settings, *card.after);
      made.from = type_of(settings, *card.before);
      made.to = std::string(card.after->column());
      Act gone = act(RuleOn::erase, settings, card);
      gone.to = made.type;
      acts.push_back(std::move(made));
      acts.push_back(std::move(gone));
      return;
    }
    case OperationKind::moved:
      for (Act& step : move_acts(settings, card, operation.from, operation.to))
        acts.push_back(std::move(step));
      return;
    case OperationKind::set:
      // The class of a card without one, written out, is the class that it had.
      if (operation.field == Field::class_of_service &&
          class_of(*card.before) == class_of(*card.after))
        return;
      return add(RuleOn::set);
    case OperationKind::reordered: return add(RuleOn::set);
    case OperationKind::removed: return add(RuleOn::remove);
    case OperationKind::added:
    case OperationKind::rewritten: return add(RuleOn::add);
  }
}

// The first column that the card entered, by its own log, else the one it is in.
std::string first_column(const Settings& settings, const Card& card) {
  for (const Event& event : card.history) {
    if (event.kind != EventKind::entered) continue;
    const auto column = find_column(settings, event.value);
    return column.ok() ? (*column)->name : event.value;
  }
  return std::string(card.column());
}

// Whether the column stands to the right of the other.
bool is_right_of(const Settings& settings, std::string_view column, std::string_view other) {
  const auto place = column_index(settings, column);
  const auto than = column_index(settings, other);
  return place && than && *place > *than;
}

}  // namespace

Card in_boards_words(const Settings& settings, Card card) {
  const auto column = find_column(settings, card.column());
  if (column.ok()) card.set_text(Field::column, (*column)->name);
  card.set_text(Field::type, type_of(settings, card));
  respell(settings, card, Field::type, find_type);
  respell(settings, card, Field::product, find_product);
  respell(settings, card, Field::class_of_service, find_class);
  respell(settings, card, Field::impact, find_impact);
  return card;
}

ActCard act_card(const Settings& settings, const CardDifference& difference) {
  ActCard card;
  if (difference.before != nullptr) {
    card.before = in_boards_words(settings, difference.before->card);
    card.path = difference.before->path;
  }
  if (difference.after != nullptr) {
    card.after = in_boards_words(settings, difference.after->card);
    if (difference.renamed()) card.renamed_from = card.path;
    card.path = difference.after->path;
  }
  return card;
}

std::string end_of_way(const Settings& settings, const ActCard& card) {
  const auto said = dropped_from(settings, *card.after);
  const Column* column = column_of(settings, *card.after);
  if (column == nullptr || column->stage != Stage::dropped || !card.before)
    return said.value_or(std::string(card.after->column()));
  std::string start = place_on_way(settings, *card.before);
  return said && is_right_of(settings, *said, start) ? *said : start;
}

std::vector<Act> acts_of(const Settings& settings, const ActCard& card) {
  std::vector<Act> acts;
  if (!card.before) {
    Act made = act(RuleOn::create, settings, card);
    made.to = first_column(settings, *card.after);
    acts.push_back(std::move(made));
    add_created_fields(settings, card, acts);
  } else if (!card.after) {
    acts.push_back(act(RuleOn::erase, settings, card));
  } else {
    for (const Operation& operation : changed_fields(*card.before, *card.after))
      add_operation(settings, card, operation, acts);
    const std::string end = end_of_way(settings, card);
    if (end == card.after->column()) return acts;
    for (Act& step : move_acts(settings, card, place_on_way(settings, *card.before), end))
      acts.push_back(std::move(step));
  }
  return acts;
}

std::string entry_column(const Settings& settings, std::string_view type) {
  const TypePolicy* policy = policy_of(settings, type);
  if (policy != nullptr && !policy->enters.empty()) {
    const auto column = find_column(settings, policy->enters);
    if (column.ok()) return (*column)->name;
  }
  return settings.columns.empty() ? std::string{} : settings.columns.front().name;
}

std::vector<Act> move_acts(const Settings& settings, const ActCard& card, std::string_view from,
                           std::string_view to) {
  std::vector<Act> acts;
  if (from == to) return acts;
  std::string start(from);
  if (card.before && from == card.before->column()) start = place_on_way(settings, *card.before);
  std::vector<std::string> way = skipped_columns(settings, start, to);
  way.emplace_back(to);
  std::vector<std::string> behind{std::string(from)};
  if (start != from && start != to) behind.push_back(start);
  for (const std::string& column : way) {
    Act step = act(RuleOn::move, settings, card);
    step.from = from;
    step.to = to;
    step.enters = column;
    step.leaves = behind;
    behind.push_back(column);
    acts.push_back(std::move(step));
  }
  return acts;
}

}  // namespace kanban
