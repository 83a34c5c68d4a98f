#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "model/questions.hpp"
#include "query/filter_node.hpp"

namespace kanban {
namespace {

using Kind = Filter::Node::Kind;

Date today(const FilterContext& context) { return context.zone.date_of(context.now); }

bool is_deferred(const Card& card, const FilterContext& context) {
  const auto until = parse_date(card.text(Field::defer_until));
  return until.ok() && *until > today(context);
}

bool is_overdue(const Card& card, const FilterContext& context) {
  const auto due = parse_date(card.text(Field::due));
  return due.ok() && *due < today(context);
}

bool is_in_state(CardState state, const Card& card, const FilterContext& context) {
  const Settings& settings = *context.settings;
  switch (state) {
    case CardState::open: return is_open(settings, card);
    case CardState::blocked: return is_open(settings, card) && open_block(card).has_value();
    case CardState::done: return stage_of(settings, card) == Stage::done;
    case CardState::dropped: return stage_of(settings, card) == Stage::dropped;
    case CardState::overdue: return is_open(settings, card) && is_overdue(card, context);
    case CardState::deferred: return is_open(settings, card) && is_deferred(card, context);
    case CardState::expedite: return card.text(Field::class_of_service) == "expedite";
    case CardState::unassigned: return !card.has(Field::assignees);
    case CardState::mine: return !context.me.empty() && card.contains(Field::assignees, context.me);
  }
  return false;
}

// What the field says, with what its absence means on this board.
std::vector<std::string_view> entries_of(Field field, const Card& card, const Settings& settings,
                                         std::string& buffer) {
  std::vector<std::string_view> entries;
  if (is_list(info(field).kind)) {
    for (const std::string& entry : card.list(field)) entries.emplace_back(entry);
    // Who complained is a client too.
    if (field == Field::clients && card.has(Field::client))
      entries.push_back(card.text(Field::client));
    return entries;
  }
  if (field == Field::waits_for && card.has(field)) {
    // Two branches may have asked two people.
    buffer = join(who_is_asked(card), "\n");
    for (const std::string_view who : lines_of(buffer)) entries.push_back(who);
  } else if (card.has(field)) {
    entries.push_back(card.text(field));
  } else if (field == Field::type) {
    buffer = default_type(settings);
    entries.emplace_back(buffer);
  } else if (field == Field::class_of_service) {
    entries.push_back(kDefaultClass);
  }
  return entries;
}

// An entry of a map is also known by its key and by its value alone.
bool is_word(const FilterValue& value, Field field, const std::string& folded) {
  if (value.folded == folded) return true;
  if (info(field).kind != FieldKind::map) return false;
  const std::size_t colon = folded.find(": ");
  return colon != std::string::npos &&
         (folded.compare(0, colon, value.folded) == 0 ||
          folded.compare(colon + 2, std::string::npos, value.folded) == 0);
}

// A card may still hold an old name of its column or type; it means the same.
bool is_alias(const FilterValue& value, Field field, std::string_view entry,
              const Settings& settings) {
  if (field == Field::column) {
    const auto column = find_column(settings, entry);
    return column.ok() && (*column)->name == value.text;
  }
  if (field != Field::type) return false;
  const auto type = find_type(settings, entry);
  return type.ok() && *type == value.text;
}

bool has_entry(const FilterValue& value, const FilterProperty& property, std::string_view entry,
               const FilterContext& context) {
  if (value.kind == FilterValue::Kind::me) return !context.me.empty() && entry == context.me;
  const std::string folded = fold_case(entry);
  if (value.kind == FilterValue::Kind::prefix) return folded.starts_with(value.folded);
  if (scale_of(property) == FilterScale::text)
    return folded.find(value.folded) != std::string::npos;
  return is_word(value, property.field, folded) ||
         is_alias(value, property.field, entry, *context.settings);
}

bool compares(double left, FilterOp op, double right) {
  switch (op) {
    case FilterOp::has: return left == right;
    case FilterOp::less: return left < right;
    case FilterOp::at_most: return left <= right;
    case FilterOp::more: return left > right;
    case FilterOp::at_least: return left >= right;
  }
  return false;
}

// The value of a property that is a number or a day, as days since 1970-01-01.
std::optional<double> measure(const FilterProperty& property, const Card& card,
                              const FilterContext& context) {
  switch (property.kind) {
    case FilterProperty::Kind::age: return age_in_days(card, context);
    case FilterProperty::Kind::here: return days_here(card, context);
    case FilterProperty::Kind::touched: return days_untouched(card, context);
    default: break;
  }
  if (property.field == Field::created) return context.zone.date_of(card.created).days;
  const std::string_view text = card.text(property.field);
  if (scale_of(property) == FilterScale::date) {
    const auto date = parse_date(text);
    return date.ok() ? std::optional<double>(date->days) : std::nullopt;
  }
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc{} ? std::optional<double>(number) : std::nullopt;
}

bool has_value(const FilterProperty& property, const Card& card) {
  if (property.field == Field::clients && card.has(Field::client)) return true;
  return card.has(property.field);
}

bool has_text(const FilterValue& value, const Card& card, const FilterContext& context) {
  static constexpr FilterProperty kText{FilterProperty::Kind::text, Field::id};
  return has_entry(value, kText, card.id(), context) ||
         has_entry(value, kText, card.title(), context) ||
         has_entry(value, kText, card.text(Field::description), context);
}

bool matches_value(const Filter::Node& term, const FilterValue& value, const Card& card,
                   const FilterContext& context) {
  if (value.kind == FilterValue::Kind::any) return has_value(term.property, card);
  if (value.kind == FilterValue::Kind::none) return !has_value(term.property, card);
  switch (scale_of(term.property)) {
    case FilterScale::number:
    case FilterScale::days:
    case FilterScale::date: {
      const bool relative = value.kind == FilterValue::Kind::from_today;
      const bool number = value.kind == FilterValue::Kind::number;
      const double right =
          number ? value.number : value.days + (relative ? today(context).days : 0);
      const auto left = measure(term.property, card, context);
      return left && compares(*left, term.op, right);
    }
    case FilterScale::stage: return stage_name(stage_of(*context.settings, card)) == value.text;
    case FilterScale::words:
    case FilterScale::text:
    case FilterScale::flag: break;
  }
  if (term.property.kind == FilterProperty::Kind::text) return has_text(value, card, context);
  std::string buffer;
  const auto entries = entries_of(term.property.field, card, *context.settings, buffer);
  return std::any_of(entries.begin(), entries.end(), [&](std::string_view entry) {
    return has_entry(value, term.property, entry, context);
  });
}

bool matches_node(const Filter::Node& node, const Card& card, const FilterContext& context) {
  const auto child_matches = [&](const Filter::Node& child) {
    return matches_node(child, card, context);
  };
  switch (node.kind) {
    case Kind::all_of:
      return std::all_of(node.children.begin(), node.children.end(), child_matches);
    case Kind::any_of:
      return std::any_of(node.children.begin(), node.children.end(), child_matches);
    case Kind::not_it: return !child_matches(node.children.front());
    case Kind::saved: return child_matches(node.children.front());
    case Kind::state: return is_in_state(node.state, card, context);
    case Kind::term: break;
  }
  return std::any_of(node.values.begin(), node.values.end(), [&](const FilterValue& value) {
    return matches_value(node, value, card, context);
  });
}

}  // namespace

std::int32_t age_in_days(const Card& card, const FilterContext& context) {
  const bool open = is_open(*context.settings, card);
  const Date last = open ? today(context) : context.zone.date_of(entered_column(card));
  return std::max(1, last.days - context.zone.date_of(card.created).days + 1);
}

std::int32_t days_here(const Card& card, const FilterContext& context) {
  const Date since = context.zone.date_of(entered_column(card));
  return std::max(1, today(context).days - since.days + 1);
}

std::int32_t days_untouched(const Card& card, const FilterContext& context) {
  return std::max(0, today(context).days - context.zone.date_of(last_touched(card)).days);
}

bool Filter::matches(const Card& card, const FilterContext& context) const {
  return root_ == nullptr || matches_node(*root_, card, context);
}

}  // namespace kanban
