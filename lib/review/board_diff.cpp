#include "review/board_diff.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/shown_value.hpp"
#include "base/text.hpp"
#include "model/check_item.hpp"
#include "model/history.hpp"
#include "model/ids.hpp"
#include "order/pull_order.hpp"
#include "policy/wip.hpp"
#include "query/lanes.hpp"
#include "review/changes.hpp"
#include "review/settings_diff.hpp"

namespace kanban {
namespace {

// A value beside a card; nothing for one that is too long for that.
std::string shown(const std::string& value) {
  if (value.empty()) return "none";
  return is_shown_whole(value) ? value : std::string();
}

bool is_text(const Operation& operation) {
  return operation.field && info(*operation.field).kind == FieldKind::text;
}

bool is_log(const Operation& operation) {
  return operation.field == Field::history || operation.field == Field::comments;
}

// One changed value: "rank none → nbbbb"; of a long one only the name.
std::string set_words(const Operation& operation) {
  const std::string from = shown(operation.from);
  const std::string to = shown(operation.to);
  if (is_text(operation) || from.empty() || to.empty()) return operation.name;
  return operation.name + " " + from + " → " + to;
}

// The entry that `gone` became by a tick or its removal: one that came, with the same text.
const Operation* ticked_one(const Operation& gone, const std::vector<const Operation*>& entries) {
  const CheckItem was = parse_check_item(gone.from);
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Operation* come) {
    if (come->kind != OperationKind::added) return false;
    const CheckItem now = parse_check_item(come->to);
    return now.text == was.text && now.done != was.done;
  });
  return found == entries.end() ? nullptr : *found;
}

// "ticked 'logs in'", "unticked 1": and takes the two entries that say it out of `entries`.
std::vector<std::string> tick_words(std::vector<const Operation*>& entries) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < entries.size();) {
    const Operation* const gone = entries[i];
    const Operation* const come =
        gone->kind == OperationKind::removed ? ticked_one(*gone, entries) : nullptr;
    if (come == nullptr) {
      ++i;
      continue;
    }
    const CheckItem now = parse_check_item(come->to);
    const std::string text = shown(now.text);
    words.push_back((now.done ? "ticked " : "unticked ") +
                    (text.empty() ? std::string("1") : "'" + text + "'"));
    std::erase_if(entries, [&](const Operation* one) { return one == gone || one == come; });
    i = 0;
  }
  return words;
}

// "labels +login −safari", for all entries of a list that came and went; long entries are counted.
std::string list_words(const std::string& name, std::vector<const Operation*> operations) {
  std::string out = name;
  const auto field = find_field(name);
  if (field == Field::acceptance || field == Field::checklist) {
    const std::string ticks = join(tick_words(operations), ", ");
    if (!ticks.empty()) out += " " + ticks;
  }
  for (const Operation* const one : operations) {
    const bool gone = one->kind == OperationKind::removed;
    const bool come = one->kind == OperationKind::added;
    if (!gone && !come) continue;
    const std::string entry = shown(gone ? one->from : one->to);
    out += std::string(gone ? " −" : " +") + (entry.empty() ? "1" : entry);
  }
  return out;
}

// "2 comments", "history: 1 event is gone".
void add_log_words(std::vector<std::string>& also, const std::vector<Operation>& operations) {
  std::size_t comments = 0;
  std::size_t odd = 0;
  for (const Operation& one : operations) {
    if (!is_log(one)) continue;
    const bool grew = one.kind == OperationKind::added;
    if (one.field == Field::comments && grew) ++comments;
    if (!grew) ++odd;
  }
  if (comments > 0) also.push_back(counted(comments, "comment"));
  if (odd > 0) also.push_back("what was logged was changed in " + counted(odd, "place"));
}

std::vector<std::string> other_words(const std::vector<Operation>& operations) {
  std::vector<std::string> also;
  std::vector<std::pair<std::string, std::vector<const Operation*>>> lists;
  for (const Operation& one : operations) {
    if (one.kind == OperationKind::moved || is_log(one)) continue;
    if (one.kind == OperationKind::created || one.kind == OperationKind::deleted) continue;
    if (one.kind == OperationKind::set || one.kind == OperationKind::retyped) {
      also.push_back(set_words(one));
      continue;
    }
    if (lists.empty() || lists.back().first != one.name) lists.push_back({one.name, {}});
    lists.back().second.push_back(&one);
  }
  for (const auto& [name, entries] : lists) also.push_back(list_words(name, entries));
  add_log_words(also, operations);
  return also;
}

