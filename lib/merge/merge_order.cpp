#include "merge/merge_order.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace kanban {
namespace {

using Labels = std::vector<std::string>;
using Places = std::unordered_map<std::string, std::size_t>;

std::unordered_set<std::string> labels_of(const std::vector<Sequenced>& entries) {
  std::unordered_set<std::string> labels;
  for (const Sequenced& entry : entries) labels.insert(entry.label);
  return labels;
}

// The labels of `entries` that are among `kept`, in their order.
Labels only(const std::vector<Sequenced>& entries, const std::unordered_set<std::string>& kept) {
  Labels labels;
  for (const Sequenced& entry : entries) {
    if (kept.contains(entry.label)) labels.push_back(entry.label);
  }
  return labels;
}

// The order of what both have; nothing where neither side's can be preferred.
std::vector<std::string> common_order(const std::vector<Sequenced>& base,
                                      const std::vector<Sequenced>& ours,
                                      const std::vector<Sequenced>& theirs,
                                      const std::unordered_set<std::string>& common) {
  Labels mine = only(ours, common);
  Labels other = only(theirs, common);
  if (mine == other) return mine;
  std::unordered_set<std::string> old = labels_of(base);
  std::erase_if(old, [&](const std::string& label) { return !common.contains(label); });
  const Labels before = only(base, old);
  const bool we_moved = only(ours, old) != before;
  const bool they_moved = only(theirs, old) != before;
  if (we_moved == they_moved) return {};
  return we_moved ? mine : other;
}

// The entries that stand in one side only, by how many of the common ones go before them.
std::map<std::size_t, std::vector<const Sequenced*>> gaps_of(const std::vector<Sequenced>& side,
                                                             const Places& places) {
  std::map<std::size_t, std::vector<const Sequenced*>> gaps;
  std::size_t gap = 0;
  for (const Sequenced& entry : side) {
    const auto place = places.find(entry.label);
    if (place != places.end()) {
      gap = place->second + 1;
    } else {
      gaps[gap].push_back(&entry);
    }
  }
  return gaps;
}

void append_by_rank(Labels& out, const std::vector<const Sequenced*>& a,
                    const std::vector<const Sequenced*>& b) {
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() || right != b.end()) {
    const bool take_left = right == b.end() || (left != a.end() && (*left)->rank < (*right)->rank);
    out.push_back(take_left ? (*left++)->label : (*right++)->label);
  }
}

Labels sorted_by_rank(const std::vector<Sequenced>& ours, const std::vector<Sequenced>& theirs) {
  std::map<std::string, std::string> by_rank;
  for (const Sequenced& entry : ours) by_rank[entry.rank] = entry.label;
  for (const Sequenced& entry : theirs) by_rank[entry.rank] = entry.label;
  Labels labels;
  for (const auto& [rank, label] : by_rank) labels.push_back(label);
  return labels;
}

}  // namespace

Labels merge_order(const std::vector<Sequenced>& base, const std::vector<Sequenced>& ours,
                   const std::vector<Sequenced>& theirs) {
  std::unordered_set<std::string> common = labels_of(ours);
  const std::unordered_set<std::string> others = labels_of(theirs);
  std::erase_if(common, [&](const std::string& label) { return !others.contains(label); });
  const Labels spine = common_order(base, ours, theirs, common);
  if (spine.size() < common.size()) return sorted_by_rank(ours, theirs);
  Places places;
  for (std::size_t i = 0; i < spine.size(); ++i) places[spine[i]] = i;
  auto mine = gaps_of(ours, places);
  auto other = gaps_of(theirs, places);
  Labels out;
  for (std::size_t gap = 0; gap <= spine.size(); ++gap) {
    append_by_rank(out, mine[gap], other[gap]);
    if (gap < spine.size()) out.push_back(spine[gap]);
  }
  return out;
}

std::vector<Sequenced> labelled(const std::vector<std::string>& texts) {
  std::unordered_map<std::string, std::size_t> seen;
  std::vector<Sequenced> entries;
  for (const std::string& text : texts) {
    const std::string label = text + "#" + std::to_string(seen[text]++);
    entries.push_back({label, label});
  }
  return entries;
}

}  // namespace kanban
