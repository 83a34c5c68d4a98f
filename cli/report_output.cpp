#include "cli/report_output.hpp"

#include <algorithm>
#include <charconv>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "cli/chart_style.hpp"
#include "render/draw_chart.hpp"
#include "render/json_values.hpp"
#include "render/render.hpp"
#include "render/write_sheet.hpp"
#include "report/data_quality.hpp"

namespace kanban::cli {
namespace {

std::string_view day_rule(DayRule rule) {
  switch (rule) {
    case DayRule::inclusive: return "inclusive";
    case DayRule::elapsed: return "elapsed";
    case DayRule::working: break;
  }
  return "working";
}

std::string_view percentile_rule(PercentileRule rule) {
  return rule == PercentileRule::linear ? "linear" : "nearest-rank";
}

Json window_json(const DayRange& window) {
  Json object = Json::object();
  object.set("from", Json::string(format_date(window.first)));
  object.set("to", Json::string(format_date(window.last)));
  return object;
}

std::optional<double> number_of(const std::string& text) {
  double value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || parsed.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

const std::string& shown(const Figure& figure) {
  return figure.shown.empty() ? figure.value : figure.shown;
}

// The figures of `now` beside those of another time.
Table compared(const std::vector<Figure>& now, const Comparison& other) {
  Table table;
  table.columns = {{"figure", "FIGURE", CellKind::text},
                   {"now", "NOW", CellKind::number},
                   {"then", "THEN", CellKind::number},
                   {"change", "CHANGE", CellKind::number}};
  for (const Figure& figure : now) {
    if (figure.title.empty()) continue;
    const auto then = std::find_if(other.figures.begin(), other.figures.end(),
                                   [&](const Figure& old) { return old.id == figure.id; });
    if (then == other.figures.end()) continue;
    std::string change;
    const auto a = number_of(figure.value);
    const auto b = number_of(then->value);
    if (a && b)
      change =
          (*a > *b ? "+" : "") +
          rounded_decimal(*a - *b,
                          *a - *b == static_cast<double>(static_cast<long long>(*a - *b)) ? 0 : 1);
    table.rows.push_back(
        {{figure.title, {}}, {shown(figure), {}}, {shown(*then), {}}, {change, {}}});
  }
  return table;
}

// One row a group: its name and the figures that people get.
Table groups_table(const Answer& answer) {
  Table table;
  table.columns.push_back({"group", answer.by, CellKind::text});
  for (const auto& [name, sheet] : answer.groups) {
    std::vector<Cell> row{{name, {}}};
    for (const Figure& figure : sheet.figures) {
      if (figure.title.empty()) continue;
      if (table.rows.empty()) table.columns.push_back({figure.id, figure.title, CellKind::number});
      row.push_back({shown(figure), {}});
    }
    row.resize(table.columns.size());
    table.rows.push_back(std::move(row));
  }
  return table;
}

// What verbs of their own print is no report.
std::string schema_of(const Sheet& sheet) {
  static constexpr std::string_view kVerbs[] = {"backtest",   "client",   "daily",
                                                "experiment", "forecast", "goal"};
  const bool report =
      std::find(std::begin(kVerbs), std::end(kVerbs), sheet.name) == std::end(kVerbs);
  return (report ? "kanban.report." : "kanban.") + sheet.name + "/1";
}

// "as of 2026-11-20 09:00 UTC at main".
std::string instant_words(const FlowSource& source) {
  const Flow& flow = source.flow;
  const std::string line = "as of " + flow.zone.format_minute(flow.as_of) + " " + flow.zone.name();
  return source.revision_name.empty() ? line : line + " at " + printable(source.revision_name);
}

// ", only type:bug (12 cards hidden)"; empty without a filter.
std::string filter_words(const FlowSource& source) {
  if (source.filter.empty()) return {};
  return ", only " + printable(source.filter) + " (" + counted(source.hidden, "card") + " hidden)";
}

std::string head_of(const Answer& answer) {
  const FlowSource& source = *answer.source;
  return answer.no_window ? instant_words(source) + filter_words(source) : frame_line(source);
}

std::string json_text(const Answer& answer) {
  const Sheet& sheet = answer.sheet;
  Json object = Json::object();
  object.set("schema", Json::string(schema_of(sheet)));
  object.set("report", Json::string(sheet.name));
  add_frame(object, *answer.source);
  if (answer.no_window) object.set("window", Json::null());
  object.set("finding", Json::string(sheet.finding));
  add_sheet(object, sheet);
  if (!answer.by.empty()) {
    Json groups = Json::array();
    for (const auto& [name, part] : answer.groups) {
      Json group = Json::object().set("name", Json::string(name));
      add_figures(group, part.figures);
      groups.push(std::move(group));
    }
    object.set("by", Json::string(answer.by)).set("groups", std::move(groups));
  }
  for (const Comparison& other : answer.comparisons) {
    Json then = Json::object();
    then.set("as_of", Json::string(format_instant(other.as_of)));
    then.set("window", window_json(other.window));
    add_figures(then, other.figures);
    object.set(other.key, std::move(then));
  }
  if (answer.cards) object.set("cards_behind", rows_as_json(*answer.cards));
  object.set("warnings", json_texts(sheet.warnings));
  object.set("defects", defects_as_json(*answer.source));
  return object.pretty();
}

std::string text(const Answer& answer, const SheetText& options, const ChartStyle& style) {
  const Sheet& sheet = answer.sheet;
  std::string out = filled(sheet.title + ": " + head_of(answer), options.width);
  out += "\n" + filled(printable(sheet.finding) + ".", options.width) + "\n";
  for (const Chart& chart : sheet.charts) {
    const std::string picture = draw_chart(chart, style);
    if (!picture.empty()) out += picture + "\n";
  }
  out += figures_text(sheet.figures, options);
  const std::string tables = tables_text(sheet, options);
  if (!tables.empty()) out += "\n" + tables;
  TextOptions plain;
  plain.width = options.width;
  plain.color = options.color;
  if (!answer.groups.empty()) out += "\n" + render_text(groups_table(answer), plain);
  for (const Comparison& other : answer.comparisons) {
    out += "\nThen: " + other.title + "\n" + render_text(compared(sheet.figures, other), plain);
  }
  if (answer.cards) out += "\n" + render_text(*answer.cards, plain);
  const auto& defects = answer.source->flow.defects;
  if (!sheet.warnings.empty() || !defects.empty()) out += "\n";
  for (const std::string& warning : sheet.warnings) {
    out += filled("note: " + printable(warning), options.width);
  }
  if (!defects.empty() && sheet.name != "data-quality") {
    out += filled("note: " + counted(defects.size(), "defect") +
                      " in the data; kanban report data-quality lists them",
                  options.width);
  }
  return out;
}

std::string markdown(const Answer& answer) {
  std::string out = sheet_markdown(answer.sheet);
  if (!answer.groups.empty()) out += "\n" + render_markdown(groups_table(answer));
  for (const Comparison& other : answer.comparisons) {
    out += "\n### Then: " + escape_markdown(other.title) + "\n\n" +
           render_markdown(compared(answer.sheet.figures, other));
  }
  if (answer.cards) out += "\n" + render_markdown(*answer.cards);
  return out + "\n" + escape_markdown(head_of(answer)) + "\n";
}

std::string csv(const Answer& answer, CsvFor reader) {
  if (answer.cards) return render_csv(*answer.cards, reader);
  if (!answer.groups.empty()) return render_csv(groups_table(answer), reader);
  if (!answer.comparisons.empty())
    return render_csv(compared(answer.sheet.figures, answer.comparisons.front()), reader);
  return answer.sheet.tables.empty() ? std::string{}
                                     : render_csv(answer.sheet.tables.front().table, reader);
}

}  // namespace

Json defects_as_json(const FlowSource& source) {
  return rows_as_json(defect_counts(source.flow.defects));
}

void add_frame(Json& object, const FlowSource& source) {
  const Flow& flow = source.flow;
  object.set("as_of", Json::string(format_instant(flow.as_of)));
  if (!source.revision_name.empty()) object.set("revision", Json::string(source.revision_name));
  object.set("time_zone", Json::string(flow.zone.name()));
  object.set("window", window_json(flow.window));
  object.set("clock", json_text_or_null(flow.clock));
  object.set("day_rule", Json::string(day_rule(flow.rules().days)));
  object.set("percentile_rule", Json::string(percentile_rule(flow.rules().percentile)));
  object.set("filter", json_text_or_null(source.filter));
}

std::string frame_line(const FlowSource& source) {
  const Flow& flow = source.flow;
  std::string line = format_date(flow.window.first) + " to " + format_date(flow.window.last) +
                     ", " + instant_words(source);
  switch (flow.rules().days) {
    case DayRule::inclusive: line += ", days counted with both ends"; break;
    case DayRule::elapsed: line += ", elapsed time"; break;
    case DayRule::working: line += ", working days only"; break;
  }
  if (flow.rules().percentile == PercentileRule::linear) line += ", interpolated percentiles";
  if (!flow.clock.empty()) line += ", clock " + printable(flow.clock);
  return line + filter_words(source);
}

Status print_answer(Session& session, const Values& values, const Answer& answer) {
  std::string format = values.has("--json") ? "json" : std::string(values.text("--format"));
  if (format == "json") {
    session.print(json_text(answer));
  } else if (format == "csv") {
    session.print_data(csv(answer, CsvFor::programs));
  } else if (format == "excel") {
    session.print_data(csv(answer, CsvFor::spreadsheets));
  } else if (format == "markdown") {
    session.print(markdown(answer));
  } else {
    const std::size_t width = session.width(values);
    session.page(text(answer, {width, session.color()}, chart_style(session, values)));
  }
  return success();
}

}  // namespace kanban::cli
