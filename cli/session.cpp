#include "cli/session.hpp"

#include <algorithm>
#include <fstream>

#include "base/text.hpp"
#include "cli/voice.hpp"
#include "model/board_paths.hpp"
#include "render/problems.hpp"
#include "yaml/places.hpp"

namespace kanban::cli {
namespace {

std::string last_card_path(const Place& place) { return place.repository.git_dir + "/kanban-last"; }

}  // namespace

Session::Session(const World& world, const Values& values)
    : world_(world),
      values_(values),
      now_(world.now),
      quiet_(values.has("--quiet")),
      board_option_(values.text("--board")),
      now_option_(values.text("--now")) {}

Status Session::start(Effect effect) {
  std::string_view fixed = now_option_;
  if (fixed.empty()) fixed = world_.variable("KANBAN_NOW");
  if (fixed.empty()) return effect == Effect::documents ? take_document_time() : success();
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

// https://reproducible-builds.org/specs/source-date-epoch/: what is built again is the same again.
Status Session::take_document_time() {
  const std::string_view epoch = world_.variable("SOURCE_DATE_EPOCH");
  if (epoch.empty()) return success();
  const auto seconds = parse_count(epoch);
  if (!seconds) {
    return make_error(ErrorKind::usage, "not-an-instant",
                      "SOURCE_DATE_EPOCH is '" + printable(epoch) + "', not a number of seconds")
        .hint("unset SOURCE_DATE_EPOCH, or give --now");
  }
  now_ = Instant{*seconds};
  return success();
}

PlaceQuery Session::place_query() const {
  PlaceQuery query;
  query.directory = world_.directory;
  query.git_dir = world_.variable("GIT_DIR");
  query.work_tree = world_.variable("GIT_WORK_TREE");
  query.board = board_option_.empty() ? world_.variable("KANBAN_BOARD") : board_option_;
  return query;
}

Result<const GitConfig*> Session::config() const {
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
  auto zone = TimeZone::find(board->time_zone);
  if (zone.ok()) return zone;
  Error error = std::move(zone).error();
  TRY_ASSIGN(const Place* const here, place());
  const std::string path = settings_path(here->board);
  error.where = Location{path};
  error.spot = FileSpot{.key = "time_zone"};
  const auto text = read_board_text(*here, path);
  Error* const one = &error;
  if (text.ok()) put_places({&one, 1}, *text);
  return error;
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

Preferred Session::preferred(Preference preference) const {
  Layers layers{.options = &values_, .world = &world_};
  const auto git = config();
  if (git.ok()) layers.git = *git;
  // Outside a repository a person still has a configuration.
  const auto personal =
      git.ok() ? Result<GitConfig>(GitConfig()) : GitConfig::read("", "", world_.environment);
  if (!git.ok() && personal.ok()) layers.git = &*personal;
  if (settings_) layers.settings = &*settings_;
  return cli::preferred(preference, layers);
}

Result<Clock> Session::clock() {
  TRY(settings());
  const Preferred date = preferred(Preference::date);
  Clock clock{.now = now_};
  if (date.value == "relative") {
    clock.style = DateStyle::relative;
  } else if (date.value == "short") {
    clock.style = DateStyle::brief;
  } else if (date.value != "iso") {
    return make_error(ErrorKind::usage, "bad-choice",
                      "'" + printable(date.value) + "' is no way to show times (" + date.from + ")")
        .hint("there are: iso, short, relative");
  }
  Preferred zone = preferred(Preference::time_zone);
  if (zone.value == "local") {
    zone.value = world_.variable("TZ").empty() ? world_.local_zone : world_.variable("TZ");
  }
  auto found = TimeZone::find(zone.value);
  if (!found.ok()) {
    Error error = std::move(found).error();
    error.kind = ErrorKind::usage;
    error.details.push_back("said by " + zone.from);
    return error;
  }
  clock.zone = *found;
  return clock;
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

void Session::print(std::string_view text) const {
  if (world_.in_runner()) {
    world_.out(disarm_commands(text));
  } else {
    world_.out(text);
  }
}

void Session::news(std::string_view text) const {
  if (!quiet_) print(text);
}

void Session::warn(const Error& error) const {
  const std::string text = format_error(error);
  // A runner reads standard error as well, and a quoted line is somebody else's text.
  world_.err(world_.in_runner() ? disarm_commands(text) : text);
}

void Session::tell(const std::vector<Error>& errors) const {
  for (const Error& error : errors) warn(error);
}

bool Session::color() const {
  const std::string wanted = preferred(Preference::color).value;
  if (wanted == "always") return true;
  if (wanted == "never" || wanted == "false" || wanted == "no" || wanted == "off") return false;
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
  const auto height = parse_count(world_.variable("LINES"));
  if (world_.out_is_terminal && std::count(text.begin(), text.end(), '\n') >=
                                    height.value_or(world_.terminal_height.value_or(24))) {
    const std::string pager = preferred(Preference::pager).value;
    if (pager != "cat") start_pager(pager);
  }
  print(text);
}

}  // namespace kanban::cli
