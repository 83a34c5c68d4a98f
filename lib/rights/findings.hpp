// Findings — what is collected while a change is judged: errors with their places, and what would
// have to be approved. Pure.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "rights/verdict.hpp"

namespace kanban {

// What a finding points at: a file, and of a card the key and, in a list, the entry; `item` is the
// place in the list, from 1, where what stands in `entry` may stand in others too, else 0.
struct Spot {
  enum class Side : std::uint8_t { before, after };

  std::string path = {};
  std::string field = {};
  std::string entry = {};
  Side side = Side::after;
  int item = 0;
};

// Puts the place and the source line of `spot` into the error; a spot that cannot be found leaves
// it at the file.
using Locate = std::function<void(const Spot& spot, Error& error)>;

// What only certain people could allow.
struct Missing {
  std::vector<std::string> roles = {};   // one of these
  std::vector<std::string> people = {};  // who could, now
  bool other = false;                    // nobody assigned to the cards
  std::vector<std::string> what = {};    // "rank of BUG-12"
  std::vector<std::string> logins = {};  // of people at the forge that asks, for review requests
};

// How a change is told about: the words of a person's own part in it.
struct Telling {
  const RuleBook* book = nullptr;
  Behind behind = {};
  std::string base = {};  // what the rules are read from, "main"
  Locate locate = {};
  std::string board_option = {};    // " --board plan" where commands need it to find the board
  std::set<std::string> made = {};  // files that the change brings
};

// The command lines that take the file at `path` away, or make it again what it was, and commit
// that: what only the work tree says is not judged.
std::string removal_command(const std::string& path);
std::string restore_command(const Telling& telling, const std::string& path);
// The same for a card, whose file may have had another name.
std::string restore_command(const Telling& telling, const ActCard& card);

class Findings {
 public:
  explicit Findings(const Telling& telling) : telling_(&telling) {}

  const Telling& telling() const { return *telling_; }

  void add(Error error, const Spot& spot);
  // The finding of a verdict that does not pass, or only with a warning; and its explanation.
  void take(const Verdict& verdict);
  // What `what` lacks, although no rule says it in so many words.
  void miss(const std::vector<std::string>& roles, std::vector<std::string> people,
            const std::string& what);
  void explain(std::string line) { explanation_.push_back(std::move(line)); }

  std::vector<Error> errors = {};
  std::vector<Missing> missing = {};
  const std::vector<std::string>& explanation() const { return explanation_; }

 private:
  const Telling* telling_;
  std::vector<std::string> explanation_ = {};
};

// "rule R4, board/board.yaml:31 on main".
std::string where_written(const Rule& rule, const std::string& base);

// "rank of BUG-12", "BUG-12 to ready", "a new epic (EPC-3)".
std::string act_words(const Act& act);

// "po (paula or omar) for rank of BUG-12, class of OPS-31".
std::string missing_words(const Missing& missing);

}  // namespace kanban
