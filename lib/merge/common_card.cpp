#include "merge/common_card.hpp"

#include <algorithm>
#include <vector>

#include "merge/merge_lines.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

// The entries of `a` that are in `b` too, as often as in the one that has fewer.
template <typename T>
std::vector<T> in_both(const std::vector<T>& a, std::vector<T> b) {
  std::vector<T> both;
  for (const T& entry : a) {
    const auto found = std::find(b.begin(), b.end(), entry);
    if (found == b.end()) continue;
    both.push_back(entry);
    b.erase(found);
  }
  return both;
}

// Both texts in one, which equals neither.
std::string undecided_text(std::string_view a, std::string_view b) {
  return marked_text(differing_lines(a, b), "\n");
}

// Comments of both whose text differs; which they are says who wrote them when.
void add_undecided_comments(Card& card, const Card& a, const Card& b) {
  for (const Comment& mine : a.comments) {
    const auto is_same = [&](const Comment& other) {
      return other.at == mine.at && other.by == mine.by && other.text != mine.text;
    };
    const auto other = std::find_if(b.comments.begin(), b.comments.end(), is_same);
    if (other == b.comments.end()) continue;
    Comment both = mine;
    both.text = undecided_text(mine.text, other->text);
    card.comments.push_back(std::move(both));
  }
}

}  // namespace

Card undecided_card(const Card& a, const Card& b) {
  Card card = common_card(a, b);
  for (const FieldInfo& row : fields()) {
    if (is_list(row.kind) || row.field == Field::created) continue;
    const std::string_view mine = a.text(row.field);
    const std::string_view other = b.text(row.field);
    if (mine != other) card.set_text(row.field, undecided_text(mine, other));
  }
  for (const Extra& mine : a.extras) {
    const auto other = std::find_if(b.extras.begin(), b.extras.end(),
                                    [&](const Extra& extra) { return extra.key == mine.key; });
    if (other == b.extras.end() || other->text == mine.text) continue;
    card.extras.push_back({mine.key, undecided_text(mine.text, other->text)});
  }
  add_undecided_comments(card, a, b);
  return card;
}

Card common_card(const Card& a, const Card& b) {
  Card common;
  for (const FieldInfo& row : fields()) {
    if (is_list(row.kind)) {
      common.set_list(row.field, in_both(a.list(row.field), b.list(row.field)));
      continue;
    }
    const bool needed = row.field == Field::id || row.field == Field::column;
    const std::string_view mine = a.text(row.field);
    const std::string_view other = b.text(row.field);
    if (mine == other || needed) {
      common.set_text(row.field, std::string(std::min(mine, other)));
    } else if (row.field == Field::title) {
      common.set_text(row.field, std::string(std::min(mine, other)) + " | " +
                                     std::string(std::max(mine, other)));
    }
  }
  common.created = std::min(a.created, b.created);
  common.comments = in_both(a.comments, b.comments);
  common.history = in_both(a.history, b.history);
  common.extras = in_both(a.extras, b.extras);
  return common;
}

Result<MergedText> merge_without_base(std::string_view ours, std::string_view theirs,
                                      std::string_view path, MergeStrictness strictness) {
  TRY_ASSIGN(const ParsedCard mine, parse_card(ours, path));
  TRY_ASSIGN(const ParsedCard other, parse_card(theirs, path));
  const std::string_view pattern = std::min(ours, theirs);
  TRY_ASSIGN(const std::string base, edit_card(pattern, common_card(mine.card, other.card), path));
  return merge_card_texts(base, ours, theirs, path, strictness);
}

}  // namespace kanban
