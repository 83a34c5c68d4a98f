#include "cli/planner.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cli/split_ids.hpp"
#include "model/ids.hpp"
#include "store/loader.hpp"

namespace kanban::cli {
namespace {

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

Planner::Planner(Session& session, FreshBoard& fresh) : session_(session), fresh_(fresh) {}

Result<Date> Planner::today() {
  TRY_ASSIGN(const TimeZone zone, session_.zone());
  return zone.date_of(now());
}

Stamp Planner::stamp(const Values& values) const {
  return {fresh_.me, fresh_.now, std::string(trim(values.text("--because")))};
}

Result<CardFile> Planner::find_indexed(std::string_view word) {
  const auto first = std::lower_bound(
      names_.begin(), names_.end(), word,
      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  const bool hit = first != names_.end() && first->first.starts_with(word);
  const auto second = hit ? std::next(first) : first;
  const bool only = hit && (second == names_.end() || !second->first.starts_with(word));
  if (!only) return fresh_.find(word);
  TRY_ASSIGN(const Place* const place, session_.place());
  TRY_ASSIGN(CardFile file, read_card_file(*place, first->second));
  // The name of a file may say another id than the card.
  return file.card.id().starts_with(word) ? Result<CardFile>(std::move(file)) : fresh_.find(word);
}

Result<CardFile> Planner::find(std::string_view word) {
  std::string last;
  if (word == "@") {
    if (order_.empty()) {
      TRY_ASSIGN(last, session_.last_card());
    } else {
      last = order_.back();
    }
    word = last;
  }
  const auto known = [&](std::string_view id) -> const Entry* {
    const auto found = entries_.find(id);
    return found == entries_.end() ? nullptr : &found->second;
  };
  if (const Entry* entry = known(word)) return CardFile{entry->after, entry->path};
  auto found = names_.empty() ? fresh_.find(word) : find_indexed(word);
  if (found.ok()) {
    if (const Entry* entry = known(found->card.id())) return CardFile{entry->after, entry->path};
    return found;
  }
  // A card made earlier in the same batch is no file yet.
  const Entry* only = nullptr;
  for (const auto& [id, entry] : entries_) {
    if (entry.before || !id.starts_with(word)) continue;
    if (only != nullptr) return found;
    only = &entry;
  }
  if (only == nullptr) return found;
  return CardFile{only->after, only->path};
}

Result<CardFile> Planner::find_anywhere(std::string_view word) {
  auto here = find(word);
  if (here.ok() || here.error().code != "unknown-card") return here;
  TRY_ASSIGN(const Place* const place, session_.place());
  std::optional<CardFile> found;
  for (const Place& other : other_places(*place)) {
    auto there = find_card_file(other, settings(), word);
    if (!there.ok()) continue;
    if (found) {
      return make_error(ErrorKind::not_found, "ambiguous-card",
                        "card '" + std::string(word) + "' is on several boards")
          .hint("give more letters of the id, or say --board");
    }
    found = std::move(*there);
  }
  if (!found) return here;
  return *std::move(found);
}

bool is_filter(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word.find_first_of(":<>=(\"") != std::string::npos ||
           (word.size() > 1 && word.front() == '-');
  });
}

std::string filter_text(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    const bool quoted =
        word.find(' ') != std::string::npos && word.find_first_of(":<>=(\"") == std::string::npos;
    text += (text.empty() ? "" : " ") + (quoted ? '"' + word + '"' : word);
  }
  return text;
}

Result<std::vector<CardFile>> Planner::select(const std::vector<std::string>& words) {
  std::vector<CardFile> cards;
  if (is_filter(words)) {
    TRY_ASSIGN(const Filter filter, parse_filter(filter_text(words), settings()));
    TRY_ASSIGN(const FilterContext context, session_.filter_context());
    TRY_ASSIGN(const Board* const all, board());
    for (const CardFile& file : all->cards) {
      if (filter.matches(file.card, context)) cards.push_back(file);
    }
    return cards;
  }
  // One listing of the folders for all of them.
  const std::vector<std::string> ids = split_ids(words);
  if (ids.size() > 1 && names_.empty()) TRY(index_names());
  std::set<std::string, std::less<>> taken;
  for (const std::string& word : ids) {
    TRY_ASSIGN(CardFile file, find(word));
    if (taken.emplace(file.card.id()).second) cards.push_back(std::move(file));
  }
  return cards;
}

