// The columns and lanes of a board.
#include <algorithm>

#include "base/text.hpp"
#include "yaml/board_reader.hpp"
#include "yaml/event_reader.hpp"

namespace kanban::yaml {
namespace {

constexpr int kLargestLimit = 1000000;

Result<int> read_limit(const Source& source, const Node& node, std::string_view name) {
  const auto count = parse_count(node.text);
  if (node.kind != NodeKind::scalar || !count || *count < 1 || *count > kLargestLimit) {
    return error_at(source, node.begin, "bad-limit",
                    "'" + std::string(name) + "' must be a whole number from 1 on, not '" +
                        printable(node.text) + "'")
        .hint("leave the key out where there is no limit");
  }
  return static_cast<int>(*count);
}

// The entries of enter:, leave: and check:, each a word or {word: value}.
Result<std::vector<std::string>> read_conditions(const Source& source, const Tree& tree,
                                                 const Node& node, std::string_view name) {
  if (node.kind != NodeKind::list) return read_texts(source, tree, node, name);
  std::vector<std::string> out;
  for (const std::uint32_t child : node.children) {
    const Node& entry = tree[child];
    if (entry.kind == NodeKind::map && tree.pairs(entry) == 1) {
      TRY_ASSIGN(const std::string value, read_one(source, tree.value(entry, 0), name));
      out.push_back(tree.key(entry, 0).text + ": " + value);
    } else {
      TRY_ASSIGN(std::string value, read_one(source, entry, name));
      out.push_back(std::move(value));
    }
  }
  return out;
}

Result<Stage> read_stage(const Source& source, const Node& node) {
  const auto stage = find_stage(node.text);
  if (stage) return *stage;
  Error error =
      error_at(source, node.begin, "bad-stage", "'" + printable(node.text) + "' is no stage");
  const std::vector<std::string> stages{"backlog", "wait", "active", "done", "dropped"};
  error.hints = did_you_mean(node.text, stages);
  error.hints.push_back("stages: " + join(stages, ", "));
  return error;
}

Status read_column_key(const Source& source, const Tree& tree, const Node& key, const Node& value,
                       Column& column, std::vector<Error>& warnings) {
  const std::string& name = key.text;
  if (name == "name") {
    TRY_ASSIGN(column.name, read_one(source, value, name));
  } else if (name == "stage") {
    TRY_ASSIGN(column.stage, read_stage(source, value));
  } else if (name == "wip") {
    TRY_ASSIGN(column.wip, read_limit(source, value, name));
  } else if (name == "min") {
    TRY_ASSIGN(column.min, read_limit(source, value, name));
  } else if (name == "max") {
    TRY_ASSIGN(column.max, read_limit(source, value, name));
  } else if (name == "enter") {
    TRY_ASSIGN(column.enter, read_conditions(source, tree, value, name));
  } else if (name == "leave") {
    TRY_ASSIGN(column.leave, read_conditions(source, tree, value, name));
  } else if (name == "check") {
    TRY_ASSIGN(column.check, read_conditions(source, tree, value, name));
  } else {
    warn_unknown(source, key, {"name", "stage", "wip", "min", "max", "enter", "leave", "check"},
                 warnings);
  }
  return success();
}

Error duplicate(const Source& source, const Node& node, const Column& column, const Column& other) {
  return error_at(source, node.begin, "duplicate-column",
                  "two columns are called '" + printable(other.name) + "' and '" +
                      printable(column.name) + "'; names are compared without regard to case")
      .hint("give one of them another name");
}

}  // namespace

Result<std::vector<Column>> read_columns(const Source& source, const Tree& tree, const Node& node,
                                         std::vector<Error>& warnings) {
  if (node.kind != NodeKind::list || node.children.empty()) {
    return error_at(source, node.begin, "no-columns", "'columns' must be a list with an entry each")
        .hint("for example: columns: [backlog, doing, done]");
  }
  std::vector<Column> columns;
  for (std::size_t place = 0; place < node.children.size(); ++place) {
    const Node& entry = tree[node.children[place]];
    Column column;
    bool has_stage = false;
    if (entry.kind == NodeKind::map) {
      for (std::size_t i = 0; i < tree.pairs(entry); ++i) {
        TRY(read_column_key(source, tree, tree.key(entry, i), tree.value(entry, i), column,
                            warnings));
        has_stage = has_stage || tree.key(entry, i).text == "stage";
      }
    } else {
      TRY_ASSIGN(column.name, read_one(source, entry, "columns"));
    }
    if (trim(column.name).empty()) {
      return error_at(source, entry.begin, "bad-value", "this column has no name");
    }
    if (column.min && column.max && *column.min > *column.max) {
      return error_at(source, entry.begin, "bad-limit", "'min' is larger than 'max'");
    }
    if (!has_stage) column.stage = infer_stage(column.name, place, node.children.size());
    for (const Column& other : columns) {
      if (equal_ignoring_case(other.name, column.name))
        return duplicate(source, entry, column, other);
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

Result<std::vector<Lane>> read_lanes(const Source& source, const Tree& tree, const Node& node,
                                     std::vector<Error>& warnings) {
  std::vector<Lane> lanes;
  for (const std::uint32_t child : node.children) {
    const Node& entry = tree[child];
    Lane lane;
    if (entry.kind != NodeKind::map) {
      return error_at(source, entry.begin, "bad-value", "a lane must be {name: …, where: …}")
          .hint("for example: - {name: Expedite, where: \"class:expedite\"}");
    }
    for (std::size_t i = 0; i < tree.pairs(entry); ++i) {
      const Node& key = tree.key(entry, i);
      const Node& value = tree.value(entry, i);
      if (key.text == "name") {
        TRY_ASSIGN(lane.name, read_one(source, value, "name"));
      } else if (key.text == "where") {
        TRY_ASSIGN(lane.where, read_one(source, value, "where"));
      } else if (key.text == "wip") {
        TRY_ASSIGN(lane.wip, read_limit(source, value, "wip"));
      } else {
        warn_unknown(source, key, {"name", "where", "wip"}, warnings);
      }
    }
    if (trim(lane.name).empty()) {
      return error_at(source, entry.begin, "bad-value", "this lane has no name");
    }
    lanes.push_back(std::move(lane));
  }
  return lanes;
}

}  // namespace kanban::yaml
