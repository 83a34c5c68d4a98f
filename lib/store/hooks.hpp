// Hooks — git's own hooks, run as `git commit` would run them. libgit2 runs none.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "git/config.hpp"
#include "store/place.hpp"

namespace kanban {

class Hooks {
 public:
  Hooks(const Repository& repository, const GitConfig& config, const Environment& environment);

  // Whether there is an executable hook called `name` (core.hooksPath is honoured).
  bool has(const std::string& name) const;

  // Runs the hook, if there is one, with `arguments` and `variables` on top of the environment.
  // Errors: hook-refused (refused) with the hook's own words as details, git-missing (io).
  Status run(const std::string& name, const std::vector<std::string>& arguments,
             const std::map<std::string, std::string>& variables) const;

  // Runs git itself in the work tree with `variables`; returns what it prints. Error: git-missing
  // (io), or git-failed (io) with its words.
  Result<std::string> git(const std::vector<std::string>& arguments,
                          const std::map<std::string, std::string>& variables) const;

 private:
  const Repository& repository_;
  const Environment& environment_;
  std::string folder_;
};

}  // namespace kanban
