#include "cli/board_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/card_table.hpp"
#include "model/history.hpp"
#include "query/sort.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kNarrowest = 13;
constexpr std::size_t kGap = 2;

struct Shown {
  const Column* column = nullptr;
  std::size_t total = 0;
  std::vector<const CardFile*> cards = {};
  std::size_t left_out = 0;
};

// `text` over at most `lines` lines of `width` columns, broken between words.
std::vector<std::string> fold(std::string_view text, std::size_t width, std::size_t lines) {
  std::vector<std::string> out;
  std::string line;
  const auto words = split(text, ' ');
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const bool fits = display_width(line) + (line.empty() ? 0 : 1) + display_width(word) <= width;
    if (line.empty() || fits) {
      line += (line.empty() ? "" : " ") + word;
      continue;
    }
    if (out.size() + 1 == lines) {  // the last line takes what is left, cut
      for (; i < words.size(); ++i) line += " " + words[i];
      break;
    }
    out.push_back(cut_to_width(line, width));
    line = word;
  }
  if (!line.empty()) out.push_back(cut_to_width(line, width));
  return out;
}

std::string column_head(const Shown& shown) {
  std::string head = printable(shown.column->name) + " " + std::to_string(shown.total);
  std::optional<int> limit = shown.column->max;
  if (shown.column->wip) limit = shown.column->wip->most;
  if (limit) head += "/" + std::to_string(*limit);
  return head;
}

std::vector<std::string> card_lines(const CardFile& file, const FilterContext& context,
                                    std::size_t width) {
  const Card& card = file.card;
  std::string first = printable(card.id());
  const bool open = is_open(*context.settings, card);
  if (open) first += " " + days_since(entered_column(card), context.now, context.zone) + "d";
  if (open && open_block(card)) first += " blocked";
  std::vector<std::string> lines{cut_to_width(first, width)};
  for (std::string& line : fold(printable(card.title()), width, 2))
    lines.push_back(std::move(line));
  lines.emplace_back();
  return lines;
}

std::vector<std::string> column_lines(const Shown& shown, const FilterContext& context,
                                      std::size_t width) {
  std::string rule;
  for (std::size_t i = 0; i < width; ++i) rule += "─";
  std::vector<std::string> lines{cut_to_width(column_head(shown), width), rule};
  for (const CardFile* file : shown.cards) {
    for (std::string& line : card_lines(*file, context, width)) lines.push_back(std::move(line));
  }
  if (shown.left_out > 0)
    lines.push_back(cut_to_width("… " + std::to_string(shown.left_out) + " more", width));
  return lines;
}

// The columns in order with the cards that the picture shows; dropped columns are left out.
std::vector<Shown> shown_columns(const Board& board, const FilterContext& context,
                                 const BoardView& view) {
  std::vector<const CardFile*> cards;
  for (const CardFile& file : board.cards) cards.push_back(&file);
  std::vector<SortKey> order = parse_sort("rank,created").value_or({});
  sort_cards(cards, order, board.settings);
  std::vector<Shown> columns;
  for (const Column& column : board.settings.columns) {
    if (column.stage == Stage::dropped) continue;
    Shown shown{&column};
    for (const CardFile* file : cards) {
      if (file->card.column() != column.name) continue;
      ++shown.total;
      const Date entered = context.zone.date_of(entered_column(file->card));
      const bool old = column.stage == Stage::done &&
                       context.zone.date_of(context.now).days - entered.days >= view.done_days;
      if (!old) shown.cards.push_back(file);
    }
    if (column.stage == Stage::done) std::reverse(shown.cards.begin(), shown.cards.end());
    if (shown.cards.size() > view.limit) shown.cards.resize(view.limit);
    shown.left_out = shown.total - shown.cards.size();
    columns.push_back(std::move(shown));
  }
  return columns;
}

std::string side_by_side(const std::vector<Shown>& columns, const FilterContext& context,
                         std::size_t width) {
  std::vector<std::vector<std::string>> blocks;
  std::size_t height = 0;
  for (const Shown& shown : columns) {
    blocks.push_back(column_lines(shown, context, width));
    height = std::max(height, blocks.back().size());
  }
  std::string out;
  for (std::size_t row = 0; row < height; ++row) {
    std::string line;
    for (const auto& block : blocks) {
      line += pad_to_width(row < block.size() ? block[row] : "", width) + std::string(kGap, ' ');
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    out += line + "\n";
  }
  return out;
}

std::string one_below_another(const std::vector<Shown>& columns, const FilterContext& context,
                              std::size_t width) {
  std::string out;
  for (const Shown& shown : columns) {
    for (const std::string& line : column_lines(shown, context, width)) out += line + "\n";
    if (shown.cards.empty()) out += "\n";
  }
  return out;
}

}  // namespace

std::string draw_board(const Board& board, const FilterContext& context, const BoardView& view) {
  const std::vector<Shown> columns = shown_columns(board, context, view);
  if (columns.empty()) return {};
  const std::size_t gaps = kGap * (columns.size() - 1);
  const std::size_t each = view.width > gaps ? (view.width - gaps) / columns.size() : 0;
  std::string out = each >= kNarrowest
                        ? side_by_side(columns, context, std::min<std::size_t>(each, 40))
                        : one_below_another(columns, context, view.width);
  while (out.ends_with("\n\n")) out.pop_back();
  std::size_t dropped = 0;
  for (const CardFile& file : board.cards)
    dropped += stage_of(board.settings, file.card) == Stage::dropped ? 1U : 0U;
  out += "\n" + printable(board.settings.name) + ": " + counted(board.cards.size(), "card");
  if (dropped > 0) out += ", " + std::to_string(dropped) + " dropped and not shown";
  return out + "\n";
}

}  // namespace kanban::cli
