#include "rights/path_rules.hpp"

#include <algorithm>
#include <array>

namespace kanban {
namespace {

struct Guarded {
  std::string_view pattern;  // from the top of the repository
  std::string_view because;
};

constexpr std::string_view kShown = "changes how cards are shown to reviewers";
constexpr std::string_view kWho = "changes which name git shows for a commit";
constexpr std::string_view kOwners = "changes whose review the forge asks for";
constexpr std::string_view kChecked = "changes what is checked";

constexpr std::array<Guarded, 17> kGuarded{{
    {"**/.gitattributes", kShown},
    {"**/.mailmap", kWho},
    {"CODEOWNERS", kOwners},
    {".github/CODEOWNERS", kOwners},
    {".gitlab/CODEOWNERS", kOwners},
    {".gitea/CODEOWNERS", kOwners},
    {".forgejo/CODEOWNERS", kOwners},
    {"docs/CODEOWNERS", kOwners},
    {".github/workflows/**", kChecked},
    {".github/actions/**", kChecked},
    {".gitlab-ci.yml", kChecked},
    {".gitlab/ci/**", kChecked},
    {".gitea/workflows/**", kChecked},
    {".forgejo/workflows/**", kChecked},
    {".woodpecker.yml", kChecked},
    {".woodpecker/**", kChecked},
    {"**/Jenkinsfile", kChecked},
}};

// The file seen from the folder `board`; empty when it lies elsewhere.
std::string_view inside(std::string_view board, std::string_view path) {
  if (board.empty()) return path;
  if (path.size() <= board.size() || !path.starts_with(board) || path[board.size()] != '/')
    return {};
  return path.substr(board.size() + 1);
}

}  // namespace

bool fits_pattern(std::string_view pattern, std::string_view path) {
  // reached[i]: the pattern so far can have taken the first i characters.
  std::vector<bool> reached(path.size() + 1, false);
  reached[0] = true;
  while (!pattern.empty()) {
    std::vector<bool> next(path.size() + 1, false);
    const bool names = pattern.starts_with("**/");
    const bool stars = pattern.starts_with("**");
    const char token = pattern.front();
    bool any = false;  // some place before this one was reached
    for (std::size_t i = 0; i <= path.size(); ++i) {
      any = any || reached[i];
      if (stars) {
        next[i] = names ? reached[i] || (any && i > 0 && path[i - 1] == '/') : any;
      } else if (token == '*') {
        next[i] = reached[i] || (i > 0 && next[i - 1] && path[i - 1] != '/');
      } else if (i > 0 && reached[i - 1]) {
        next[i] = path[i - 1] == token || (token == '?' && path[i - 1] != '/');
      }
    }
    reached = std::move(next);
    std::size_t taken = stars ? 2 : 1;
    if (names) taken = 3;
    pattern.remove_prefix(taken);
  }
  return reached[path.size()];
}

bool rule_means_path(const std::vector<std::string>& patterns, std::string_view board,
                     std::string_view path) {
  const std::string_view here = inside(board, path);
  return std::any_of(patterns.begin(), patterns.end(), [&](std::string_view pattern) {
    if (pattern.starts_with('/')) return fits_pattern(pattern.substr(1), path);
    return !here.empty() && fits_pattern(pattern, here);
  });
}

std::string protected_because(std::string_view board, std::string_view path,
                              const std::vector<std::string>& read) {
  const std::string_view here = inside(board, path);
  if (here == "board.yaml" || std::find(read.begin(), read.end(), path) != read.end())
    return "changes what the board has agreed on";
  if (fits_pattern("templates/**", here)) return "changes what new cards are made from";
  for (const Guarded& row : kGuarded) {
    if (fits_pattern(row.pattern, path)) return std::string(row.because);
  }
  return {};
}

}  // namespace kanban
