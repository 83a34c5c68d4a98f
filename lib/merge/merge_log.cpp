#include "merge/merge_log.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/date.hpp"
#include "merge/merge_order.hpp"

namespace kanban {
namespace {

// Between the parts of a label; no text of a card holds it.
constexpr char kBreak = '\0';

// Sorts by time: instants before 1970 and after 9999 do not occur, so the text form does.
std::string text_of(const Event& event) {
  std::string text = format_instant(event.at);
  for (const std::string& part :
       {std::to_string(static_cast<int>(event.kind)), event.value, event.by, event.because,
        event.until ? format_date(*event.until) : std::string()}) {
    text += kBreak + part;
  }
  return text;
}

std::string author_and_time(const Comment& comment) {
  return format_instant(comment.at) + kBreak + comment.by;
}

template <typename Entry, typename Text>
std::vector<std::string> texts_of(const std::vector<Entry>& entries, Text text) {
  std::vector<std::string> texts;
  texts.reserve(entries.size());
  for (const Entry& entry : entries) texts.push_back(text(entry));
  return texts;
}

using Count = std::unordered_map<std::string, std::size_t>;

Count count_comments(const std::vector<Comment>& comments) {
  Count count;
  for (const Comment& comment : comments) ++count[author_and_time(comment)];
  return count;
}

// One side's comments with their labels.
struct Side {
  std::vector<Sequenced> labels = {};
  std::unordered_map<std::string, const Comment*> by_label = {};
};

std::vector<Sequenced> event_labels(const std::vector<Event>& events) {
  return labelled(texts_of(events, text_of));
}

std::unordered_set<std::string> label_set(const std::vector<Sequenced>& labels) {
  std::unordered_set<std::string> set;
  for (const Sequenced& one : labels) set.insert(one.label);
  return set;
}

}  // namespace

std::vector<Event> merge_history(const std::vector<Event>& base, const std::vector<Event>& ours,
                                 const std::vector<Event>& theirs) {
  if (ours == theirs) return ours;
  const std::vector<Sequenced> mine = event_labels(ours);
  const std::vector<Sequenced> other = event_labels(theirs);
  std::unordered_map<std::string, const Event*> by_label;
  for (std::size_t i = 0; i < mine.size(); ++i) by_label[mine[i].label] = &ours[i];
  for (std::size_t i = 0; i < other.size(); ++i) by_label[other[i].label] = &theirs[i];
  std::vector<Event> merged;
  for (const std::string& label : merge_order(event_labels(base), mine, other)) {
    merged.push_back(*by_label[label]);
  }
  return merged;
}

std::vector<Event> kept_events(const std::vector<Event>& base, const std::vector<Event>& ours,
                               const std::vector<Event>& theirs) {
  const std::unordered_set<std::string> mine = label_set(event_labels(ours));
  const std::unordered_set<std::string> other = label_set(event_labels(theirs));
  const std::vector<Sequenced> old = event_labels(base);
  std::vector<Event> kept;
  for (std::size_t i = 0; i < old.size(); ++i) {
    if (mine.contains(old[i].label) != other.contains(old[i].label)) kept.push_back(base[i]);
  }
  return kept;
}

std::vector<MergedComment> merge_comments(const std::vector<Comment>& base,
                                          const std::vector<Comment>& ours,
                                          const std::vector<Comment>& theirs) {
  Count in_base = count_comments(base);
  Count in_ours = count_comments(ours);
  Count in_theirs = count_comments(theirs);
  const auto is_edited_one = [&](const std::string& key) {
    return in_base[key] == 1 && in_ours[key] <= 1 && in_theirs[key] <= 1;
  };
  const auto side_of = [&](const std::vector<Comment>& comments) {
    Side side;
    side.labels = labelled(texts_of(comments, [&](const Comment& comment) {
      const std::string key = author_and_time(comment);
      return is_edited_one(key) ? key : key + kBreak + comment.text;
    }));
    for (std::size_t i = 0; i < comments.size(); ++i) {
      side.by_label[side.labels[i].label] = &comments[i];
    }
    return side;
  };
  const Side old = side_of(base);
  const Side mine = side_of(ours);
  const Side other = side_of(theirs);
  std::vector<MergedComment> merged;
  for (const std::string& label : merge_order(old.labels, mine.labels, other.labels)) {
    const auto left = mine.by_label.find(label);
    const auto right = other.by_label.find(label);
    const bool in_both = left != mine.by_label.end() && right != other.by_label.end();
    MergedComment entry{left != mine.by_label.end() ? *left->second : *right->second, {}, false};
    entry.kept = !in_both && old.by_label.contains(label);
    if (in_both && left->second->text != right->second->text) {
      const std::string& a = left->second->text;
      const std::string& b = right->second->text;
      entry.chunks = merge_lines(old.by_label.at(label)->text, a, b);
      if (has_conflict(entry.chunks)) {
        entry.comment.text = std::max(a, b);
      } else {
        entry.comment.text = chunk_text(entry.chunks, MergeSide::ours);
        entry.chunks.clear();
      }
    }
    merged.push_back(std::move(entry));
  }
  return merged;
}

}  // namespace kanban
