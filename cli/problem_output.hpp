// Problem output — the findings of `check` in the format that is asked for, where they are wanted.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "render/problems.hpp"

namespace kanban::cli {

// Prints `list` as --format or --json of `values` says, ending text with the line `summary`. With
// --output that format goes into the file and the text to standard output; GitLab's where GITLAB_CI
// is set and no format is named. Under GitHub Actions annotations follow the text. An error among
// the problems makes the run end with exit code 1, unless something worse was found before. Errors
// (io): cannot-write. `json` is the document where that format is asked for; empty: json_report().
Status tell_problems(Session& session, const Values& values, ProblemList list,
                     const std::string& summary, const std::string& json = {});

}  // namespace kanban::cli
