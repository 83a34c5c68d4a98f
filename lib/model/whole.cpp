#include "model/whole.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/text.hpp"

namespace kanban {
namespace {

bool same_columns(const std::vector<Board>& boards) {
  const auto names = [](const Board& board) {
    std::vector<std::string> out;
    for (const Column& column : board.settings.columns) out.push_back(column.name);
    return out;
  };
  return std::all_of(boards.begin(), boards.end(),
                     [&](const Board& board) { return names(board) == names(boards.front()); });
}

std::string stage_column(Stage stage) {
  return stage == Stage::wait ? "waiting" : std::string(stage_name(stage));
}

const std::string* mapped_to(const Settings& settings, std::string_view column) {
  for (const auto& [own, shared] : settings.column_map) {
    if (equal_ignoring_case(own, column)) return &shared;
  }
  return nullptr;
}

// Appends those of `more` whose name is new.
template <typename T>
void take_over(std::vector<T>& all, const std::vector<T>& more) {
  for (const T& entry : more) {
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const T& other) { return other.name == entry.name; });
    if (!known) all.push_back(entry);
  }
}

void take_over_words(Settings& all, const Settings& more) {
  take_over(all.types, more.types);
  take_over(all.products, more.products);
  take_over(all.people, more.people);
  take_over(all.clients, more.clients);
  take_over(all.classes, more.classes);
  for (const std::string& label : more.labels) {
    if (std::find(all.labels.begin(), all.labels.end(), label) == all.labels.end())
      all.labels.push_back(label);
  }
  for (const auto& filter : more.filters) {
    const bool known = std::any_of(all.filters.begin(), all.filters.end(),
                                   [&](const auto& other) { return other.first == filter.first; });
    if (!known) all.filters.push_back(filter);
  }
}

// The columns of the whole: by stage, and within a stage in the order in which boards bring them.
std::vector<Column> columns_of(const std::vector<Board>& boards, WholeColumns how) {
  std::vector<Column> columns;
  for (const Board& board : boards) {
    for (const Column& column : board.settings.columns) {
      const std::string name =
          how == WholeColumns::own ? column.name : shared_column(boards, board, column);
      const bool known = std::any_of(columns.begin(), columns.end(),
                                     [&](const Column& other) { return other.name == name; });
      if (!known) columns.push_back({.name = name, .stage = column.stage});
    }
  }
  if (how == WholeColumns::own || !same_columns(boards)) {
    std::stable_sort(columns.begin(), columns.end(),
                     [](const Column& a, const Column& b) { return a.stage < b.stage; });
  }
  return columns;
}

void share_columns(Card& card, const std::map<std::string, std::string, std::less<>>& shared) {
  const auto renamed = shared.find(card.column());
  if (renamed != shared.end()) card.set_text(Field::column, renamed->second);
  for (Event& event : card.history) {
    if (event.kind != EventKind::entered) continue;
    const auto found = shared.find(event.value);
    if (found != shared.end()) event.value = found->second;
  }
}

// What each name that a card of `board` may hold for its column is called in the whole.
std::map<std::string, std::string, std::less<>> names_in_whole(const std::vector<Board>& boards,
                                                               const Board& board) {
  std::map<std::string, std::string, std::less<>> names;
  for (const Column& column : board.settings.columns)
    names.emplace(column.name, shared_column(boards, board, column));
  for (const auto& [old_name, name] : board.settings.aliases) {
    if (const Column* column = exact_column(board.settings, name))
      names.emplace(old_name, shared_column(boards, board, *column));
  }
  return names;
}

std::string name_of(const Board& board) {
  return board.settings.name.empty() ? board.path : board.settings.name;
}

}  // namespace

std::string shared_column(const std::vector<Board>& boards, const Board& board,
                          const Column& column) {
  if (const std::string* mapped = mapped_to(board.settings, column.name)) return *mapped;
  return same_columns(boards) ? column.name : stage_column(column.stage);
}

std::string board_of_path(std::string_view path) {
  const std::size_t cards = path.rfind("/cards/");
  if (cards != std::string_view::npos) return std::string(path.substr(0, cards));
  return {};
}

Board whole_board(std::vector<Board> boards, WholeColumns how) {
  if (boards.size() == 1) return std::move(boards.front());
  Board whole;
  whole.settings = boards.front().settings;
  whole.settings.columns = columns_of(boards, how);
  whole.settings.aliases.clear();
  whole.settings.column_map.clear();
  whole.settings.limits.person.reset();
  std::vector<std::string> names;
  for (const Board& board : boards) {
    names.push_back(name_of(board));
    take_over_words(whole.settings, board.settings);
    if (board.settings.lanes != boards.front().settings.lanes) whole.settings.lanes.clear();
  }
  for (Lane& lane : whole.settings.lanes) {
    lane.wip.reset();
    lane.columns.clear();
  }
  for (CardClass& card_class : whole.settings.classes) card_class.wip.reset();
  for (Person& person : whole.settings.people) person.wip.reset();
  whole.settings.name = join(names, ", ");
  for (Board& board : boards) {
    const auto shared = names_in_whole(boards, board);
    for (CardFile& file : board.cards) {
      if (how == WholeColumns::mapped) share_columns(file.card, shared);
      // A card without a type is of its own board's first.
      if (!board.settings.types.empty())
        file.card.set_text(Field::type, type_of(board.settings, file.card));
    }
  }
  for (Board& board : boards) {
    std::move(board.cards.begin(), board.cards.end(), std::back_inserter(whole.cards));
    std::move(board.problems.begin(), board.problems.end(), std::back_inserter(whole.problems));
    std::move(board.warnings.begin(), board.warnings.end(), std::back_inserter(whole.warnings));
  }
  std::stable_sort(whole.cards.begin(), whole.cards.end(),
                   [](const CardFile& a, const CardFile& b) { return a.card.id() < b.card.id(); });
  return whole;
}

}  // namespace kanban
