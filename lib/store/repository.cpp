// Finding the repository around a folder as git does, without libgit2.
#include <optional>

#include "base/text.hpp"
#include "git/config_text.hpp"
#include "store/paths.hpp"
#include "store/place.hpp"
#include "store/read_file.hpp"

namespace kanban {
namespace {

std::string below(const std::string& folder, const std::string& path) {
  return path.starts_with('/') ? path : folder + "/" + path;
}

// The directory with the objects of the repository at `git_dir`: what its file `commondir` says.
std::string common_dir_of(const std::string& git_dir) {
  if (!path_exists(git_dir + "/commondir")) return git_dir;
  const auto text = read_text_file(git_dir, "commondir");
  if (!text.ok()) return git_dir;
  const std::string path = below(git_dir, std::string(trim(*text)));
  return real_path(path).value_or(path);
}

bool is_git_dir(const std::string& path) {
  if (!path_exists(path + "/HEAD")) return false;
  const std::string common = common_dir_of(path);
  return is_folder(common + "/objects") && is_folder(common + "/refs");
}

Error broken_git_file(const std::string& path, const std::string& target) {
  return make_error(ErrorKind::io, "not-a-repository",
                    printable(path) + " names a git directory that is not there: " +
                        (target.empty() ? "it has no line 'gitdir: …'" : printable(target)))
      .hint("if a worktree was moved, run 'git worktree repair' in the main one");
}

// Where `path`, a .git folder or a .git file, leads; nothing when it is not there or no repository.
Result<std::optional<std::string>> follow_git_dir(const std::string& path) {
  if (is_folder(path)) {
    if (!is_git_dir(path)) return std::optional<std::string>();
    return std::optional<std::string>(real_path(path).value_or(path));
  }
  if (!path_exists(path)) return std::optional<std::string>();
  static constexpr std::string_view kStart = "gitdir:";
  const std::string folder = path.substr(0, path.rfind('/'));
  const auto text = read_text_file(folder, path.substr(folder.size() + 1));
  if (!text.ok() || !text->starts_with(kStart)) return broken_git_file(path, "");
  const std::string target = below(folder, std::string(trim(text->substr(kStart.size()))));
  if (!is_git_dir(target)) return broken_git_file(path, target);
  return std::optional<std::string>(real_path(target).value_or(target));
}

// What the repository's own file says about its work tree.
struct OwnSettings {
  bool bare = false;
  std::string work_tree = {};
};

Result<OwnSettings> own_settings(const Repository& repository) {
  OwnSettings own;
  // A linked worktree shares the file, and these two settings mean the main one.
  if (repository.common_dir != repository.git_dir) return own;
  if (!path_exists(repository.common_dir + "/config")) return own;
  TRY_ASSIGN(const std::string text, read_text_file(repository.common_dir, "config"));
  TRY_ASSIGN(const auto entries, parse_config_text(text, repository.common_dir + "/config"));
  for (const ConfigEntry& entry : entries) {
    const std::string value = entry.value.value_or("true");
    if (entry.key == "core.worktree") own.work_tree = value;
    if (entry.key != "core.bare") continue;
    const std::string low = lower_ascii(value);
    own.bare = low == "true" || low == "yes" || low == "on" || low == "1";
  }
  return own;
}

enum class FoundBy { folder, inside, environment };

// Fills in the work tree of a repository whose git_dir and common_dir are known. `folder` is where
// .git was, or the working directory when the environment named the repository.
Result<Repository> with_work_tree(Repository repository, const PlaceQuery& query,
                                  const std::string& folder, FoundBy found) {
  TRY_ASSIGN(const OwnSettings own, own_settings(repository));
  std::string tree;
  if (!query.work_tree.empty()) {
    tree = below(query.directory, query.work_tree);
  } else if (!own.work_tree.empty()) {
    tree = below(repository.git_dir, own.work_tree);
  } else if (!own.bare && found != FoundBy::inside) {
    tree = folder;
  }
  if (tree.empty()) return repository;
  const auto real = real_path(tree);
  if (!real || !is_folder(*real)) {
    return make_error(ErrorKind::io, "not-a-repository",
                      "the work tree " + printable(tree) + " of " + printable(repository.git_dir) +
                          " is not there")
        .hint("see GIT_WORK_TREE and 'git config core.worktree'");
  }
  repository.work_tree = *real;
  return repository;
}

Result<Repository> from_environment(const PlaceQuery& query) {
  const std::string path = below(query.directory, query.git_dir);
  TRY_ASSIGN(const auto git_dir, follow_git_dir(path));
  if (!git_dir) {
    return make_error(ErrorKind::io, "not-a-repository",
                      "GIT_DIR names " + printable(path) + ", which is not a git repository")
        .hint("unset GIT_DIR, or set it to a repository's .git directory");
  }
  return with_work_tree(
      {.work_tree = {}, .git_dir = *git_dir, .common_dir = common_dir_of(*git_dir)}, query,
      query.directory, FoundBy::environment);
}

}  // namespace

Result<Repository> find_repository(const PlaceQuery& query) {
  if (!query.git_dir.empty()) return from_environment(query);
  const auto start = real_path(query.directory);
  std::string folder = start.value_or("");
  while (!folder.empty()) {
    const std::string base = folder == "/" ? "" : folder;
    TRY_ASSIGN(const auto git_dir, follow_git_dir(base + "/.git"));
    if (git_dir || is_git_dir(folder)) {
      const std::string found = git_dir.value_or(folder);
      return with_work_tree({.work_tree = {}, .git_dir = found, .common_dir = common_dir_of(found)},
                            query, folder, git_dir ? FoundBy::folder : FoundBy::inside);
    }
    if (folder == "/") break;
    folder = folder.substr(0, folder.rfind('/'));
    if (folder.empty()) folder = "/";
  }
  return make_error(ErrorKind::io, "not-a-repository",
                    printable(query.directory) + " is not in a git repository")
      .hint("run 'git init' to make one here, then 'kanban init'");
}

}  // namespace kanban
