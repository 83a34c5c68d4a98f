#include "policy/board_notes.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "model/board_paths.hpp"
#include "model/whole.hpp"
#include "query/filter.hpp"

namespace kanban {
namespace {

std::string name_of(const Board& board) {
  return board.settings.name.empty() ? board.path : board.settings.name;
}

void add(std::vector<Error>& findings, Severity severity, std::string_view code,
         const std::string& path, FileSpot spot, std::string message, std::string hint) {
  Error error = make_error(ErrorKind::invalid, code, std::move(message));
  error.severity = severity;
  error.where = Location{path, 0, 0};
  if (!spot.key.empty()) error.spot = std::move(spot);
  error.hints.push_back(std::move(hint));
  findings.push_back(std::move(error));
}

void judge_lane(std::vector<Error>& findings, const Board& board, const Lane& lane) {
  const std::string path = settings_path(board.path);
  const auto filter = parse_filter(lane.where, board.settings);
  if (!filter.ok()) {
    add(findings, Severity::warning, "bad-lane", path, {.key = "lanes", .entry = lane.where},
        "lane '" + lane.name + "': " + filter.error().message,
        filter.error().hints.empty() ? "its filter is written as for kanban list"
                                     : filter.error().hints.front());
  }
  for (const auto& [column, limit] : lane.columns) {
    if (exact_column(board.settings, column) != nullptr) continue;
    add(findings, Severity::warning, "bad-lane", path, {.key = "lanes", .entry = column},
        "lane '" + lane.name + "' limits '" + column + "', a column that the board does not have",
        "columns are named as under columns:");
  }
}

// A saved filter that cannot be read is found here and not by who uses it first.
void judge_filter(std::vector<Error>& findings, const Board& board, const std::string& name,
                  const std::string& text) {
  const auto filter = parse_filter(text, board.settings);
  if (filter.ok()) return;
  const std::vector<std::string>& hints = filter.error().hints;
  add(findings, Severity::warning, "bad-filter", settings_path(board.path),
      {.key = "filters", .entry = name}, "filter '" + name + "': " + filter.error().message,
      hints.empty() ? "it is written as for kanban list; kanban help filter" : hints.front());
}

// Who alone works on a board keeps its backlog, and need not be told.
void note_owner(std::vector<Error>& findings, const Board& board) {
  if (!board.settings.owner.empty() || board.settings.people.size() < 2) return;
  add(findings, Severity::note, "no-owner", settings_path(board.path), {.key = "owner"},
      "board '" + name_of(board) + "' has no keeper of the backlog (owner:)",
      "name one of its people in board.yaml: owner: " + board.settings.people.front().name);
}

bool same_columns(const Settings& a, const Settings& b) {
  return std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                    [](const Column& x, const Column& y) {
                      return equal_ignoring_case(x.name, y.name) && x.stage == y.stage;
                    });
}

void note_same_columns(std::vector<Error>& findings, const std::vector<Board>& boards) {
  for (std::size_t i = 0; i < boards.size(); ++i) {
    for (std::size_t j = i + 1; j < boards.size(); ++j) {
      if (!same_columns(boards[i].settings, boards[j].settings)) continue;
      add(findings, Severity::note, "same-columns", settings_path(boards[j].path),
          {.key = "columns"},
          "boards '" + name_of(boards[i]) + "' and '" + name_of(boards[j]) +
              "' have the same columns; one board would do",
          "lanes, types and roles keep work apart on one board");
    }
  }
}

void note_split_products(std::vector<Error>& findings, const std::vector<Board>& boards) {
  // For each product, its open cards by board.
  std::map<std::string, std::vector<std::pair<std::string, std::size_t>>> products;
  for (const Board& board : boards) {
    std::map<std::string, std::size_t> counts;
    for (const CardFile& file : board.cards) {
      const std::string product(file.card.text(Field::product));
      if (!product.empty() && is_open(board.settings, file.card)) ++counts[product];
    }
    for (const auto& [product, count] : counts)
      products[product].emplace_back(name_of(board), count);
  }
  for (const auto& [product, places] : products) {
    if (places.size() < 2) continue;
    std::string list;
    for (const auto& [board, count] : places)
      list += (list.empty() ? "" : ", ") + board + " " + std::to_string(count);
    add(findings, Severity::note, "split-product", settings_path(boards.front().path),
        {.key = "products", .entry = product},
        "product '" + product + "' has open cards on " + std::to_string(places.size()) +
            " boards (" + list + ")",
        "kanban board --product " + product + " shows them together");
  }
}

void note_same_ids(std::vector<Error>& findings, const std::vector<Board>& boards) {
  std::map<std::string, const CardFile*> seen;
  for (const Board& board : boards) {
    for (const CardFile& file : board.cards) {
      const auto [other, is_new] = seen.emplace(lower_ascii(file.card.id()), &file);
      if (is_new || board_of_path(other->second->path) == board_of_path(file.path)) continue;
      add(findings, Severity::warning, "duplicate-id", file.path, {.key = "id"},
          "the id '" + std::string(file.card.id()) + "' is that of " + other->second->path + " too",
          "give one of them another id; links between boards go by id");
    }
  }
}

}  // namespace

std::vector<Error> settings_findings(const Board& board) {
  std::vector<Error> findings;
  const std::string path = settings_path(board.path);
  for (const Lane& lane : board.settings.lanes) judge_lane(findings, board, lane);
  for (const auto& [name, text] : board.settings.filters) judge_filter(findings, board, name, text);
  note_owner(findings, board);
  for (const auto& [old_name, name] : board.settings.aliases) {
    if (exact_column(board.settings, name) != nullptr) continue;
    add(findings, Severity::warning, "bad-alias", path, {.key = "aliases", .entry = old_name},
        "the alias '" + old_name + "' means '" + name + "', a column that the board does not have",
        "aliases: {old name: column}");
  }
  for (const auto& [name, shared] : board.settings.column_map) {
    if (find_column(board.settings, name).ok()) continue;
    add(findings, Severity::warning, "bad-map", path, {.key = "map", .entry = name},
        "map: names '" + name + "', a column that the board does not have",
        "map: {column of this board: column of the whole}");
  }
  return findings;
}

std::vector<Error> notes_between(const std::vector<Board>& boards) {
  std::vector<Error> findings;
  note_same_columns(findings, boards);
  note_split_products(findings, boards);
  note_same_ids(findings, boards);
  return findings;
}

}  // namespace kanban
