#include "store/merge_setup.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "git/config_keys.hpp"
#include "model/board_paths.hpp"
#include "store/paths.hpp"
#include "store/read_file.hpp"

namespace kanban {
namespace {

constexpr std::string_view kLine = "cards/** merge=kanban";
constexpr std::string_view kName = "merge.kanban.name";
constexpr std::string_view kDriver = "merge.kanban.driver";
// Where the program is not found, git's own merge by lines is as good as it gets: without it the
// file would be left as ours, in conflict but without a sign of theirs.
constexpr std::string_view kCommand =
    "if command -v kanban >/dev/null 2>&1; then kanban merge-driver %O %A %B %P %L; "
    "else git merge-file -q -L ours -L base -L theirs %A %O %B || exit 1; fi";

bool names_driver(std::string_view line) {
  line = trim(line);
  const std::size_t blank = line.find_first_of(" \t");
  return blank != std::string_view::npos && line.substr(0, blank) == "cards/**" &&
         (" " + std::string(line.substr(blank)) + " ").find(" merge=kanban ") != std::string::npos;
}

}  // namespace

std::string attributes_path(const std::string& board) { return in_board(board, ".gitattributes"); }

bool names_merge_driver(std::string_view text) {
  const auto lines = lines_of(text);
  return std::any_of(lines.begin(), lines.end(), names_driver);
}

Result<MergeSetup> look_at_merge_setup(const Place& place, const GitConfig& config) {
  MergeSetup setup;
  const std::string path = attributes_path(place.board);
  if (path_exists(place.repository.work_tree + "/" + path)) {
    TRY_ASSIGN(const std::string text, read_text_file(place.repository.work_tree, path));
    setup.attribute = names_merge_driver(text);
  }
  setup.driver = !config.get(kDriver).value_or("").empty();
  setup.halfway = !setup.driver && config.get(kName).has_value();
  return setup;
}

std::string with_merge_attribute(std::string_view text) {
  std::string out(text);
  if (!out.empty() && !out.ends_with('\n')) out += '\n';
  return out + std::string(kLine) + "\n";
}

std::vector<std::pair<std::string, std::string>> merge_keys_lacking(const GitConfig& config) {
  if (!config.get(kDriver).value_or("").empty()) return {};
  return {{std::string(kDriver), std::string(kCommand)},
          {std::string(kName), "cards of a kanban board, merged by meaning"}};
}

Status write_merge_keys(const Repository& repository, const GitConfig& config) {
  const auto keys = merge_keys_lacking(config);
  return keys.empty() ? success() : set_config_keys(repository.common_dir + "/config", keys);
}

}  // namespace kanban
