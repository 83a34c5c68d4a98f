#include "merge/merge_cards.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/shown_value.hpp"
#include "base/text.hpp"
#include "merge/merge_lists.hpp"
#include "merge/merge_log.hpp"
#include "model/questions.hpp"

namespace kanban {
namespace {

std::string shown(std::string_view value) {
  return value.empty() ? shown_value(value) : "'" + shown_value(value) + "'";
}

// Where the last move of the card went to, by its history.
std::string_view last_column(const std::vector<Event>& history) {
  const auto last = std::find_if(history.rbegin(), history.rend(), [](const Event& event) {
    return event.kind == EventKind::entered;
  });
  return last == history.rend() ? std::string_view() : std::string_view(last->value);
}

// Both without the lines that they begin with alike; of a nested value the first is empty.
std::pair<std::string, std::string> differing_parts(std::string_view a, std::string_view b) {
  std::size_t same = 0;
  for (std::size_t i = 0; i < a.size() && i < b.size() && a[i] == b[i]; ++i) {
    if (a[i] == '\n') same = i + 1;
  }
  return {std::string(trim(a.substr(same))), std::string(trim(b.substr(same)))};
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_logged(const Card& card) { return card.column() == last_column(card.history); }

// When the last decision called `word` was taken; the beginning of time without one.
Instant last_decision(const Card& card, std::string_view word) {
  Instant last;
  for (const Event& event : card.history) {
    if (event.kind == EventKind::decided && event.value == word) last = std::max(last, event.at);
  }
  return last;
}

// Whether `waits_for` is as the log of questions has it.
bool is_asked_by_log(const Card& card) {
  return !card.has(Field::waits_for) || open_question(card).has_value();
}

// The question that the history leaves open and that came last, of those to `a` or `b`.
std::optional<OpenQuestion> last_question(const std::vector<Event>& history, std::string_view a,
                                          std::string_view b) {
  std::optional<OpenQuestion> last;
  Card log;
  log.history = history;
  for (const std::string_view who : {a, b}) {
    log.set_text(Field::waits_for, std::string(who));
    for (const OpenQuestion& question : open_reasons(log).questions) {
      if (question.who == a || question.who == b) last = question;
    }
    if (last) return last;
  }
  return last;
}

class Merger {
 public:
  Merger(const Card& base, const Card& ours, const Card& theirs, MergeStrictness strictness)
      : base_(base), ours_(ours), theirs_(theirs), strict_(strictness == MergeStrictness::strict) {}

  MergedCard merge() {
    card().history = merge_history(base_.history, ours_.history, theirs_.history);
    for (const FieldInfo& row : fields()) merge_field(row);
    merge_extras();
    out_.for_ours = out_.for_theirs = out_.card;
    take_comments();
    for (const Decision& decision : decisions_) {
      set(out_.for_ours, decision.field, decision.ours);
      set(out_.for_theirs, decision.field, decision.theirs);
    }
    for (const ExtraDecision& decision : extra_decisions_) {
      set_extra(out_.for_ours, decision.key, decision.ours);
      set_extra(out_.for_theirs, decision.key, decision.theirs);
    }
    note_kept();
    return std::move(out_);
  }

 private:
  // A conflict of a field with one text: what each side wants.
  struct Decision {
    Field field = Field::title;
    std::string ours = {};
    std::string theirs = {};
  };
  struct ExtraDecision {
    std::string key = {};
    std::optional<std::string> ours = {};
    std::optional<std::string> theirs = {};
  };

  Card& card() { return out_.card; }

  static std::string get(const Card& card, Field field) {
    return field == Field::created ? format_instant(card.created) : std::string(card.text(field));
  }
  static void set(Card& card, Field field, const std::string& value) {
    if (field == Field::created) {
      card.created = parse_instant(value).value_or(card.created);
    } else {
      card.set_text(field, value);
    }
  }
  static void set_extra(Card& card, const std::string& key,
                        const std::optional<std::string>& text) {
    const auto place = std::find_if(card.extras.begin(), card.extras.end(),
                                    [&](const Extra& extra) { return extra.key == key; });
    if (place == card.extras.end()) {
      if (text) card.extras.push_back({key, *text});
    } else if (text) {
      place->text = *text;
    } else {
      card.extras.erase(place);
    }
  }

  void note(std::string_view name, std::string_view taken, std::string_view lost) {
    Error error =
        make_error(ErrorKind::conflict, "merge-decided",
                   "'" + printable(name) + "' was changed on both sides: " + shown(taken) +
                       " is taken, " + (lost.empty() ? "its removal" : shown(lost)) + " gives way");
    error.severity = Severity::note;
    out_.notes.push_back(std::move(error));
  }

  // Says that `what`, which one side took out of what the base has, is there all the same.
  void note_kept(const std::string& what, std::string_view kind, std::string hint) {
    Error error = make_error(ErrorKind::conflict, "merge-kept",
                             what + " was removed on one side and stays: a merge drops no " +
                                 std::string(kind))
                      .hint(std::move(hint));
    error.severity = Severity::note;
    out_.notes.push_back(std::move(error));
  }

  void note_kept() {
    const bool same_id = ours_.id() == theirs_.id();
    const std::string id = printable(same_id ? ours_.id() : base_.id());
    for (const Event& event : kept_events(base_.history, ours_.history, theirs_.history)) {
      note_kept(event_name(event), "event", way_back(event, id));
    }
    for (const Comment& comment : kept_comments_) {
      note_kept("the comment of " + printable(comment.by) + " at " + format_instant(comment.at),
                "comment", "to remove it, take it out of the merged file too, and commit that");
    }
  }

  static std::string event_name(const Event& event) {
    std::string what;
    switch (event.kind) {
      case EventKind::entered: what = "the move to '" + printable(event.value) + "'"; break;
      case EventKind::blocked: what = "the block"; break;
      case EventKind::unblocked: what = "the end of the block"; break;
      default: what = "the decision '" + printable(event.value) + "'"; break;
    }
    return what + " of " + printable(event.by) + " at " + format_instant(event.at);
  }

  // What does the opposite of `event` as an event of its own.
  std::string way_back(const Event& event, const std::string& id) const {
    switch (event.kind) {
      case EventKind::entered: {
        const bool ours_removed = count_of(ours_, event) < count_of(theirs_, event);
        const std::string_view column = (ours_removed ? ours_ : theirs_).column();
        if (column != out_.card.column())
          return "to take it back: kanban move " + id + " '" + printable(column) + "'";
        break;
      }
      case EventKind::blocked: return "to take it back: kanban unblock " + id;
      case EventKind::unblocked: return "to take it back: kanban block " + id + " REASON";
      default: break;
    }
    return "nothing leaves a history; kanban log " + id + " shows it";
  }

  static std::ptrdiff_t count_of(const Card& card, const Event& event) {
    return std::count(card.history.begin(), card.history.end(), event);
  }

  void conflict(const std::string& what, std::string_view ours, std::string_view theirs) {
    Error error = make_error(ErrorKind::conflict, "merge-conflict",
                             what + " was changed on both sides and needs a person to decide");
    error.details.push_back("ours:   " + shown(ours));
    error.details.push_back("theirs: " + shown(theirs));
    error.hints.emplace_back("edit the file: keep what is right and remove the marker lines");
    out_.conflicts.push_back(std::move(error));
  }

  void merge_field(const FieldInfo& row) {
    if (row.kind == FieldKind::history || row.kind == FieldKind::comments) return;
    if (is_list(row.kind)) {
      merge_list(row);
    } else if (row.field == Field::column) {
      merge_column();
    } else if (row.field == Field::waits_for) {
      merge_asked();
    } else {
      merge_text(row);
    }
  }

  void merge_list(const FieldInfo& row) {
    const auto& base = base_.list(row.field);
    const auto& ours = ours_.list(row.field);
    const auto& theirs = theirs_.list(row.field);
    const bool items = row.field == Field::acceptance || row.field == Field::checklist;
    MergedList list = row.kind == FieldKind::map ? merge_map(base, ours, theirs)
                      : items                    ? merge_check_items(base, ours, theirs)
                                                 : merge_entries(base, ours, theirs);
    for (const LostEntry& lost : list.lost) note(row.name, lost.taken, lost.lost);
    card().set_list(row.field, std::move(list.entries));
  }

  // The value where the sides agree or only one changed it.
  static std::optional<std::string> undisputed(const std::string& base, const std::string& ours,
                                               const std::string& theirs) {
    if (ours == theirs || theirs == base) return ours;
    if (ours == base) return theirs;
    return std::nullopt;
  }

  void merge_text(const FieldInfo& row) {
    const std::string ours = get(ours_, row.field);
    const std::string theirs = get(theirs_, row.field);
    if (const auto value = undisputed(get(base_, row.field), ours, theirs)) {
      set(card(), row.field, *value);
    } else if (row.kind == FieldKind::text) {
      merge_long_text(row, ours, theirs);
    } else {
      const bool to_ours = prefers_ours(row.field, ours, theirs);
      settle(row, to_ours ? ours : theirs, ours, theirs,
             row.field == Field::id || (strict_ && row.field == Field::title));
    }
  }

  bool prefers_ours(Field field, const std::string& ours, const std::string& theirs) const {
    const std::string_view word = field == Field::rank          ? "rank"
                                  : field == Field::defer_until ? "defer"
                                                                : "";
    if (!word.empty()) {
      const Instant mine = last_decision(ours_, word);
      const Instant other = last_decision(theirs_, word);
      if (mine != other) return mine > other;
    }
    return ours > theirs;
  }

  // Takes `value`, one of the two, and says what gave way or that a person must decide.
  void settle(const FieldInfo& row, const std::string& value, const std::string& ours,
              const std::string& theirs, bool is_conflict) {
    set(card(), row.field, value);
    if (is_conflict) {
      conflict("'" + std::string(row.name) + "'", ours, theirs);
      decisions_.push_back({row.field, ours, theirs});
    } else {
      note(row.name, value, value == ours ? theirs : ours);
    }
  }

  void merge_column() {
    const FieldInfo& row = info(Field::column);
    const std::string base(base_.column());
    const std::string ours(ours_.column());
    const std::string theirs(theirs_.column());
    const std::string last(last_column(card().history));
    const auto plain = undisputed(base, ours, theirs);
    if (!plain) {
      const bool by_history = last == ours || last == theirs;
      settle(row, by_history ? last : std::max(ours, theirs), ours, theirs, strict_);
    } else {
      // A column that was written by hand, without an event, counts as it stands.
      set(card(), row.field, is_logged(ours_) && is_logged(theirs_) ? last : *plain);
    }
  }

  // As the column, it follows the history: of two questions the last one, and both stay open;
  // nobody where the history leaves none.
  void merge_asked() {
    if (is_asked_by_log(ours_) && is_asked_by_log(theirs_)) {
      const auto last = last_question(card().history, ours_.text(Field::waits_for),
                                      theirs_.text(Field::waits_for));
      set(card(), Field::waits_for, last ? last->who : std::string());
    } else {
      merge_text(info(Field::waits_for));
    }
    note_ended(ours_, theirs_);
    note_ended(theirs_, ours_);
  }

  static bool knows_block(const Card& card, const std::string& reason) {
    return std::any_of(card.history.begin(), card.history.end(), [&](const Event& event) {
      return event.kind == EventKind::blocked && event.value == reason;
    });
  }

  // Says which questions and which block of `side` ended by what `other` did about something else.
  void note_ended(const Card& side, const Card& other) {
    const std::vector<std::string> open = reasons_since(card());
    const OpenReasons before = open_reasons(side);
    for (const OpenQuestion& question : before.questions) {
      const std::string reason = question_reason(question);
      if (knows_block(other, reason) || contains(open, reason)) continue;
      note_ended("merge-question", "the question to " + printable(question.who) + " was let go",
                 std::string("to ask again") + (open.empty() ? "" : ", when the card goes on") +
                     ": kanban ask " + printable(side.id()) + " " + printable(question.who) +
                     " \"" + printable(question.text) + "\"");
    }
    // A later reason takes the place of an earlier one, and the card is blocked all the same.
    const bool blocked = std::any_of(
        open.begin(), open.end(), [](const std::string& reason) { return !question_in(reason); });
    // A reason in the words of a question that nobody is asked in may be open as one.
    const bool open_still = blocked || contains(open, before.other);
    if (before.other.empty() || open_still || knows_block(other, before.other)) return;
    note_ended("merge-unblocked", "the block " + shown(before.other) + " was lifted",
               "to block it again: kanban block " + printable(side.id()) + " \"" +
                   printable(before.other) + "\"");
  }

  void note_ended(std::string_view code, const std::string& what, std::string hint) {
    Error error =
        make_error(ErrorKind::conflict, code, what + " by the other side, which did not know of it")
            .hint(std::move(hint));
    error.severity = Severity::note;
    out_.notes.push_back(std::move(error));
  }

  void merge_long_text(const FieldInfo& row, const std::string& ours, const std::string& theirs) {
    const std::vector<LineChunk> chunks = merge_lines(get(base_, row.field), ours, theirs);
    if (!has_conflict(chunks)) {
      set(card(), row.field, chunk_text(chunks, MergeSide::ours));
      return;
    }
    set(card(), row.field, std::max(ours, theirs));
    conflict("'" + std::string(row.name) + "'", ours, theirs);
    decisions_.push_back(
        {row.field, chunk_text(chunks, MergeSide::ours), chunk_text(chunks, MergeSide::theirs)});
  }

  void merge_extras() {
    const auto text_in = [](const Card& card, const std::string& key) {
      const auto found = std::find_if(card.extras.begin(), card.extras.end(),
                                      [&](const Extra& extra) { return extra.key == key; });
      return found == card.extras.end() ? std::nullopt : std::optional(found->text);
    };
    const auto keys_of = [](const Card& card) {
      std::vector<std::string> keys;
      for (const Extra& extra : card.extras) keys.push_back(extra.key);
      return keys;
    };
    for (const std::string& key : union_of(keys_of(base_), keys_of(ours_), keys_of(theirs_))) {
      const auto base = text_in(base_, key);
      const auto ours = text_in(ours_, key);
      const auto theirs = text_in(theirs_, key);
      auto value = ours == theirs || theirs == base ? ours : theirs;
      if (ours != theirs && ours != base && theirs != base) {
        value = std::max(ours, theirs);
        const auto [mine, other] = differing_parts(ours.value_or(""), theirs.value_or(""));
        conflict("the key '" + printable(key) + "'", mine, other);
        extra_decisions_.push_back({key, ours, theirs});
      }
      if (value) card().extras.push_back({key, *value});
    }
  }

  void take_comments() {
    const auto merged = merge_comments(base_.comments, ours_.comments, theirs_.comments);
    for (const MergedComment& entry : merged) {
      for (Card* target : {&out_.card, &out_.for_ours, &out_.for_theirs}) {
        target->comments.push_back(entry.comment);
      }
      if (entry.kept) kept_comments_.push_back(entry.comment);
      if (entry.chunks.empty()) continue;
      std::string& ours = out_.for_ours.comments.back().text;
      std::string& theirs = out_.for_theirs.comments.back().text;
      ours = chunk_text(entry.chunks, MergeSide::ours);
      theirs = chunk_text(entry.chunks, MergeSide::theirs);
      conflict("the comment of " + format_instant(entry.comment.at), ours, theirs);
    }
  }

  const Card& base_;
  const Card& ours_;
  const Card& theirs_;
  const bool strict_;
  MergedCard out_ = {};
  std::vector<Decision> decisions_ = {};
  std::vector<ExtraDecision> extra_decisions_ = {};
  std::vector<Comment> kept_comments_ = {};
};

}  // namespace

MergedCard merge_cards(const Card& base, const Card& ours, const Card& theirs,
                       MergeStrictness strictness) {
  if (ours == theirs || theirs == base) return {ours, {}, {}, ours, ours};
  if (ours == base) return {theirs, {}, {}, theirs, theirs};
  return Merger(base, ours, theirs, strictness).merge();
}

}  // namespace kanban
