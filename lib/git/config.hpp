// Config — git's configuration, read by ourselves so that reading commands never load libgit2.
//
// Layers, later wins: system, XDG, global, local, worktree, then GIT_CONFIG_COUNT and
// GIT_CONFIG_PARAMETERS (what `git -c` sets). Follows include.path and includeIf gitdir:, gitdir/i:
// and onbranch:. GIT_CONFIG_NOSYSTEM, GIT_CONFIG_GLOBAL and GIT_CONFIG_SYSTEM are honoured.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace kanban {

using Environment = std::map<std::string, std::string>;

// Who said a setting; later ones win.
enum class ConfigScope {
  system,
  person,  // XDG and global
  clone,   // local and worktree
  command  // GIT_CONFIG_COUNT and GIT_CONFIG_PARAMETERS
};

struct ConfigOrigin {
  ConfigScope scope = ConfigScope::system;
  std::string path = {};  // of the file, also of an included one; empty for command
};

class GitConfig {
 public:
  // Reads the layers for the repository with `git_dir` and `common_dir` (both may be empty: then
  // only system, global and environment). Unreadable or malformed files give bad-git-config (io).
  static Result<GitConfig> read(const std::string& git_dir, const std::string& common_dir,
                                const Environment& environment);

  // The last value of `key` ("user.name"; section and name in any case, subsection exact).
  std::optional<std::string> get(std::string_view key) const;
  std::vector<std::string> get_all(std::string_view key) const;
  // true, yes, on, 1 and a key without a value are true; nothing when the key is absent or odd.
  std::optional<bool> get_bool(std::string_view key) const;

  // Every key with its value in reading order, as `git config --list` prints them.
  const std::vector<std::pair<std::string, std::string>>& entries() const { return entries_; }

  // Whether entry `index` stands as a bare key, without "= value"; its value is then empty.
  bool is_bare(std::size_t index) const;

  // Where entry `index` stands.
  const ConfigOrigin& origin(std::size_t index) const { return origins_[index]; }

 private:
  std::vector<std::pair<std::string, std::string>> entries_;
  std::vector<std::size_t> bare_;      // sorted indices into entries_
  std::vector<ConfigOrigin> origins_;  // one an entry
};

// Who acts: GIT_AUTHOR_NAME / GIT_AUTHOR_EMAIL, then author.*, then user.*, then EMAIL. Either may
// be empty when nothing says it.
struct Identity {
  std::string name = {};
  std::string email = {};
};
Identity author_identity(const GitConfig& config, const Environment& environment);
Identity committer_identity(const GitConfig& config, const Environment& environment);

}  // namespace kanban
