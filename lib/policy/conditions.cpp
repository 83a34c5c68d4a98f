#include "policy/conditions.hpp"

#include <algorithm>

#include "base/names.hpp"
#include "base/text.hpp"
#include "model/check_item.hpp"
#include "policy/levels.hpp"

namespace kanban {
namespace {

// A condition as written, taken apart: "approved: other" is {"approved", "other"}.
struct Condition {
  std::string key = {};
  std::string value = {};
};

Condition take_apart(const std::string& text) {
  const std::size_t colon = text.find(": ");
  if (colon == std::string::npos) return {text, {}};
  return {text.substr(0, colon), text.substr(colon + 2)};
}

// The field that a condition names, in the singular or plural.
std::optional<Field> field_named(std::string_view name) {
  if (name == "assignee") return Field::assignees;
  if (name == "client") return Field::clients;
  if (name == "label") return Field::labels;
  return find_field(name);
}

std::string command(std::string_view verb, const Card& card, std::string_view rest) {
  return "kanban " + std::string(verb) + " " + std::string(card.id()) + std::string(rest);
}

std::string count_open(const Card& card, Field field) {
  std::size_t open = 0;
  for (const CheckItem& item : check_items(card, field)) open += item.done ? 0U : 1U;
  return open == 0 ? std::string{} : std::to_string(open);
}

class Judge {
 public:
  Judge(const Settings& settings, const Card& card, const std::vector<const Card*>& parts,
        const std::vector<std::string>& involved, Judged& judged)
      : settings_(settings), card_(card), parts_(parts), involved_(involved), judged_(judged) {}

  void judge(const Column& column, const std::vector<std::string>& conditions) {
    for (const std::string& text : conditions) {
      const Severe severe = column.unmet.value_or(settings_.limits.unmet);
      if (severe == Severe::off) continue;
      Unmet unmet{column.name, text, {}, {}, severe};
      if (!holds(take_apart(text), unmet)) judged_.unmet.push_back(std::move(unmet));
    }
  }

  // The steps of a column are words to tick, whatever they read.
  void judge_steps(const Column& column) {
    for (const std::string& text : column.check) {
      Unmet unmet{column.name, text, {}, {}, column.unmet.value_or(settings_.limits.unmet)};
      if (unmet.severe != Severe::off && !ticked(unmet)) judged_.unmet.push_back(std::move(unmet));
    }
  }

  // What is done has no open parts, also where no column says so.
  void judge_parts(const Column& column) {
    const bool known = std::any_of(judged_.unmet.begin(), judged_.unmet.end(), [](const auto& u) {
      return u.condition.starts_with("children");
    });
    if (known) return;
    Unmet unmet{column.name, "children", {}, {}, settings_.limits.unmet};
    if (unmet.severe != Severe::off && !parts_done(unmet))
      judged_.unmet.push_back(std::move(unmet));
  }

 private:
  bool holds(const Condition& condition, Unmet& unmet) {
    if (condition.key == "acceptance") return acceptance(condition.value, unmet);
    if (condition.key == "checklist") return checklist(unmet);
    if (condition.key == "children") return parts_done(unmet);
    if (condition.key == "approved") return approved(condition.value, unmet);
    const bool is_word = condition.key.find(' ') == std::string::npos;
    if (const auto field = field_named(condition.key); is_word && field)
      return has_value(*field, condition, unmet);
    if (is_word && !condition.value.empty()) return own_key(condition, unmet);
    return ticked(unmet);
  }

  bool acceptance(const std::string& value, Unmet& unmet) const {
    if (card_.list(Field::acceptance).empty()) {
      unmet.why = "there are no acceptance criteria";
      unmet.remedy = command("set", card_, " acceptance=\"what must be true\"");
      return false;
    }
    const std::string open = count_open(card_, Field::acceptance);
    if (value != "done" || open.empty()) return true;
    unmet.why = open + " acceptance criteria are not ticked";
    unmet.remedy = command("tick", card_, " \"the criterion\"");
    return false;
  }

