// Config text — the grammar of git's configuration: files, keys, and the two forms in which git
// hands settings to its children through the environment. Pure; follows git's own reader letter by
// letter.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace kanban {

// One setting. A key that stands alone (`[core] bare`) has no value, which means true.
struct ConfigEntry {
  std::string key = {};
  std::optional<std::string> value = {};

  friend bool operator==(const ConfigEntry&, const ConfigEntry&) = default;
};

// The settings of a configuration file's `text`; `path` is for the message only.
// Error: bad-git-config (io) with the line.
Result<std::vector<ConfigEntry>> parse_config_text(std::string_view text, const std::string& path);

// What GIT_CONFIG_PARAMETERS holds: 'key=value' of older and 'key'='value' of newer git.
// Error: bad-git-config (io).
Result<std::vector<ConfigEntry>> parse_config_parameters(std::string_view text);

// `key` with section and name in lower case and the subsection as it is; nothing when it is no key.
std::optional<std::string> canonical_config_key(std::string_view key);

}  // namespace kanban
