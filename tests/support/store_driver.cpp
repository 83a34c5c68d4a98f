// Store driver — adds and moves cards through the writer, for the fault and race harnesses: the
// whole write path as a program of its own, with nothing of the command line in it.
//
//   store_driver add TITLE          prints the new card's id
//   store_driver move ID COLUMN
//   store_driver bulk COUNT         adds COUNT cards in one commit
//   store_driver touch-all COLUMN   moves every card in one commit
//
// Works on the board that is found from the working directory.

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <string>
#include <unistd.h>
#include <vector>

#include "base/text.hpp"
#include "store/loader.hpp"
#include "store/place.hpp"
#include "store/writer.hpp"

namespace {

using kanban::Board;
using kanban::Card;
using kanban::CardChange;
using kanban::CardFile;
using kanban::Change;
using kanban::Error;
using kanban::Event;
using kanban::EventKind;
using kanban::Field;
using kanban::FreshBoard;
using kanban::Result;

std::map<std::string, std::string> environment_of_process() {
  std::map<std::string, std::string> variables;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    const std::size_t equals = text.find('=');
    if (equals != std::string::npos) variables[text.substr(0, equals)] = text.substr(equals + 1);
  }
  return variables;
}

Result<CardChange> new_card(FreshBoard& board, const std::string& title) {
  TRY_ASSIGN(const std::string id, board.new_id());
  Card card;
  card.set_text(Field::id, id);
  card.set_text(Field::title, title);
  card.created = board.now;
  const std::string column = board.settings.columns.front().name;
  card.set_text(Field::column, column);
  card.history.push_back(
      {.at = board.now, .kind = EventKind::entered, .by = board.me, .value = column});
  return CardChange{.path = "", .before = {}, .after = card};
}

CardChange moved(const FreshBoard& board, const CardFile& file, const std::string& column) {
  Card card = file.card;
  card.set_text(Field::column, column);
  card.history.push_back(
      {.at = board.now, .kind = EventKind::entered, .by = board.me, .value = column});
  return {.path = file.path, .before = file.card, .after = card};
}

Result<Change> planned(FreshBoard& board, const std::vector<std::string>& words) {
  Change change;
  change.verb = words[0];
  change.summary = words[0] + " " + words[1];
  if (words[0] == "add" || words[0] == "bulk") {
    const int count = words[0] == "bulk" ? std::atoi(words[1].c_str()) : 1;
    for (int i = 0; i < count; ++i) {
      TRY_ASSIGN(CardChange card,
                 new_card(board, words[0] == "bulk" ? "Card " + std::to_string(i) : words[1]));
      change.cards.push_back(std::move(card));
    }
  } else if (words[0] == "move") {
    TRY_ASSIGN(const CardFile file, board.find(words[1]));
    change.cards.push_back(moved(board, file, words[2]));
  } else {
    TRY_ASSIGN(const Board whole, board.load());
    for (const CardFile& file : whole.cards) change.cards.push_back(moved(board, file, words[1]));
  }
  return change;
}

int fail(const Error& error) {
  std::fprintf(stderr, "error[%s]: %s\n", error.code.c_str(), error.message.c_str());
  for (const std::string& detail : error.details) std::fprintf(stderr, "  %s\n", detail.c_str());
  for (const std::string& hint : error.hints) std::fprintf(stderr, "hint: %s\n", hint.c_str());
  return error.kind == kanban::ErrorKind::conflict ? 4 : 5;
}

int run(const std::vector<std::string>& words) {
  std::array<char, 4096> here{};
  if (::getcwd(here.data(), here.size()) == nullptr) return 5;
  auto place = kanban::find_place({.directory = here.data()});
  if (!place.ok()) return fail(place.error());
  kanban::WriteOptions options;
  options.now = kanban::Instant{static_cast<std::int64_t>(std::time(nullptr))};
  options.environment = environment_of_process();
  options.include_edits = options.environment.count("INCLUDE_EDITS") != 0;
  if (options.environment.count("NO_COMMIT") != 0) options.mode = kanban::CommitMode::no_commit;
  auto written = kanban::write_board(*place, options,
                                     [&](FreshBoard& board) { return planned(board, words); });
  if (!written.ok()) return fail(written.error());
  for (const Error& note : written->notes) {
    std::fprintf(stderr, "note[%s]: %s\n", note.code.c_str(), note.message.c_str());
  }
  for (const CardChange& card : written->change.cards) {
    if (words[0] == "add") std::printf("%s\n", std::string(card.after->id()).c_str());
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  const bool complete =
      words.size() == 3 ? words[0] == "move" : words.size() == 2 && words[0] != "move";
  if (!complete) {
    std::fprintf(
        stderr, "usage: store_driver add TITLE | move ID COLUMN | bulk COUNT | touch-all COLUMN\n");
    return 2;
  }
  return run(words);
}
