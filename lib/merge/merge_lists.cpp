#include "merge/merge_lists.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "merge/merge_order.hpp"
#include "model/check_item.hpp"

namespace kanban {
namespace {

using Entries = std::vector<std::string>;
// What an entry is known by, however its value changes.
using Name = std::string (*)(const std::string& entry);
// Of two entries with one name, the one that is taken.
using Choice = const std::string& (*)(const std::string& a, const std::string& b);

std::string whole(const std::string& entry) { return entry; }

std::string key_of(const std::string& entry) { return entry.substr(0, entry.find(": ")); }

std::string item_text(const std::string& entry) { return parse_check_item(entry).text; }

const std::string& larger(const std::string& a, const std::string& b) { return std::max(a, b); }

const std::string& done_one(const std::string& a, const std::string& b) {
  const bool a_done = parse_check_item(a).done;
  if (a_done != parse_check_item(b).done) return a_done ? a : b;
  return std::max(a, b);
}

// A list with the label of each entry: its name and how many of that name go before it.
struct Side {
  std::vector<Sequenced> labels = {};
  std::unordered_map<std::string, std::string> by_label = {};

  std::optional<std::string> find(const std::string& label) const {
    const auto found = by_label.find(label);
    return found == by_label.end() ? std::nullopt : std::optional(found->second);
  }
};

Side side_of(const Entries& entries, Name name) {
  Entries names;
  for (const std::string& entry : entries) names.push_back(name(entry));
  Side side{labelled(names), {}};
  for (std::size_t i = 0; i < entries.size(); ++i) {
    side.by_label[side.labels[i].label] = entries[i];
  }
  return side;
}

MergedList merge_named(const Entries& base, const Entries& ours, const Entries& theirs, Name name,
                       Choice choose) {
  const Side old = side_of(base, name);
  const Side mine = side_of(ours, name);
  const Side other = side_of(theirs, name);
  MergedList out;
  for (const std::string& label : merge_order(old.labels, mine.labels, other.labels)) {
    const auto was = old.find(label);
    const auto left = mine.find(label);
    const auto right = other.find(label);
    if (left == right || right == was || left == was) {
      const auto& value = right == was ? left : right;
      if (value) out.entries.push_back(*value);
    } else if (!left || !right) {
      out.entries.push_back(left ? *left : *right);
      out.lost.push_back({out.entries.back(), ""});
    } else {
      const std::string& taken = choose(*left, *right);
      out.entries.push_back(taken);
      out.lost.push_back({taken, taken == *left ? *right : *left});
    }
  }
  return out;
}

}  // namespace

MergedList merge_entries(const Entries& base, const Entries& ours, const Entries& theirs) {
  return merge_named(base, ours, theirs, whole, larger);
}

MergedList merge_map(const Entries& base, const Entries& ours, const Entries& theirs) {
  return merge_named(base, ours, theirs, key_of, larger);
}

MergedList merge_check_items(const Entries& base, const Entries& ours, const Entries& theirs) {
  return merge_named(base, ours, theirs, item_text, done_one);
}

Entries union_of(const Entries& base, const Entries& ours, const Entries& theirs) {
  Entries names;
  const auto add = [&](const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  const Side mine = side_of(ours, whole);
  const Side other = side_of(theirs, whole);
  for (const std::string& label :
       merge_order(side_of(base, whole).labels, mine.labels, other.labels)) {
    add(mine.by_label.contains(label) ? mine.by_label.at(label) : other.by_label.at(label));
  }
  for (const std::string& name : base) add(name);
  return names;
}

}  // namespace kanban
