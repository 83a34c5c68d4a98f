#include "cli/card_marks.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/width.hpp"

namespace kanban::cli {
namespace {

constexpr std::string_view kNoValue = "-";  // the letter of a card that has no role or label

// Colours that most people would choose, for boards that name none.
struct Usual {
  std::string_view value;
  Tint tint;
};
constexpr Usual kUsual[] = {
    {"bug", Tint::red},      {"incident", Tint::orange}, {"story", Tint::yellow},
    {"task", Tint::orange},  {"epic", Tint::purple},     {"expedite", Tint::red},
    {"fixed", Tint::purple}, {"standard", Tint::blue},   {"intangible", Tint::gray},
};

// The first letter of `value` that is not taken, in upper case; else a letter or digit that is
// free.
std::string free_letter(std::string_view value, const std::vector<CardMark>& taken) {
  const auto is_free = [&](std::string_view letter) {
    return std::none_of(taken.begin(), taken.end(),
                        [&](const CardMark& mark) { return mark.letter == letter; });
  };
  const auto upper = [](char c) {
    return std::string(1, c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  };
  const auto is_ascii_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  const auto begins = static_cast<unsigned char>(value.empty() ? 'x' : value.front());
  if (begins >= 0x80) {  // another script: its first character
    for (const std::size_t columns : {1U, 2U}) {
      std::string first = cut_to_width(value, columns, "");
      if (!first.empty() && is_free(first)) return first;
    }
  }
  for (const char c : value) {
    if (is_ascii_letter(c) && is_free(upper(c))) return upper(c);
  }
  for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")) {
    if (is_free(upper(c))) return upper(c);
  }
  return "*";
}

std::vector<std::string> listed_values(ColorBy by, const Settings& settings) {
  std::vector<std::string> values;
  switch (by) {
    case ColorBy::type:
      for (const CardType& type : settings.types) values.push_back(type.name);
      return values;
    case ColorBy::card_class:
      for (const CardClass& row : settings.classes) values.push_back(row.name);
      return values;
    case ColorBy::label: values = settings.labels; break;
    case ColorBy::role: break;
  }
  for (const auto& [name, color] : settings.colors) values.push_back(name);
  return values;
}

// The colour that board.yaml gives to a value, else the usual one.
Tint chosen_tint(ColorBy by, const Settings& settings, std::string_view value) {
  if (by == ColorBy::type) {
    for (const CardType& type : settings.types) {
      if (type.name == value && !type.color.empty())
        return find_tint(type.color).value_or(Tint::none);
    }
  }
  for (const auto& [name, color] : settings.colors) {
    if (by != ColorBy::type && name == value) return find_tint(color).value_or(Tint::none);
  }
  for (const Usual& usual : kUsual) {
    if (usual.value == value) return usual.tint;
  }
  return Tint::none;
}

// A tint that no mark has yet, while there are any.
Tint free_tint(const std::vector<CardMark>& marks) {
  for (std::size_t place = 0; place < 10; ++place) {
    const Tint tint = tint_at(place);
    const bool taken = std::any_of(marks.begin(), marks.end(),
                                   [&](const CardMark& mark) { return mark.tint == tint; });
    if (!taken) return tint;
  }
  return tint_at(marks.size());
}

}  // namespace

std::string marked_value(const Card& card, ColorBy by, const Settings& settings) {
  switch (by) {
    case ColorBy::type: return type_of(settings, card);
    case ColorBy::card_class: return std::string(class_of(card));
    case ColorBy::role: return std::string(card.text(Field::role));
    case ColorBy::label: break;
  }
  const std::vector<std::string>& labels = card.list(Field::labels);
  for (const auto& [name, color] : settings.colors) {
    if (card.contains(Field::labels, name)) return name;
  }
  return labels.empty() ? std::string() : labels.front();
}

CardMarks::CardMarks(ColorBy by, const Settings& settings, const std::vector<std::string>& values) {
  std::vector<std::string> names = listed_values(by, settings);
  std::vector<std::string> others(values);
  std::sort(others.begin(), others.end());
  for (std::string& value : others) {
    const bool listed = std::find(names.begin(), names.end(), value) != names.end();
    if (!listed && !value.empty()) names.push_back(std::move(value));
  }
  for (const std::string& name : names) {
    const auto same = [&](const CardMark& mark) { return mark.value == name; };
    if (std::any_of(marks_.begin(), marks_.end(), same)) continue;
    marks_.push_back({name, free_letter(name, marks_), chosen_tint(by, settings, name)});
  }
  for (CardMark& mark : marks_) {
    if (mark.tint == Tint::none) mark.tint = free_tint(marks_);
  }
}

CardMark CardMarks::mark_of(std::string_view value) const {
  for (const CardMark& mark : marks_) {
    if (mark.value == value) return mark;
  }
  return {std::string(value), marks_.empty() ? "" : std::string(kNoValue), Tint::none};
}

}  // namespace kanban::cli
