// Report output — an answered report as text, JSON, CSV or Markdown.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/sheet.hpp"
#include "cli/flow_source.hpp"
#include "cli/report_table.hpp"
#include "render/json.hpp"

namespace kanban::cli {

// The same figures of another window, revision or day.
struct Comparison {
  std::string key = {};    // "previous" or "vs"
  std::string title = {};  // "2026-05-01 to 2026-07-29"
  DayRange window = {};
  Instant as_of = {};
  std::vector<Figure> figures = {};
};

struct Answer {
  const FlowSource* source = nullptr;
  Sheet sheet = {};
  std::string by = {};                                     // the field of `groups`
  std::vector<std::pair<std::string, Sheet>> groups = {};  // name and its sheet
  std::vector<Comparison> comparisons = {};
  std::optional<Table> cards = {};  // --explain
  bool no_window = false;           // it shows an instant, and names no window
};

// Errors (usage): bad-value for a format that reports do not have.
Status print_answer(Session& session, const Values& values, const Answer& answer);

// The members of JSON that say what was counted: as_of, time_zone, window, rules, filter.
void add_frame(Json& object, const FlowSource& source);

// The same in a line for people.
std::string frame_line(const FlowSource& source);

// The kinds of defects of `source` with their numbers, as JSON.
Json defects_as_json(const FlowSource& source);

}  // namespace kanban::cli
