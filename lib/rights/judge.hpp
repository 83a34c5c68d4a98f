// Judge — whether a change of a board may land: what it does to the cards, by the rules of the
// board as it was, and by who stands behind it. Pure.
//
// Only the two states are looked at, never the commits between them, so the same change cut into
// other commits is judged the same. Approvals only ever take findings away.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rights/findings.hpp"
#include "rights/log_checks.hpp"
#include "rights/people.hpp"

namespace kanban {

// A yes to one commit, as told by a forge.
struct Approval {
  std::string login = {};
  std::string commit = {};  // full hex
};

// One change of one board.
struct Submission {
  const Board* before = nullptr;  // the tip of the branch that the change is for
  const Board* after = nullptr;   // what would land
  // Files that are no cards of this board and differ, from the top of the repository.
  std::vector<std::string> paths = {};
  // Files that the settings were read from, on either side.
  std::vector<std::string> settings_files = {};

  std::string actor = {};         // the login of the author, as told; empty when nobody was told
  std::string actor_person = {};  // or who signed, by key; empty when it is to be looked up
  std::optional<Error> no_proof = {};  // why she who was to prove who she is did not
  Forge forge = Forge::any;
  std::vector<Approval> approvals = {};
  std::vector<std::string> approver_persons = {};  // of this head, by key, where logins are unknown
  std::vector<std::string> claimed = {};  // the authors that its commits name, by key; no proof
  std::string head = {};  // the commit that is judged; approvals of others do not count

  std::string base = {};            // what to call the branch: "main"
  std::string board_option = {};    // " --board plan" where commands need it to find the board
  std::set<std::string> made = {};  // those of `paths` that the branch does not have
  Span span = {};                   // when what is newly dated may have happened
  Instant now = {};
  TimeZone zone = {};
  Locate locate = {};
};

struct Judgement {
  std::vector<Error> findings = {};
  std::vector<Missing> missing = {};
  std::vector<std::string> explanation = {};  // one line for each thing that was done
  bool has_rules = false;
};

// Codes: those of verdict_words, log_checks, claimed_moves and entry_checks, and unknown-author,
// ambiguous-login, bad-rule, stale-approval.
Judgement judge(const Submission& submission);

}  // namespace kanban
