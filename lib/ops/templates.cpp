#include "ops/templates.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban {
namespace {

Column column(std::string name, Stage stage, std::optional<int> wip = {}) {
  Column made;
  made.name = std::move(name);
  made.stage = stage;
  if (wip) made.wip = Limit{.most = *wip};
  return made;
}

CardType type(std::string name, std::string color, bool step = false) {
  CardType made;
  made.name = std::move(name);
  made.color = std::move(color);
  made.step = step;
  made.level = step ? "step" : "";
  return made;
}

Settings personal() {
  Settings settings;
  settings.layout = Layout::flat;
  settings.columns = {column("backlog", Stage::backlog), column("ready", Stage::wait),
                      column("doing", Stage::active, 3), column("done", Stage::done),
                      column("dropped", Stage::dropped)};
  settings.types = {type("task", "orange"), type("story", "yellow")};
  return settings;
}

Settings team() {
  Settings settings;
  settings.columns = {column("backlog", Stage::backlog), column("ready", Stage::wait, 6),
                      column("doing", Stage::active, 4), column("review", Stage::wait, 3),
                      column("done", Stage::done),       column("dropped", Stage::dropped)};
  settings.types = {type("story", "yellow"), type("bug", "red"), type("task", "orange", true)};
  settings.levels = 2;
  return settings;
}

Settings scrum() {
  Settings settings;
  settings.columns = {column("backlog", Stage::backlog), column("sprint", Stage::wait),
                      column("doing", Stage::active),    column("review", Stage::wait),
                      column("done", Stage::done),       column("dropped", Stage::dropped)};
  settings.types = {type("story", "yellow"), type("bug", "red"), type("task", "orange", true),
                    type("epic", "purple")};
  settings.types.back().level = "1";
  settings.levels = 3;
  return settings;
}

Settings helpdesk() {
  Settings settings;
  settings.columns = {column("intake", Stage::backlog), column("backlog", Stage::backlog),
                      column("ready", Stage::wait, 6),  column("develop", Stage::active, 4),
                      column("review", Stage::wait, 3), column("done", Stage::done),
                      column("dropped", Stage::dropped)};
  settings.types = {type("bug", "red"), type("incident", "orange"), type("problem", "purple"),
                    type("complaint", "magenta"), type("requirement", "blue")};
  Lane expedite;
  expedite.name = "Expedite";
  expedite.where = "class:expedite";
  expedite.wip = Limit{.most = 1};
  settings.lanes = {expedite};
  // Nobody's request waits for ever: see schemas/README.md.
  settings.priority.reserve_oldest = 5;
  settings.priority.review_every = 60;
  settings.priority.review_expire = 180;
  return settings;
}

Error bad_columns(std::string message) {
  return make_error(ErrorKind::usage, "bad-columns", std::move(message))
      .hint(
          "for example: --columns \"Todo,Doing,Done\" or --columns "
          "\"todo:backlog,doing:active,done:done\"");
}

}  // namespace

std::vector<std::string> template_names_for_boards() {
  return {"personal", "team", "scrum", "helpdesk"};
}

Result<Settings> template_settings(std::string_view name) {
  if (name.empty() || name == "personal") return personal();
  if (name == "team") return team();
  if (name == "scrum") return scrum();
  if (name == "helpdesk") return helpdesk();
  const auto known = template_names_for_boards();
  Error error =
      make_error(ErrorKind::usage, "unknown-template", "no template '" + std::string(name) + "'");
  error.details.push_back("templates: " + join(known, ", "));
  error.hints = did_you_mean(name, known);
  return error;
}

namespace {

// A stage and, in this order, those that come nearest to it: what is committed stays so, what is
// finished stays so.
std::vector<Stage> stages_like(Stage stage) {
  switch (stage) {
    case Stage::backlog: return {Stage::backlog, Stage::wait, Stage::active};
    case Stage::wait: return {Stage::wait, Stage::active, Stage::backlog};
    case Stage::active: return {Stage::active, Stage::wait, Stage::backlog};
    case Stage::done: return {Stage::done, Stage::dropped};
    case Stage::dropped: return {Stage::dropped, Stage::done};
  }
  return {};
}

// The column of `wanted` that a card in `old` is best shown in: the same place among those of its
// stage, or of the stage that comes nearest.
const Column& nearest_column(const Settings& before, const Column& old, const Settings& wanted) {
  for (const Column& column : wanted.columns) {
    if (equal_ignoring_case(column.name, old.name)) return column;
  }
  std::size_t place = 0;
  for (const Column& column : before.columns) {
    if (&column == &old) break;
    if (column.stage == old.stage) ++place;
  }
  for (const Stage stage : stages_like(old.stage)) {
    const Column* best = nullptr;
    std::size_t seen = 0;
    for (const Column& column : wanted.columns) {
      if (column.stage != stage) continue;
      if (best == nullptr || seen <= place) best = &column;
      ++seen;
    }
    if (best != nullptr) return *best;
  }
  return wanted.columns.front();
}

}  // namespace

Settings switched_settings(const Settings& old, const Settings& wanted) {
  Settings settings = old;
  settings.columns = wanted.columns;
  settings.lanes = wanted.lanes;
  settings.levels = wanted.levels;
  settings.types = wanted.types;
  for (const CardType& type : old.types) {
    const bool known = std::any_of(settings.types.begin(), settings.types.end(),
                                   [&](const CardType& other) { return other.name == type.name; });
    if (!known) settings.types.push_back(type);
  }
  settings.aliases.clear();
  const auto add = [&](const std::string& name, const Column& meant) {
    if (exact_column(settings, name) == nullptr) settings.aliases.emplace_back(name, meant.name);
  };
  for (const Column& column : old.columns) add(column.name, nearest_column(old, column, wanted));
  for (const auto& [name, column] : old.aliases) {
    if (const Column* meant = exact_column(old, column))
      add(name, nearest_column(old, *meant, wanted));
  }
  return settings;
}

Result<std::vector<Column>> columns_from_text(std::string_view text) {
  std::vector<Column> columns;
  const auto pieces = split(text, ',');
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::string piece(trim(pieces[i]));
    const std::size_t colon = piece.rfind(':');
    const std::string name(trim(std::string_view(piece).substr(0, colon)));
    if (name.empty()) return bad_columns("a column has no name");
    if (printable(name) != name || name.size() > 100)
      return bad_columns("'" + printable(name) + "' cannot name a column");
    Stage stage = infer_stage(name, i, pieces.size());
    if (colon != std::string::npos) {
      const auto given = find_stage(trim(std::string_view(piece).substr(colon + 1)));
      if (!given) {
        return bad_columns("'" + piece.substr(colon + 1) +
                           "' is no stage; stages: backlog, wait, active, done, dropped");
      }
      stage = *given;
    }
    for (const Column& other : columns) {
      if (equal_ignoring_case(other.name, name))
        return bad_columns("the column '" + name + "' is named twice");
    }
    columns.push_back(column(name, stage));
  }
  const auto has_stage = [&](Stage stage) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const Column& c) { return c.stage == stage; });
  };
  if (!has_stage(Stage::done)) return bad_columns("no column means done");
  if (!has_stage(Stage::dropped)) columns.push_back(column("dropped", Stage::dropped));
  return columns;
}

}  // namespace kanban
