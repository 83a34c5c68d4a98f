#include "git/config_include.hpp"

#include <climits>
#include <cstdlib>
#include <fnmatch.h>
#include <fstream>
#include <memory>
#include <pwd.h>
#include <span>
#include <vector>

#include "base/text.hpp"

namespace kanban {
namespace {

// The path without links; as it is when it does not exist.
std::string real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                         &std::free);
  return real ? std::string(real.get()) : path;
}

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

// `path` with `~` or `~user` replaced; empty when there is no such home.
std::string expand_home(std::string_view path, const std::string& home) {
  if (!path.starts_with('~')) return std::string(path);
  const std::size_t slash = std::min(path.find('/'), path.size());
  const std::string user(path.substr(1, slash - 1));
  const std::string rest(path.substr(slash));
  if (user.empty()) return home.empty() ? "" : home + rest;
  const passwd* entry = ::getpwnam(user.c_str());
  return entry == nullptr ? "" : entry->pw_dir + rest;
}

bool pieces_match(std::span<const std::string> pattern, std::span<const std::string> text,
                  int flags) {
  if (pattern.empty()) return text.empty();
  if (pattern.front() == "**") {
    const auto rest = pattern.subspan(1);
    if (rest.empty()) return !text.empty();  // "a/**" is what lies below "a"
    for (std::size_t eaten = 0; eaten <= text.size(); ++eaten) {
      if (pieces_match(rest, text.subspan(eaten), flags)) return true;
    }
    return false;
  }
  return !text.empty() && ::fnmatch(pattern.front().c_str(), text.front().c_str(), flags) == 0 &&
         pieces_match(pattern.subspan(1), text.subspan(1), flags);
}

bool begins_with(std::string_view text, std::string_view start, LetterCase letters) {
  if (text.size() < start.size()) return false;
  const std::string_view head = text.substr(0, start.size());
  return letters == LetterCase::ignored ? equal_ignoring_case(head, start) : head == start;
}

bool matches_git_dir(std::string_view condition, const std::string& from,
                     const IncludeContext& context, LetterCase letters) {
  if (context.git_dir.empty()) return false;
  std::string prefix;  // compared letter by letter, so that wildcards in a folder's name do no harm
  std::string pattern = expand_home(condition, real_path(context.home));
  if (pattern.empty() && !condition.empty()) return false;  // nobody has that home
  if (pattern.starts_with("./")) {
    if (from.empty()) return false;
    prefix = folder_of(real_path(from)) + "/";
    pattern.erase(0, 2);
  } else if (!pattern.starts_with('/')) {
    pattern.insert(0, "**/");
  }
  if (pattern.ends_with('/')) pattern += "**";
  for (const std::string& text : {real_path(context.git_dir), context.git_dir}) {
    if (!begins_with(text, prefix, letters)) continue;
    if (path_matches(pattern, std::string_view(text).substr(prefix.size()), letters)) return true;
  }
  return false;
}

bool matches_branch(std::string_view condition, const IncludeContext& context) {
  if (context.git_dir.empty()) return false;
  std::ifstream head(context.git_dir + "/HEAD");
  std::string line;
  std::getline(head, line);
  static constexpr std::string_view kBranch = "refs/heads/";
  if (!line.starts_with("ref:")) return false;
  const std::string_view name = trim(std::string_view(line).substr(4));
  if (!name.starts_with(kBranch)) return false;
  std::string pattern(condition);
  if (pattern.ends_with('/')) pattern += "**";
  return path_matches(pattern, name.substr(kBranch.size()), LetterCase::exact);
}

}  // namespace

std::string include_target(std::string_view path, const std::string& from,
                           const IncludeContext& context) {
  std::string target = expand_home(path, context.home);
  if (target.empty() || target.starts_with('/')) return target;
  return from.empty() ? "" : folder_of(from) + "/" + target;
}

bool include_condition_holds(std::string_view condition, const std::string& from,
                             const IncludeContext& context) {
  const auto rest = [&](std::string_view word) { return condition.substr(word.size()); };
  if (condition.starts_with("gitdir:")) {
    return matches_git_dir(rest("gitdir:"), from, context, LetterCase::exact);
  }
  if (condition.starts_with("gitdir/i:")) {
    return matches_git_dir(rest("gitdir/i:"), from, context, LetterCase::ignored);
  }
  if (condition.starts_with("onbranch:")) return matches_branch(rest("onbranch:"), context);
  return false;
}

bool path_matches(std::string_view pattern, std::string_view text, LetterCase letters) {
  const int flags = letters == LetterCase::ignored ? FNM_CASEFOLD : 0;
  return pieces_match(split(pattern, '/'), split(text, '/'), flags);
}

}  // namespace kanban
