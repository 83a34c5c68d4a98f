#include "cli/check_fix.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "cli/planner.hpp"
#include "model/history.hpp"
#include "model/ids.hpp"
#include "store/field_change.hpp"
#include "store/first_parents.hpp"
#include "yaml/card_codec.hpp"
#include "yaml/set_order.hpp"

namespace kanban::cli {
namespace {

// One card's file while it is mended.
struct Mended {
  CardFile file = {};
  Card after = {};
  std::string new_path = {};  // empty: the file stays where it is
  std::vector<std::string> what = {};
};

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }
std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

class Fixer {
 public:
  Fixer(const Place& place, FreshBoard& fresh) : place_(place), fresh_(fresh) {}

  Result<Change> run() {
    TRY_ASSIGN(Board board, fresh_.load());
    for (CardFile& file : board.cards) {
      Card after = file.card;
      cards_.push_back({.file = std::move(file), .after = std::move(after)});
    }
    add_events();
    TRY(part_ids());
    name_files();
    return make_change();
  }

  const std::vector<std::string>& lines() const { return lines_; }

 private:
  // Who gave the card its column, and when: the commit, or this person now where the file is edited
  // and not committed, or where git does not know.
  std::pair<std::string, Instant> mover_of(const Mended& card) const {
    const auto head = find_revision(place_, "HEAD");
    if (head.ok()) {
      const auto text = read_text_at(place_, *head, card.file.path);
      const auto old =
          text.ok() ? parse_card(*text, card.file.path) : Result<ParsedCard>(text.error());
      if (old.ok() && old->card.column() == card.file.card.column()) {
        const auto change = last_change_of(place_, *head, card.file.path, Field::column);
        if (change.ok() && *change) {
          const FieldChange& made = **change;
          return {person_key(fresh_.settings, made.name, made.email), made.time};
        }
      }
    }
    return {fresh_.me, fresh_.now};
  }

  void add_events() {
    for (Mended& card : cards_) {
      const Event* entered = nullptr;
      for (const Event& event : card.file.card.history) {
        if (event.kind == EventKind::entered) entered = &event;
      }
      const Column* const column = column_of(fresh_.settings, card.file.card);
      if (entered == nullptr || column == nullptr) continue;
      if (entered->value == card.file.card.column()) continue;
      const auto [by, time] = mover_of(card);
      const Instant at = next_event_time(card.file.card, time);
      card.after.history.push_back(
          {at, EventKind::entered, by, std::string(card.file.card.column()), "", {}});
      card.what.push_back("entered " + std::string(card.file.card.column()) + " at " +
                          format_instant(at) + (by.empty() ? "" : " by " + by));
    }
  }

  // When the branch got the file; a file that it does not have is the latest.
  Instant first_commit(const std::string& path) const {
    const auto commits = commits_of_file(place_, path, Instant{0});
    if (!commits.ok() || commits->empty()) return fresh_.now;
    return commits->back().revision.time;
  }

  // Of cards with one id, all but the oldest get a new one.
  Status part_ids() {
    std::map<std::string, std::vector<Mended*>> groups;
    for (Mended& card : cards_) groups[lower_ascii(card.file.card.id())].push_back(&card);
    for (auto& [id, group] : groups) {
      if (group.size() < 2) continue;
      std::sort(group.begin(), group.end(), [this](const Mended* a, const Mended* b) {
        if (a->file.card.created != b->file.card.created)
          return a->file.card.created < b->file.card.created;
        // A copy says the same as its original; git knows which file was there first.
        return std::pair(first_commit(a->file.path), a->file.path) <
               std::pair(first_commit(b->file.path), b->file.path);
      });
      for (std::size_t i = 1; i < group.size(); ++i) TRY(rename(*group[i], *group.front()));
    }
    return success();
  }

  Status rename(Mended& younger, const Mended& older) {
    const std::string old_id(younger.file.card.id());
    TRY_ASSIGN(const std::string id, fresh_.new_id());
    younger.after.set_text(Field::id, id);
    younger.new_path = folder_of(younger.file.path) + card_file_name(id, younger.file.card.title());
    younger.what.push_back("was " + old_id + ", the id of '" +
                           std::string(older.file.card.title()) + "' too");
    for (Mended& card : cards_) {
      if (&card != &younger) relink(card, younger, older, id);
    }
    return success();
  }

