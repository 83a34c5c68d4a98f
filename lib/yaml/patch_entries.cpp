// Whole entries of a card: a key that comes in at its canonical place, a key that goes.
#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "yaml/card_writer.hpp"
#include "yaml/patch.hpp"

namespace kanban::yaml {
namespace {

bool is_blank_line(std::string_view text, std::size_t begin) {
  return begin < text.size() && trim(line_at(text, begin)).empty();
}

bool is_comment_line(std::string_view text, std::size_t begin) {
  return begin < text.size() && trim(line_at(text, begin)).starts_with('#');
}

// The lines of one key: from its line to the one after its value.
struct Entry {
  std::optional<Field> field = {};
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Entry> entries_of(const Edit& edit) {
  const Node& root = edit.tree.root();
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < edit.tree.pairs(root); ++i) {
    const Node& key = edit.tree.key(root, i);
    const Node& value = edit.tree.value(root, i);
    entries.push_back(Entry{find_field(key.text), line_start(edit.source.text, key.begin),
                            line_end(edit.source.text, std::max(value.end, key.end))});
  }
  return entries;
}

// The place behind an entry: after comments that are followed by a blank line, since they belong to
// it, and before those that stand on top of the next key.
std::size_t behind(std::string_view text, std::size_t end) {
  std::size_t place = end;
  while (is_comment_line(text, place)) place = line_end(text, place);
  return place >= text.size() || is_blank_line(text, place) ? place : end;
}

// The place above an entry and the comments that stand directly on it.
std::size_t above(std::string_view text, std::size_t begin) {
  while (begin > 0) {
    const std::size_t line = line_start(text, begin - 1);
    if (!is_comment_line(text, line)) break;
    begin = line;
  }
  return begin;
}

void insert_paragraph(Edit& edit, std::size_t place, const std::string& lines) {
  const std::string_view text = edit.source.text;
  const bool needs_blank_below = place < text.size() && !is_blank_line(text, place);
  edit.insert_lines(place, "\n" + lines + (needs_blank_below ? "\n" : ""));
}

// The last entry in the order of fields that comes before `field`, or null.
const Entry* last_before(const std::vector<Entry>& entries, Field field) {
  const Entry* best = nullptr;
  for (const Entry& entry : entries) {
    if (entry.field && *entry.field < field && (best == nullptr || *best->field < *entry.field)) {
      best = &entry;
    }
  }
  return best;
}

// The first entry in the order of fields that comes after `field`, or null.
const Entry* first_after(const std::vector<Entry>& entries, Field field) {
  const Entry* best = nullptr;
  for (const Entry& entry : entries) {
    if (entry.field && *entry.field > field && (best == nullptr || *best->field > *entry.field)) {
      best = &entry;
    }
  }
  return best;
}

}  // namespace

void insert_entry(Edit& edit, Field field) {
  const std::vector<Entry> entries = entries_of(edit);
  const std::string_view text = edit.source.text;
  std::string lines;
  append_field(lines, edit.after, field);
  const Entry* const prior = last_before(entries, field);
  const Entry* const next = first_after(entries, field);
  const auto same_paragraph = [&](const Entry* entry) {
    return entry != nullptr && info(*entry->field).paragraph == info(field).paragraph;
  };
  if (same_paragraph(prior)) {
    edit.insert_lines(behind(text, prior->end), lines);
  } else if (same_paragraph(next)) {
    edit.insert_lines(above(text, next->begin), lines);
  } else if (prior != nullptr) {
    insert_paragraph(edit, behind(text, prior->end), lines);
  } else if (next != nullptr) {
    edit.insert_lines(above(text, next->begin), lines + "\n");
  }
}

void insert_extra(Edit& edit, const Extra& extra) {
  const std::vector<Entry> entries = entries_of(edit);
  std::string lines;
  append_extra(lines, extra);
  const auto last = std::find_if(entries.rbegin(), entries.rend(),
                                 [](const Entry& entry) { return !entry.field; });
  if (last != entries.rend()) {
    edit.insert_lines(behind(edit.source.text, last->end), lines);
  } else if (const Entry* prior = last_before(entries, Field::comments)) {
    insert_paragraph(edit, behind(edit.source.text, prior->end), lines);
  }
}

void remove_entry(Edit& edit, const Node& key, const Node& value) {
  const std::string_view text = edit.source.text;
  const std::size_t begin = line_start(text, key.begin);
  std::size_t end = line_end(text, std::max(value.end, key.end));
  // Where its paragraph was this line alone, one of the two blank lines goes with it.
  const bool blank_above = begin == 0 || is_blank_line(text, line_start(text, begin - 1));
  std::size_t from = begin;
  if (blank_above && is_blank_line(text, end)) {
    end = line_end(text, end);
  } else if (blank_above && end >= text.size() && begin > 0) {
    from = line_start(text, begin - 1);
  }
  edit.replace(from, end, "");
}

}  // namespace kanban::yaml