  bool checklist(Unmet& unmet) const {
    const std::string open = count_open(card_, Field::checklist);
    if (open.empty()) return true;
    unmet.why = open + (open == "1" ? " step of the checklist is open"
                                    : " steps of the checklist are open");
    unmet.remedy = command("tick", card_, " \"the step\"");
    return false;
  }

  bool parts_done(Unmet& unmet) const {
    const Progress progress = progress_of(settings_, parts_);
    if (progress.open == 0) return true;
    unmet.why = progress.open == 1 ? "1 part is open: "
                                   : std::to_string(progress.open) + " parts are open: ";
    unmet.why += join(progress.open_ids, ", ");
    unmet.remedy = "kanban tree " + std::string(card_.id());
    return false;
  }

  bool approved(const std::string& value, Unmet& unmet) {
    const auto& names = card_.list(Field::approved);
    if (value == "other" && settings_.people.size() == 1) {
      judged_.notes.push_back("the board has one person; approval by somebody else is not asked");
      return true;
    }
    const auto counts = [&](const std::string& line) {
      const std::string name = line.substr(0, line.find_first_of(" ,:"));
      return value != "other" ||
             (!card_.contains(Field::assignees, name) && !contains(involved_, name));
    };
    if (std::any_of(names.begin(), names.end(), counts)) return true;
    unmet.why =
        value == "other" ? "nobody but its assignees has approved it" : "nobody has approved it";
    unmet.remedy = command("set", card_, " approved=NAME");
    return false;
  }

  bool has_value(Field field, const Condition& condition, Unmet& unmet) const {
    const std::string name(info(field).name);
    const bool is_one = !is_list(info(field).kind);
    const bool fits = condition.value.empty() ? card_.has(field)
                                              : (is_one ? card_.text(field) == condition.value
                                                        : card_.contains(field, condition.value));
    if (fits) return true;
    unmet.why = condition.value.empty() ? "no " + condition.key + " is given"
                                        : name + " is not '" + condition.value + "'";
    if (field == Field::assignees) {
      unmet.remedy = command("assign", card_, " me");
    } else {
      unmet.remedy = command("set", card_,
                             " " + name + "=" + (condition.value.empty() ? "…" : condition.value));
    }
    return false;
  }

  // A key of the team's own, such as `reproduced: yes`.
  bool own_key(const Condition& condition, Unmet& unmet) const {
    for (const Extra& extra : card_.extras) {
      if (extra.key != condition.key && extra.key != "x-" + condition.key) continue;
      const std::size_t colon = extra.text.find(':');
      const std::string_view text = extra.text;
      const std::string_view value = trim(
          text.starts_with(extra.key) && colon != std::string_view::npos ? text.substr(colon + 1)
                                                                         : text);
      if (value == condition.value) return true;
    }
    unmet.why = "it does not say '" + condition.key + ": " + condition.value + "'";
    unmet.remedy = command("edit", card_, "");
    return false;
  }

  bool ticked(Unmet& unmet) const {
    if (is_ticked(card_, unmet.condition)) return true;
    unmet.why = "nobody has ticked it";
    unmet.remedy = command("tick", card_, " \"" + unmet.condition + "\"");
    return false;
  }

