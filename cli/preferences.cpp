#include "cli/preferences.hpp"

#include <algorithm>
#include <optional>

#include "git/config_text.hpp"

namespace kanban::cli {
namespace {

constexpr PreferenceSource kBoard[] = {
    {Layer::option, "--board"}, {Layer::variable, "KANBAN_BOARD"}, {Layer::git, "kanban.board"}};

constexpr PreferenceSource kNow[] = {
    {Layer::option, "--now"}, {Layer::variable, "KANBAN_NOW"}, {Layer::usual, "the clock"}};

constexpr PreferenceSource kTimeZone[] = {{Layer::variable, "KANBAN_TIME_ZONE"},
                                          {Layer::clone, "kanban.timeZone"},
                                          {Layer::board, "time_zone"},
                                          {Layer::person, "kanban.timeZone"},
                                          {Layer::usual, "UTC"}};

constexpr PreferenceSource kDate[] = {
    {Layer::variable, "KANBAN_DATE"}, {Layer::git, "kanban.date"}, {Layer::usual, "iso"}};

constexpr PreferenceSource kColor[] = {
    {Layer::option, "--color", {}, "auto"},
    {Layer::variable, "NO_COLOR", {}, {}, "never"},
    {Layer::variable, "CLICOLOR_FORCE", {}, "0", "always"},
    {Layer::variable, "FORCE_COLOR", {}, "0", "always"},
    {Layer::variable, "CLICOLOR", "0", {}, "never"},
    {Layer::variable, "TERM", "dumb", {}, "never"},
    {Layer::git, "color.kanban"},
    {Layer::git, "color.ui"},
    {Layer::usual, "auto"},
};

constexpr PreferenceSource kWidth[] = {
    {Layer::option, "--width"}, {Layer::variable, "COLUMNS"}, {Layer::usual, "the terminal's"}};

constexpr PreferenceSource kPager[] = {
    {Layer::option, "--no-pager", {}, {}, "cat"},
    {Layer::variable, "TERM", "dumb", {}, "cat"},
    {Layer::variable, "KANBAN_PAGER"},
    {Layer::variable, "GIT_PAGER"},
    {Layer::git, "core.pager"},
    {Layer::variable, "PAGER"},
    {Layer::usual, "less"},
};

constexpr PreferenceSource kEditor[] = {{Layer::variable, "GIT_EDITOR"},
                                        {Layer::git, "core.editor"},
                                        {Layer::variable, "VISUAL"},
                                        {Layer::variable, "EDITOR"},
                                        {Layer::usual, "vi"}};

constexpr PreferenceSource kMerge[] = {{Layer::git, "kanban.merge"}, {Layer::usual, "by meaning"}};

constexpr PreferenceSource kName[] = {
    {Layer::variable, "GIT_AUTHOR_NAME"}, {Layer::git, "author.name"}, {Layer::git, "user.name"}};

constexpr PreferenceSource kEmail[] = {{Layer::variable, "GIT_AUTHOR_EMAIL"},
                                       {Layer::git, "author.email"},
                                       {Layer::git, "user.email"},
                                       {Layer::variable, "EMAIL"}};

constexpr PreferenceSource kSeed[] = {{Layer::variable, "KANBAN_SEED"}, {Layer::usual, "chance"}};

constexpr PreferenceInfo kTable[] = {
    {Preference::board, "board", "the board to work on; the nearest where nothing says it", kBoard},
    {Preference::now, "now", "the present moment", kNow},
    {Preference::time_zone, "time-zone",
     "the zone that times are shown in, such as Europe/Madrid; days are always the board's",
     kTimeZone},
    {Preference::date, "date", "how times are shown: iso, short or relative", kDate},
    {Preference::color, "color", "colour: always, never or auto", kColor},
    {Preference::width, "width", "how wide text is", kWidth},
    {Preference::pager, "pager", "what long output on a terminal goes through; cat for nothing",
     kPager},
    {Preference::editor, "editor", "what a card is edited with", kEditor},
    {Preference::merge, "merge", "strict leaves titles and columns in conflict to a person",
     kMerge},
    {Preference::name, "name", "who acts", kName},
    {Preference::email, "email", "her address, by which a board knows her", kEmail},
    {Preference::seed, "seed", "where new ids are drawn from", kSeed},
};

// "~" for the home folder, and files of this repository from its top.
std::string shown_path(const std::string& path, const World* world) {
  const std::size_t inside = path.rfind("/.git/");
  if (inside != std::string::npos) return path.substr(inside + 1);
  const std::string home(world == nullptr ? "" : world->variable("HOME"));
  if (!home.empty() && path.starts_with(home + "/")) return "~" + path.substr(home.size());
  return path;
}

bool counts(Layer layer, ConfigScope scope) {
  const bool of_clone = scope == ConfigScope::clone || scope == ConfigScope::command;
  return layer == Layer::git || of_clone == (layer == Layer::clone);
}

std::optional<Preferred> said_by_git(const PreferenceSource& source, const Layers& layers) {
  if (layers.git == nullptr) return {};
  const auto wanted = canonical_config_key(source.name);
  const auto& entries = layers.git->entries();
  for (std::size_t i = entries.size(); i > 0; --i) {
    if (entries[i - 1].first != wanted) continue;
    const ConfigOrigin& origin = layers.git->origin(i - 1);
    if (!counts(source.layer, origin.scope)) continue;
    const std::string place =
        origin.path.empty() ? "given to git" : "in " + shown_path(origin.path, layers.world);
    return Preferred{layers.git->is_bare(i - 1) ? "true" : entries[i - 1].second,
                     std::string(source.name) + " " + place};
  }
  return {};
}

std::optional<Preferred> said_by(const PreferenceSource& source, const Layers& layers) {
  const std::string name(source.name);
  switch (source.layer) {
    case Layer::option:
      if (layers.options == nullptr || !layers.options->has(name)) return {};
      return Preferred{std::string(layers.options->text(name)), name};
    case Layer::variable:
      if (layers.world == nullptr || layers.world->variable(name).empty()) return {};
      return Preferred{std::string(layers.world->variable(name)), name};
    case Layer::board:
      if (layers.settings == nullptr || layers.settings->time_zone == "UTC") return {};
      return Preferred{layers.settings->time_zone, name + " in board.yaml"};
    case Layer::usual: return Preferred{name, "usual"};
    default: return said_by_git(source, layers);
  }
}

}  // namespace

std::span<const PreferenceInfo> preference_table() { return kTable; }

const PreferenceInfo& info(Preference preference) {
  return *std::find_if(std::begin(kTable), std::end(kTable),
                       [&](const PreferenceInfo& row) { return row.preference == preference; });
}

Preferred preferred(Preference preference, const Layers& layers) {
  for (const PreferenceSource& source : info(preference).sources) {
    auto found = said_by(source, layers);
    if (!found) continue;
    if (!source.only.empty() && found->value != source.only) continue;
    if (!source.except.empty() && found->value == source.except) continue;
    if (!source.means.empty()) found->value = source.means;
    return std::move(*found);
  }
  return {};
}

}  // namespace kanban::cli
