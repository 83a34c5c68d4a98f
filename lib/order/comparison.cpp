#include "order/comparison.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::array<Field, 14> kInputs{Field::column,  Field::rank,    Field::class_of_service,
                                        Field::impact,  Field::due,     Field::defer_until,
                                        Field::size,    Field::reach,   Field::product,
                                        Field::problem, Field::clients, Field::estimate,
                                        Field::gathers, Field::blocks};

std::string change(const std::string& what, std::string_view before, std::string_view after) {
  const auto shown = [](std::string_view text) {
    return text.empty() ? std::string("none") : std::string(text);
  };
  return what + " " + shown(before) + " → " + shown(after);
}

std::string text_of(const Card& card, Field field) {
  if (!is_list(info(field).kind)) return std::string(card.text(field));
  const auto& entries = card.list(field);
  // Names of many clients say less than how many there are.
  if (field == Field::clients && !entries.empty()) return std::to_string(entries.size());
  return join(entries, ", ");
}

using Values = std::vector<std::pair<std::string, std::string>>;

void compare(std::vector<std::string>& changes, const std::string& what, const Values& before,
             const Values& after) {
  std::map<std::string, std::pair<std::string, std::string>> both;
  for (const auto& [name, value] : before) both[name].first = value;
  for (const auto& [name, value] : after) both[name].second = value;
  for (const auto& [name, values] : both) {
    if (values.first != values.second)
      changes.push_back(change(name + " " + what, values.first, values.second));
  }
}

template <typename Entries>
Values weights_of(const Entries& entries) {
  Values values;
  for (const auto& entry : entries)
    values.emplace_back(entry.name, entry.weight.empty() ? "1" : entry.weight);
  return values;
}

Values words_of(const std::vector<std::pair<std::string, Hundredths>>& words) {
  Values values;
  for (const auto& [word, factor] : words) values.emplace_back(word, short_hundredths(factor));
  return values;
}

std::string days_text(const std::optional<int>& days) {
  return days ? std::to_string(*days) + "d" : std::string{};
}

std::string curve_text(const ClassRule& rule) {
  if (rule.curve.empty()) return "factor " + short_hundredths(rule.factor);
  std::string text;
  for (const CurvePoint& point : rule.curve) {
    text += (text.empty() ? "" : " ") + std::to_string(point.slack) + ":" +
            short_hundredths(point.factor);
  }
  return text + (rule.must_start_first ? " must start first" : "") +
         (rule.drop_after_due ? " dropped after due" : "");
}

Values classes_of(const std::vector<ClassRule>& rules) {
  Values values;
  for (const ClassRule& rule : rules) values.emplace_back(rule.name, curve_text(rule));
  return values;
}

Values sle_of(const std::vector<SleRule>& rules) {
  Values values;
  for (const SleRule& rule : rules)
    values.emplace_back(rule.type.empty() ? "any" : rule.type, days_text(rule.days));
  return values;
}

std::string reach_text(const PrioritySettings& settings) {
  constexpr std::array<std::string_view, 4> kNames{"log2", "linear", "share", "table"};
  std::string text(kNames[static_cast<std::size_t>(settings.reach)]);
  for (const ReachStep& step : settings.reach_table)
    text += " " + short_hundredths(step.from) + ":" + short_hundredths(step.factor);
  return text;
}

Values single_rules(const PrioritySettings& settings) {
  const auto yes_no = [](bool value) { return std::string(value ? "yes" : "no"); };
  return {{"age",
           std::to_string(settings.age_full) + "d at most " + short_hundredths(settings.age_max)},
          {"divided by size", yes_no(settings.divide_by_size)},
          {"expedite first", yes_no(settings.expedite_first)},
          {"model", std::string(model_name(settings.model))},
          {"reach", reach_text(settings)},
          {"reserve",
           settings.reserve_oldest == 0 ? "" : "1 in " + std::to_string(settings.reserve_oldest)}};
}

}  // namespace

std::vector<Shift> shifts_between(const PullOrder& before, const PullOrder& after) {
  std::map<std::string_view, Shift> both;
  for (std::size_t i = 0; i < before.cards.size(); ++i) both[before.cards[i].id()].before = i + 1;
  for (std::size_t i = 0; i < after.cards.size(); ++i) both[after.cards[i].id()].after = i + 1;
  std::vector<Shift> shifts;
  for (auto& [id, shift] : both) {
    shift.id = id;
    if (shift.before != shift.after) shifts.push_back(shift);
  }
  std::stable_sort(shifts.begin(), shifts.end(), [](const Shift& a, const Shift& b) {
    if ((a.after == 0) != (b.after == 0)) return b.after == 0;
    return a.after != b.after ? a.after < b.after : a.before < b.before;
  });
  return shifts;
}

std::vector<std::string> rule_changes(const Settings& before, const Settings& after) {
  const PrioritySettings& old_rules = before.priority;
  const PrioritySettings& new_rules = after.priority;
  std::vector<std::string> changes;
  compare(changes, "weight", weights_of(before.products), weights_of(after.products));
  compare(changes, "weight as a client", weights_of(before.clients), weights_of(after.clients));
  compare(changes, "impact", words_of(old_rules.impact), words_of(new_rules.impact));
  compare(changes, "class", classes_of(old_rules.classes), classes_of(new_rules.classes));
  compare(changes, "sle", sle_of(old_rules.sle), sle_of(new_rules.sle));
  for (const auto& [name, value] : single_rules(old_rules)) {
    for (const auto& [other, now] : single_rules(new_rules)) {
      if (name == other && value != now) changes.push_back(change(name, value, now));
    }
  }
  if (old_rules.itil != new_rules.itil) changes.emplace_back("the matrix of itil");
  if (old_rules.rice_impact != new_rules.rice_impact) changes.emplace_back("the impacts of rice");
  return changes;
}

std::vector<InputChange> input_changes(const Board& before, const Board& after) {
  std::vector<InputChange> changes;
  for (const CardFile& file : after.cards) {
    const std::string id(file.card.id());
    const CardFile* old_file = find_card(before, id);
    if (old_file == nullptr) {
      changes.push_back({id, {"new"}});
      continue;
    }
    InputChange one{id, {}};
    for (const Field field : kInputs) {
      const bool same = old_file->card.text(field) == file.card.text(field) &&
                        old_file->card.list(field) == file.card.list(field);
      if (same) continue;
      one.what.push_back(change(std::string(info(field).name), text_of(old_file->card, field),
                                text_of(file.card, field)));
    }
    if (!one.what.empty()) changes.push_back(std::move(one));
  }
  for (const CardFile& file : before.cards) {
    if (find_card(after, file.card.id()) == nullptr)
      changes.push_back({std::string(file.card.id()), {"removed"}});
  }
  std::sort(changes.begin(), changes.end(),
            [](const InputChange& a, const InputChange& b) { return natural_less(a.id, b.id); });
  return changes;
}

}  // namespace kanban
