// The canonical scanner: one pass over the text of a card as write_card writes it.
//
// It accepts somewhat more than the writer makes (blank lines and whole-line comments between
// entries, quotes where none are needed) and never anything that yaml-cpp reads differently; a fuzz
// target holds the two together. What it does not know it declines.
//
// Where an outline is wanted it learns the span of each value on the way.
#include "yaml/scanner.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/ids.hpp"
#include "yaml/card_codec.hpp"
#include "yaml/card_reader.hpp"
#include "yaml/cursor.hpp"
#include "yaml/outline.hpp"
#include "yaml/quoting.hpp"

namespace kanban {
namespace {

using yaml::Cursor;
using yaml::NodeKind;
using yaml::Outline;

// The largest card the scanner reads: larger ones get their message from the other reader.
constexpr std::size_t kLargest = 256 * 1024;

// Values are many only where a card is large; this keeps below the reader's limit of 20,000.
constexpr std::size_t kMostEvents = 3000;
constexpr std::size_t kMostEntries = 500;

class Scanner {
 public:
  // `outline` may be null.
  Scanner(std::string_view text, Card& card, Keep keep, Outline* outline)
      : text_(text), in_(text), card_(card), keep_(keep), outline_(outline) {}

  bool scan() {
    while (!in_.at_end()) {
      const char c = in_.peek();
      if (c == '\n') {
        in_.skip(1);
      } else if (c == '#') {
        in_.line();
      } else if (c == 'x' && in_.take("x-")) {
        if (!scan_extra()) return false;
      } else if (!scan_entry()) {
        return false;
      }
    }
    if (keep_ == Keep::everything) {
      card_.history.resize(events_);
      card_.comments.resize(comments_);
    } else {
      state_.put_into(card_);
    }
    if (keep_ == Keep::headline) card_.extras.clear();
    return has_created_ && !card_.id().empty() && !card_.title().empty() && !card_.column().empty();
  }

 private:
  std::size_t here() const { return text_.size() - in_.rest().size(); }

  // Where the value before this place ends: line ends and empty lines are no part of it.
  std::size_t value_end() const {
    std::size_t end = here();
    while (text_[end - 1] == '\n') --end;
    return end;
  }

  void note_key(std::size_t begin, std::string_view name) {
    if (outline_ != nullptr) outline_->key(begin, name);
  }

  // A value from `begin` to here; `text` is wanted for entries of lists alone.
  void note(NodeKind kind, std::size_t begin, std::string_view text = {}) {
    if (outline_ != nullptr) outline_->leaf(kind, begin, value_end(), text);
  }

  void note_list_begin() {
    if (outline_ != nullptr) outline_->open_list(here());
  }

  void note_list_end() {
    if (outline_ != nullptr) outline_->close_list(value_end());
  }

  bool end_of_line() { return in_.at_end() || in_.take('\n'); }

  // Keys come in the order of the table, so the search begins behind the last one; this also rules
  // out that one comes twice.
  bool scan_entry() {
    const std::string_view left = in_.rest();
    for (; row_ < fields().size(); ++row_) {
      const std::string_view name = fields()[row_].name;
      if (left.size() > name.size() && left[0] == name[0] && left[name.size()] == ':' &&
          left.starts_with(name)) {
        note_key(here(), name);
        in_.skip(name.size() + 1);
        return scan_value(fields()[row_++]);
      }
    }
    return false;
  }

  bool scan_value(const FieldInfo& row) {
    switch (row.kind) {
      case FieldKind::word_rows:
      case FieldKind::line_rows: return in_.take('\n') && scan_rows(row);
      case FieldKind::comments: return in_.take('\n') && scan_comments();
      case FieldKind::history: return in_.take('\n') && scan_history();
      default: return in_.take(' ') && scan_on_line(row);
    }
  }

  bool scan_on_line(const FieldInfo& row) {
    if (row.kind == FieldKind::ids || row.kind == FieldKind::words) {
      return scan_list(row) && end_of_line();
    }
    const std::size_t begin = here();
    if (row.kind == FieldKind::text) {
      if (!scan_text(row.field)) return false;
    } else if (row.kind == FieldKind::map) {
      if (!scan_map(row.field) || !end_of_line()) return false;
    } else if (!scan_scalar(row) || !end_of_line()) {
      return false;
    }
    note(row.kind == FieldKind::map ? NodeKind::map : NodeKind::scalar, begin);
    return true;
  }

