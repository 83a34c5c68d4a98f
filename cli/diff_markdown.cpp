// The comment on a pull request. Forges take 65,536 characters; what does not fit is counted.
#include "base/text.hpp"
#include "cli/diff_output.hpp"
#include "render/mermaid.hpp"
#include "render/render.hpp"

namespace kanban::cli {
namespace {

constexpr std::size_t kLongest = 65536;
constexpr std::size_t kReserve = 400;  // for the lines that say what was left out
constexpr std::size_t kMostInDiagram = 20;

class Comment {
 public:
  // Adds `text` if it fits.
  bool add(const std::string& text) {
    if (out_.size() + text.size() + kReserve > kLongest) return false;
    out_ += text;
    return true;
  }

  // Adds rows until one does not fit; what is left is counted with `noun`.
  void add_rows(const std::vector<std::string>& rows, const std::string& noun) {
    std::size_t added = 0;
    while (added < rows.size() && add(rows[added])) ++added;
    if (added < rows.size()) left_ += rows.size() - added;
    if (added < rows.size()) what_ = what_.empty() || what_ == noun ? noun : "line";
  }

  std::string finish() && {
    if (left_ > 0) {
      out_ += "\n" + counted(left_, "further " + what_) +
              " left out, as a comment holds 65,536 characters; `kanban diff` shows all.\n";
    }
    return std::move(out_);
  }

 private:
  std::string out_;
  std::size_t left_ = 0;
  std::string what_;
};

// The lines of `table`, head first.
std::vector<std::string> table_rows(const Table& table) {
  std::vector<std::string> rows;
  const std::string text = render_markdown(table);
  for (const std::string_view line : lines_of(text)) rows.push_back(std::string(line) + "\n");
  return rows;
}

Table with_titles_for_people(Table table) {
  for (TableColumn& column : table.columns) column.title = lower_ascii(column.title);
  return table;
}

std::string diagram_of(const BoardDiff& board) {
  std::vector<std::string> columns;
  const auto node = [&](const std::string& column) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i] == column) return "c" + std::to_string(i);
    }
    columns.push_back(column);
    return "c" + std::to_string(columns.size() - 1);
  };
  std::string edges;
  std::size_t count = 0;
  for (const CardDiff& card : board.cards) {
    if (card.was == card.now || card.now.empty() || count == kMostInDiagram) continue;
    const std::string name = "k" + std::to_string(count++);
    const std::string from = card.was.empty() ? "" : node(card.was) + " --> ";
    const std::string to = node(card.now);
    edges +=
        "  " + from + name + "[" + mermaid_label(card.id + " " + card.title) + "] --> " + to + "\n";
  }
  if (edges.empty()) return {};
  std::string out = "\n```mermaid\nflowchart LR\n";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    out += "  c" + std::to_string(i) + "[" + mermaid_label(columns[i]) + "]\n";
  }
  return out + edges + "```\n";
}

void add_board(Comment& comment, const BoardDiff& board, Diagram diagram) {
  std::string heading = "\n### " + escape_markdown(board.name.empty() ? "board" : board.name);
  if (board.is_new) heading += " (new board)";
  if (board.is_gone) heading += " (gone)";
  const std::string counts = counts_in_words(board);
  heading += ": " + (counts.empty() ? "no card changes" : counts) + "\n\n";
  if (!comment.add(heading)) return comment.add_rows({heading}, "board");
  if (!board.cards.empty()) {
    const std::vector<std::string> rows = table_rows(with_titles_for_people(diff_table(board)));
    const std::string head = rows[0] + rows[1];
    if (comment.add(head)) comment.add_rows({rows.begin() + 2, rows.end()}, "card");
  }
  for (const DiffSection& section : diff_sections(board)) {
    std::vector<std::string> lines;
    for (const std::string& line : section.lines)
      lines.push_back("- " + escape_markdown(line) + "\n");
    const std::string title = "\n**" + section.heading + "**\n\n";
    if (comment.add(title)) comment.add_rows(lines, "line");
  }
  if (diagram == Diagram::mermaid) comment.add(diagram_of(board));
}

}  // namespace

std::string diff_markdown(const DiffReport& report, Diagram diagram) {
  Comment comment;
  comment.add("<!-- kanban:diff -->\n");
  if (report.boards.empty()) {
    comment.add("No board changes between " + escape_markdown(report.before) + " and " +
                escape_markdown(report.after) + ".\n");
  }
  for (const BoardDiff& board : report.boards) add_board(comment, board, diagram);
  for (const std::string& note : report.notes) comment.add("\n" + escape_markdown(note) + "\n");
  return std::move(comment).finish();
}

}  // namespace kanban::cli
