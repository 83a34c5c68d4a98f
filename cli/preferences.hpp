// Preferences — what a person or a clone chooses about the tool, and who said it.
//
// Layers, the first that says something wins: an option, the environment, `git -c`, this clone's
// git configuration, the board's own board.yaml, the person's git configuration, what is usual. A
// preference that names a program to run is never read from board.yaml, which others write.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "cli/world.hpp"
#include "git/config.hpp"
#include "model/board.hpp"

namespace kanban::cli {

enum class Preference {
  board,
  now,
  time_zone,
  date,
  color,
  width,
  pager,
  editor,
  merge,
  name,
  email,
  seed,
};

enum class Layer {
  option,
  variable,
  clone,   // git's configuration: `git -c`, worktree, local
  board,   // board.yaml
  person,  // git's configuration: global, system
  git,     // clone and person at once, where nothing lies between
  usual,
};

struct PreferenceSource {
  Layer layer = Layer::usual;
  std::string_view name = {};    // the option, variable, key of git or of board.yaml
  std::string_view only = {};    // it says something with this value alone
  std::string_view except = {};  // it says nothing with this value
  std::string_view means = {};   // what it says then; empty: its own value
};

struct PreferenceInfo {
  Preference preference = Preference::board;
  std::string_view name = {};  // "time-zone"
  std::string_view help = {};  // what it decides, no full stop
  std::span<const PreferenceSource> sources = {};
};

// Sorted as kanban config shows them.
std::span<const PreferenceInfo> preference_table();
const PreferenceInfo& info(Preference preference);

// What there is to ask. Any may be null: then that layer says nothing.
struct Layers {
  const Values* options = nullptr;
  const World* world = nullptr;
  const GitConfig* git = nullptr;
  const Settings* settings = nullptr;
};

struct Preferred {
  std::string value = {};  // empty where nothing says it
  std::string from = {};   // "--color", "NO_COLOR", "kanban.date in .git/config", "usual"
};

Preferred preferred(Preference preference, const Layers& layers);

}  // namespace kanban::cli
