#include "cli/template_source.hpp"

#include "base/text.hpp"
#include "cli/problem_places.hpp"
#include "ops/template_fields.hpp"

namespace kanban::cli {
namespace {

// Whether `error` is about the template called `name` of the team's own.
bool is_about(const Error& error, std::string_view name) {
  if (!error.where) return false;
  const std::string_view path = error.where->path;
  const std::string_view file = path.substr(path.rfind('/') + 1);
  return equal_ignoring_case(file, std::string(name) + ".yaml");
}

ReadText reader_of(const Place& place) {
  return [&place](const std::string& path) { return read_board_text(place, path); };
}

}  // namespace

Result<ChosenTemplate> choose_template(Session& session, std::string_view name) {
  TRY_ASSIGN(const Place* const place, session.place());
  TRY_ASSIGN(const Settings* const settings, session.settings());
  TRY_ASSIGN(const Date today, session.today());
  CardTemplates templates = load_templates(*place);
  for (const Error& problem : templates.problems) {
    if (is_about(problem, name)) return problem;
  }
  ChosenTemplate chosen;
  TRY_ASSIGN(chosen.form, find_template(templates.all, name));
  if (Status fits = check_template(*settings, chosen.form, today); !fits.ok()) {
    std::vector<Error> problems{std::move(fits).error()};
    find_places(problems, reader_of(*place));
    return problems.front();
  }
  if (chosen.form.path.empty()) return chosen;
  for (Error& warning : templates.warnings) {
    if (is_about(warning, name)) chosen.warnings.push_back(std::move(warning));
  }
  return chosen;
}

std::vector<Error> template_problems(const Place& place, const Settings& settings, Date today) {
  CardTemplates templates = load_templates(place);
  std::vector<Error> problems = std::move(templates.problems);
  for (Error& warning : templates.warnings) problems.push_back(std::move(warning));
  for (const CardTemplate& form : templates.all) {
    Status fits = check_template(settings, form, today);
    if (!fits.ok()) problems.push_back(std::move(fits).error());
  }
  find_places(problems, reader_of(place));
  return problems;
}

}  // namespace kanban::cli
