// How long finished cards of the board around the working directory took: the library in ten lines.
#include <chrono>
#include <filesystem>
#include <iostream>
#include <kanban/report/cycle_time.hpp>
#include <kanban/store/loader.hpp>

kanban::Result<std::string> finding(const std::string& directory, kanban::Instant now) {
  TRY_ASSIGN(const auto place, kanban::find_place({.directory = directory}));
  TRY_ASSIGN(const auto board, kanban::load_board(place, kanban::Keep::everything));
  TRY_ASSIGN(const auto zone, kanban::TimeZone::find(board.settings.time_zone));
  TRY_ASSIGN(const auto flow, kanban::read_flow(board, {.as_of = now, .zone = zone}));
  return sheet(kanban::cycle_time(flow)).finding;
}

int main() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto said = finding(std::filesystem::current_path(),
                            {std::chrono::duration_cast<std::chrono::seconds>(now).count()});
  std::cout << (said.ok() ? *said : said.error().message) << '\n';
  return said.ok() ? 0 : 1;
}
