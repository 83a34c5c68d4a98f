#include "store/experiments.hpp"

#include <algorithm>

#include "model/board_paths.hpp"
#include "store/board_folder.hpp"
#include "store/loader.hpp"
#include "yaml/experiment_codec.hpp"

namespace kanban {
namespace {

std::string folder_of(const Place& place) { return in_board(place.board, "experiments"); }

}  // namespace

std::string experiment_path(const Place& place, const std::string& id) {
  return folder_of(place) + "/" + id + ".yaml";
}

Result<Experiments> load_experiments(const Place& place) {
  TRY_ASSIGN(const std::vector<std::string> paths, yaml_files_in(place, "experiments"));
  Experiments all;
  for (const std::string& path : paths) {
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
