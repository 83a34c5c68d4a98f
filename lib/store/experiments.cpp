#include "store/experiments.hpp"

#include <algorithm>
#include <filesystem>

#include "git/tree_reader.hpp"
#include "model/board_paths.hpp"
#include "store/loader.hpp"
#include "store/revision.hpp"
#include "yaml/experiment_codec.hpp"

namespace kanban {
namespace {

std::string folder_of(const Place& place) { return in_board(place.board, "experiments"); }

Result<std::vector<std::string>> paths_in_head(const Place& place) {
  TRY_ASSIGN(const Revision head, find_revision(place, "HEAD"));
  TRY_ASSIGN(const Repo repo,
             Repo::open(place.repository.git_dir, place.repository.work_tree, Fsync::no));
  TreeReader reader(repo);
  TRY_ASSIGN(const std::vector<TreeItem> files, reader.files(head.tree, folder_of(place)));
  std::vector<std::string> paths;
  for (const TreeItem& file : files) paths.push_back(file.name);
  return paths;
}

std::vector<std::string> paths_on_disk(const Place& place) {
  std::vector<std::string> paths;
  std::error_code none;  // a folder that is not there holds nothing
  const std::filesystem::path top = place.repository.work_tree + "/" + folder_of(place);
  for (std::filesystem::directory_iterator entry(top, none), end; !none && entry != end;
       entry.increment(none)) {
    paths.push_back(folder_of(place) + "/" + entry->path().filename().string());
  }
  return paths;
}

}  // namespace

std::string experiment_path(const Place& place, const std::string& id) {
  return folder_of(place) + "/" + id + ".yaml";
}

Result<Experiments> load_experiments(const Place& place) {
  std::vector<std::string> paths;
  if (place.repository.work_tree.empty()) {
    TRY_ASSIGN(paths, paths_in_head(place));
  } else {
    paths = paths_on_disk(place);
  }
  std::sort(paths.begin(), paths.end());
  Experiments all;
  for (const std::string& path : paths) {
    if (!path.ends_with(".yaml") || path[path.rfind('/') + 1] == '.') continue;
    const auto text = read_board_text(place, path);
    auto parsed =
        text.ok() ? parse_experiment(*text, path) : Result<ParsedExperiment>(text.error());
    if (!parsed.ok()) {
      all.problems.push_back(std::move(parsed).error());
      continue;
    }
    for (Error& warning : parsed->warnings) all.warnings.push_back(std::move(warning));
    all.files.push_back({std::move(parsed->experiment), path});
  }
  std::stable_sort(all.files.begin(), all.files.end(),
                   [](const ExperimentFile& a, const ExperimentFile& b) {
                     return a.experiment.started < b.experiment.started;
                   });
  return all;
}

}  // namespace kanban
