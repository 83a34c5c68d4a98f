// Config include — which other files a configuration file names, and whether a condition holds.
#pragma once

#include <string>
#include <string_view>

namespace kanban {

// What the conditions of includeIf are asked about.
struct IncludeContext {
  std::string git_dir = {};  // absolute; empty outside a repository
  std::string home = {};
};

// `path` with a leading `~/` or `~user/` replaced, and a relative one taken from the directory of
// the file `from`. Empty when that is impossible.
std::string include_target(std::string_view path, const std::string& from,
                           const IncludeContext& context);

// Whether the condition of `includeIf.<condition>.path` in the file `from` holds. Conditions that
// are not known do not.
bool include_condition_holds(std::string_view condition, const std::string& from,
                             const IncludeContext& context);

// Whether the whole of `text` matches `pattern` as git matches paths: `*` stays within a folder,
// `**` stands for any folders.
enum class LetterCase { exact, ignored };
bool path_matches(std::string_view pattern, std::string_view text, LetterCase letters);

}  // namespace kanban
