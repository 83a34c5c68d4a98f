// Verdict — whether the people who stand behind a change may do one act of it. Pure.
//
// Who proposes a change is the actor; who said yes to exactly this commit approves it. A rule is
// satisfied by the actor, or by an approver, who is in one of its roles; where it says `other`, by
// one who is not assigned to the card, and an approver who is not the actor.
#pragma once

#include <string>
#include <vector>

#include "rights/rule_match.hpp"

namespace kanban {

// Somebody as the forge, the server or a signature names her.
struct Someone {
  std::string login = {};   // as told; empty when nobody was told
  std::string person = {};  // her key on the board; empty for somebody whom it does not know

  // What to call her: the key, else the login.
  const std::string& name() const { return person.empty() ? login : person; }
};

// Those who stand behind a change.
struct Behind {
  Someone actor = {};
  std::vector<Someone> approvers = {};  // of exactly this head
  // Whom the commits of the change name as authors, by key. No proof, so no right comes of it.
  std::vector<std::string> claimed = {};
};

enum class Outcome {
  no_rule,   // allowed: nothing governs it
  free,      // the rule lets anyone, or is off
  actor,     // the actor may
  approved,  // an approver may
  warned,    // nobody who may, and the rule only warns
  missing,   // nobody who may
};

struct Verdict {
  const Act* act = nullptr;
  const Rule* rule = nullptr;  // null for no_rule
  Outcome outcome = Outcome::no_rule;
  std::string by = {};  // who may, for actor and approved
  // An actor or approver who has the role and is shut out by `other`.
  std::string shut_out = {};

  bool passes() const { return outcome != Outcome::missing; }
};

// `paths` that rules do not name and that are protected fall under the built-in rule.
Verdict decide(const RuleBook& book, const Behind& behind, const Act& act,
               const Rule* rule_where_none = nullptr);

// Who could approve what `verdict` lacks, members before deputies.
std::vector<std::string> who_could(const RuleBook& book, const Behind& behind,
                                   const Verdict& verdict);

// Whether the actor or an approver is in `po` or `admin`: who may let pass what a reason is given
// for. Everybody may where the board has no rules.
bool has_authority(const RuleBook& book, const Behind& behind);
// The roles of those, as far as the board has them.
std::vector<std::string> authority_roles(const Settings& settings);

}  // namespace kanban
