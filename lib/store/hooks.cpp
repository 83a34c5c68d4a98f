#include "store/hooks.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "base/text.hpp"
#include "disk/process.hpp"

namespace kanban {
namespace {

std::string hooks_folder(const Repository& repository, const GitConfig& config,
                         const Environment& environment) {
  const std::string path = config.get("core.hookspath").value_or("");
  if (path.empty()) return repository.common_dir + "/hooks";
  if (path.starts_with('/')) return path;
  const auto home = environment.find("HOME");
  if (path.starts_with("~/") && home != environment.end()) return home->second + path.substr(1);
  return repository.work_tree + "/" + path;
}

Error git_missing(const std::string& what) {
  return make_error(ErrorKind::io, "git-missing",
                    "the program git is needed for " + what + ", and it is not installed")
      .hint("install git, or put its folder into PATH");
}

std::vector<std::string> words_of(const ProgramResult& result) {
  std::vector<std::string> words;
  for (const std::string* text : {&result.errors, &result.output}) {
    for (const std::string_view line : lines_of(*text)) words.push_back(printable(line));
  }
  return words;
}

}  // namespace

Hooks::Hooks(const Repository& repository, const GitConfig& config, const Environment& environment)
    : repository_(repository),
      environment_(environment),
      folder_(hooks_folder(repository, config, environment)) {}

bool Hooks::has(const std::string& name) const {
  const std::string path = folder_ + "/" + name;
  struct stat facts = {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode) &&
         ::access(path.c_str(), X_OK) == 0;
}

Status Hooks::run(const std::string& name, const std::vector<std::string>& arguments,
                  const std::map<std::string, std::string>& variables) const {
  if (!has(name)) return success();
  ProgramCall call;
  call.words = {"git", "hook", "run", "--ignore-missing", name, "--"};
  call.words.insert(call.words.end(), arguments.begin(), arguments.end());
  call.directory = repository_.work_tree;
  call.environment = variables;
  call.environment.insert(environment_.begin(), environment_.end());
  call.environment["GIT_EDITOR"] = ":";  // as git says when no editor will be opened
  auto result = run_program(call);
  if (!result.ok()) {
    if (result.error().code == "program-missing") return git_missing("the hook '" + name + "'");
    return std::move(result).error();
  }
  if (result->status == 0) return success();
  if (result->errors.find("'hook' is not a git command") != std::string::npos) {
    return make_error(ErrorKind::io, "git-missing",
                      "the installed git cannot run the hook '" + name + "'")
        .hint("git 2.36 or newer is needed");
  }
  Error refused = make_error(ErrorKind::refused, "hook-refused",
                             "the hook '" + name + "' refused the commit (exit " +
                                 std::to_string(result->status) + "); nothing was changed");
  refused.details = words_of(*result);
  refused.hints.push_back("the hook is " + printable(folder_ + "/" + name));
  return refused;
}

Result<std::string> Hooks::git(const std::vector<std::string>& arguments,
                               const std::map<std::string, std::string>& variables) const {
  ProgramCall call;
  call.words = {"git"};
  call.words.insert(call.words.end(), arguments.begin(), arguments.end());
  call.directory = repository_.work_tree;
  call.environment = variables;
  call.environment.insert(environment_.begin(), environment_.end());
  auto result = run_program(call);
  if (!result.ok()) {
    if (result.error().code == "program-missing") return git_missing("git " + arguments.front());
    return std::move(result).error();
  }
  if (result->status == 0) return std::move(result->output);
  Error failed = make_error(ErrorKind::io, "git-failed", "git " + arguments.front() + " failed");
  failed.details = words_of(*result);
  return failed;
}

}  // namespace kanban
