// Experiment codec — the text of experiments/ID.yaml to an Experiment, a new one's text, and the
// edit in place that ends one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/experiment.hpp"

namespace kanban {

struct ParsedExperiment {
  Experiment experiment = {};
  std::vector<Error> warnings = {};
};

// Reads the file in `text`; `path` is its place from the top of the repository. id, change, measure
// and started must be there, and the file is called by its id. Errors: kind invalid, each with its
// place.
Result<ParsedExperiment> parse_experiment(std::string_view text, std::string_view path);

// The canonical text of a new experiment.
std::string write_experiment(const Experiment& experiment);

// `text` with the day of the end and the verdict of `after`; every other byte stays. Error
// (internal): edit-failed, when the result does not read as `after`.
Result<std::string> edit_experiment(std::string_view text, const Experiment& after,
                                    std::string_view path);

}  // namespace kanban
