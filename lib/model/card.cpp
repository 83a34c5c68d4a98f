#include "model/card.hpp"

#include <algorithm>

namespace kanban {
namespace {

// The first entry of `entries` whose field is not before `field`.
template <typename Entries>
auto place_of(Entries& entries, Field field) {
  // Readers append in canonical order, so the end is the place to look first.
  auto place = entries.end();
  while (place != entries.begin() && std::prev(place)->first >= field) --place;
  return place;
}

template <typename Entries>
auto find(Entries& entries, Field field) {
  auto found = entries.begin();
  while (found != entries.end() && found->first < field) ++found;
  return found != entries.end() && found->first == field ? found : entries.end();
}

const std::vector<std::string> kNone;

}  // namespace

std::string_view Card::text(Field field) const {
  const auto found = find(texts_, field);
  return found == texts_.end() ? std::string_view{} : found->second;
}

void Card::set_text(Field field, std::string value) {
  if (texts_.capacity() == 0 && !value.empty()) texts_.reserve(8);
  const auto place = place_of(texts_, field);
  const bool present = place != texts_.end() && place->first == field;
  if (value.empty()) {
    if (present) texts_.erase(place);
  } else if (present) {
    place->second = std::move(value);
  } else {
    texts_.emplace(place, field, std::move(value));
  }
}

const std::vector<std::string>& Card::list(Field field) const {
  const auto found = find(lists_, field);
  return found == lists_.end() ? kNone : found->second;
}

void Card::set_list(Field field, std::vector<std::string> entries) {
  if (is_set(info(field).kind)) {
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  }
  const auto place = place_of(lists_, field);
  const bool present = place != lists_.end() && place->first == field;
  if (entries.empty()) {
    if (present) lists_.erase(place);
  } else if (present) {
    place->second = std::move(entries);
  } else {
    lists_.emplace(place, field, std::move(entries));
  }
}

bool Card::contains(Field field, std::string_view entry) const {
  const auto& entries = list(field);
  return std::find(entries.begin(), entries.end(), entry) != entries.end();
}

bool Card::add(Field field, std::string entry) {
  if (contains(field, entry)) return false;
  std::vector<std::string> entries = list(field);
  entries.push_back(std::move(entry));
  set_list(field, std::move(entries));
  return true;
}

bool Card::remove(Field field, std::string_view entry) {
  if (!contains(field, entry)) return false;
  std::vector<std::string> entries = list(field);
  std::erase(entries, entry);
  set_list(field, std::move(entries));
  return true;
}

std::string_view Card::map_value(Field field, std::string_view key) const {
  for (const std::string& entry : list(field)) {
    const std::string_view view = entry;
    const std::size_t colon = view.find(": ");
    if (colon != std::string_view::npos && view.substr(0, colon) == key)
      return view.substr(colon + 2);
  }
  return {};
}

bool Card::has(Field field) const {
  switch (field) {
    case Field::created: return true;
    case Field::comments: return !comments.empty();
    case Field::history: return !history.empty();
    default: return find(texts_, field) != texts_.end() || find(lists_, field) != lists_.end();
  }
}

}  // namespace kanban
