#include "rights/entry_checks.hpp"

#include <algorithm>

#include "base/names.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "model/reasons.hpp"
#include "policy/refusals.hpp"
#include "rights/people.hpp"
#include "rights/verdict_words.hpp"

namespace kanban {
namespace {

const CardType* type_row(const Settings& settings, std::string_view name) {
  for (const CardType& row : settings.types) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

// The events that a change adds to a card's log.
std::vector<const Event*> new_events(const ActCard& card) {
  std::vector<const Event*> events;
  for (const Event& event : card.after->history) {
    const bool old =
        card.before && std::find(card.before->history.begin(), card.before->history.end(), event) !=
                           card.before->history.end();
    if (!old) events.push_back(&event);
  }
  return events;
}

// The reason that the card's new moves give, if it holds `word`.
std::string reason_given(const ActCard& card, std::string_view word) {
  for (const Event* event : new_events(card)) {
    if (event->kind == EventKind::entered && !event->because.empty() &&
        event->because.find(word) != std::string::npos)
      return event->because;
  }
  return {};
}

// The person whom a line of `approved` names: "paula", "paula, 2026-11-20".
std::string approver_of(const std::string& line) {
  return line.substr(0, line.find_first_of(" ,:"));
}

bool stands_behind(const Behind& behind, std::string_view person) {
  if (person.empty()) return false;
  return behind.actor.person == person ||
         std::any_of(behind.approvers.begin(), behind.approvers.end(),
                     [&](const Someone& one) { return one.person == person; });
}

// A reason in the log lets pass what would be refused, where somebody stands behind it who may say
// so: `error` is a note then. Otherwise it names who could; `what` is passed over.
void judge_reason(Error& error, const std::string& reason, const std::string& what,
                  Findings& findings) {
  if (reason.empty()) return;
  const Telling& telling = findings.telling();
  if (has_authority(*telling.book, telling.behind)) {
    error.severity = Severity::note;
    error.hints.clear();
    error.details.push_back("passed with a reason: " + reason);
    return;
  }
  if (error.severity != Severity::error) return;
  const Settings& settings = telling.book->settings();
  const auto roles = authority_roles(settings);
  const auto people = people_in(settings, roles);
  error.details.push_back("a reason is given: " + reason);
  error.hints.push_back("a reason lets it pass when " + one_of(roles) +
                        " says so too: " + whom_to_ask(people));
  findings.miss(roles, people, what);
}

class EntryCheck {
 public:
  EntryCheck(const ActCard& card, const Parts& parts, Findings& findings)
      : card_(card), after_(*card.after), at_(after_), parts_(parts), findings_(findings) {
    if (card.before) from_ = place_on_way(settings(), *card.before);
    at_.set_text(Field::column, end_of_way(settings(), card));
  }

  void check() {
    const bool is_new = !card_.before;
    const bool retyped = !is_new && card_.before->type() != after_.type();
    if (is_new) check_entry_column();
    if (is_new || retyped) check_needs();
    check_approvals();
    if (!is_new && from_ == at_.column()) return;
    check_skipped();
    check_conditions();
  }

 private:
  const RuleBook& book() const { return *findings_.telling().book; }
  const Settings& settings() const { return book().settings(); }
  const Behind& behind() const { return findings_.telling().behind; }
  std::string id() const { return std::string(after_.id()); }

  void add(Error error, const std::string& field, std::string entry = {}) {
    findings_.add(std::move(error),
                  {.path = card_.path, .field = field, .entry = std::move(entry)});
  }

  // "types.ops, board.yaml:40 on main".
  std::string type_place(const CardType& type) const {
    Rule rule;
    rule.id = "types." + type.name;
    rule.written = type.policy.written;
    return where_written(rule, findings_.telling().base);
  }

  void check_entry_column() {
    const CardType* type = type_row(settings(), type_of(settings(), after_));
    if (type == nullptr || type->policy.enters.empty()) return;
    const std::string enters = entry_column(settings(), type->name);
    std::string first(after_.column());
    for (const Event& event : after_.history) {
      if (event.kind != EventKind::entered) continue;
      first = event.value;
      break;
    }
    const auto column = find_column(settings(), first);
    if (column.ok() && (*column)->name == enters) return;
    add(make_error(ErrorKind::refused, "wrong-entry",
                   id() + ": a new " + type->name + " enters at '" + enters + "', not at '" +
                       first + "' (" + type_place(*type) + ")")
            .hint("make it anew: " + removal_command(card_.path) + " && kanban add " +
                  shell_word(type->name) + " " + shell_word(printable(after_.text(Field::title)))),
        "column");
  }

  void check_needs() {
    const CardType* type = type_row(settings(), type_of(settings(), after_));
    if (type == nullptr) return;
    for (const std::string& need : type->policy.needs) {
      const auto field = find_field(need);
      const bool there = field ? after_.has(*field)
                               : std::any_of(after_.extras.begin(), after_.extras.end(),
                                             [&](const Extra& extra) { return extra.key == need; });
      if (there) continue;
      add(make_error(ErrorKind::refused, "unmet-condition",
                     id() + ": a new " + type->name + " needs " + need + "; there is none (" +
                         type_place(*type) + ")")
              .hint("kanban set " + shell_word(id()) + " " + need + "=…"),
          "type");
    }
  }

  // What a card says of approvals is believed of those who stand behind the change, and of what it
  // said before.
  void check_approvals() {
    if (!book().has_rules()) return;
    for (const std::string& line : after_.list(Field::approved)) {
      if (card_.before && card_.before->contains(Field::approved, line)) continue;
      const std::string person = approver_of(line);
      if (stands_behind(behind(), person)) continue;
      add(make_error(ErrorKind::refused, "unproved-approval",
                     id() + ": the card says that " + person +
                         " approved it, who did not approve this commit")
              .hint(whom_to_ask({person}) + ", or take the line out: kanban set " +
                    shell_word(id()) + " " + shell_word("approved=-" + printable(line))),
          "approved", line);
    }
  }

  void check_skipped() {
    const Severe severe = settings().limits.skip;
    if (severe == Severe::off || !card_.before) return;
    std::vector<std::string> skipped = skipped_columns(settings(), from_, at_.column());
    for (const Event* event : new_events(card_))
      std::erase_if(skipped, [&](const std::string& name) { return name == event->value; });
    if (skipped.empty()) return;
    add_unless_reason(skip_refusal(at_, from_, skipped), severe, reason_given(card_, ""),
                      "skipping columns with " + id());
  }

  // The card with the approvals that are proved.
  Card with_approvals() const {
    Card card = at_;
    if (!book().has_rules()) return card;
    std::vector<std::string> lines;
    for (const std::string& line : card.list(Field::approved)) {
      const bool old = card_.before && card_.before->contains(Field::approved, line);
      if (old || stands_behind(behind(), approver_of(line))) lines.push_back(line);
    }
    for (const Someone& approver : behind().approvers) {
      if (!approver.person.empty() && !contains(lines, approver.person))
        lines.push_back(approver.person);
    }
    card.set_list(Field::approved, std::move(lines));
    return card;
  }

  // Whose approval is none by somebody else: who proposes the change, and who is assigned before or
  // after, since who takes herself off a card was still at work on it.
  std::vector<std::string> involved() const {
    std::vector<std::string> people = after_.list(Field::assignees);
    if (!book().has_rules()) return people;
    const auto add = [&](const std::string& person) {
      if (!person.empty() && !contains(people, person)) people.push_back(person);
    };
    if (card_.before) {
      for (const std::string& person : card_.before->list(Field::assignees)) add(person);
    }
    add(behind().actor.person);
    return people;
  }

  void check_conditions() {
    const auto& parts = parts_.of(after_.id());
    const Card card = with_approvals();
    for (const Unmet& unmet : judge_conditions(settings(), from_, card, parts, involved()).unmet) {
      if (unmet.condition.starts_with("approved")) {
        add_review(unmet, card);
        continue;
      }
      add_unless_reason(condition_refusal(after_, unmet), unmet.severe,
                        reason_given(card_, kWaivedMark), "a waived condition of " + id());
    }
  }

  void add_review(const Unmet& unmet, const Card& card) {
    const std::vector<std::string> own = involved();
    std::string message = id() + ": '" + unmet.column + "' needs an approval";
    if (unmet.condition.ends_with("other")) {
      message += " by somebody other than its author and its assignees";
      if (!own.empty()) message += " (" + join(own, ", ") + ")";
    }
    const auto& lines = card.list(Field::approved);
    message += "; approved by: " + (lines.empty() ? "nobody" : join(lines, ", "));
    std::vector<std::string> people;
    for (const std::string& person : everybody(settings())) {
      if (!contains(own, person)) people.push_back(person);
    }
    Error error = make_error(ErrorKind::refused, "self-review", std::move(message));
    if (people.empty()) {
      error.hints.emplace_back("list the people of the team under people: in board.yaml");
    } else {
      error.hints.push_back(whom_to_ask(people));
      findings_.miss({}, people, id() + " to " + unmet.column);
    }
    if (unmet.severe == Severe::warn) error.severity = Severity::warning;
    add(std::move(error), "column");
  }

  void add_unless_reason(Error error, Severe severe, const std::string& reason,
                         const std::string& what) {
    if (severe == Severe::warn) error.severity = Severity::warning;
    judge_reason(error, reason, what, findings_);
    add(std::move(error), "column");
  }

  const ActCard& card_;
  const Card& after_;
  std::string from_ = {};  // where its way began; empty for a new card
  Card at_;                // the card where its way ends
  const Parts& parts_;
  Findings& findings_;
};

}  // namespace

void check_entry(const ActCard& card, const Parts& parts, Findings& findings) {
  if (card.after) EntryCheck(card, parts, findings).check();
}

void check_limits(const std::vector<ActCard>& cards, const std::vector<CardFile>& after,
                  const FilterContext& context, Findings& findings) {
  std::vector<CardStep> steps;
  for (const ActCard& card : cards) {
    if (card.after) steps.push_back({card.before, *card.after});
  }
  const auto lanes = LaneSet::of_board(*context.settings);
  if (!lanes.ok()) return;  // told as bad-lane of board.yaml
  for (const Load& load : broken_limits(after, steps, *lanes, context)) {
    Error error = limit_refusal_in_review(load);
    const ActCard* moved = nullptr;
    std::string reason;
    for (const ActCard& card : cards) {
      if (!card.after || !counts_towards(load, *card.after, *lanes, context)) continue;
      if (card.before && counts_towards(load, *card.before, *lanes, context)) continue;
      if (moved == nullptr) moved = &card;
      if (reason.empty()) reason = reason_given(card, kOverWipMark);
    }
    if (load.over == Severe::warn) error.severity = Severity::warning;
    judge_reason(error, reason, "going over a limit", findings);
    if (error.severity != Severity::note && error.hints.empty())
      error.hints.emplace_back(kOverLimitHint);
    findings.add(
        std::move(error),
        {.path = moved == nullptr ? std::string() : moved->path, .field = "column", .entry = {}});
  }
}

bool gives_reason(const Settings& settings, const ActCard& card) {
  if (!card.after) return false;
  const bool marked =
      !reason_given(card, kWaivedMark).empty() || !reason_given(card, kOverWipMark).empty();
  if (marked || !card.before || settings.limits.skip != Severe::deny) return marked;
  return !reason_given(card, "").empty() &&
         !skipped_columns(settings, place_on_way(settings, *card.before),
                          end_of_way(settings, card))
              .empty();
}

}  // namespace kanban
