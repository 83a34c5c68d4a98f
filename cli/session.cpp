#include "cli/session.hpp"

#include <algorithm>
#include <fstream>

#include "base/text.hpp"
#include "cli/voice.hpp"
#include "render/problems.hpp"

namespace kanban::cli {
namespace {

std::string last_card_path(const Place& place) { return place.repository.git_dir + "/kanban-last"; }

}  // namespace

Session::Session(const World& world, const Values& values)
    : world_(world),
      now_(world.now),
      quiet_(values.has("--quiet")),
      board_option_(values.text("--board")),
      now_option_(values.text("--now")),
      color_option_(values.text("--color")),
      pager_allowed_(!values.has("--no-pager")) {}

Status Session::start() {
  std::string_view fixed = now_option_;
  if (fixed.empty()) fixed = world_.variable("KANBAN_NOW");
  if (fixed.empty()) return success();
  auto instant = parse_foreign_instant(fixed);
  if (!instant.ok()) {
    Error error = std::move(instant).error();
    error.kind = ErrorKind::usage;
    return error;
  }
  now_ = *instant;
  fixed_clock_ = true;
  return success();
}

PlaceQuery Session::place_query() {
  PlaceQuery query;
  query.directory = world_.directory;
  query.git_dir = world_.variable("GIT_DIR");
  query.work_tree = world_.variable("GIT_WORK_TREE");
  query.board = board_option_.empty() ? world_.variable("KANBAN_BOARD") : board_option_;
  return query;
}

Result<const GitConfig*> Session::config() {
  if (config_) return &*config_;
  TRY_ASSIGN(const Repository repository, find_repository(place_query()));
  TRY_ASSIGN(config_,
             GitConfig::read(repository.git_dir, repository.common_dir, world_.environment));
  return &*config_;
}

Result<const Place*> Session::place() {
  if (place_) return &*place_;
  PlaceQuery query = place_query();
  if (query.board.empty()) {
    TRY_ASSIGN(const GitConfig* const config, this->config());
    query.board = config->get("kanban.board").value_or("");
  }
  TRY_ASSIGN(place_, find_place(query));
  return &*place_;
}

Result<const Settings*> Session::settings() {
  if (settings_) return &*settings_;
  TRY_ASSIGN(const Place* const here, place());
  std::vector<Error> warnings;
  TRY_ASSIGN(settings_, load_settings(*here, &warnings));
  tell(warnings);
  return &*settings_;
}

Result<TimeZone> Session::zone() {
  TRY_ASSIGN(const Settings* const board, settings());
  return TimeZone::find(board->time_zone);
}

Result<Date> Session::today() {
  TRY_ASSIGN(const TimeZone here, zone());
  return here.date_of(now_);
}

Result<std::string> Session::me() {
  TRY_ASSIGN(const GitConfig* const config, this->config());
  TRY_ASSIGN(const Settings* const board, settings());
  const Identity identity = author_identity(*config, world_.environment);
  return person_key(*board, identity.name, identity.email);
}

Result<Board> Session::load(Keep keep) {
  TRY_ASSIGN(const Place* const here, place());
  TRY_ASSIGN(Board board, load_at(*here, keep));
  if (!settings_) settings_ = board.settings;
  return board;
}

Result<Board> Session::load_at(const Place& place, Keep keep) {
  TRY_ASSIGN(Board board, load_board(place, keep));
  tell(board.problems);
  tell(board.warnings);
  if (!board.problems.empty()) status_ = exit_code(ErrorKind::invalid);
  return board;
}

Result<CardFile> Session::find(std::string_view word) {
  TRY_ASSIGN(const Place* const here, place());
  TRY_ASSIGN(const Settings* const board, settings());
  if (word != "@") return find_card_file(*here, *board, word);
  TRY_ASSIGN(const std::string last, last_card());
  return find_card_file(*here, *board, last);
}

Result<FilterContext> Session::filter_context() {
  FilterContext context;
  TRY_ASSIGN(context.settings, settings());
  TRY_ASSIGN(context.me, me());
  TRY_ASSIGN(context.zone, zone());
  context.now = now_;
  return context;
}

Result<std::string> Session::last_card() {
  TRY_ASSIGN(const Place* const here, place());
  std::ifstream file(last_card_path(*here));
  std::string id;
  if (file >> id) return id;
  return make_error(ErrorKind::not_found, "unknown-card",
                    "no card was touched here yet, so '@' means none")
      .hint("name a card by its id; kanban list shows them");
}

void Session::remember_card(std::string_view id) {
  if (!place_) return;
  // A convenience only: where it cannot be written (a read-only checkout), '@' stays what it was.
  std::ofstream file(last_card_path(*place_));
  file << id << '\n';
}

void Session::news(std::string_view text) const {
  if (!quiet_) world_.out(text);
}

void Session::warn(const Error& error) const {
  const std::string text = format_error(error);
  // A runner reads standard error as well, and a quoted line is somebody else's text.
  world_.err(world_.variable("GITHUB_ACTIONS") == "true" ? disarm_commands(text) : text);
}

void Session::tell(const std::vector<Error>& errors) const {
  for (const Error& error : errors) warn(error);
}

bool Session::color() const {
  if (color_option_ == "always") return true;
  if (color_option_ == "never" || !world_.variable("NO_COLOR").empty()) return false;
  for (const auto* force : {"CLICOLOR_FORCE", "FORCE_COLOR"}) {
    const std::string_view value = world_.variable(force);
    if (!value.empty() && value != "0") return true;
  }
  if (world_.variable("CLICOLOR") == "0" || world_.variable("TERM") == "dumb") return false;
  return world_.out_is_terminal;
}

std::size_t Session::width(const Values& values) const {
  for (const std::string_view given : {values.text("--width"), world_.variable("COLUMNS")}) {
    const auto columns = parse_count(given);
    if (columns && *columns >= 20 && *columns < 10000) return static_cast<std::size_t>(*columns);
  }
  if (world_.terminal_width && *world_.terminal_width >= 20) {
    return static_cast<std::size_t>(*world_.terminal_width);
  }
  return 0;
}

void Session::page(std::string_view text) {
  const bool may = pager_allowed_ && world_.out_is_terminal && world_.variable("TERM") != "dumb";
  const auto height = parse_count(world_.variable("LINES"));
  if (may && std::count(text.begin(), text.end(), '\n') >=
                 height.value_or(world_.terminal_height.value_or(24))) {
    std::string pager(world_.variable("KANBAN_PAGER"));
    if (pager.empty()) pager = world_.variable("GIT_PAGER");
    if (pager.empty() && config().ok()) pager = config_->get("core.pager").value_or("");
    if (pager.empty()) pager = world_.variable("PAGER");
    if (pager.empty()) pager = "less";
    if (pager != "cat") start_pager(pager);
  }
  world_.out(text);
}

}  // namespace kanban::cli
