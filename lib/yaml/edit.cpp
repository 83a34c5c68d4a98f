// edit_card: from the difference between two cards to a difference between two texts.
//
// Values that stand in the file are replaced all at once; keys come and go one at a time, each on a
// text that was read again, because they move the lines around them. The last reading is also the
// proof: what it gives must be the card that was asked for.
#include "yaml/edit.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "yaml/card_codec.hpp"
#include "yaml/card_reader.hpp"
#include "yaml/patch.hpp"
#include "yaml/scanner.hpp"

namespace kanban {
namespace {

using yaml::Edit;
using yaml::Node;
using yaml::NodeKind;
using yaml::Reading;
using yaml::Source;

bool same_field(const Card& a, const Card& b, const FieldInfo& row) {
  switch (row.kind) {
    case FieldKind::comments: return a.comments == b.comments;
    case FieldKind::history: return a.history == b.history;
    default: break;
  }
  if (row.field == Field::created) return a.created == b.created;
  return is_list(row.kind) ? a.list(row.field) == b.list(row.field)
                           : a.text(row.field) == b.text(row.field);
}

// Unknown keys compare without their order: nothing reads it.
bool same_extras(const Card& a, const Card& b) {
  return a.extras.size() == b.extras.size() &&
         std::is_permutation(a.extras.begin(), a.extras.end(), b.extras.begin());
}

// What still differs, by name.
std::vector<std::string> differences(const Card& a, const Card& b) {
  std::vector<std::string> names;
  if (a == b) return names;
  for (const FieldInfo& row : fields()) {
    if (!same_field(a, b, row)) names.emplace_back(row.name);
  }
  if (!same_extras(a, b)) names.emplace_back("an unknown key");
  return names;
}

const Extra* find_extra(const Card& card, std::string_view key) {
  const auto found = std::find_if(card.extras.begin(), card.extras.end(),
                                  [&](const Extra& extra) { return extra.key == key; });
  return found == card.extras.end() ? nullptr : &*found;
}

void patch_extra(Edit& edit, const Node& key, const Node& value) {
  const Extra* const old = find_extra(edit.before, key.text);
  const Extra* const wanted = find_extra(edit.after, key.text);
  if (old == nullptr || wanted == nullptr || old->text == wanted->text) return;
  const std::size_t colon = edit.source.text.find(':', key.end) + 1;
  const std::string gap = wanted->text.empty() || wanted->text.front() == '\n' ? "" : " ";
  edit.replace(colon, std::max(value.end, colon), gap + wanted->text);
}

// The patches of every value that stands in the file and differs.
void patch_values(Edit& edit) {
  const Node& root = edit.tree.root();
  for (std::size_t i = 0; i < edit.tree.pairs(root); ++i) {
    const Node& key = edit.tree.key(root, i);
    const Node& value = edit.tree.value(root, i);
    const auto field = find_field(key.text);
    if (!field) {
      patch_extra(edit, key, value);
      continue;
    }
    const FieldInfo& row = info(*field);
    if (!edit.after.has(*field) || same_field(edit.before, edit.after, row)) continue;
    if (value.kind == NodeKind::empty) {
      yaml::rewrite_value(edit, *field, key, value);
    } else if (row.kind == FieldKind::comments || row.kind == FieldKind::history) {
      yaml::patch_log(edit, row, key, value);
    } else if (is_list(row.kind)) {
      yaml::patch_list(edit, row, key, value);
    } else {
      yaml::patch_scalar(edit, row, key, value);
    }
  }
}

// The patch of one key that is to come or to go.
void patch_keys(Edit& edit) {
  const Node& root = edit.tree.root();
  for (std::size_t i = 0; i < edit.tree.pairs(root); ++i) {
    const Node& key = edit.tree.key(root, i);
    const Node& value = edit.tree.value(root, i);
    const auto field = find_field(key.text);
    const bool wanted = field ? edit.after.has(*field) || !edit.before.has(*field)
                              : find_extra(edit.after, key.text) != nullptr;
    if (!wanted) return yaml::remove_entry(edit, key, value);
  }
  for (const FieldInfo& row : fields()) {
    if (edit.after.has(row.field) && edit.tree.find(root, row.name) == nullptr) {
      return yaml::insert_entry(edit, row.field);
    }
  }
  for (const Extra& extra : edit.after.extras) {
    if (find_extra(edit.before, extra.key) == nullptr) return yaml::insert_extra(edit, extra);
  }
}

Error edit_failed(std::string_view path, std::vector<std::string> details) {
  Error error = make_error(ErrorKind::internal, "edit-failed",
                           "the card could not be changed in place; nothing was written");
  error.details = std::move(details);
  error.where = Location{std::string(path), 0, 0};
  error.hints.push_back("run `kanban fmt` on the card first, or change it by hand");
  return error;
}

bool has_comment(std::string_view text) {
  return text.starts_with('#') || text.find(" #") != std::string_view::npos ||
         text.find("\n#") != std::string_view::npos;
}

// One round: the text a step nearer to `after`, or as it is when there is nothing left to do.
std::string step(const Source& source, const Reading& before, const Card& after) {
  const std::string_view text = source.text;
  const Node& root = before.tree.root();
  if (root.style == yaml::Style::flow || yaml::line_start(text, root.begin) != root.begin) {
    // The whole card is one value that cannot be edited by lines.
    return has_comment(text) ? std::string(text) : write_card(after);
  }
  Edit edit{source, before.tree, before.card, after};
  const std::size_t first = text.find('\n');
  if (first != std::string_view::npos && first > 0 && text[first - 1] == '\r') edit.eol = "\r\n";
  patch_values(edit);
  if (edit.patches.empty()) patch_keys(edit);
  return yaml::apply_patches(text, std::move(edit.patches));
}

}  // namespace

namespace yaml {

Result<Reading> read_for_edit(const Source& source) {
  Reading reading;
  if (scan_with_spans(source.text, reading.card, reading.tree)) return reading;
  return read_events_for_edit(source);
}

Result<Reading> read_events_for_edit(const Source& source) {
  Reading reading;
  TRY_ASSIGN(reading.tree, read_tree(source));
  TRY_ASSIGN(ParsedCard parsed, read_card(source, reading.tree));
  reading.card = std::move(parsed.card);
  return reading;
}

Result<std::string> edit_text(std::string_view text, const Card& after, std::string_view path,
                              ReadForEdit read) {
  std::string current(text);
  // Each round settles at least one field, so there are never more than fields and unknown keys.
  const std::size_t rounds = 2 * (kFieldCount + after.extras.size()) + 8;
  for (std::size_t round = 0;; ++round) {
    const Source source{current, path};
    auto reading = read(source);
    if (!reading.ok()) {
      if (round == 0) return std::move(reading).error();
      return edit_failed(path, {reading.error().message});
    }
    const std::vector<std::string> left = differences(reading->card, after);
    if (left.empty()) return current;
    std::string next = step(source, *reading, after);
    if (next == current || round > rounds) {
      return edit_failed(path, {"still different: " + join(left, ", ")});
    }
    current = std::move(next);
  }
}

}  // namespace yaml

Result<std::string> edit_card(std::string_view text, const Card& after, std::string_view path) {
  return yaml::edit_text(text, after, path, yaml::read_for_edit);
}

}  // namespace kanban
