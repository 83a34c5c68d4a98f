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
      for (std::size_t i = 0; i < card_.after->history.size(); ++i) check_event(i);
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
        check_event(one.place);
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
    int item = 0;  // its place in the list, from 1
  };
  using EntriesBy = std::map<std::string, std::vector<Entry>>;

  // The new ones among the entries that the card has now, by the name that each gives.
  template <typename T, typename Words>
  static void sort_new(const std::vector<T>& before, const std::vector<T>& after,
                       const std::string& field, Words words, EntriesBy& by) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (std::find(before.begin(), before.end(), after[i]) != before.end()) continue;
      by[after[i].by].push_back({field, after[i].at, words(after[i]), static_cast<int>(i) + 1});
    }
  }

  void check_names() {
    const Behind& behind = findings_.telling().behind;
    const bool imported = !card_.before && card_.after->has(Field::source);
    if (imported || behind.actor.name().empty()) return;
    static const Card kNone;
    const Card& before = card_.before ? *card_.before : kNone;
    EntriesBy by;
    sort_new(before.history, card_.after->history, "history", event_words, by);
    sort_new(before.comments, card_.after->comments, "comments", comment_words, by);
    EntriesBy borrowed;
    EntriesBy strange;
    for (const auto& [name, entries] : by) {
      const std::string person = person_named(settings(), name);
      if (!person.empty() && stands_behind(person)) continue;
      if (person.empty() && (is_plain(name) || everybody(settings()).empty())) continue;
      std::vector<Entry>& row = person.empty() ? strange[name] : borrowed[person];
      row.insert(row.end(), entries.begin(), entries.end());
    }
    for (const auto& [person, entries] : borrowed) add_borrowed(person, entries);
    for (const auto& [name, entries] : strange) add_strange(name, entries);
  }

  const Settings& settings() const { return findings_.telling().book->settings(); }

  // Keys are ASCII; what is not may look like one.
  static bool is_plain(const std::string& name) {
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  }

  static std::string entries_are(const std::vector<Entry>& entries) {
    return entries.size() == 1 ? "a new entry is"
                               : std::to_string(entries.size()) + " new entries are";
  }

  void add_strange(const std::string& name, const std::vector<Entry>& entries) {
    Error error = make_error(ErrorKind::refused, "borrowed-name",
                             id() + ": " + entries_are(entries) + " by '" + printable(name) +
                                 "', whom the board does not know; its letters are not all ASCII "
                                 "and may look like others");
    error.severity = Severity::warning;
    for (const Entry& entry : entries) error.details.push_back(shown_value(entry.words));
    error.hints.emplace_back("write the key of the person under people: in board.yaml");
    add_at(std::move(error), entries.front());
  }

  void add_at(Error error, const Entry& entry) {
    findings_.add(std::move(error), {.path = card_.path,
                                     .field = entry.field,
                                     .entry = format_instant(entry.at),
                                     .item = entry.item});
  }

  bool stands_behind(const std::string& person) const {
    const Behind& behind = findings_.telling().behind;
    return behind.actor.person == person ||
           std::any_of(behind.approvers.begin(), behind.approvers.end(),
                       [&](const Someone& one) { return one.person == person; });
  }

  void add_borrowed(const std::string& person, const std::vector<Entry>& entries) {
    const Behind& behind = findings_.telling().behind;
    Error error = make_error(ErrorKind::refused, "borrowed-name",
                             id() + ": " + entries_are(entries) + " by " + person +
                                 ", who does not stand behind this change");
    const bool claimed =
        std::find(behind.claimed.begin(), behind.claimed.end(), person) != behind.claimed.end();
    error.severity = claimed ? Severity::note : Severity::warning;
    for (const Entry& entry : entries) error.details.push_back(shown_value(entry.words));
    if (claimed)
      error.details.push_back("a commit names " + person + " as its author, which is no proof");
    error.hints.push_back("ask " + person + " whether this is hers, or take it out");
    add_at(std::move(error), entries.front());
  }

  void check_event(std::size_t place) {
    const Event& event = card_.after->history[place];
    std::string what = event.kind == EventKind::entered ? "was moved to '" + event.value + "' on"
                                                        : "has an event of";
    check_date("history", event.at, what, static_cast<int>(place) + 1);
  }

  void check_date(const std::string& field, Instant at, const std::string& what, int item = 0) {
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
                  {.path = card_.path, .field = field, .entry = format_instant(at), .item = item});
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
