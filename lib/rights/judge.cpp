#include "rights/judge.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "rights/claimed_moves.hpp"
#include "rights/entry_checks.hpp"
#include "rights/judged_acts.hpp"
#include "rights/verdict_words.hpp"

namespace kanban {
namespace {

// The rules of the board as it was; a closed book, and the error, where they cannot be understood.
RuleBook book_of(const Submission& submission, const FilterContext& context,
                 std::vector<Error>& problems) {
  auto book = RuleBook::of(context, submission.before->path);
  if (book.ok()) return std::move(*book);
  Error error = std::move(book).error();
  error.severity = Severity::warning;
  error.details.push_back("until it is mended on " + submission.base +
                          ", only admin may change this board");
  problems.push_back(std::move(error));
  return RuleBook::closed(context, submission.before->path);
}

Someone someone(const Submission& submission, const std::string& login,
                std::vector<Error>& problems) {
  Someone one;
  one.login = login;
  auto person = person_of_login(submission.before->settings, login, submission.forge);
  if (person.ok()) {
    one.person = std::move(*person);
  } else {
    problems.push_back(std::move(person).error());
  }
  return one;
}

Behind behind(const Submission& submission, std::vector<Error>& problems) {
  Behind those;
  if (submission.actor_person.empty()) {
    those.actor = someone(submission, submission.actor, problems);
  } else {
    those.actor = {submission.actor, submission.actor_person};
  }
  for (const Approval& approval : submission.approvals) {
    if (approval.commit == submission.head)
      those.approvers.push_back(someone(submission, approval.login, problems));
  }
  for (const std::string& person : submission.approver_persons)
    those.approvers.push_back({person, person});
  those.claimed = submission.claimed;
  return those;
}

std::string short_id(const std::string& commit) { return commit.substr(0, 7); }

class Judge {
 public:
  Judge(const Submission& submission, const RuleBook& book, const FilterContext& context,
        const Telling& telling)
      : submission_(submission), book_(book), context_(context), findings_(telling) {}

  Judgement judge(std::vector<Error> problems) {
    findings_.errors = std::move(problems);
    const bool unknown = book_.has_rules() && telling().behind.actor.name().empty();
    if (submission_.no_proof) {
      findings_.errors.push_back(*submission_.no_proof);
    } else if (unknown) {
      add_unknown_author();
    }
    const auto differences = changed_cards(*submission_.before, *submission_.after);
    for (const CardDifference& difference : differences)
      cards_.push_back(act_card(book_.settings(), difference));
    const Parts parts(*submission_.after);
    for (const ActCard& card : cards_) {
      judge_card(card);
      if (book_.has_rules()) {
        check_log(card, submission_.span, findings_);
        check_claims(card, findings_);
      }
      check_entry(card, parts, findings_);
    }
    check_limits(cards_, submission_.after->cards, context_, findings_);
    for (const std::string& path : submission_.paths) judge_path(path);
    add_stale();
    return {std::move(findings_.errors), std::move(findings_.missing), findings_.explanation(),
            book_.has_rules()};
  }

 private:
  const Telling& telling() const { return findings_.telling(); }

  void take(const Act& act) { findings_.take(decide(book_, telling().behind, act)); }

  void judge_card(const ActCard& card) {
    // A file that cannot be read is told as that; what it was made to be is not known.
    if (!card.after && is_unreadable(card.path)) return;
    for (const Act& act : judged_acts(book_, card)) take(act);
  }

  bool is_unreadable(const std::string& path) const {
    const auto& problems = submission_.after->problems;
    return std::any_of(problems.begin(), problems.end(), [&](const Error& error) {
      return error.where && error.where->path == path;
    });
  }

  void judge_path(const std::string& path) {
    const Made made = submission_.made.contains(path) ? Made::yes : Made::no;
    const Act act = path_act(submission_.before->path, path, submission_.settings_files, made);
    const Verdict verdict = decide_path(book_, telling().behind, act);
    if (verdict.rule != nullptr) findings_.take(verdict);
  }

  void add_unknown_author() {
    findings_.errors.push_back(
        make_error(ErrorKind::refused, "unknown-author",
                   "nobody is known to stand behind " + short_id(submission_.head))
            .hint("--actor LOGIN names the author as the forge or the server knows her; an e-mail "
                  "address is no proof"));
  }

  // Told where the approval would have made a difference.
  void add_stale() {
    for (const Approval& approval : submission_.approvals) {
      if (approval.commit == submission_.head) continue;
      const auto person = person_of_login(book_.settings(), approval.login, submission_.forge);
      if (!person.ok() || person->empty()) continue;
      const bool wanted = std::any_of(
          findings_.missing.begin(), findings_.missing.end(), [&](const Missing& missing) {
            return std::find(missing.people.begin(), missing.people.end(), *person) !=
                   missing.people.end();
          });
      if (!wanted) continue;
      Error error =
          make_error(ErrorKind::refused, "stale-approval",
                     "the approval by " + *person + " is for " + short_id(approval.commit) +
                         "; the head is now " + short_id(submission_.head));
      error.severity = Severity::warning;
      findings_.errors.push_back(std::move(error).hint("ask " + *person + " again"));
    }
  }

  const Submission& submission_;
  const RuleBook& book_;
  const FilterContext& context_;
  Findings findings_;
  std::vector<ActCard> cards_ = {};
};

}  // namespace

Judgement judge(const Submission& submission) {
  std::vector<Error> problems;
  FilterContext context;
  context.settings = &submission.before->settings;
  context.now = submission.now;
  context.zone = submission.zone;
  Behind those = behind(submission, problems);
  context.me = those.actor.person;
  const RuleBook book = book_of(submission, context, problems);
  const Telling telling{
      &book,          std::move(those), submission.base, submission.locate, submission.board_option,
      submission.made};
  return Judge(submission, book, context, telling).judge(std::move(problems));
}

}  // namespace kanban
