// Edits of one value: a scalar, or the entries of a list.
#include <algorithm>

#include "yaml/card_writer.hpp"
#include "yaml/event_reader.hpp"
#include "yaml/patch.hpp"
#include "yaml/quoting.hpp"

namespace kanban::yaml {
namespace {

bool on_one_line(const Source& source, const Node& node) {
  return source.text.substr(node.begin, node.end - node.begin).find('\n') == std::string_view::npos;
}

// `text` in the quoting of `old`, where that can hold it.
std::string in_style(Style old, FieldKind kind, std::string_view text) {
  if (old == Style::single_quoted && may_be_single_quoted(text)) return single_quoted(text);
  if (old == Style::single_quoted || old == Style::double_quoted) return double_quoted(text);
  if (old == Style::plain && may_be_plain(text)) return std::string(text);
  return scalar_value(kind, text);
}

// The new lines of a literal block, below its own header and with its own indentation. False when
// the block is not of the simple kind.
bool patch_literal(Edit& edit, const Node& value, std::string_view text) {
  const std::string_view whole = edit.source.text;
  const std::size_t content = line_end(whole, value.begin);
  const std::string_view header = line_at(whole, value.begin);
  const char after = whole.substr(value.begin + 1, 1).empty() ? '\n' : whole[value.begin + 1];
  if (value.style != Style::literal || content >= value.end || !may_be_literal(text) ||
      (after != '\n' && after != '\r' && after != ' ') ||
      header.find_first_of("+-123456789", value.begin + 1 - line_start(whole, value.begin)) !=
          std::string_view::npos) {
    return false;
  }
  std::size_t first = content;
  while (line_at(whole, first).empty()) first = line_end(whole, first);
  std::string lines;
  append_literal_lines(lines, text, indentation_at(whole, first));
  lines.pop_back();
  edit.replace(content, value.end, lines);
  return true;
}

// The line of a block list that holds one entry, with what stands between it and the one before.
struct Row {
  std::size_t gap = 0;    // end of the row before
  std::size_t begin = 0;  // of the line with the dash
  std::size_t end = 0;    // after the line end
};

// The rows of a block list; nothing when an entry does not begin on the line of its dash.
std::vector<Row> rows_of(const Edit& edit, const Node& list) {
  const std::string_view text = edit.source.text;
  std::vector<Row> rows;
  for (const std::uint32_t child : list.children) {
    const Node& item = edit.tree[child];
    Row row;
    row.begin = line_start(text, item.begin);
    row.end = line_end(text, item.end);
    const std::string_view before = text.substr(row.begin, item.begin - row.begin);
    const std::size_t dash = before.find_first_not_of(' ');
    if (dash == std::string_view::npos || before[dash] != '-' ||
        before.find_first_not_of(' ', dash + 1) != std::string_view::npos) {
      return {};
    }
    row.gap = rows.empty() ? row.begin : rows.back().end;
    if (row.gap > row.begin) return {};
    rows.push_back(row);
  }
  return rows;
}

void patch_rows(Edit& edit, const FieldInfo& row, const Node& list, const std::vector<Row>& rows,
                const std::vector<Step>& steps) {
  const std::size_t column = list.begin - line_start(edit.source.text, list.begin);
  for (const Step& step : steps) {
    if (step.kind == Step::Kind::drop) {
      edit.replace(rows[step.row].begin, rows[step.row].end, "");
    } else if (step.kind == Step::Kind::replace) {
      const Node& item = edit.tree[list.children[step.row]];
      edit.replace(item.begin, item.end, in_style(item.style, row.kind, step.text));
    } else if (step.kind == Step::Kind::insert) {
      const std::string line =
          std::string(column, ' ') + "- " + scalar_value(row.kind, step.text) + "\n";
      edit.insert_lines(step.row < rows.size() ? rows[step.row].gap : rows.back().end, line);
    }
  }
}

void patch_flow(Edit& edit, const FieldInfo& row, const Node& list,
                const std::vector<Step>& steps) {
  std::string out;
  for (const Step& step : steps) {
    if (step.kind == Step::Kind::drop) continue;
    out += out.empty() ? "[" : ", ";
    if (step.kind == Step::Kind::insert) {
      out += scalar_value(row.kind, step.text);
      continue;
    }
    const Node& item = edit.tree[list.children[step.row]];
    out += step.kind == Step::Kind::keep
               ? std::string(edit.source.text.substr(item.begin, item.end - item.begin))
               : in_style(item.style == Style::plain ? Style::double_quoted : item.style, row.kind,
                          step.text);
  }
  edit.replace(list.begin, list.end, out + "]");
}

}  // namespace

void rewrite_value(Edit& edit, Field field, const Node& key, const Node& value) {
  const std::string_view text = edit.source.text;
  const std::size_t colon = text.find(':', key.end) + 1;
  const std::string canonical = value_text(edit.after, field);
  const std::size_t first_line = std::min(canonical.find('\n'), canonical.size());
  const std::size_t last = std::max(value.end, colon);
  const std::size_t line = line_start(text, last) + line_at(text, last).size();
  // What stands behind the old value on its line, a comment, goes behind the new value's first
  // line.
  edit.replace(colon, line,
               canonical.substr(0, first_line) + std::string(text.substr(last, line - last)) +
                   canonical.substr(first_line));
}

void patch_scalar(Edit& edit, const FieldInfo& row, const Node& key, const Node& value) {
  const std::string text = row.field == Field::created ? format_instant(edit.after.created)
                                                       : std::string(edit.after.text(row.field));
  const bool block = value.style == Style::literal || value.style == Style::folded;
  if (block && patch_literal(edit, value, text)) return;
  if (block || value.kind != NodeKind::scalar ||
      (row.kind == FieldKind::text && may_be_literal(text) &&
       text.find('\n') != std::string::npos)) {
    rewrite_value(edit, row.field, key, value);
    return;
  }
  const bool bare = row.kind == FieldKind::date || row.kind == FieldKind::instant ||
                    row.kind == FieldKind::number || row.kind == FieldKind::flag;
  edit.replace(value.begin, value.end,
               bare && value.style == Style::plain ? text : in_style(value.style, row.kind, text));
}

void patch_list(Edit& edit, const FieldInfo& row, const Node& key, const Node& value) {
  if (value.kind != NodeKind::list || value.children.empty() || row.kind == FieldKind::map) {
    rewrite_value(edit, row.field, key, value);
    return;
  }
  // The order of the file, which for a set need not be the card's.
  std::vector<std::string> before;
  for (const std::uint32_t child : value.children) before.push_back(scalar_text(edit.tree[child]));
  const auto steps = steps_between(before, edit.after.list(row.field), is_set(row.kind));
  const bool keeps_some = std::any_of(steps.begin(), steps.end(), [](const Step& step) {
    return step.kind == Step::Kind::keep || step.kind == Step::Kind::replace;
  });
  const std::vector<Row> rows =
      value.style == Style::block ? rows_of(edit, value) : std::vector<Row>{};
  if (keeps_some && value.style == Style::flow && on_one_line(edit.source, value)) {
    patch_flow(edit, row, value, steps);
  } else if (keeps_some && !rows.empty()) {
    patch_rows(edit, row, value, rows, steps);
  } else {
    rewrite_value(edit, row.field, key, value);
  }
}

}  // namespace kanban::yaml
