#include "policy/wip.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::int64_t kOne = 100;

// A size in hundredths, what is smaller cut off; a card without one counts 1.
std::int64_t size_of(const Card& card) {
  const std::string_view text = card.text(Field::size);
  if (text.empty() || text.front() == '-') return text.empty() ? kOne : 0;
  const std::size_t point = std::min(text.find('.'), text.size());
  const auto whole = parse_count(text.substr(0, point));
  std::string part(text.substr(std::min(point + 1, text.size())).substr(0, 2));
  part.resize(2, '0');
  return whole.value_or(0) * kOne + parse_count(part).value_or(0);
}

std::int64_t amount_of(const Limit& limit, const Card& card) {
  return limit.by == Measure::size ? size_of(card) : kOne;
}

bool is_counted(const Settings& settings, const Card& card) {
  const std::string_view name = class_of(card);
  return std::none_of(settings.classes.begin(), settings.classes.end(),
                      [&](const CardClass& row) { return row.name == name && !row.counted; });
}

bool is_finished(Stage stage) { return stage == Stage::done || stage == Stage::dropped; }

const Limit* limit_of_person(const Settings& settings, std::string_view name) {
  for (const Person& person : settings.people) {
    if (person.name == name && person.wip) return &*person.wip;
  }
  return settings.limits.person ? &*settings.limits.person : nullptr;
}

// What the limits ask about a card, looked up once.
struct Place {
  const Column* column = nullptr;
  Stage stage = Stage::active;
  std::size_t lane = 0;
  bool counted = true;
};

Place place_of(const Card& card, const LaneSet& lanes, const FilterContext& context) {
  const Settings& settings = *context.settings;
  return {column_of(settings, card), stage_of(settings, card), lanes.lane_of(card, context),
          is_counted(settings, card)};
}

bool counts(const Load& load, const Card& card, const Place& place, const LaneSet& lanes) {
  if (load.of == LimitOf::card_class)
    return is_committed(place.stage) && class_of(card) == load.name;
  if (!place.counted || is_finished(place.stage)) return false;
  const bool in_column = place.column != nullptr && place.column->name == load.column;
  switch (load.of) {
    case LimitOf::column: return in_column;
    case LimitOf::lane: return is_committed(place.stage) && lanes.name(place.lane) == load.name;
    case LimitOf::cell: return in_column && lanes.name(place.lane) == load.name;
    case LimitOf::person:
      return place.stage == Stage::active && card.contains(Field::assignees, load.name);
    case LimitOf::card_class: break;
  }
  return false;
}

Load load_of(const Settings& settings, LimitOf of, std::string column, std::string name,
             const Limit& limit) {
  return {of, std::move(column), std::move(name), limit, limit.over.value_or(settings.limits.over)};
}

// Every limit of the board without its cards; `people` are those that cards are assigned to.
std::vector<Load> limits_of(const Settings& settings, const LaneSet& lanes,
                            const std::set<std::string, std::less<>>& people) {
  std::vector<Load> loads;
  for (const Column& column : settings.columns) {
    if (column.wip && !is_finished(column.stage))
      loads.push_back(load_of(settings, LimitOf::column, column.name, {}, *column.wip));
  }
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    const Lane& lane = lanes.rule(i);
    if (lane.wip) loads.push_back(load_of(settings, LimitOf::lane, {}, lane.name, *lane.wip));
  }
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    for (const auto& [column, limit] : lanes.rule(i).columns) {
      loads.push_back(load_of(settings, LimitOf::cell, column, lanes.name(i), limit));
    }
  }
  for (const CardClass& row : settings.classes) {
    if (row.wip) loads.push_back(load_of(settings, LimitOf::card_class, {}, row.name, *row.wip));
  }
  for (const std::string& person : people) {
    const Limit* limit = limit_of_person(settings, person);
    if (limit != nullptr) loads.push_back(load_of(settings, LimitOf::person, {}, person, *limit));
  }
  return loads;
}

