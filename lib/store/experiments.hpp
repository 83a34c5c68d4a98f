// Experiments — the files of a board's folder experiments/, one each. Reads only; new ones and ends
// go through the writer.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/experiment.hpp"
#include "store/place.hpp"

namespace kanban {

struct ExperimentFile {
  Experiment experiment = {};
  std::string path = {};  // from the top of the repository
};

struct Experiments {
  std::vector<ExperimentFile> files = {};  // by start, then id
  std::vector<Error> problems = {};        // files that cannot be read
  std::vector<Error> warnings = {};
};

// All experiments of the board: those of its files, or of HEAD where there is no work tree.
Result<Experiments> load_experiments(const Place& place);

// Where the experiment `id` is kept, from the top of the repository.
std::string experiment_path(const Place& place, const std::string& id);

}  // namespace kanban
