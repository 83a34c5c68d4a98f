#include "store/git_program.hpp"

#include <utility>

#include "base/text.hpp"

namespace kanban {

GitProgram::GitProgram(const Repository& repository, const Environment& environment)
    : directory_(repository.work_tree), variables_(environment) {
  variables_["LC_ALL"] = "C";
  // Given from outside they may be relative to another folder than the top.
  if (environment.contains("GIT_DIR")) variables_["GIT_DIR"] = repository.git_dir;
  if (environment.contains("GIT_WORK_TREE")) variables_["GIT_WORK_TREE"] = repository.work_tree;
}

Result<ProgramResult> GitProgram::run(const std::vector<std::string>& words) const {
  ProgramCall call;
  call.words = {"git"};
  call.words.insert(call.words.end(), words.begin(), words.end());
  call.directory = directory_;
  call.environment = variables_;
  auto result = run_program(call);
  if (result.ok() || result.error().code != "program-missing") return result;
  return make_error(ErrorKind::io, "git-missing", "the program git is not installed")
      .hint("install git; it is looked for in the folders of PATH");
}

Result<std::string> GitProgram::output(const std::vector<std::string>& words) const {
  TRY_ASSIGN(ProgramResult result, run(words));
  if (result.status == 0) {
    if (result.output.ends_with('\n')) result.output.pop_back();
    return std::move(result.output);
  }
  Error failed = make_error(ErrorKind::io, "git-failed", "git " + words.front() + " failed");
  failed.details = words_of_git(result);
  return failed;
}

bool git_said(const ProgramResult& result, std::string_view words) {
  return result.errors.find(words) != std::string::npos ||
         result.output.find(words) != std::string::npos;
}

std::vector<std::string> words_of_git(const ProgramResult& result) {
  std::vector<std::string> words;
  for (const std::string* text : {&result.errors, &result.output}) {
    for (const std::string_view line : lines_of(*text)) {
      if (!trim(line).empty()) words.push_back(printable(trim(line)));
    }
  }
  return words;
}

}  // namespace kanban
