#include "yaml/set_order.hpp"

#include <algorithm>

#include "model/fields.hpp"
#include "yaml/card_codec.hpp"
#include "yaml/edit.hpp"
#include "yaml/event_reader.hpp"

namespace kanban {
namespace {

using yaml::Node;
using yaml::NodeKind;
using yaml::Reading;
using yaml::Source;
using yaml::Style;
using yaml::Tree;

struct SetEntry {
  std::string value = {};         // decoded
  std::string_view written = {};  // as it stands in the file
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct UnsortedSet {
  const Node* key = nullptr;
  const Node* list = nullptr;
  std::vector<SetEntry> entries = {};  // in the order of the file
};

bool before(const SetEntry& a, const SetEntry& b) { return a.value < b.value; }
bool same(const SetEntry& a, const SetEntry& b) { return a.value == b.value; }

std::vector<UnsortedSet> find_unsorted(std::string_view text, const Tree& tree) {
  std::vector<UnsortedSet> found;
  const Node& root = tree.root();
  for (std::size_t i = 0; i < tree.pairs(root); ++i) {
    const auto field = find_field(tree.key(root, i).text);
    const Node& list = tree.value(root, i);
    if (!field || !is_set(info(*field).kind) || list.kind != NodeKind::list) continue;
    UnsortedSet set{.key = &tree.key(root, i), .list = &list};
    for (const std::uint32_t child : list.children) {
      const Node& item = tree[child];
      set.entries.push_back({yaml::scalar_text(item),
                             text.substr(item.begin, item.end - item.begin), item.begin, item.end});
    }
    const bool sorted = std::is_sorted(set.entries.begin(), set.entries.end(), before);
    const bool once =
        std::adjacent_find(set.entries.begin(), set.entries.end(), same) == set.entries.end();
    if (!sorted || !once) found.push_back(std::move(set));
  }
  return found;
}

std::vector<SetEntry> sorted(std::vector<SetEntry> entries) {
  std::stable_sort(entries.begin(), entries.end(), before);
  entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
  return entries;
}

// Puts the sorted set into `out`, whose bytes up to the set's end are those of `text`.
void put_sorted(std::string& out, std::string_view text, const UnsortedSet& set) {
  const std::string_view span = text.substr(set.list->begin, set.list->end - set.list->begin);
  if (span.find('#') != std::string_view::npos) return;
  const std::vector<SetEntry> wanted = sorted(set.entries);
  if (set.list->style == Style::flow) {
    if (span.find('\n') != std::string_view::npos) return;
    std::string flow = "[";
    for (const SetEntry& entry : wanted) {
      flow += flow.size() == 1 ? "" : ", ";
      flow += entry.written;
    }
    out.replace(set.list->begin, span.size(), flow + "]");
    return;
  }
  // An entry that stands twice would leave a line without any.
  if (wanted.size() != set.entries.size()) return;
  for (std::size_t i = wanted.size(); i-- > 0;) {
    const SetEntry& old = set.entries[i];
    out.replace(old.begin, old.end - old.begin, wanted[i].written);
  }
}

}  // namespace

std::vector<Error> unsorted_sets(std::string_view text, std::string_view path) {
  const Source source{text, path};
  std::vector<Error> notes;
  const auto reading = yaml::read_for_edit(source);
  if (!reading.ok()) return notes;
  for (const UnsortedSet& set : find_unsorted(text, reading->tree)) {
    Error note = yaml::error_at(source, set.key->begin, "unsorted-set",
                                "the entries of " + set.key->text + " are not sorted");
    note.severity = Severity::note;
    note.hints.push_back("kanban check --fix sorts them");
    notes.push_back(std::move(note));
  }
  return notes;
}

std::string with_sorted_sets(std::string_view text, std::string_view path) {
  const Source source{text, path};
  std::string out(text);
  const auto reading = yaml::read_for_edit(source);
  if (!reading.ok()) return out;
  std::vector<UnsortedSet> sets = find_unsorted(text, reading->tree);
  std::reverse(sets.begin(), sets.end());  // from the end, so that offsets stay true
  for (const UnsortedSet& set : sets) put_sorted(out, text, set);
  const auto result = parse_card(out, path);
  return result.ok() && result->card == reading->card ? out : std::string(text);
}

}  // namespace kanban