  // Whether a link that `card` has in `field` was made where only the younger of the two was there.
  bool means_younger(const Mended& card, Field field, const Mended& younger,
                     const Mended& older) const {
    const auto head = find_revision(place_, "HEAD");
    if (!head.ok()) return false;
    const auto change = last_change_of(place_, *head, card.file.path, field);
    if (!change.ok() || !*change) return false;
    const auto then = find_revision(place_, (*change)->commit);
    if (!then.ok()) return false;
    return read_text_at(place_, *then, younger.file.path).ok() &&
           !read_text_at(place_, *then, older.file.path).ok();
  }

  void relink(Mended& card, const Mended& younger, const Mended& older, const std::string& id) {
    const std::string_view old_id = younger.file.card.id();
    for (const FieldInfo& row : fields()) {
      const bool one = row.kind == FieldKind::id && row.field != Field::id &&
                       card.after.text(row.field) == old_id;
      const bool many = row.kind == FieldKind::ids && card.after.contains(row.field, old_id);
      if (!one && !many) continue;
      if (!means_younger(card, row.field, younger, older)) continue;
      if (one) card.after.set_text(row.field, id);
      if (many) {
        card.after.remove(row.field, old_id);
        card.after.add(row.field, id);
      }
      card.what.push_back(std::string(row.name) + " " + std::string(old_id) + " → " + id);
    }
  }

  void name_files() {
    for (Mended& card : cards_) {
      const std::string_view id = card.after.id();
      if (!card.new_path.empty() || name_has_id(name_of(card.file.path), id)) continue;
      card.new_path = folder_of(card.file.path) + card_file_name(id, card.file.card.title());
      card.what.push_back("renamed from " + name_of(card.file.path));
    }
  }

  Result<Change> make_change() {
    Change change;
    change.verb = "check";
    for (Mended& card : cards_) {
      TRY_ASSIGN(const std::string text, fresh_.read_text(card.file.path));
      const bool differs = !(card.after == card.file.card);
      std::string after = text;
      if (differs) {
        TRY_ASSIGN(after, edit_card(text, card.after, card.file.path));
      }
      const std::string sorted = with_sorted_sets(after, card.file.path);
      if (sorted != after) card.what.push_back("sets sorted");
      if (card.what.empty()) continue;
      if (!card.new_path.empty()) {
        change.files.push_back({card.new_path, sorted});
        change.cards.push_back({card.file.path, card.file.card, std::nullopt});
      } else if (sorted != after) {
        change.files.push_back({card.file.path, sorted});
      } else {
        change.cards.push_back({card.file.path, card.file.card, card.after});
      }
      lines_.push_back(std::string(card.after.id()) + "  " + join(card.what, "; ") + "  " +
                       std::string(card.file.card.title()));
    }
    change.summary = "check: Mend " + counted(lines_.size(), "card");
    for (const std::string& line : lines_) change.body += line + "\n";
    return change;
  }

  const Place& place_;
  FreshBoard& fresh_;
  std::vector<Mended> cards_;
  std::vector<std::string> lines_;
};

}  // namespace

Status fix_board(Session& session, const Values& values) {
  TRY_ASSIGN(const Place* const place, session.place());
  const WriteOptions options = write_options(session, values);
  std::vector<std::string> lines;
  const Plan plan = [&](FreshBoard& fresh) -> Result<Change> {
    Fixer fixer(*place, fresh);
    TRY_ASSIGN(Change change, fixer.run());
    lines = fixer.lines();
    return change;
  };
  TRY_ASSIGN(const Written written, write_board(*place, options, plan));
  session.tell(written.notes);
  std::string text;
  for (const std::string& line : lines) text += printable(line) + "\n";
  const std::string where = lines.empty() ? "[no change]" : where_written(written, options);
  session.news(text + counted(lines.size(), "card") + " mended  " + where + "\n");
  return success();
}

}  // namespace kanban::cli