  const Settings& settings_;
  const Card& card_;
  const std::vector<const Card*>& parts_;
  const std::vector<std::string>& involved_;
  Judged& judged_;
};

// The places from and to of a move that is judged, `from` -1 for a new card; nothing for one that
// is not.
struct Way {
  int from = -1;
  int to = 0;
};

std::optional<Way> way_of(const Settings& settings, std::string_view from, std::string_view to) {
  const auto target = column_index(settings, to);
  if (!target || settings.columns[*target].stage == Stage::dropped) return std::nullopt;
  Way way;
  way.to = static_cast<int>(*target);
  if (!from.empty()) {
    const auto start = column_index(settings, from);
    if (!start) return Way{way.to - 1, way.to};  // from a column that the board no longer has
    way.from = static_cast<int>(*start);
  }
  if (way.from >= way.to) return std::nullopt;
  return way;
}

bool asks_for_parts(const std::vector<std::string>& conditions) {
  return std::any_of(conditions.begin(), conditions.end(),
                     [](const std::string& text) { return text.starts_with("children"); });
}

}  // namespace

Judged judge_conditions(const Settings& settings, std::string_view from, const Card& card,
                        const std::vector<const Card*>& parts,
                        const std::vector<std::string>& involved) {
  Judged judged;
  const auto way = way_of(settings, from, card.column());
  if (!way) return judged;
  Judge judge(settings, card, parts, involved, judged);
  for (int i = std::max(way->from, 0); i <= way->to; ++i) {
    const Column& column = settings.columns[static_cast<std::size_t>(i)];
    if (column.stage == Stage::dropped) continue;
    if (i > way->from) judge.judge(column, column.enter);
    if (i < way->to && way->from >= 0) {
      judge.judge_steps(column);
      judge.judge(column, column.leave);
    }
  }
  const Column& target = settings.columns[static_cast<std::size_t>(way->to)];
  if (settings.levels >= 2 && target.stage == Stage::done) judge.judge_parts(target);
  return judged;
}

bool needs_parts(const Settings& settings, std::string_view from, const Card& card) {
  const auto way = way_of(settings, from, card.column());
  if (!way) return false;
  if (settings.levels >= 2 &&
      settings.columns[static_cast<std::size_t>(way->to)].stage == Stage::done) {
    // A card of the lowest level has no parts to ask about.
    if (level_of(settings, type_of(settings, card)) < settings.levels) return true;
  }
  for (int i = std::max(way->from, 0); i <= way->to; ++i) {
    const Column& column = settings.columns[static_cast<std::size_t>(i)];
    if (i > way->from && asks_for_parts(column.enter)) return true;
    if (i < way->to && asks_for_parts(column.leave)) return true;
  }
  return false;
}

std::optional<std::string> dropped_from(const Settings& settings, const Card& card) {
  const auto is_dropped = [](const Column& column) { return column.stage == Stage::dropped; };
  const Column* here = column_of(settings, card);
  if (here == nullptr || !is_dropped(*here)) return std::nullopt;
  for (auto event = card.history.rbegin(); event != card.history.rend(); ++event) {
    if (event->kind != EventKind::entered) continue;
    const auto column = find_column(settings, event->value);
    if (column.ok() && !is_dropped(**column)) return (*column)->name;
  }
  return std::nullopt;
}

std::string place_on_way(const Settings& settings, const Card& card) {
  const Column* here = column_of(settings, card);
  if (here == nullptr) return std::string(card.column());
  if (here->stage != Stage::dropped) return here->name;
  return dropped_from(settings, card).value_or(settings.columns.front().name);
}

std::vector<std::string> skipped_columns(const Settings& settings, std::string_view from,
                                         std::string_view to) {
  std::vector<std::string> names;
  const auto way = way_of(settings, from, to);
  if (!way || way->from < 0) return names;
  for (int i = way->from + 1; i < way->to; ++i) {
    const Column& column = settings.columns[static_cast<std::size_t>(i)];
    if (column.stage != Stage::dropped) names.push_back(column.name);
  }
  return names;
}

std::vector<std::string> open_checks(const Settings& settings, const Card& card) {
  std::vector<std::string> open;
  const Column* column = column_of(settings, card);
  if (column == nullptr) return open;
  for (const std::string& text : column->check) {
    if (!is_ticked(card, text)) open.push_back(text);
  }
  return open;
}

std::vector<std::string> tickable(const Settings& settings) {
  std::vector<std::string> words;
  const auto add = [&](const std::vector<std::string>& conditions, bool all) {
    for (const std::string& text : conditions) {
      const Condition condition = take_apart(text);
      const bool free =
          all || condition.key.find(' ') != std::string::npos ||
          (condition.value.empty() && !field_named(condition.key) && condition.key != "children");
      if (free && std::find(words.begin(), words.end(), text) == words.end()) words.push_back(text);
    }
  };
  for (const Column& column : settings.columns) {
    add(column.enter, false);
    add(column.check, true);
    add(column.leave, false);
  }
  return words;
}

}  // namespace kanban
