// What people read: counts, the table of cards, and the sections below it.
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "base/width.hpp"
#include "cli/diff_output.hpp"
#include "render/render.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kMostShifts = 10;
constexpr std::size_t kMostNamed = 3;
// Before what stands below a card.
constexpr std::string_view kBelow = "        ";

Cell cell(std::string text) { return {.text = std::move(text)}; }

std::string limit_line(const LimitDiff& limit) {
  std::string line = limit.place + " holds " + limit.now + ", the limit is " + limit.most;
  if (!limit.was.empty()) line += " (before: " + limit.was + ")";
  return line;
}

std::string inversion_line(const BoardDiff& board, const Inversion& one) {
  std::vector<std::string> named;
  for (std::size_t i = 0; i < one.ahead && i < kMostNamed; ++i) named.push_back(board.queue[i]);
  std::string line = one.id + " was started from place " + std::to_string(one.place) +
                     "; before it wait " + join(named, ", ");
  if (one.ahead > named.size()) {
    line += " and " + std::to_string(one.ahead - named.size()) + " more";
  }
  return line;
}

std::vector<std::string> shift_lines(const std::vector<Shift>& shifts) {
  std::vector<std::string> lines;
  for (const Shift& shift : shifts) {
    if (lines.size() == kMostShifts) {
      lines.push_back("… and " + counted(shifts.size() - kMostShifts, "further card"));
      break;
    }
    lines.push_back(shift.id + "  " + std::to_string(shift.before) + " → " +
                    std::to_string(shift.after));
  }
  return lines;
}

std::string heading_of(const BoardDiff& board) {
  std::string line = printable(board.name.empty() ? "the board" : board.name);
  if (board.is_new) line += " is a new board";
  if (board.is_gone) line += " is gone";
  const std::string counts = counts_in_words(board);
  return line + ": " + (counts.empty() ? "no card changes" : counts);
}

bool fits(const std::string& text, std::size_t width) {
  const auto lines = lines_of(text);
  return width == 0 || std::all_of(lines.begin(), lines.end(), [width](std::string_view line) {
           return display_width(line) <= width;
         });
}

// The table; where it is too wide, with what else changed whole below each card, since that and not
// the title is what a reviewer reads it for.
std::string cards_text(const BoardDiff& board, std::size_t width) {
  Table table = diff_table(board);
  std::string whole = render_text(table, {});
  if (fits(whole, width)) return whole;
  std::vector<std::string> also;
  for (std::vector<Cell>& row : table.rows) {
    also.push_back(row.back().text);
    row.pop_back();
  }
  table.columns.pop_back();
  const std::string narrow = render_text(table, {.width = width});
  const auto lines = lines_of(narrow);
  // So narrow that a card takes two lines anyway.
  if (lines.size() != also.size() + 1) return render_text(diff_table(board), {.width = width});
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out += std::string(lines[i]) + "\n";
    const std::string more = i == 0 ? std::string() : printable(also[i - 1]);
    if (!more.empty()) out += std::string(kBelow) + more + "\n";
  }
  return out;
}

}  // namespace

std::string counts_in_words(const BoardDiff& board) {
  std::map<CardFate, std::size_t> counts;
  for (const CardDiff& card : board.cards) ++counts[card.fate];
  std::vector<std::string> parts;
  for (const auto& [fate, count] : counts) {
    parts.push_back(std::to_string(count) + " " + std::string(fate_name(fate)));
  }
  return join(parts, ", ");
}

Table diff_table(const BoardDiff& board) {
  Table table;
  table.columns = {{"id", "CARD", CellKind::id},       {"was", "WAS", CellKind::text},
                   {"now", "NOW", CellKind::text},     {"by", "BY", CellKind::text},
                   {"title", "TITLE", CellKind::text}, {"also", "ALSO", CellKind::text}};
  for (const CardDiff& card : board.cards) {
    std::string now = card.now;
    if (card.fate == CardFate::created) now += " (new)";
    if (card.fate == CardFate::deleted) now = "(deleted)";
    if (card.fate == CardFate::unreadable) now = "(unreadable)";
    table.rows.push_back({cell(card.id), cell(card.was.empty() ? "–" : card.was), cell(now),
                          cell(card.by), cell(card.title), cell(join(card.also, "; "))});
  }
  return table;
}

std::vector<DiffSection> diff_sections(const BoardDiff& board) {
  std::vector<DiffSection> sections;
  const auto add = [&](std::string heading, std::vector<std::string> lines) {
    if (!lines.empty()) sections.push_back({std::move(heading), std::move(lines)});
  };
  std::vector<std::string> limits;
  for (const LimitDiff& limit : board.limits) limits.push_back(limit_line(limit));
  add("limits exceeded", std::move(limits));
  std::vector<std::string> inversions;
  for (const Inversion& one : board.inversions) inversions.push_back(inversion_line(board, one));
  add("started before their turn", std::move(inversions));
  add("order of what waits", shift_lines(board.shifts));
  add("rules of the board", board.settings);
  add("if merged", board.grants);
  add("not readable", board.unreadable);
  return sections;
}

std::string diff_text(const DiffReport& report, std::size_t width) {
  std::string out;
  for (const BoardDiff& board : report.boards) {
    if (!out.empty()) out += "\n";
    out += heading_of(board) + "\n";
    if (!board.cards.empty()) out += cards_text(board, width);
    for (const DiffSection& section : diff_sections(board)) {
      out += section.heading + "\n";
      for (const std::string& line : section.lines) out += "  " + printable(line) + "\n";
    }
  }
  if (report.boards.empty()) {
    out = "no board changes between " + printable(report.before) + " and " +
          printable(report.after) + "\n";
  }
  return out;
}

}  // namespace kanban::cli