  bool scan_scalar(const FieldInfo& row) {
    if (row.kind == FieldKind::instant) {
      has_created_ = true;
      return in_.instant(card_.created);
    }
    std::string& value = value_;
    std::string_view plain;
    switch (row.kind) {
      case FieldKind::line:
        if (!in_.quoted(value) || value.empty()) return false;
        if (row.field == Field::title && !yaml::title_problem(value).empty()) return false;
        break;
      case FieldKind::id:
        if (!in_.word(value) || !is_valid_id(value)) return false;
        break;
      case FieldKind::word:
        if (!in_.word(value) || !is_word(value)) return false;
        break;
      case FieldKind::date:
        if (!in_.date(plain)) return false;
        value = plain;
        break;
      case FieldKind::number:
        if (!in_.plain(plain) || canonical_number(plain) != plain) return false;
        value = plain;
        break;
      case FieldKind::flag:
        if (!in_.take("true")) return false;
        value = "true";
        break;
      default: return false;
    }
    keep_text(row.field);
    return true;
  }

  // A word says something and stands on one line.
  static bool is_word(std::string_view value) {
    return !yaml::has_line_break(value) && !trim(value).empty();
  }

  void keep_text(Field field) {
    if (keeps(keep_, field)) card_.set_text(field, std::move(value_));
  }

  void keep_list(Field field) {
    if (keeps(keep_, field)) card_.set_list(field, std::move(entries_));
  }

  bool scan_text(Field field) {
    if (in_.take("|\n")) {
      if (!in_.literal(value_, 2)) return false;
    } else if (!in_.quoted(value_) || value_.empty() || !end_of_line()) {
      return false;
    }
    keep_text(field);
    return true;
  }

  bool scan_list(const FieldInfo& row) {
    entries_.clear();
    note_list_begin();
    if (!in_.take('[')) return false;
    do {
      if (!entries_.empty() && !in_.take(' ')) return false;
      const std::size_t begin = here();
      std::string& entry = entries_.emplace_back();
      if (!in_.word(entry) || entries_.size() > kMostEntries) return false;
      if (row.kind == FieldKind::ids ? !is_valid_id(entry) : !is_word(entry)) return false;
      note(NodeKind::scalar, begin, entry);
    } while (in_.take(','));
    if (!in_.take(']')) return false;
    note_list_end();
    keep_list(row.field);
    return true;
  }

  bool scan_rows(const FieldInfo& row) {
    entries_.clear();
    note_list_begin();
    while (in_.take("- ")) {
      const std::size_t begin = here();
      std::string& entry = entries_.emplace_back();
      if (!in_.word(entry) || !end_of_line() || entries_.size() > kMostEntries) return false;
      if (row.kind == FieldKind::word_rows && !is_word(entry)) return false;
      note(NodeKind::scalar, begin, entry);
    }
    if (entries_.empty()) return false;
    note_list_end();
    keep_list(row.field);
    return true;
  }

  bool scan_map(Field field) {
    entries_.clear();
    if (!in_.take('{')) return false;
    do {
      if (!entries_.empty() && !in_.take(' ')) return false;
      std::string_view key;
      std::string value;
      if (!in_.plain(key) || !in_.take(": ") || !in_.word(value)) return false;
      std::string entry(key);
      entry += ": ";
      for (const std::string& other : entries_) {
        if (other.starts_with(entry)) return false;
      }
      entries_.push_back(entry + value);
      if (entries_.size() > kMostEntries) return false;
    } while (in_.take(','));
    if (!in_.take('}')) return false;
    keep_list(field);
    return true;
  }

  bool scan_comments() {
    note_list_begin();
    while (in_.take("- at: ")) {
      const std::size_t begin = here() - std::string_view("at: ").size();
      Comment& comment = next_in(card_.comments, comments_, comment_);
      if (comments_ > kMostEvents || !in_.instant(comment.at) || !in_.take('\n')) return false;
      comment.by.clear();
      if (in_.take("  by: ") && (!in_.word(comment.by) || !in_.take('\n'))) return false;
      if (!in_.take("  text: ")) return false;
      if (in_.take("|\n")) {
        if (!in_.literal(comment.text, 4)) return false;
      } else if (!in_.quoted(comment.text) || comment.text.empty() || !end_of_line()) {
        return false;
      }
      note(NodeKind::map, begin);
      if (keep_ != Keep::everything) state_.take(comment);
    }
    note_list_end();
    return comments_ > 0;
  }