// Who wrote the last of what was added to `after`.
std::string author_of(const Card* before, const Card& after) {
  const std::size_t events = before == nullptr ? 0 : before->history.size();
  const std::size_t comments = before == nullptr ? 0 : before->comments.size();
  if (after.history.size() > events) return after.history.back().by;
  if (after.comments.size() > comments) return after.comments.back().by;
  return before == nullptr ? std::string(after.text(Field::reporter)) : "";
}

bool is_over(Stage stage) { return stage == Stage::done || stage == Stage::dropped; }

CardFate fate_of_move(Stage from, Stage to) {
  if (to == Stage::done) return CardFate::done;
  if (to == Stage::dropped) return CardFate::dropped;
  return is_over(from) ? CardFate::reopened : CardFate::moved;
}

// Whether the file of `card` is on `board` and holds no card that can be read.
bool is_unreadable(const Board& board, const CardFile& card) {
  return std::any_of(board.problems.begin(), board.problems.end(), [&](const Error& error) {
    if (!error.where) return false;
    const std::string& path = error.where->path;
    return path == card.path || name_has_id(path.substr(path.rfind('/') + 1), card.card.id());
  });
}

class CardDiffer {
 public:
  CardDiffer(const Board& before, const Board& after) : before_(before), after_(after) {}

  CardDiff diff(const CardDifference& one) const {
    CardDiff out{.id = one.id};
    if (one.deleted()) {
      const bool there = is_unreadable(after_, *one.before);
      out.fate = there ? CardFate::unreadable : CardFate::deleted;
      fill(out, *one.before);
      out.was = one.before->card.column();
      return out;
    }
    fill(out, *one.after);
    out.now = one.after->card.column();
    const Card* const old = one.before == nullptr ? nullptr : &one.before->card;
    out.by = author_of(old, one.after->card);
    if (one.created() && is_unreadable(before_, *one.after)) {
      out.also.emplace_back("could not be read before");
      return out;
    }
    if (one.created()) {
      out.fate = CardFate::created;
      add_facts(out, one.after->card);
      return out;
    }
    out.was = old->column();
    out.also = other_words(one.operations);
    if (one.renamed()) out.also.push_back("file renamed");
    judge(out, *old, one.after->card);
    return out;
  }

 private:
  static void fill(CardDiff& out, const CardFile& file) {
    out.title = file.card.title();
    out.path = file.path;
  }

  void add_facts(CardDiff& out, const Card& card) const {
    out.also.push_back(card.has(Field::type) ? std::string(card.type())
                                             : default_type(after_.settings));
    for (const Field field : {Field::rank, Field::class_of_service, Field::product}) {
      if (card.has(field)) {
        out.also.push_back(std::string(info(field).name) + " " + std::string(card.text(field)));
      }
    }
  }

  void judge(CardDiff& out, const Card& old, const Card& now) const {
    const auto was_blocked = open_block(old);
    const auto is_blocked = open_block(now);
    if (out.was != out.now) {
      out.fate = fate_of_move(stage_of(before_.settings, old), stage_of(after_.settings, now));
    } else if (is_blocked && !was_blocked) {
      out.fate = CardFate::blocked;
    } else if (was_blocked && !is_blocked) {
      out.fate = CardFate::unblocked;
    }
    if (is_blocked && !was_blocked) {
      out.also.insert(out.also.begin(), "blocked: " + is_blocked->reason);
    }
    if (was_blocked && !is_blocked) out.also.insert(out.also.begin(), "unblocked");
  }

  const Board& before_;
  const Board& after_;
};

FilterContext on_board(const Board& board, FilterContext context) {
  context.settings = &board.settings;
  return context;
}

std::vector<Load> loads_on(const Board& board, const FilterContext& context) {
  const auto lanes = LaneSet::of_board(board.settings);
  if (!lanes.ok()) return {};  // `check` says so
  return loads_of(board.cards, *lanes, on_board(board, context));
}

std::vector<LimitDiff> diff_limits(const Board& before, const Board& after,
                                   const FilterContext& context) {
  std::map<std::string, Load> old;
  for (Load& load : loads_on(before, context)) old[limited_place(load)] = std::move(load);
  std::vector<LimitDiff> found;
  for (const Load& load : loads_on(after, context)) {
    if (!load.is_over() || load.over == Severe::off) continue;
    const std::string place = limited_place(load);
    const auto was = old.find(place);
    const bool known = was != old.end();
    if (known && was->second.is_over() && was->second.hundredths >= load.hundredths &&
        was->second.limit.most <= load.limit.most) {
      continue;
    }
    found.push_back({place, known ? load_amount(was->second) : "", load_amount(load),
                     std::to_string(load.limit.most)});
  }
  return found;
}

