#include "rights/path_rules.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "model/board_paths.hpp"

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

constexpr std::string_view kModules = "changes which other repositories stand in this one";

// Patterns of names in lower case: on some systems a file is found by its name in any case.
constexpr std::array<Guarded, 27> kGuarded{{
    {"**/.gitattributes", kShown},
    {"**/.mailmap", kWho},
    {".gitmodules", kModules},
    {"codeowners", kOwners},
    {".github/codeowners", kOwners},
    {".gitlab/codeowners", kOwners},
    {".gitea/codeowners", kOwners},
    {".forgejo/codeowners", kOwners},
    {"docs/codeowners", kOwners},
    {".github/workflows/**", kChecked},
    {".github/actions/**", kChecked},
    {".gitlab-ci.yml", kChecked},
    {".gitlab/ci/**", kChecked},
    {".gitea/workflows/**", kChecked},
    {".forgejo/workflows/**", kChecked},
    {".woodpecker.y*ml", kChecked},
    {".woodpecker/**", kChecked},
    {"**/jenkinsfile", kChecked},
    {"azure-pipelines.y*ml", kChecked},
    {".circleci/**", kChecked},
    {".travis.yml", kChecked},
    {".drone.y*ml", kChecked},
    {"bitbucket-pipelines.yml", kChecked},
    {"appveyor.yml", kChecked},
    {".appveyor.yml", kChecked},
    {".buildkite/**", kChecked},
    {".cirrus.yml", kChecked},
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

bool rule_means_path_of_any_case(const std::vector<std::string>& patterns, std::string_view board,
                                 std::string_view path) {
  std::vector<std::string> folded;
  folded.reserve(patterns.size());
  for (const std::string& pattern : patterns) folded.push_back(fold_case(pattern));
  return rule_means_path(folded, fold_case(board), fold_case(path));
}

std::string protected_because(std::string_view board, std::string_view path,
                              const std::vector<std::string>& read, Made made) {
  const std::string name = fold_case(path);
  const std::string folder = fold_case(board);
  const std::string_view here = inside(folder, name);
  const bool is_read = std::any_of(read.begin(), read.end(),
                                   [&](const auto& file) { return fold_case(file) == name; });
  if (here == kBoardFile || is_read) return "changes what the board has agreed on";
  if (fits_pattern("templates/**", here)) return "changes what new cards are made from";
  if (made == Made::yes && fits_pattern("**/board.yaml", name))
    return "makes another board, which may hide this one";
  for (const Guarded& row : kGuarded) {
    if (fits_pattern(row.pattern, name)) return std::string(row.because);
  }
  return {};
}

}  // namespace kanban
