#include "rights/log_checks.hpp"

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
    const std::string& base = findings_.telling().base;
    findings_.add(make_error(ErrorKind::refused, "frozen-field", id() + ": " + what)
                      .hint("take it out: git checkout " + (base.empty() ? "HEAD" : base) + " -- " +
                            card_.path),
                  {.path = card_.path, .field = field, .entry = {}});
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
