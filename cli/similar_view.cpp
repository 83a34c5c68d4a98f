#include "cli/similar_view.hpp"

#include <algorithm>
#include <set>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "base/width.hpp"
#include "model/history.hpp"
#include "model/incidents.hpp"
#include "similar/candidates.hpp"

namespace kanban::cli {
namespace {

Cell text_cell(std::string text) { return {std::move(text), {}}; }

std::string id_of(const CardFile* file) { return std::string(file->card.id()); }

// What makes two cards alike: the signature, then words.
std::vector<std::string> reasons(const Likeness& like) {
  std::vector<std::string> all;
  if (!like.signature.empty()) all.push_back(like.signature);
  all.insert(all.end(), like.words.begin(), like.words.end());
  return all;
}

std::size_t clients_together(const std::vector<const CardFile*>& cards) {
  std::set<std::string> clients;
  for (const CardFile* file : cards) {
    for (std::string& client : clients_of(file->card)) clients.insert(std::move(client));
  }
  return clients.size();
}

const CardFile* problem_among(const Settings& settings, const std::vector<const CardFile*>& cards) {
  const auto found = std::find_if(cards.begin(), cards.end(), [&](const CardFile* file) {
    return is_problem(settings, file->card);
  });
  return found == cards.end() ? nullptr : *found;
}

const CardFile* oldest_of(const std::vector<const CardFile*>& cards) {
  return *std::min_element(cards.begin(), cards.end(), [](const CardFile* a, const CardFile* b) {
    return a->card.created < b->card.created;
  });
}

std::vector<CardGroup> all_groups(const Board& board) {
  std::vector<CardGroup> groups;
  for (auto& kind : open_candidates(board)) {
    const Likenesses likenesses(std::move(kind), board.settings.similar);
    for (CardGroup& group : groups_of(likenesses)) groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace

std::string score_text(double score) { return rounded_decimal(std::min(score, 1.0), 2); }

std::string state_words(const Settings& settings, const Card& card, Instant now) {
  const bool open = is_open(settings, card);
  const Instant since = open ? card.created : entered_column(card);
  const std::int64_t days = std::max<std::int64_t>(0, now.seconds - since.seconds) / kSecondsPerDay;
  return (open ? "open " : "closed ") + std::to_string(days) + " d";
}

Table likeness_table(const Board& board, const std::vector<Likeness>& like, Instant now) {
  Table table;
  table.columns = {{"place", "#", CellKind::number},     {"id", "ID", CellKind::id},
                   {"score", "SCORE", CellKind::text},   {"state", "STATE", CellKind::text},
                   {"column", "COLUMN", CellKind::text}, {"product", "PRODUCT", CellKind::text},
                   {"problem", "PROBLEM", CellKind::id}, {"title", "TITLE", CellKind::text},
                   {"same", "SAME", CellKind::list},     {"signature", "SIGNATURE", CellKind::text},
                   {"method", "METHOD", CellKind::text}};
  for (const Likeness& one : like) {
    const Card& card = one.file->card;
    table.rows.push_back({text_cell(std::to_string(table.rows.size() + 1)),
                          text_cell(id_of(one.file)),
                          text_cell(score_text(one.score)),
                          text_cell(state_words(board.settings, card, now)),
                          text_cell(std::string(card.column())),
                          text_cell(std::string(card.text(Field::product))),
                          text_cell(std::string(card.text(Field::problem))),
                          text_cell(std::string(card.title())),
                          {{}, reasons(one)},
                          text_cell(one.signature),
                          text_cell(std::string(kSimilarMethod))});
  }
  return table;
}

std::vector<Together> together(const Board& board, std::size_t most) {
  std::vector<Together> all;
  for (CardGroup& group : all_groups(board)) {
    Together one;
    one.clients = clients_together(group.cards);
    one.problem = problem_among(board.settings, group.cards);
    one.group = std::move(group);
    all.push_back(std::move(one));
  }
  std::stable_sort(all.begin(), all.end(), [](const Together& a, const Together& b) {
    if (a.clients != b.clients) return a.clients > b.clients;
    if (a.group.cards.size() != b.group.cards.size())
      return a.group.cards.size() > b.group.cards.size();
    return a.group.score > b.group.score;
  });
  all.resize(std::min(most, all.size()));
  return all;
}

Table together_table(const std::vector<Together>& groups) {
  Table table;
  table.columns = {{"group", "#", CellKind::number},         {"ids", "CARDS", CellKind::list},
                   {"clients", "CLIENTS", CellKind::number}, {"score", "SCORE", CellKind::text},
                   {"problem", "PROBLEM", CellKind::id},     {"title", "OLDEST", CellKind::text},
                   {"same", "SAME", CellKind::list},         {"method", "METHOD", CellKind::text}};
  for (const Together& one : groups) {
    std::vector<std::string> ids;
    for (const CardFile* file : one.group.cards) ids.push_back(id_of(file));
    table.rows.push_back({text_cell(std::to_string(table.rows.size() + 1)),
                          {{}, ids},
                          text_cell(std::to_string(one.clients)),
                          text_cell(score_text(one.group.score)),
                          text_cell(one.problem == nullptr ? "" : id_of(one.problem)),
                          text_cell(std::string(oldest_of(one.group.cards)->card.title())),
                          {{}, one.group.words},
                          text_cell(std::string(kSimilarMethod))});
  }
  return table;
}

std::string gather_line(const std::vector<const CardFile*>& cards, const CardFile* problem) {
  std::vector<std::string> ids;
  for (const CardFile* file : cards) {
    if (file != problem) ids.push_back(id_of(file));
  }
  if (problem == nullptr) return "kanban problem new --from " + join(ids, ",");
  return "kanban problem " + id_of(problem) + " --from " + join(ids, ",");
}

std::string together_text(const Board& board, const std::vector<Together>& groups, Instant now,
                          std::size_t width) {
  std::string text;
  for (const Together& one : groups) {
    text += (text.empty() ? "" : "\n") + counted(one.group.cards.size(), "card") + ", " +
            counted(one.clients, "client") + " together, " + score_text(one.group.score) +
            " alike: " + printable(join(one.group.words, ", ")) + "\n";
    std::size_t id_width = 0;
    std::size_t state_width = 0;
    for (const CardFile* file : one.group.cards) {
      id_width = std::max(id_width, display_width(printable(file->card.id())));
      state_width = std::max(state_width, state_words(board.settings, file->card, now).size());
    }
    for (const CardFile* file : one.group.cards) {
      const std::string line =
          "  " + pad_to_width(printable(file->card.id()), id_width) + "  " +
          pad_to_width(state_words(board.settings, file->card, now), state_width) + "  " +
          printable(file->card.title());
      text += (width > 0 ? cut_to_width(line, width) : line) + "\n";
    }
    text += "  gather: " + gather_line(one.group.cards, one.problem) + "\n";
  }
  return text;
}

Doubles likely_doubles(const Board& board) {
  Doubles doubles;
  for (const CardGroup& group : all_groups(board)) {
    const CardFile* first = problem_among(board.settings, group.cards);
    if (first == nullptr) first = oldest_of(group.cards);
    for (const CardFile* file : group.cards) {
      if (file == first) continue;
      doubles[id_of(file)] =
          "likely duplicate of " + id_of(first) + " (" + score_text(group.score) + ")";
    }
  }
  return doubles;
}

std::string hint_text(const Settings& settings, std::vector<CardFile> recent, const Card& card,
                      Instant now) {
  constexpr std::size_t kFewWords = 2;  // one word in common is chance
  Board board;
  board.settings = settings;
  board.cards = std::move(recent);
  const std::string id(card.id());
  if (find_card(board, id) == nullptr) {
    const auto place = std::lower_bound(
        board.cards.begin(), board.cards.end(), id,
        [](const CardFile& file, const std::string& wanted) { return file.card.id() < wanted; });
    board.cards.insert(place, CardFile{card, {}});
  }
  const Likenesses likenesses(candidates_for(board, card, now), settings.similar);
  const auto like = likenesses.like(likenesses.place_of(id), 1);
  if (like.empty()) return {};
  const Likeness& best = like.front();
  const bool likely = best.score >= kPerhapsSame && best.words.size() >= kFewWords;
  if (best.signature.empty() && !likely) return {};
  const Card& other = best.file->card;
  const std::string other_id(other.id());
  const std::string why = best.signature.empty() ? score_text(best.score) : best.signature;
  std::string same = "kanban problem new --from " + other_id + "," + id;
  if (other.has(Field::problem))
    same = "kanban problem " + std::string(other.text(Field::problem)) + " --from " + id;
  if (is_problem(settings, other)) same = "kanban problem " + other_id + " --from " + id;
  return "looks like " + printable(other_id) + " (" + why + ", " +
         state_words(settings, other, now) + ")  " + printable(other.title()) +
         "\n  the same: " + printable(same) + "\n  not the same: kanban similar " + printable(id) +
         " --not " + printable(other_id) + "\n";
}

}  // namespace kanban::cli
