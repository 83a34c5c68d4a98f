#include "report/answering.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/effective.hpp"

namespace kanban {
namespace {

bool names(const std::vector<std::string>& wanted, std::string_view value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

// A rule may call a type by an alias.
bool names_type(const Settings& settings, const std::vector<std::string>& wanted,
                const std::string& type) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
           const auto found = find_type(settings, name);
           return name == type || (found.ok() && *found == type);
         });
}

bool asks_for_another(const Card& card) {
  return card.has(Field::client) || card.has(Field::clients) || card.has(Field::requested_by);
}

// Calls `tell` with the stage that each move brought the card into, and when; not for columns that
// the board never had.
template <typename Tell>
void each_stage(const Settings& settings, const Card& card, Instant as_of, Tell tell) {
  for (const Event* event : effective_events(settings, card, as_of).moves) {
    const Column* column = column_named(settings, event->value);
    if (column != nullptr) tell(column->stage, event->at);
  }
}

class TargetFinder {
 public:
  explicit TargetFinder(const Flow& flow) : flow_(flow), time_(flow.rules(), flow.zone) {}

  void take(const CardFile& file) {
    const RespondRule* rule = respond_rule(*flow_.settings, file.card);
    if (rule == nullptr) return;
    const auto solved = solved_at(*flow_.settings, file.card, flow_.as_of);
    if (rule->first) {
      add(file, *rule, Promise::first_answer, *rule->first,
          first_answer(*flow_.settings, file.card, flow_.as_of));
    }
    if (rule->solve) add(file, *rule, Promise::solution, *rule->solve, solved);
  }

  std::vector<Target> take_all() {
    std::stable_sort(targets_.begin(), targets_.end(),
                     [](const Target& a, const Target& b) { return a.due < b.due; });
    return std::move(targets_);
  }

 private:
  void add(const CardFile& file, const RespondRule& rule, Promise promise, TimeSpan span,
           const std::optional<Instant>& kept) {
    Target target;
    target.card = &file.card;
    target.path = file.path;
    target.promise = promise;
    target.hours = rule.hours;
    target.due = time_.after(file.card.created, span, rule.hours);
    target.kept = kept;
    target.late = time_.between(target.due, kept.value_or(flow_.as_of), rule.hours);
    targets_.push_back(std::move(target));
  }

  const Flow& flow_;
  WorkingTime time_;
  std::vector<Target> targets_ = {};
};

}  // namespace

const RespondRule* respond_rule(const Settings& settings, const Card& card) {
  if (settings.respond.empty()) return nullptr;
  const std::string type = type_of(settings, card);
  for (const RespondRule& rule : settings.respond) {
    if (names_type(settings, rule.types, type) && names(rule.classes, class_of(card)) &&
        names(rule.products, card.text(Field::product))) {
      return &rule;
    }
  }
  return nullptr;
}

std::optional<Instant> first_answer(const Settings& settings, const Card& card, Instant as_of) {
  std::optional<Instant> first;
  const auto take = [&](Instant at) {
    if (at >= card.created && at <= as_of && (!first || at < *first)) first = at;
  };
  const bool for_another = asks_for_another(card);
  for (const Comment& comment : card.comments) {
    if (for_another || comment.by != card.text(Field::reporter)) take(comment.at);
  }
  each_stage(settings, card, as_of, [&](Stage stage, Instant at) {
    if (stage != Stage::backlog) take(at);
  });
  return first;
}

std::optional<Instant> solved_at(const Settings& settings, const Card& card, Instant as_of) {
  std::optional<Instant> solved;
  each_stage(settings, card, as_of, [&](Stage stage, Instant at) {
    if (!is_closed(stage)) solved.reset();
    if (is_closed(stage) && !solved) solved = at;
  });
  return solved;
}

std::string asker_of(const Card& card) {
  if (card.has(Field::client)) return std::string(card.text(Field::client));
  if (card.has(Field::clients)) return join(card.list(Field::clients), ", ");
  for (const auto* key : {"department", "person"}) {
    const std::string_view who = card.map_value(Field::requested_by, key);
    if (!who.empty()) return std::string(who);
  }
  return std::string(card.text(Field::reporter));
}

std::vector<Target> targets_of(const Flow& flow) {
  TargetFinder finder(flow);
  for (const Life& life : flow.lives) finder.take(*life.file);
  return finder.take_all();
}

std::string late_words(const Target& target, const WorkingTime& time) {
  const std::string who = asker_of(*target.card);
  std::string words =
      target.promise == Promise::first_answer ? "first answer late by " : "solution late by ";
  words += time.shown(target.late, target.hours);
  return who.empty() ? words : words + " (" + who + ")";
}

}  // namespace kanban
