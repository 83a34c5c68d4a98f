#include "yaml/blocks.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "model/check_item.hpp"
#include "yaml/card_writer.hpp"
#include "yaml/edit.hpp"

namespace kanban {
namespace {

using yaml::Node;
using yaml::NodeKind;
using yaml::Reading;
using yaml::Source;
using yaml::Style;

std::string cut(std::string_view text, std::size_t from, std::size_t to) {
  return std::string(text.substr(from, to - from));
}

// The comment behind `node` on its line, or behind the sign of a block text.
std::string remark_behind(std::string_view text, const Node& node) {
  const bool block = node.style == Style::literal || node.style == Style::folded;
  const std::size_t from = block ? node.begin : node.end;
  const std::string_view rest =
      yaml::line_at(text, from).substr(from - yaml::line_start(text, from));
  const std::size_t sign = rest.find(" #");
  return sign == std::string_view::npos ? std::string() : std::string(rest.substr(sign + 1));
}

std::string entry_name(Field field, const std::string& entry) {
  const bool item = field == Field::acceptance || field == Field::checklist;
  return item ? parse_check_item(entry).text : entry;
}

class Counter {
 public:
  std::string numbered(std::string name) {
    const std::size_t number = seen_[name]++;
    return std::move(name) + "#" + std::to_string(number);
  }

 private:
  std::map<std::string, std::size_t> seen_;
};

// Whether the entries of `list` stand on rows of their own, each with its dash.
bool has_rows(std::string_view text, const Reading& reading, const Node& list) {
  if (list.kind != NodeKind::list || list.style != Style::block || list.children.empty()) {
    return false;
  }
  std::size_t end = 0;
  return std::all_of(list.children.begin(), list.children.end(), [&](std::uint32_t child) {
    const Node& item = reading.tree[child];
    const std::size_t begin = yaml::line_start(text, item.begin);
    const std::string_view before = text.substr(begin, item.begin - begin);
    const std::size_t dash = before.find_first_not_of(' ');
    const bool good = begin >= end && dash != std::string_view::npos && before[dash] == '-' &&
                      before.find_first_not_of(' ', dash + 1) == std::string_view::npos;
    end = yaml::line_end(text, item.end);
    return good;
  });
}

std::vector<TextPiece> names_in_file(const Reading& reading, Field field, const Node& list) {
  if (field == Field::comments || field == Field::history) return row_names(reading.card, field);
  std::vector<std::string> entries;
  for (const std::uint32_t child : list.children) entries.push_back(reading.tree[child].text);
  return row_names(field, entries);
}

// Fills in the rows of a list whose lines are those from `begin` to `end`.
void cut_rows(TextBlock& block, const Reading& reading, std::string_view text, const Node& list,
              std::size_t begin, std::size_t end) {
  const auto field = find_field(block.piece.name);
  if (!field || !has_rows(text, reading, list)) return;
  std::vector<TextPiece> rows = names_in_file(reading, *field, list);
  if (rows.size() != list.children.size()) return;
  std::size_t done = yaml::line_end(text, begin);
  block.piece.body = cut(text, begin, done);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Node& item = reading.tree[list.children[i]];
    const std::size_t row = yaml::line_start(text, item.begin);
    const bool last = i + 1 == rows.size();
    const std::size_t row_end = last ? end : yaml::line_end(text, item.end);
    rows[i].lead = cut(text, done, row);
    rows[i].body = cut(text, row, row_end);
    if (field != Field::comments) rows[i].remark = remark_behind(text, item);
    done = row_end;
  }
  block.rows = std::move(rows);
}

}  // namespace

std::string key_value(const Card& card, std::string_view key) {
  if (const auto field = find_field(key)) {
    return card.has(*field) ? yaml::value_text(card, *field) : std::string();
  }
  for (const Extra& extra : card.extras) {
    if (extra.key == key) return extra.text;
  }
  return {};
}

std::vector<TextPiece> row_names(Field field, const std::vector<std::string>& entries) {
  Counter counter;
  std::vector<TextPiece> rows;
  for (const std::string& entry : entries) {
    rows.push_back({.name = counter.numbered(entry_name(field, entry)), .value = entry});
  }
  return rows;
}

std::vector<TextPiece> row_names(const Card& card, Field field) {
  Counter counter;
  std::vector<TextPiece> rows;
  if (field == Field::history) {
    for (const Event& event : card.history) {
      std::string text;
      yaml::append_event(text, event);
      rows.push_back({.name = counter.numbered(text), .value = text});
    }
  } else if (field == Field::comments) {
    for (const Comment& comment : card.comments) {
      rows.push_back({.name = counter.numbered(format_instant(comment.at) + " " + comment.by),
                      .value = comment.text});
    }
  } else {
    return row_names(field, card.list(field));
  }
  return rows;
}

Result<CutCard> cut_card(std::string_view text, std::string_view path) {
  const Source source{text, path};
  TRY_ASSIGN(Reading reading, yaml::read_for_edit(source));
  const Node& root = reading.tree.root();
  if (root.style == Style::flow || yaml::line_start(text, root.begin) != root.begin) {
    return yaml::error_at(source, root.begin, "not-allowed", "the card is no row of keys");
  }
  CutCard out;
  std::size_t done = 0;
  for (std::size_t i = 0; i < reading.tree.pairs(root); ++i) {
    const Node& key = reading.tree.key(root, i);
    const Node& value = reading.tree.value(root, i);
    const std::size_t begin = yaml::line_start(text, key.begin);
    const std::size_t end = yaml::line_end(text, std::max(value.end, key.end));
    TextBlock block;
    block.piece = {.name = key.text,
                   .value = key_value(reading.card, key.text),
                   .lead = cut(text, done, begin),
                   .body = cut(text, begin, end),
                   .remark = remark_behind(text, value.kind == NodeKind::empty ? key : value)};
    cut_rows(block, reading, text, value, begin, end);
    out.blocks.push_back(std::move(block));
    done = end;
  }
  out.tail = cut(text, done, text.size());
  out.card = std::move(reading.card);
  return out;
}

}  // namespace kanban