// Whether a lane limits all its committed cards, or its cell of `column`.
bool limits_lanes(const Settings& settings, Stage stage, const Column* column) {
  return std::any_of(settings.lanes.begin(), settings.lanes.end(), [&](const Lane& lane) {
    if (lane.wip && is_committed(stage)) return true;
    return column != nullptr &&
           std::any_of(lane.columns.begin(), lane.columns.end(),
                       [&](const auto& cell) { return cell.first == column->name; });
  });
}

}  // namespace

std::string limited_place(const Load& load) {
  switch (load.of) {
    case LimitOf::column: return "column '" + load.column + "'";
    case LimitOf::lane: return "lane '" + load.name + "'";
    case LimitOf::cell: return "'" + load.column + "' in lane '" + load.name + "'";
    case LimitOf::card_class: return "class '" + load.name + "'";
    case LimitOf::person: break;
  }
  return load.name;
}

std::string load_amount(const Load& load) {
  std::string text = std::to_string(load.hundredths / kOne);
  const std::int64_t part = load.hundredths % kOne;
  if (part == 0) return text;
  text += part < 10 ? ".0" : ".";
  text += std::to_string(part % 10 == 0 ? part / 10 : part);
  return text;
}

std::vector<Load> loads_of(const std::vector<CardFile>& cards, const LaneSet& lanes,
                           const FilterContext& context) {
  std::set<std::string, std::less<>> people;
  for (const Person& person : context.settings->people) people.insert(person.name);
  for (const CardFile& file : cards) {
    if (stage_of(*context.settings, file.card) != Stage::active) continue;
    for (const std::string& name : file.card.list(Field::assignees)) people.insert(name);
  }
  std::vector<Load> loads = limits_of(*context.settings, lanes, people);
  if (loads.empty()) return loads;
  for (const CardFile& file : cards) {
    const Place place = place_of(file.card, lanes, context);
    for (Load& load : loads) {
      if (!counts(load, file.card, place, lanes)) continue;
      load.hundredths += amount_of(load.limit, file.card);
      load.cards.push_back(&file);
    }
  }
  return loads;
}

bool counts_towards(const Load& load, const Card& card, const LaneSet& lanes,
                    const FilterContext& context) {
  return counts(load, card, place_of(card, lanes, context), lanes);
}

bool may_break_limit(const Settings& settings, const CardStep& step) {
  const Stage stage = stage_of(settings, step.after);
  if (is_finished(stage)) return false;
  const Column* column = column_of(settings, step.after);
  const bool same_column = step.before && step.before->column() == step.after.column();
  if (column != nullptr && column->wip) {
    const bool resized = column->wip->by == Measure::size &&
                         (!step.before || size_of(*step.before) < size_of(step.after));
    if (!same_column || resized) return true;
  }
  if (limits_lanes(settings, stage, column)) return true;
  if (!is_committed(stage)) return false;
  const std::string_view name = class_of(step.after);
  for (const CardClass& row : settings.classes) {
    if (row.name == name && row.wip) return true;
  }
  const auto& people = step.after.list(Field::assignees);
  return stage == Stage::active &&
         std::any_of(people.begin(), people.end(), [&](const std::string& person) {
           return limit_of_person(settings, person) != nullptr;
         });
}

std::vector<Load> broken_limits(const std::vector<CardFile>& cards,
                                const std::vector<CardStep>& steps, const LaneSet& lanes,
                                const FilterContext& context) {
  std::vector<Load> loads = loads_of(cards, lanes, context);
  std::erase_if(loads, [&](const Load& load) {
    if (!load.is_over() || load.over == Severe::off) return true;
    std::int64_t raised = 0;
    for (const CardStep& step : steps) {
      if (counts_towards(load, step.after, lanes, context))
        raised += amount_of(load.limit, step.after);
      if (step.before && counts_towards(load, *step.before, lanes, context))
        raised -= amount_of(load.limit, *step.before);
    }
    return raised <= 0;
  });
  return loads;
}

}  // namespace kanban
