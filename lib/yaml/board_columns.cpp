// The columns and lanes of a board.
#include <array>

#include "base/text.hpp"
#include "yaml/board_sections.hpp"

namespace kanban::yaml {
namespace {

// The entries of enter:, leave: and check:, each a word or {word: value}.
Result<std::vector<std::string>> read_conditions(const BoardPart& part, const Node& node,
                                                 std::string_view name) {
  if (node.kind != NodeKind::list) return part.texts(node, name);
  std::vector<std::string> out;
  for (const std::uint32_t child : node.children) {
    const Node& entry = part.tree[child];
    if (entry.kind == NodeKind::map && part.tree.pairs(entry) == 1) {
      TRY_ASSIGN(const std::string value, part.one(part.tree.value(entry, 0), name));
      out.push_back(part.tree.key(entry, 0).text + ": " + value);
    } else {
      TRY_ASSIGN(std::string value, part.one(entry, name));
      out.push_back(std::move(value));
    }
  }
  return out;
}

Result<Stage> read_stage(const BoardPart& part, const Node& node) {
  const auto stage = find_stage(node.text);
  if (stage) return *stage;
  Error error =
      error_at(part.source, node.begin, "bad-stage", "'" + printable(node.text) + "' is no stage");
  const std::vector<std::string> stages{"backlog", "wait", "active", "done", "dropped"};
  error.hints = did_you_mean(node.text, stages);
  error.hints.push_back("stages: " + join(stages, ", "));
  return error;
}

Status read_column_key(const BoardPart& part, const Node& key, const Node& value, Column& column) {
  static constexpr std::array<std::string_view, 9> kKeys{"name",  "stage", "wip",   "min",  "max",
                                                         "enter", "leave", "check", "unmet"};
  const std::string& name = key.text;
  if (name == "name") {
    TRY_ASSIGN(column.name, part.one(value, name));
  } else if (name == "stage") {
    TRY_ASSIGN(column.stage, read_stage(part, value));
  } else if (name == "wip") {
    TRY_ASSIGN(column.wip, read_limit(part, value, name));
  } else if (name == "min") {
    TRY_ASSIGN(column.min, part.positive(value, name));
  } else if (name == "max") {
    TRY_ASSIGN(column.max, part.positive(value, name));
  } else if (name == "enter") {
    TRY_ASSIGN(column.enter, read_conditions(part, value, name));
  } else if (name == "leave") {
    TRY_ASSIGN(column.leave, read_conditions(part, value, name));
  } else if (name == "check") {
    TRY_ASSIGN(column.check, read_conditions(part, value, name));
  } else if (name == "unmet") {
    TRY_ASSIGN(column.unmet, read_severe(part, value, name));
  } else {
    part.warn_unknown(key, kKeys);
  }
  return success();
}

// One entry of `columns:`; `place` of `count` helps to guess a stage that is not written.
Result<Column> read_column(const BoardPart& part, const Node& entry, std::size_t place,
                           std::size_t count) {
  Column column;
  bool has_stage = false;
  if (entry.kind == NodeKind::map) {
    for (std::size_t i = 0; i < part.tree.pairs(entry); ++i) {
      const Node& key = part.tree.key(entry, i);
      TRY(read_column_key(part, key, part.tree.value(entry, i), column));
      has_stage = has_stage || key.text == "stage";
    }
  } else {
    TRY_ASSIGN(column.name, part.one(entry, "columns"));
  }
  if (trim(column.name).empty()) return part.bad(entry, "this column has no name");
  if (column.min && column.max && *column.min > *column.max) {
    return error_at(part.source, entry.begin, "bad-limit", "'min' is larger than 'max'");
  }
  if (!has_stage) column.stage = infer_stage(column.name, place, count);
  return column;
}

Error duplicate(const BoardPart& part, const Node& node, const Column& column,
                const Column& other) {
  return error_at(part.source, node.begin, "duplicate-column",
                  "two columns are called '" + printable(other.name) + "' and '" +
                      printable(column.name) + "'; names are compared without regard to case")
      .hint("give one of them another name");
}

Status read_lane_key(const BoardPart& part, const Node& key, const Node& value, Lane& lane) {
  static constexpr std::array<std::string_view, 4> kKeys{"name", "where", "wip", "columns"};
  if (key.text == "name") {
    TRY_ASSIGN(lane.name, part.one(value, "name"));
  } else if (key.text == "where") {
    TRY_ASSIGN(lane.where, part.one(value, "where"));
  } else if (key.text == "wip") {
    TRY_ASSIGN(lane.wip, read_limit(part, value, "wip"));
  } else if (key.text == "columns") {
    if (value.kind != NodeKind::map) {
      return part.bad(value, "'columns' of a lane is a map such as {develop: 2}");
    }
    for (std::size_t i = 0; i < part.tree.pairs(value); ++i) {
      const std::string& column = part.tree.key(value, i).text;
      TRY_ASSIGN(const Limit limit, read_limit(part, part.tree.value(value, i), column));
      lane.columns.emplace_back(column, limit);
    }
  } else {
    part.warn_unknown(key, kKeys);
  }
  return success();
}

}  // namespace

Status read_columns(const BoardPart& part, const Node& node) {
  if (node.children.empty()) {
    return error_at(part.source, node.begin, "no-columns",
                    "'columns' must be a list with an entry each")
        .hint("for example: columns: [backlog, doing, done]");
  }
  std::vector<Column> columns;
  for (std::size_t place = 0; place < node.children.size(); ++place) {
    const Node& entry = part.tree[node.children[place]];
    TRY_ASSIGN(Column column, read_column(part, entry, place, node.children.size()));
    for (const Column& other : columns) {
      if (equal_ignoring_case(other.name, column.name))
        return duplicate(part, entry, column, other);
    }
    columns.push_back(std::move(column));
  }
  part.settings.columns = std::move(columns);
  return success();
}

Status read_lanes(const BoardPart& part, const Node& node) {
  std::vector<Lane> lanes;
  for (const std::uint32_t child : node.children) {
    const Node& entry = part.tree[child];
    Lane lane;
    if (entry.kind != NodeKind::map) {
      return part.bad(entry, "a lane must be {name: …, where: …}")
          .hint("for example: - {name: Expedite, where: \"class:expedite\"}");
    }
    for (std::size_t i = 0; i < part.tree.pairs(entry); ++i) {
      TRY(read_lane_key(part, part.tree.key(entry, i), part.tree.value(entry, i), lane));
    }
    if (trim(lane.name).empty()) return part.bad(entry, "this lane has no name");
    lanes.push_back(std::move(lane));
  }
  part.settings.lanes = std::move(lanes);
  return success();
}

}  // namespace kanban::yaml
