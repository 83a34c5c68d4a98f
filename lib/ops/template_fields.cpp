#include "ops/template_fields.hpp"

#include <algorithm>

#include "model/story.hpp"
#include "ops/set.hpp"

namespace kanban {
namespace {

Error in_file(Error error, const CardTemplate& form, std::string_view key, std::string entry) {
  error.kind = ErrorKind::invalid;
  error.where = Location{form.path};
  error.spot = FileSpot{.key = std::string(key), .entry = std::move(entry)};
  return error;
}

// Each value as `set` takes it: entries are added, so that none is read as a removal.
std::vector<std::string> as_typed(Field field, const std::vector<std::string>& entries) {
  std::vector<std::string> typed;
  for (const std::string& entry : entries)
    typed.push_back(is_list(info(field).kind) ? "+" + entry : entry);
  return typed;
}

Status check_type(const Settings& settings, const CardTemplate& form) {
  if (settings.types.empty() || form.types.empty()) return success();
  if (!type_for(settings, form).empty()) return success();
  auto type = find_type(settings, form.types.front());
  return in_file(std::move(type).error(), form, "type", {});
}

}  // namespace

Status check_template(const Settings& settings, const CardTemplate& form, Date today) {
  if (form.path.empty()) return success();
  TRY(check_type(settings, form));
  for (const auto& [field, entries] : form.fields) {
    const bool list = is_list(info(field).kind);
    for (const std::string& entry : entries) {
      // An empty value is no value: set would take it as a removal.
      auto value = field_value(settings, field, entry, today);
      if (entry.empty() || !value.ok()) {
        Error error = value.ok() ? make_error(ErrorKind::invalid, "bad-value",
                                              std::string(info(field).name) + " has no value")
                                       .hint("write one, or take the line out")
                                 : std::move(value).error();
        return in_file(std::move(error), form, info(field).name, list ? entry : std::string());
      }
    }
  }
  return success();
}

void begin_with(const CardTemplate& form, NewCard& wanted) {
  const auto story = read_story(wanted.title);
  const auto is_said = [&](Field field) {
    if (story && field == Field::as_whom) return true;
    if (story && field == Field::so_that) return !story->so_that.empty();
    return std::any_of(wanted.fields.begin(), wanted.fields.end(),
                       [&](const auto& given) { return given.first == field; });
  };
  std::vector<std::pair<Field, std::string>> all;
  for (const auto& [field, entries] : form.fields) {
    if (is_said(field)) continue;
    for (std::string& value : as_typed(field, entries)) all.emplace_back(field, std::move(value));
  }
  std::move(wanted.fields.begin(), wanted.fields.end(), std::back_inserter(all));
  wanted.fields = std::move(all);
}

}  // namespace kanban
