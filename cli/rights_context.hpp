// Rights context — the rules of the board that is here, and who asks, for what is only advice: the
// files can be edited by anybody; CI decides (cli/check_base.hpp).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/planner.hpp"
#include "rights/judged_acts.hpp"

namespace kanban::cli {

// What a verb has planned, in the terms of rules.
struct Deeds {
  std::vector<ActCard> cards = {};
  std::vector<std::string> paths = {};  // of files that are no cards
};

// A card's file that is written as a text counts by what it says. Errors: those of parse_card.
Result<Deeds> deeds_of(Planner& planner, const std::string& board);

// What the rules are asked about `deeds`, the same as check --base asks; refers to them.
std::vector<Act> acts_asked(const RuleBook& book, const Deeds& deeds);

// What the rules say to the changes that a verb has planned, by the person who runs it. Error
// (refused): what check --base would refuse, unless --propose was given; then its warning. What
// check --base would warn of is a warning here.
Result<std::vector<Error>> advise(Planner& planner, const Values& values);

// For PullWish::forbidden: what the rules say to `person` who would make the second card of the
// first; nothing to be asked where the board has no rules or nobody is known. `settings` and what
// `context` points to must live as long.
std::function<std::string(const Card&, const Card&)> forbidden_to(const Settings& settings,
                                                                  const FilterContext& context,
                                                                  const std::string& board,
                                                                  const std::string& person);

// Whether `person` may do `act`, as an error that says why not; nothing when she may.
// Why somebody may do all of `acts`, which nothing forbids her: "paula is po", the roles that rules
// ask for and she has, else "no rule asks for more".
std::string why_so(const RuleBook& book, const std::string& person, const std::vector<Act>& acts);

std::optional<Error> why_not(const RuleBook& book, const std::string& person, const Act& act);

}  // namespace kanban::cli