  bool scan_history() {
    note_list_begin();
    while (in_.take("- {at: ")) {
      const std::size_t begin = here() - std::string_view("{at: ").size();
      Event& event = next_in(card_.history, events_, event_);
      if (events_ > kMostEvents || !scan_event(event) || !in_.take('}') || !end_of_line()) {
        return false;
      }
      note(NodeKind::map, begin);
      if (keep_ != Keep::everything) state_.take(event, card_.column());
    }
    note_list_end();
    return events_ > 0;
  }

  // Where the next of `entries` is read to: a place of its own, or `scratch` where they are not
  // kept. `count` is how many were read.
  template <typename Entry>
  Entry& next_in(std::vector<Entry>& entries, std::size_t& count, Entry& scratch) const {
    ++count;
    if (keep_ != Keep::everything) return scratch;
    if (count > entries.size()) entries.emplace_back();
    return entries[count - 1];
  }

  bool scan_event(Event& event) {
    event.by.clear();
    event.because.clear();
    event.until.reset();
    if (!in_.instant(event.at) || !in_.take(", ")) return false;
    if (in_.take("by: ") && (!in_.word(event.by) || !in_.take(", "))) return false;
    if (!scan_what(event)) return false;
    if (in_.take(", because: ") && !in_.quoted(event.because)) return false;
    std::string_view until;
    if (in_.take(", until: ")) {
      Date day;
      if (!in_.date(until) || !read_date(until, day)) return false;
      event.until = day;
    }
    return true;
  }

  bool scan_what(Event& event) {
    if (in_.take("column: ")) {
      event.kind = EventKind::entered;
      return in_.word(event.value) && !trim(event.value).empty();
    }
    if (in_.take("blocked: ")) {
      event.kind = EventKind::blocked;
      return in_.quoted(event.value);
    }
    if (in_.take("unblocked: true")) {
      event.kind = EventKind::unblocked;
      event.value.clear();
      return true;
    }
    event.kind = EventKind::decided;
    return in_.take("decided: ") && in_.word(event.value) && yaml::is_decision(event.value);
  }

  // A key of the team's own with a value on one line.
  bool scan_extra() {
    Extra extra;
    extra.key = "x-";
    while (std::string_view("-_").find(in_.peek()) != std::string_view::npos ||
           (in_.peek() >= 'a' && in_.peek() <= 'z') || (in_.peek() >= '0' && in_.peek() <= '9')) {
      extra.key += in_.peek();
      in_.skip(1);
    }
    note_key(here() - extra.key.size(), extra.key);
    if (!in_.take(": ")) return false;
    const std::size_t begin = here();
    std::string value;
    if (!in_.word(value)) return false;
    extra.text = text_.substr(begin, here() - begin);
    note(NodeKind::scalar, begin);
    for (const Extra& other : card_.extras) {
      if (other.key == extra.key) return false;
    }
    card_.extras.push_back(std::move(extra));
    return card_.extras.size() <= kMostEntries && end_of_line();
  }

  std::string_view text_;
  Cursor in_;
  Card& card_;
  Keep keep_;
  Outline* outline_;
  std::size_t row_ = 0;
  std::size_t events_ = 0;
  std::size_t comments_ = 0;
  bool has_created_ = false;
  CurrentState state_;
  // What is being read; it is moved into the card or written over by the next.
  std::string value_;
  std::vector<std::string> entries_;
  Event event_;
  Comment comment_;
};

bool scan(std::string_view text, Card& card, Keep keep, Outline* outline) {
  // The lists of events hold most of a card's memory, so they are kept and written over.
  std::vector<Comment> comments = std::move(card.comments);
  std::vector<Event> history = std::move(card.history);
  card = Card{};
  card.comments = std::move(comments);
  card.history = std::move(history);
  if (text.size() <= kLargest && yaml::is_clean(text) &&
      Scanner(text, card, keep, outline).scan()) {
    return true;
  }
  card = Card{};
  return false;
}

}  // namespace

bool scan_canonical_card(std::string_view text, Card& card, Keep keep) {
  return scan(text, card, keep, nullptr);
}

bool yaml::scan_with_spans(std::string_view text, Card& card, Tree& tree) {
  Outline outline(text, tree);
  if (scan(text, card, Keep::everything, &outline)) return true;
  tree = Tree{};
  return false;
}

}  // namespace kanban
