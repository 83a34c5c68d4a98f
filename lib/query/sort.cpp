#include "query/sort.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "query/filter_names.hpp"

namespace kanban {
namespace {

// What one key says of one card: first by `number`, then by `text`.
struct SortValue {
  bool missing = false;
  double number = 0;
  std::string text = {};
};

// The values of a card, all cards' in one list, and which card it is.
struct SortedCard {
  const SortValue* values = nullptr;
  const CardFile* file = nullptr;
};

// The place of `word` in `words`; words that are not there come after all others.
template <typename Words, typename NameOf>
double place_in(const Words& words, std::string_view word, NameOf name_of) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const auto& entry) { return name_of(entry) == word; });
  return static_cast<double>(found - words.begin());
}

SortValue number_value(std::string_view text) {
  SortValue value;
  value.missing = text.empty();
  std::from_chars(text.data(), text.data() + text.size(), value.number);
  return value;
}

// A word that has a place in board.yaml.
SortValue place_value(Field field, std::string_view word, const Settings& settings) {
  const auto name = [](const auto& entry) { return std::string_view(entry.name); };
  const auto itself = [](const std::string& entry) { return std::string_view(entry); };
  SortValue value;
  std::size_t count = 0;
  const auto place = [&](const auto& words, auto name_of) {
    value.number = place_in(words, word, name_of);
    count = words.size();
  };
  if (field == Field::column) place(settings.columns, name);
  if (field == Field::type) place(settings.types, name);
  if (field == Field::class_of_service) place(settings.classes, name);
  if (field == Field::impact) place(settings.impacts, itself);
  // Only words without a place of their own are compared as texts.
  if (value.number >= static_cast<double>(count)) value.text = fold_case(word);
  value.missing = word.empty();
  return value;
}

SortValue value_of(const SortKey& key, const Card& card, const Settings& settings) {
  SortValue value;
  if (key.by == SortKey::By::age) {
    value.number = -static_cast<double>(card.created.seconds);
    return value;
  }
  const std::string_view text = card.text(key.field);
  switch (key.field) {
    case Field::created: value.number = static_cast<double>(card.created.seconds); return value;
    case Field::type: return place_value(key.field, type_of(settings, card), settings);
    case Field::class_of_service: return place_value(key.field, class_of(card), settings);
    case Field::column: {
      // A card in a former column stands where its column is.
      const Column* column = settings.aliases.empty() ? nullptr : column_of(settings, card);
      return place_value(key.field, column == nullptr ? text : std::string_view(column->name),
                         settings);
    }
    case Field::impact: return place_value(key.field, text, settings);
    case Field::rank: value.text = text; break;  // ranks compare by bytes, as they are made
    default:
      if (info(key.field).kind == FieldKind::number) return number_value(text);
      value.text = is_list(info(key.field).kind) ? fold_case(join(card.list(key.field), ","))
                                                 : fold_case(text);
  }
  value.missing = value.text.empty();
  return value;
}

// Whether `a` comes before (-1) or after (1) `b` by one key.
int order_of(const SortValue& a, const SortValue& b, bool descending) {
  if (a.missing != b.missing) return a.missing ? 1 : -1;
  const int sign = descending ? -1 : 1;
  if (a.number != b.number) return a.number < b.number ? -sign : sign;
  const int text = a.text.compare(b.text);
  return text == 0 ? 0 : (text < 0 ? -sign : sign);
}

}  // namespace

Result<std::vector<SortKey>> parse_sort(std::string_view text) {
  std::vector<SortKey> keys;
  if (trim(text).empty()) return keys;
  for (const std::string& piece : split(text, ',')) {
    std::string_view name = trim(piece);
    SortKey key;
    key.descending = name.starts_with('-');
    if (key.descending) name.remove_prefix(1);
    const auto property = find_property(name);
    const bool age = property && property->kind == FilterProperty::Kind::age;
    if (!property || (!age && property->kind != FilterProperty::Kind::field)) {
      Error error = unknown_field(name);
      error.message = "no field '" + printable(name) + "' to sort by";
      return error;
    }
    key.by = age ? SortKey::By::age : SortKey::By::field;
    key.field = property->field;
    keys.push_back(key);
  }
  return keys;
}

void sort_cards(std::vector<const CardFile*>& cards, const std::vector<SortKey>& keys,
                const Settings& settings) {
  std::vector<SortValue> values;
  values.reserve(cards.size() * keys.size());
  std::vector<SortedCard> sorted;
  sorted.reserve(cards.size());
  for (const CardFile* file : cards) {
    sorted.push_back({values.data() + values.size(), file});
    for (const SortKey& key : keys) values.push_back(value_of(key, file->card, settings));
  }
  std::stable_sort(sorted.begin(), sorted.end(), [&](const SortedCard& a, const SortedCard& b) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const int order = order_of(a.values[i], b.values[i], keys[i].descending);
      if (order != 0) return order < 0;
    }
    return a.file->card.id() < b.file->card.id();
  });
  std::transform(sorted.begin(), sorted.end(), cards.begin(),
                 [](const SortedCard& card) { return card.file; });
}

}  // namespace kanban
