// Git program — runs the program git in the work tree, for what libgit2 does not do: transport,
// credentials, merges with drivers, staging as git stages. Never through a shell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "disk/process.hpp"
#include "git/config.hpp"
#include "store/place.hpp"

namespace kanban {

class GitProgram {
 public:
  GitProgram(const Repository& repository, const Environment& environment);

  // Sets a variable for every run from now on.
  void set(const std::string& name, const std::string& value) { variables_[name] = value; }

  // Runs `git WORDS…` with messages in English; any exit code is an answer. Error: git-missing
  // (io).
  Result<ProgramResult> run(const std::vector<std::string>& words) const;

  // What it prints, without the line end at the end. Error: git-failed (io) with git's words.
  Result<std::string> output(const std::vector<std::string>& words) const;

 private:
  std::string directory_;
  Environment variables_;
};

// Whether git said `words`, on either stream.
bool git_said(const ProgramResult& result, std::string_view words);

// What git said, a line each, as it may be shown.
std::vector<std::string> words_of_git(const ProgramResult& result);

}  // namespace kanban
