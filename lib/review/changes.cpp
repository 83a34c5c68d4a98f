#include "review/changes.hpp"

#include <algorithm>
#include <set>

namespace kanban {
namespace {

Operation operation(OperationKind kind, Field field, std::string from, std::string to) {
  return {kind, field, std::string(info(field).name), std::move(from), std::move(to), 0};
}

// One value, as text; the time of creation is a member of the card.
std::string value_of(const Card& card, Field field) {
  if (field == Field::created) return format_instant(card.created);
  return std::string(card.text(field));
}

// Entries of `entries` that stand in it more often than in `others`, in their order.
std::vector<std::string> surplus(const std::vector<std::string>& entries,
                                 const std::vector<std::string>& others) {
  std::multiset<std::string> taken(others.begin(), others.end());
  std::vector<std::string> more;
  for (const std::string& entry : entries) {
    const auto found = taken.find(entry);
    if (found == taken.end()) {
      more.push_back(entry);
    } else {
      taken.erase(found);
    }
  }
  return more;
}

void compare_lists(const Card& before, const Card& after, Field field,
                   std::vector<Operation>& operations) {
  const auto& old = before.list(field);
  const auto& now = after.list(field);
  if (old == now) return;
  const std::vector<std::string> gone = surplus(old, now);
  const std::vector<std::string> come = surplus(now, old);
  for (const std::string& entry : gone)
    operations.push_back(operation(OperationKind::removed, field, entry, {}));
  for (const std::string& entry : come)
    operations.push_back(operation(OperationKind::added, field, {}, entry));
  if (gone.empty() && come.empty())
    operations.push_back(operation(OperationKind::reordered, field, {}, {}));
}

// "time: 3" is the value 3 of the key time: a key with another value is one operation.
void compare_maps(const Card& before, const Card& after, Field field,
                  std::vector<Operation>& operations) {
  const auto key_of = [](const std::string& entry) { return entry.substr(0, entry.find(": ")); };
  std::set<std::string> keys;
  for (const std::string& entry : before.list(field)) keys.insert(key_of(entry));
  for (const std::string& entry : after.list(field)) keys.insert(key_of(entry));
  const auto entry_of = [&](const Card& card, const std::string& key) -> std::string {
    for (const std::string& entry : card.list(field)) {
      if (key_of(entry) == key) return entry;
    }
    return {};
  };
  for (const std::string& key : keys) {
    std::string from = entry_of(before, key);
    std::string to = entry_of(after, key);
    if (from != to)
      operations.push_back(operation(OperationKind::set, field, std::move(from), std::move(to)));
  }
}

// Lists that only grow. What is new behind the last entry that stayed was added, what is new before
// it was written into the past.
template <typename Entry, typename Words>
void compare_logs(const std::vector<Entry>& before, const std::vector<Entry>& after, Field field,
                  Words words, std::vector<Operation>& operations) {
  std::vector<bool> kept(after.size(), false);
  std::size_t next = 0;  // where the next old entry is looked for
  for (std::size_t i = 0; i < before.size(); ++i) {
    const auto begin = after.begin() + static_cast<std::ptrdiff_t>(next);
    const auto found = std::find(begin, after.end(), before[i]);
    if (found == after.end()) {
      operations.push_back(operation(OperationKind::removed, field, words(before[i]), {}));
      operations.back().place = i;
      continue;
    }
    next = static_cast<std::size_t>(found - after.begin());
    kept[next++] = true;
  }
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (kept[i]) continue;
    const OperationKind kind = i < next ? OperationKind::rewritten : OperationKind::added;
    operations.push_back(operation(kind, field, {}, words(after[i])));
    operations.back().place = i;
  }
}

void compare_extras(const Card& before, const Card& after, std::vector<Operation>& operations) {
  std::set<std::string> keys;
  for (const Extra& extra : before.extras) keys.insert(extra.key);
  for (const Extra& extra : after.extras) keys.insert(extra.key);
  const auto text_of = [](const Card& card, const std::string& key) -> std::string {
    for (const Extra& extra : card.extras) {
      if (extra.key == key) return extra.text;
    }
    return {};
  };
  for (const std::string& key : keys) {
    std::string from = text_of(before, key);
    std::string to = text_of(after, key);
    if (from == to) continue;
    operations.push_back({OperationKind::set, {}, key, std::move(from), std::move(to), 0});
  }
}

OperationKind kind_of(Field field) {
  if (field == Field::column) return OperationKind::moved;
  return field == Field::type ? OperationKind::retyped : OperationKind::set;
}

CardDifference difference(const CardFile* before, const CardFile* after) {
  CardDifference found;
  found.id = std::string((after != nullptr ? after : before)->card.id());
  found.before = before;
  found.after = after;
  if (before == nullptr) {
    found.operations.push_back({OperationKind::created, {}, {}, {}, {}, 0});
  } else if (after == nullptr) {
    found.operations.push_back({OperationKind::deleted, {}, {}, {}, {}, 0});
  } else {
    found.operations = changed_fields(before->card, after->card);
  }
  return found;
}

using Files = std::vector<const CardFile*>;

// The files of one id on both sides: those of one path first, then as they come.
void match(Files before, Files after, std::vector<CardDifference>& found) {
  const auto keep = [&](const CardFile* old, const CardFile* now) {
    CardDifference one = difference(old, now);
    if (!one.operations.empty() || one.renamed()) found.push_back(std::move(one));
  };
  for (auto old = before.begin(); old != before.end();) {
    const auto same = std::find_if(after.begin(), after.end(),
                                   [&](const CardFile* now) { return now->path == (*old)->path; });
    if (same == after.end()) {
      ++old;
      continue;
    }
    keep(*old, *same);
    after.erase(same);
    old = before.erase(old);
  }
  for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i)
    keep(i < before.size() ? before[i] : nullptr, i < after.size() ? after[i] : nullptr);
}

