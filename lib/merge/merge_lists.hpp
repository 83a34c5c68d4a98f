// Merge lists — the entries of two lists that grew from one: the additions of both, the removals of
// both. Pure; internal to this room.
#pragma once

#include <string>
#include <vector>

namespace kanban {

// Two values that both sides gave to one entry.
struct LostEntry {
  std::string taken = {};
  std::string lost = {};
};

struct MergedList {
  std::vector<std::string> entries = {};
  std::vector<LostEntry> lost = {};
};

// Whole entries: a set, or lines in an order.
MergedList merge_entries(const std::vector<std::string>& base, const std::vector<std::string>& ours,
                         const std::vector<std::string>& theirs);

// Entries "key: value": by key; a key with two new values takes the larger in byte order, and one
// that was removed on one side and changed on the other stays.
MergedList merge_map(const std::vector<std::string>& base, const std::vector<std::string>& ours,
                     const std::vector<std::string>& theirs);

// Lines with a box to tick (model/check_item.hpp): by text. Done where one side changed it and the
// other did not, else where either side did it; removed and ticked at once, it stays.
MergedList merge_check_items(const std::vector<std::string>& base,
                             const std::vector<std::string>& ours,
                             const std::vector<std::string>& theirs);

// The names in any of the three, in the order that ours and theirs agree to; names of `base` alone
// come last.
std::vector<std::string> union_of(const std::vector<std::string>& base,
                                  const std::vector<std::string>& ours,
                                  const std::vector<std::string>& theirs);

}  // namespace kanban
