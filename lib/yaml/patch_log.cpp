// Edits of the history and the comments: mostly one entry more at the end, in the list's own style.
#include <algorithm>

#include "yaml/card_writer.hpp"
#include "yaml/patch.hpp"
#include "yaml/quoting.hpp"

namespace kanban::yaml {
namespace {

// How many entries are equal at the beginning, and how many at the end behind them.
template <typename T>
std::pair<std::size_t, std::size_t> common_ends(const std::vector<T>& a, const std::vector<T>& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t head = 0;
  while (head < shorter && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  return {head, tail};
}

// The columns of the dash and of what follows it, and whether entries are maps over several lines.
struct Layout {
  std::size_t dash = 0;
  std::size_t item = 2;
  bool block = false;
};

Layout layout_of(const Edit& edit, const Node& list) {
  const std::string_view text = edit.source.text;
  const auto column = [&](const Node& node) { return node.begin - line_start(text, node.begin); };
  const Node& last = edit.tree[list.children.back()];
  Layout layout;
  layout.dash = column(list);
  layout.item = std::max(column(last), layout.dash + 2);
  layout.block = last.style == Style::block;
  return layout;
}

// `{a: b, c: d}` as lines of a map.
void append_event_lines(std::string& out, const Event& event, std::size_t indent) {
  const std::string next = "\n" + std::string(indent, ' ');
  Event head = event;
  head.because.clear();
  head.until.reset();
  head.by.clear();
  std::string flow;
  append_event(flow, head);
  // Without `by`, the flow form is "{at: TIME, KIND: VALUE}".
  const std::size_t comma = flow.find(", ");
  out += flow.substr(1, comma - 1);
  if (!event.by.empty()) out += next + "by: " + word(event.by);
  out += next + flow.substr(comma + 2, flow.size() - comma - 3);
  if (!event.because.empty()) out += next + "because: " + double_quoted(event.because);
  if (event.until) out += next + "until: " + format_date(*event.until);
}

std::string entry_lines(const Layout& layout, const Event& event) {
  std::string out =
      std::string(layout.dash, ' ') + "-" + std::string(layout.item - layout.dash - 1, ' ');
  if (layout.block) {
    append_event_lines(out, event, layout.item);
  } else {
    append_event(out, event);
  }
  return out + "\n";
}

std::string entry_lines(const Layout& layout, const Comment& comment) {
  std::string out =
      std::string(layout.dash, ' ') + "-" + std::string(layout.item - layout.dash - 1, ' ');
  append_comment(out, comment, layout.item);
  return out + "\n";
}

// Replaces the entries that differ between two equal ends. False where lines cannot be told apart.
template <typename T>
bool patch_entries(Edit& edit, const Node& list, const std::vector<T>& before,
                   const std::vector<T>& after) {
  const std::string_view text = edit.source.text;
  const auto [head, tail] = common_ends(before, after);
  const std::size_t old_end = before.size() - tail;
  const Layout layout = layout_of(edit, list);
  const auto begin_of = [&](std::size_t i) {
    return line_start(text, edit.tree[list.children[i]].begin);
  };
  const auto end_of = [&](std::size_t i) {
    return line_end(text, edit.tree[list.children[i]].end);
  };
  std::string lines;
  for (std::size_t i = head; i < after.size() - tail; ++i) lines += entry_lines(layout, after[i]);
  const std::size_t begin = head > 0 ? end_of(head - 1) : begin_of(0);
  if (old_end == head) {
    edit.insert_lines(begin, lines);
    return true;
  }
  const std::size_t from = begin_of(head);
  if (from < begin) return false;
  edit.replace(from, end_of(old_end - 1), lines);
  return true;
}

}  // namespace

void patch_log(Edit& edit, const FieldInfo& row, const Node& key, const Node& value) {
  bool done =
      value.kind == NodeKind::list && value.style == Style::block && !value.children.empty();
  if (done && row.kind == FieldKind::history) {
    done = patch_entries(edit, value, edit.before.history, edit.after.history);
  } else if (done) {
    done = patch_entries(edit, value, edit.before.comments, edit.after.comments);
  }
  if (!done) rewrite_value(edit, row.field, key, value);
}

}  // namespace kanban::yaml
