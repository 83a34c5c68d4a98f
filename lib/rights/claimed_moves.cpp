#include "rights/claimed_moves.hpp"

#include <algorithm>
#include <set>

#include "rights/judged_acts.hpp"
#include "rights/verdict_words.hpp"

namespace kanban {
namespace {

class Claims {
 public:
  Claims(const ActCard& card, Findings& findings) : card_(card), findings_(findings) {
    for (const Act& act : judged_acts(*findings.telling().book, card)) {
      if (act.on == RuleOn::move) told_.insert(act.enters);
    }
  }

  void check() {
    const std::vector<Event>& log = card_.after->history;
    std::string here;
    if (card_.before) here = entry_column(settings(), type_of(settings(), *card_.before));
    for (std::size_t i = 0; i < log.size(); ++i) {
      if (log[i].kind != EventKind::entered) continue;
      const auto column = find_column(settings(), log[i].value);
      if (!column.ok()) continue;
      if (!here.empty() && is_new(log[i])) judge_claim(i, here, (*column)->name);
      here = (*column)->name;
    }
  }

 private:
  const Settings& settings() const { return findings_.telling().book->settings(); }

  bool is_new(const Event& event) const {
    if (!card_.before) return true;
    const std::vector<Event>& old = card_.before->history;
    return std::find(old.begin(), old.end(), event) == old.end();
  }

  // The card as the log has it before the entry `place`, in column `here`.
  ActCard as_claimed(std::size_t place, const std::string& here) const {
    ActCard claimed{card_.judged(), card_.after, card_.path};
    const std::vector<Event>& log = card_.after->history;
    claimed.before->history.assign(log.begin(), log.begin() + static_cast<std::ptrdiff_t>(place));
    claimed.before->set_text(Field::column, here);
    return claimed;
  }

  void judge_claim(std::size_t place, const std::string& here, const std::string& to) {
    const ActCard claimed = as_claimed(place, here);
    for (const Act& act : move_acts(settings(), claimed, here, to)) {
      if (told_.count(act.enters) > 0) continue;
      const Verdict verdict = decide(*findings_.telling().book, findings_.telling().behind, act);
      if (verdict.outcome == Outcome::missing) tell(verdict, place);
    }
  }

  void tell(const Verdict& verdict, std::size_t place) {
    const Telling& telling = findings_.telling();
    const std::string& enters = verdict.act->enters;
    told_.insert(enters);
    const Event& event = card_.after->history[place];
    const std::string what = enters == verdict.act->to
                                 ? "was moved to '" + enters + "'"
                                 : "went past '" + enters + "' to '" + event.value + "'";
    Error error = make_error(ErrorKind::refused, "claimed-move",
                             std::string(card_.card().id()) + ": a new entry says that it " + what +
                                 "; " + who_may(verdict.rule->allow) + " move cards there (" +
                                 where_written(*verdict.rule, telling.base) + ")");
    error.severity = Severity::warning;
    error.details.push_back(who_you_are(telling));
    const auto people = who_could(*telling.book, telling.behind, verdict);
    error.hints.push_back((people.empty() ? std::string() : whom_to_ask(people) + ", or ") +
                          "take the entry out: a log tells what was");
    findings_.add(std::move(error), {.path = card_.path,
                                     .field = "history",
                                     .entry = format_instant(event.at),
                                     .item = static_cast<int>(place) + 1});
  }

  const ActCard& card_;
  Findings& findings_;
  std::set<std::string> told_ = {};  // columns that the change's own move is judged for, or told
};

}  // namespace

void check_claims(const ActCard& card, Findings& findings) {
  if (!card.after) return;
  if (!card.before && card.after->has(Field::source)) return;
  Claims(card, findings).check();
}

}  // namespace kanban