// The files of the id at `next`, which is moved behind them.
Files take_same(const std::vector<CardFile>& cards, std::size_t& next, std::string_view id) {
  Files files;
  while (next < cards.size() && cards[next].card.id() == id) files.push_back(&cards[next++]);
  return files;
}

}  // namespace

std::string event_words(const Event& event) {
  std::string words = format_instant(event.at);
  if (!event.by.empty()) words += " " + event.by;
  switch (event.kind) {
    case EventKind::entered: words += " entered " + event.value; break;
    case EventKind::blocked: words += " blocked: " + event.value; break;
    case EventKind::unblocked: words += " unblocked"; break;
    case EventKind::decided: words += " decided " + event.value; break;
  }
  if (event.until) words += " until " + format_date(*event.until);
  if (!event.because.empty()) words += " (because: " + event.because + ")";
  return words;
}

std::string comment_words(const Comment& comment) {
  std::string words = format_instant(comment.at);
  if (!comment.by.empty()) words += " " + comment.by;
  const std::size_t end = comment.text.find('\n');
  words += ": " + comment.text.substr(0, end);
  return end == std::string::npos ? words : words + " …";
}

std::vector<Operation> changed_fields(const Card& before, const Card& after) {
  std::vector<Operation> operations;
  for (const FieldInfo& row : fields()) {
    if (row.kind == FieldKind::comments) {
      compare_logs(before.comments, after.comments, row.field, comment_words, operations);
    } else if (row.kind == FieldKind::history) {
      compare_logs(before.history, after.history, row.field, event_words, operations);
    } else if (row.kind == FieldKind::map) {
      compare_maps(before, after, row.field, operations);
    } else if (is_list(row.kind)) {
      compare_lists(before, after, row.field, operations);
    } else {
      std::string from = value_of(before, row.field);
      std::string to = value_of(after, row.field);
      if (from != to) {
        operations.push_back(
            operation(kind_of(row.field), row.field, std::move(from), std::move(to)));
      }
    }
  }
  compare_extras(before, after, operations);
  return operations;
}

std::vector<CardDifference> changed_cards(const Board& before, const Board& after) {
  std::vector<CardDifference> found;
  std::size_t old = 0;
  std::size_t now = 0;
  while (old < before.cards.size() || now < after.cards.size()) {
    std::string id;  // the smaller of the two next ids
    if (old < before.cards.size()) id = before.cards[old].card.id();
    if (now < after.cards.size() && (old == before.cards.size() || after.cards[now].card.id() < id))
      id = after.cards[now].card.id();
    Files gone = take_same(before.cards, old, id);
    Files come = take_same(after.cards, now, id);
    match(std::move(gone), std::move(come), found);
  }
  return found;
}

}  // namespace kanban
