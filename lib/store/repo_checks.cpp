#include "store/repo_checks.hpp"

#include <algorithm>
#include <array>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.hpp"

namespace kanban {
namespace {

// Whether git would take this user for the owner of `path`: root also acts for who called sudo.
bool is_owned(const std::string& path, const Environment& environment) {
  struct stat facts = {};
  if (::lstat(path.c_str(), &facts) != 0) return false;
  const uid_t user = ::geteuid();
  if (facts.st_uid == user) return true;
  const auto sudo = environment.find("SUDO_UID");
  if (user != 0 || sudo == environment.end()) return false;
  return parse_count(sudo->second) == static_cast<std::int64_t>(facts.st_uid);
}

// Whether safe.directory lists `path`; an empty value forgets the ones before it.
bool is_listed_safe(const std::string& path, const Environment& environment) {
  // A repository may not call itself safe, so only the layers outside it count.
  auto config = GitConfig::read("", "", environment);
  if (!config.ok()) return false;
  bool safe = false;
  for (const std::string& entry : config->get_all("safe.directory")) {
    const std::string bare = entry.ends_with('/') ? entry.substr(0, entry.size() - 1) : entry;
    const bool below = entry.ends_with("/*") && path.starts_with(entry.substr(0, entry.size() - 1));
    if (entry.empty()) safe = false;
    if (entry == "*" || bare == path || below) safe = true;
  }
  return safe;
}

Status check_owner(const Repository& repository, const Environment& environment) {
  const bool owned =
      is_owned(repository.work_tree, environment) && is_owned(repository.git_dir, environment);
  if (owned || is_listed_safe(repository.work_tree, environment)) return success();
  return make_error(ErrorKind::io, "unowned-repository",
                    "this repository belongs to another user: " + printable(repository.work_tree))
      .hint("git config --global --add safe.directory '" + printable(repository.work_tree) + "'");
}

Status check_format(const GitConfig& config) {
  static constexpr std::array<std::string_view, 7> kKnown{
      "noop",         "worktreeconfig", "partialclone", "preciousobjects", "relativeworktrees",
      "objectformat", "refstorage"};
  for (const auto& [key, value] : config.entries()) {
    const std::string name = lower_ascii(key);
    if (!name.starts_with("extensions.")) continue;
    const std::string extension = name.substr(name.find('.') + 1);
    if (extension == "objectformat" && lower_ascii(value) != "sha1") {
      return make_error(ErrorKind::io, "sha256-repository",
                        "this repository names its objects by " + printable(value) +
                            ": reading works, writing is not possible yet")
          .hint("write the files with --no-commit and commit them with git");
    }
    if (extension == "refstorage" && lower_ascii(value) != "files") {
      return make_error(ErrorKind::io, "reftable-repository",
                        "this repository keeps its branches as a " + printable(value) +
                            ": reading works, writing is not possible yet")
          .hint("git refs migrate --ref-format=files turns it into one that can be written");
    }
    if (std::find(kKnown.begin(), kKnown.end(), extension) == kKnown.end()) {
      return make_error(ErrorKind::io, "unsupported-extension",
                        "this repository uses git's extension '" + printable(extension) +
                            "', which is not known here: reading works, writing does not")
          .hint("write the files with --no-commit and commit them with git");
    }
  }
  return success();
}

Status check_access(const Repository& repository) {
  for (const std::string& path :
       {repository.git_dir, repository.common_dir, repository.common_dir + "/objects",
        repository.common_dir + "/refs", repository.work_tree}) {
    if (::access(path.c_str(), W_OK | X_OK) == 0) continue;
    return make_error(ErrorKind::io, "read-only-repository",
                      "you have no permission to write into " + printable(path))
        .hint("ask its owner, or work in a clone of your own: git clone " +
              printable(repository.work_tree));
  }
  return success();
}

}  // namespace

Status check_repository(const Repository& repository, const GitConfig& config,
                        const Environment& environment) {
  if (repository.work_tree.empty()) {
    return make_error(ErrorKind::io, "bare-repository",
                      "this repository has no work tree: reading works, writing needs a clone")
        .hint("git clone " + printable(repository.git_dir));
  }
  TRY(check_owner(repository, environment));
  TRY(check_format(config));
  return check_access(repository);
}

Status check_operation(const UnderWay& under_way) {
  if (under_way.name.empty()) return success();
  const std::string word = under_way.name.substr(under_way.name.find(' ') + 1);
  const std::string give_up = "git " + word + " --abort";
  if (under_way.took_nothing) {
    return make_error(ErrorKind::refused, "operation-under-way",
                      "git is in the middle of " + under_way.name +
                          " that has taken nothing yet; a commit now would drop the other side")
        .hint(give_up + ", then run the command again");
  }
  // git merge --continue would open an editor for a message that git has made already.
  const std::string finish = "git " + (word == "merge" ? "commit --no-edit" : word + " --continue");
  Error error = make_error(
      ErrorKind::refused, "operation-under-way",
      "git is in the middle of " + under_way.name + "; a commit now would become part of it");
  if (under_way.unmerged) {
    error.hints.emplace_back("kanban resolve settles what it can and names the rest");
  }
  error.hints.push_back((under_way.unmerged ? "then finish it with " : "finish it with ") + finish +
                        ", or give it up with " + give_up + "; then run the command again");
  return error;
}

}  // namespace kanban