// Puts what was planned since the last time into `board`, whose cards are sorted by id.
void Planner::overlay(Board& board) {
  std::vector<CardFile>& cards = board.cards;
  const auto by_id = [](const CardFile& a, const CardFile& b) { return a.card.id() < b.card.id(); };
  const auto known = static_cast<std::ptrdiff_t>(cards.size());
  for (const std::string& id : unseen_) {
    const Entry& entry = entries_.find(id)->second;
    CardFile file{entry.after, entry.path};
    const auto place = std::lower_bound(cards.begin(), cards.begin() + known, file, by_id);
    if (place != cards.begin() + known && place->card.id() == id) {
      place->card = std::move(file.card);
    } else {
      cards.push_back(std::move(file));
    }
  }
  std::inplace_merge(cards.begin(), cards.begin() + known, cards.end(), by_id);
  unseen_.clear();
}

Result<const Board*> Planner::board() {
  if (!board_) {
    TRY_ASSIGN(board_, fresh_.load());
  }
  overlay(*board_);
  return &*board_;
}

Result<std::vector<const Card*>> Planner::recent() {
  if (!recent_) {
    TRY_ASSIGN(const Place* const place, session_.place());
    TRY_ASSIGN(recent_, load_recent_cards(*place, kRecentCards));
  }
  std::vector<const Card*> cards;
  for (const CardFile& file : *recent_) cards.push_back(&file.card);
  for (const std::string& id : order_) cards.push_back(&entries_.find(id)->second.after);
  return cards;
}

Result<std::string> Planner::new_id() { return fresh_.new_id(); }

void Planner::begin(const Command& command, const Values& values) {
  reasons_ = {has(command.options, Group::limits), std::string(trim(values.text("--over-wip"))),
              std::string(trim(values.text("--waive"))),
              std::string(trim(values.text("--because")))};
}

std::vector<PlannedCard*> Planner::planned() {
  std::vector<PlannedCard*> cards;
  for (const std::string& id : order_) cards.push_back(&entries_.find(id)->second);
  return cards;
}

void Planner::change(const CardFile& file, Card after) {
  std::string id(file.card.id());
  const auto known = entries_.find(id);
  if (known != entries_.end()) {
    known->second.after = std::move(after);
    known->second.reasons = reasons_;
    std::erase(order_, id);  // the last one changed is `@`
  } else {
    if (after == file.card) return;
    entries_.emplace(id, Entry{file.path, file.card, std::move(after), reasons_});
  }
  unseen_.insert(id);
  order_.push_back(std::move(id));
}

void Planner::create(Card card) {
  std::string id(card.id());
  order_.push_back(id);
  unseen_.insert(id);
  entries_.emplace(std::move(id), Entry{{}, std::nullopt, std::move(card), reasons_});
}

void Planner::write_file(std::string path, std::optional<std::string> text) {
  files_.push_back({std::move(path), std::move(text)});
}

Status Planner::index_names() {
  TRY_ASSIGN(const Place* const place, session_.place());
  TRY_ASSIGN(std::vector<CardName> names, list_card_names(*place));
  names_.clear();
  for (CardName& name : names) names_.emplace_back(file_name(name.path), std::move(name.path));
  std::sort(names_.begin(), names_.end());
  return success();
}

Change Planner::take(const Planned& planned, const Command& command) {
  Change change;
  change.verb = command.name;
  change.summary = planned.summary;
  change.body = planned.body;
  for (const std::string& id : order_) {
    Entry& entry = entries_.find(id)->second;
    change.cards.push_back({entry.path, std::move(entry.before), std::move(entry.after)});
  }
  change.files = std::move(files_);
  if (!change.summary.empty()) return change;
  if (planned.news.size() == 1) {
    const News& news = planned.news.front();
    change.summary = news.id + ": " + news.what;
    if (!news.title.empty()) change.summary += ", " + news.title;
  } else {
    change.summary = std::string(command.name) + " " + counted(change.cards.size(), "card");
    for (const News& news : planned.news) {
      change.body +=
          news.id + ": " + news.what + (news.title.empty() ? "" : ", " + news.title) + "\n";
    }
  }
  return change;
}

}  // namespace kanban::cli
