#include "cli/problem_output.hpp"

#include <algorithm>

#include "cli/out_file.hpp"
#include "cli/version.hpp"
#include "cli/voice.hpp"

namespace kanban::cli {
namespace {

using Writer = std::string (*)(const ProblemList& list);

struct Format {
  std::string_view name;
  Writer write;
};

constexpr Format kFormats[] = {
    {"github", github_annotations}, {"gitlab", gitlab_report}, {"json", json_report},
    {"junit", junit_report},        {"rdjson", rdjson_report}, {"rdjsonl", rdjson_lines},
    {"sarif", sarif_report},
};

// The writer of the format that is asked for; null for text.
Writer writer_of(const Session& session, const Values& values) {
  std::string_view name = values.text("--format");
  if (name.empty() && values.has("--json")) name = "json";
  if (name.empty() && values.has("--output") && !session.world().variable("GITLAB_CI").empty()) {
    name = "gitlab";
  }
  const auto* const found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                         [&](const Format& one) { return one.name == name; });
  return found == std::end(kFormats) ? nullptr : found->write;
}

std::string as_text(const ProblemList& list) {
  std::string text;
  for (const Error& error : list.problems) text += format_error(error);
  return text;
}

void print_text(const Session& session, const ProblemList& list, const std::string& summary) {
  session.print(as_text(list));
  if (session.world().variable("GITHUB_ACTIONS") == "true")
    session.print_data(github_annotations(list));
  session.news(summary + "\n");
}

}  // namespace

Status tell_problems(Session& session, const Values& values, ProblemList list,
                     const std::string& summary, const std::string& json) {
  list.version = version_number();
  const Writer write = writer_of(session, values);
  const auto written = [&] { return write == json_report && !json.empty() ? json : write(list); };
  const std::string_view file = values.text("--output");
  if (file.empty() || file == "-") {
    if (write != nullptr) session.print_data(written());
    if (write == nullptr) print_text(session, list, summary);
  } else {
    TRY(write_out_file(session, file,
                       write != nullptr ? written() : as_text(list) + summary + "\n"));
    print_text(session, list, summary);
  }
  const bool bad = std::any_of(list.problems.begin(), list.problems.end(), [](const Error& error) {
    return error.severity == Severity::error;
  });
  if (bad && session.status() == 0) session.fail_with(1);
  return success();
}

}  // namespace kanban::cli