// The places of the cards that wait, from 1.
using Places = std::unordered_map<std::string_view, std::size_t>;

Places places_in(const PullOrder& order) {
  Places places;
  for (std::size_t i = 0; i < order.cards.size(); ++i) places.emplace(order.cards[i].id(), i + 1);
  return places;
}

// Cards that left the queue although those before them did not.
void diff_inversions(BoardDiff& out, const PullOrder& before, const Places& after,
                     const Board& board) {
  for (std::size_t i = 0; i < before.cards.size(); ++i) {
    const Waiting& card = before.cards[i];
    const std::string id(card.id());
    if (after.count(id) > 0) {
      if (card.blocked_by.empty()) out.queue.push_back(id);
      continue;
    }
    const CardFile* const file = find_card(board, id);
    if (file == nullptr || out.queue.empty()) continue;
    if (!is_committed(stage_of(board.settings, file->card))) continue;
    out.inversions.push_back({id, i + 1, out.queue.size()});
  }
}

void diff_orders(BoardDiff& out, const Board& before, const Board& after,
                 const FilterContext& context) {
  const Moment moment{context.now, context.zone};
  const Rules old_rules(before.settings);
  const Rules new_rules(after.settings);
  const PullOrder old_order = pull_order(before, old_rules, moment);
  const PullOrder new_order = pull_order(after, new_rules, moment);
  const Places new_all = places_in(new_order);
  diff_inversions(out, old_order, new_all, after);
  // Places among the cards that wait before and after: one that came or went shifts nobody.
  Places old_places;
  for (const Waiting& card : old_order.cards) {
    if (new_all.count(card.id()) > 0) old_places.emplace(card.id(), old_places.size() + 1);
  }
  std::size_t place = 0;
  for (const Waiting& card : new_order.cards) {
    const auto old = old_places.find(card.id());
    if (old == old_places.end()) continue;
    ++place;
    if (old->second != place) out.shifts.push_back({std::string(card.id()), old->second, place});
  }
}

BoardDiff begin(const Board& named) {
  BoardDiff out;
  out.path = named.path;
  out.name = named.settings.name.empty() ? named.path : named.settings.name;
  return out;
}

void note_unreadable(BoardDiff& out, const Board& after) {
  for (const Error& error : after.problems) {
    if (error.where && !error.where->path.empty()) out.unreadable.push_back(error.where->path);
  }
  std::sort(out.unreadable.begin(), out.unreadable.end());
  out.unreadable.erase(std::unique(out.unreadable.begin(), out.unreadable.end()),
                       out.unreadable.end());
}

}  // namespace

std::string_view fate_name(CardFate fate) {
  switch (fate) {
    case CardFate::created: return "new";
    case CardFate::done: return "done";
    case CardFate::dropped: return "dropped";
    case CardFate::reopened: return "reopened";
    case CardFate::moved: return "moved";
    case CardFate::blocked: return "blocked";
    case CardFate::unblocked: return "unblocked";
    case CardFate::changed: return "changed";
    case CardFate::deleted: return "deleted";
    case CardFate::unreadable: break;
  }
  return "unreadable";
}

BoardDiff diff_boards(const Board& before, const Board& after, const FilterContext& context) {
  BoardDiff out = begin(after);
  const CardDiffer differ(before, after);
  for (const CardDifference& one : changed_cards(before, after)) {
    out.cards.push_back(differ.diff(one));
  }
  std::stable_sort(out.cards.begin(), out.cards.end(),
                   [](const CardDiff& a, const CardDiff& b) { return a.fate < b.fate; });
  out.limits = diff_limits(before, after, context);
  out.settings = settings_diff(before.settings, after.settings);
  diff_orders(out, before, after, context);
  note_unreadable(out, after);
  return out;
}

BoardDiff diff_new_board(const Board& after, const FilterContext& context) {
  Board none;
  none.path = after.path;
  none.settings = after.settings;
  BoardDiff out = diff_boards(none, after, context);
  out.is_new = true;
  return out;
}

BoardDiff diff_gone_board(const Board& before, const FilterContext& context) {
  Board none;
  none.path = before.path;
  none.settings = before.settings;
  BoardDiff out = diff_boards(before, none, context);
  out.is_gone = true;
  return out;
}

}  // namespace kanban
