// Problems — findings about files in the formats that forges and their helpers read.
//
// A writer takes the whole list and returns the whole text. Paths are from the top of the
// repository. A finding without a place is put at the first line of `home`, because most readers
// drop what has none. Everything that a card says is escaped by the rules of the format, so that a
// title can do nothing in a log, a page or a parser.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "render/json.hpp"

namespace kanban {

struct ProblemList {
  std::vector<Error> problems = {};
  std::string home = {};                // the file of findings without a place: board.yaml
  std::vector<std::string> files = {};  // everything that was looked at, for JUnit
  std::string version = {};             // of the program
};

// "error", "warning" or "note".
std::string_view severity_name(Severity severity);

// A name for each problem, in their order: 32 hexadecimal digits that stay the same while the
// problem stays, also when lines and counts around it change, and that no two of them share.
std::vector<std::string> fingerprints(const ProblemList& list);

// Workflow commands of GitHub Actions: the ten worst of each severity, then how many are left, as
// the service shows no more.
std::string github_annotations(const ProblemList& list);

// SARIF 2.1.0 with one run and at most 5,000 results, the worst first.
std::string sarif_report(const ProblemList& list);

// GitLab's Code Quality report.
std::string gitlab_report(const ProblemList& list);

// JUnit, as Jenkins' schema has it: a test case a file, a failure an error.
std::string junit_report(const ProblemList& list);

// reviewdog's DiagnosticResult, and its Diagnostics a line each.
std::string rdjson_report(const ProblemList& list);
std::string rdjson_lines(const ProblemList& list);

// `{"schema": "kanban.check/1", "problems": […]}`.
std::string json_report(const ProblemList& list);
Json json_document(const ProblemList& list);  // the same, to be added to

// `text` with everything broken up that a runner would take for a command: :: at the start of a
// line (GitHub), ##[…], ##vso[…] and ##teamcity[…] anywhere (GitHub's older form, Azure, TeamCity).
std::string disarm_commands(std::string_view text);

}  // namespace kanban
