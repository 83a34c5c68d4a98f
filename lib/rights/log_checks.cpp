#include "rights/log_checks.hpp"

#include <algorithm>
#include <map>

#include "base/shown_value.hpp"
#include "base/text.hpp"
#include "review/changes.hpp"
#include "rights/people.hpp"
#include "rights/verdict_words.hpp"

namespace kanban {
namespace {

constexpr std::int64_t kDay = 86400;

class LogCheck {
 public:
  LogCheck(const ActCard& card, const Span& span, Findings& findings)
      : card_(card), span_(span), findings_(findings) {}

  void check() {
    if (!card_.after) return;
    check_names();
    if (!card_.before) {
      check_date("created", card_.after->created, "was created on");
      for (const Event& event : card_.after->history) check_event(event);
      return;
    }
    if (card_.before->created != card_.after->created) {
      frozen("created", "created " + format_instant(card_.before->created) + " → " +
                            format_instant(card_.after->created) + "; it never changes");
    }
    for (const Operation& one : changed_fields(*card_.before, *card_.after)) {
      if (one.field != Field::history) continue;
      if (one.kind == OperationKind::removed) {
        frozen("history", "the event '" + shown_value(one.from) +
                              "' is gone or changed; a history only grows");
      } else {
        check_event(card_.after->history[one.place]);
      }
    }
  }

 private:
  std::string id() const { return std::string(card_.card().id()); }

  void frozen(const std::string& field, const std::string& what) {
    findings_.add(make_error(ErrorKind::refused, "frozen-field", id() + ": " + what)
                      .hint("take it out: " + restore_command(findings_.telling(), card_)),
                  {.path = card_.path, .field = field, .entry = {}});
  }

  // An entry that the card did not have before.
  struct Entry {
    std::string field = {};
    Instant at = {};
    std::string words = {};
  };

  template <typename T>
  static std::vector<const T*> new_entries(const std::vector<T>* before,
                                           const std::vector<T>& after) {
    std::vector<const T*> entries;
    for (const T& entry : after) {
      const bool old =
          before != nullptr && std::find(before->begin(), before->end(), entry) != before->end();
      if (!old) entries.push_back(&entry);
    }
    return entries;
  }

  void check_names() {
    const Behind& behind = findings_.telling().behind;
    const bool imported = !card_.before && card_.after->has(Field::source);
    if (imported || behind.actor.name().empty()) return;
    std::map<std::string, std::vector<Entry>> by;  // by whom
    const Card* const before = card_.before ? &*card_.before : nullptr;
    const Card& after = *card_.after;
    for (const Event* event :
         new_entries(before == nullptr ? nullptr : &before->history, after.history))
      by[event->by].push_back({"history", event->at, event_words(*event)});
    for (const Comment* comment :
         new_entries(before == nullptr ? nullptr : &before->comments, after.comments))
      by[comment->by].push_back({"comments", comment->at, comment_words(*comment)});
    for (const std::string& person : everybody(findings_.telling().book->settings())) {
      const auto entries = by.find(person);
      if (entries != by.end() && !stands_behind(person)) add_borrowed(person, entries->second);
    }
  }

  bool stands_behind(const std::string& person) const {
    const Behind& behind = findings_.telling().behind;
    return behind.actor.person == person ||
           std::any_of(behind.approvers.begin(), behind.approvers.end(),
                       [&](const Someone& one) { return one.person == person; });
  }

  void add_borrowed(const std::string& person, const std::vector<Entry>& entries) {
    const Behind& behind = findings_.telling().behind;
    const std::string what = entries.size() == 1
                                 ? "a new entry is"
                                 : std::to_string(entries.size()) + " new entries are";
    Error error = make_error(
        ErrorKind::refused, "borrowed-name",
        id() + ": " + what + " by " + person + ", who does not stand behind this change");
    const bool claimed =
        std::find(behind.claimed.begin(), behind.claimed.end(), person) != behind.claimed.end();
    error.severity = claimed ? Severity::note : Severity::warning;
    for (const Entry& entry : entries) error.details.push_back(shown_value(entry.words));
    if (claimed)
      error.details.push_back("a commit names " + person + " as its author, which is no proof");
    error.hints.push_back("ask " + person + " whether this is hers, or take it out");
    findings_.add(std::move(error), {.path = card_.path,
                                     .field = entries.front().field,
                                     .entry = format_instant(entries.front().at)});
  }

  void check_event(const Event& event) {
    std::string what = event.kind == EventKind::entered ? "was moved to '" + event.value + "' on"
                                                        : "has an event of";
    check_date("history", event.at, what);
  }

  void check_date(const std::string& field, Instant at, const std::string& what) {
    const bool early = span_.earliest && at.seconds < span_.earliest->seconds - kDay;
    const bool late = at.seconds > span_.latest.seconds + kDay;
    if (!early && !late) return;
    const bool imported = card_.after->has(Field::source) && !card_.before;
    const Telling& telling = findings_.telling();
    if (early && imported && has_authority(*telling.book, telling.behind)) return;
    std::string message = id() + " " + what + " " + format_instant(at) + ", ";
    message += early ? "before the branch began on " + format_instant(*span_.earliest)
                     : "after now, " + format_instant(span_.latest);
    Error error = make_error(ErrorKind::refused, "false-date", std::move(message));
    const Settings& settings = telling.book->settings();
    const auto roles = authority_roles(settings);
    if (early && imported && !roles.empty()) {
      const auto people = people_in(settings, roles);
      error.hints.push_back("cards that are brought from elsewhere need " + one_of(roles) + ": " +
                            whom_to_ask(people));
      findings_.miss(roles, people, "the dates of " + id());
    } else {
      error.hints.push_back(
          "write the day on which it happened; a log tells what was, not what "
          "should have been");
    }
    findings_.add(std::move(error),
                  {.path = card_.path, .field = field, .entry = format_instant(at)});
  }

  const ActCard& card_;
  const Span& span_;
  Findings& findings_;
};

}  // namespace

void check_log(const ActCard& card, const Span& span, Findings& findings) {
  LogCheck(card, span, findings).check();
}

}  // namespace kanban
