#include "query/lanes.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "query/filter_names.hpp"

namespace kanban {
namespace {

// The singular of a field's name, as people say it: "assignee", "class".
std::string one_of(Field field) {
  if (field == Field::assignees || field == Field::clients || field == Field::labels) {
    const std::string_view name = info(field).name;
    return std::string(name.substr(0, name.size() - 1));
  }
  return std::string(info(field).name);
}

bool makes_lanes(FieldKind kind) {
  return kind == FieldKind::word || kind == FieldKind::words || kind == FieldKind::word_rows ||
         kind == FieldKind::id;
}

template <typename Items>
void add_names(std::vector<std::string>& out, const Items& items) {
  for (const auto& item : items) out.push_back(item.name);
}

// The values that board.yaml lists for `field`, in its order.
std::vector<std::string> listed_values(Field field, const Settings& settings) {
  std::vector<std::string> names;
  if (field == Field::type) add_names(names, settings.types);
  if (field == Field::product) add_names(names, settings.products);
  if (field == Field::class_of_service) add_names(names, settings.classes);
  if (field == Field::clients) add_names(names, settings.clients);
  if (field == Field::assignees) add_names(names, settings.people);
  if (field == Field::labels) names = settings.labels;
  if (field == Field::impact) names = settings.impacts;
  return names;
}

// The value that decides the lane of a card, with what an absent one means; of a type its name, not
// an alias.
std::string value_of(const Card& card, Field field, const Settings& settings) {
  if (field == Field::type) return type_of(settings, card);
  if (field == Field::class_of_service) return std::string(class_of(card));
  return std::string(card.text(field));
}

std::string catch_all_name(const std::vector<std::string>& taken) {
  const bool other = std::any_of(taken.begin(), taken.end(), [](const std::string& name) {
    return equal_ignoring_case(name, "Other");
  });
  return other ? "Everything else" : "Other";
}

}  // namespace

std::vector<std::string> lane_fields() {
  return {"product", "type", "class", "assignee", "client", "label", "role", "epic"};
}

LaneSet::LaneSet() : lanes_(1) {}

Result<LaneSet> LaneSet::of_board(const Settings& settings) {
  LaneSet set;
  if (settings.lanes.empty()) return set;
  set.lanes_.clear();
  std::vector<std::string> names;
  for (const Lane& lane : settings.lanes) {
    auto filter = parse_filter(lane.where, settings);
    if (!filter.ok()) {
      Error error = std::move(filter).error();
      error.message = "lane '" + lane.name + "': " + error.message;
      return error;
    }
    names.push_back(lane.name);
    set.lanes_.push_back({lane.name, lane, std::move(*filter)});
  }
  if (!set.lanes_.back().filter.matches_everything()) {
    set.lanes_.push_back({catch_all_name(names)});
  }
  return set;
}

Result<LaneSet> LaneSet::by_field(std::string_view name, const Settings& settings,
                                  const std::vector<CardFile>& cards) {
  const auto property = find_property(name);
  const bool fits = property && property->kind == FilterProperty::Kind::field &&
                    makes_lanes(info(property->field).kind) && property->field != Field::id;
  if (!fits) {
    Error error = make_error(ErrorKind::usage, "unknown-field",
                             "no lanes can be made of '" + printable(name) + "'");
    error.details.push_back("lanes: " + join(lane_fields(), ", "));
    error.hints = did_you_mean(name, lane_fields());
    return error;
  }
  LaneSet set;
  set.lanes_.clear();
  set.ad_hoc_ = true;
  set.field_ = property->field;
  const bool is_one = !is_list(info(set.field_).kind);
  std::set<std::string, std::less<>> present;
  for (const CardFile& file : cards) {
    if (is_one) {
      present.insert(value_of(file.card, set.field_, settings));
    } else {
      for (const std::string& entry : file.card.list(set.field_)) present.insert(entry);
    }
  }
  present.erase("");
  for (const std::string& listed : listed_values(set.field_, settings)) {
    if (present.erase(listed) > 0) set.lanes_.push_back({listed});
  }
  for (const std::string& rest : present) set.lanes_.push_back({rest});
  set.lanes_.push_back({"no " + one_of(set.field_)});
  return set;
}

std::size_t LaneSet::lane_of(const Card& card, const FilterContext& context) const {
  const std::size_t last = lanes_.size() - 1;
  if (!ad_hoc_) {
    for (std::size_t i = 0; i < last; ++i) {
      if (lanes_[i].filter.matches(card, context)) return i;
    }
    return last;
  }
  if (is_list(info(field_).kind)) {
    for (std::size_t i = 0; i < last; ++i) {
      if (card.contains(field_, lanes_[i].name)) return i;
    }
    return last;
  }
  const std::string value = value_of(card, field_, *context.settings);
  for (std::size_t i = 0; i < last; ++i) {
    if (lanes_[i].name == value) return i;
  }
  return last;
}

}  // namespace kanban
