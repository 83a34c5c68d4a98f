// Session — one run of one verb: where the board is, who asks, what time it is, and how to speak.
//
// Everything is found on first use and then kept, so a verb pays only for what it needs. The clock
// is read once, in the World.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "cli/clock.hpp"
#include "cli/command.hpp"
#include "cli/preferences.hpp"
#include "cli/world.hpp"
#include "git/config.hpp"
#include "model/board.hpp"
#include "query/filter.hpp"
#include "store/loader.hpp"
#include "store/place.hpp"
#include "store/writer.hpp"

namespace kanban::cli {

class Session {
 public:
  Session(const World& world, const Values& values);

  const World& world() const { return world_; }
  Instant now() const { return now_; }
  bool clock_is_fixed() const { return fixed_clock_; }
  bool quiet() const { return quiet_; }

  // Settles --now and KANBAN_NOW, and for documents SOURCE_DATE_EPOCH. Error (usage):
  // not-an-instant.
  Status start(Effect effect);

  Result<const Place*> place();
  Result<const Settings*> settings();
  Result<const GitConfig*> config() const;
  void forget_config() { config_.reset(); }  // it was changed
  Result<TimeZone> zone();                   // the board's
  Result<Date> today();                      // in the board's zone
  Result<std::string> me();                  // the key of the person who asks
  // How to show times. Errors (usage): bad-choice, unknown-time-zone.
  Result<Clock> clock();
  // What the person or the clone chose, and who said so; of board.yaml only where it was read.
  Preferred preferred(Preference preference) const;
  PlaceQuery place_query() const;
  void choose_board(std::string_view board) { board_option_ = board; }  // before anything is read

  // The whole board. Cards that cannot be read are named on standard error and make the run end
  // with exit code 5, while the others go on.
  Result<Board> load(Keep keep);
  // The same of the board at `place`, which need not be this one.
  Result<Board> load_at(const Place& place, Keep keep);
  // Answers settings(), zone() and filter_context() with these from now on: several boards as one.
  void use_settings(const Settings& settings) { settings_ = settings; }
  // Keeps `board` until the run ends: a large one need not be taken apart for nothing.
  const Board* keep(Board board) { return &board_.emplace(std::move(board)); }

  // The one card that `word` means; `@` is the card last touched.
  Result<CardFile> find(std::string_view word);

  Result<FilterContext> filter_context();

  // The last card that a verb changed here; and remembering it.
  Result<std::string> last_card();
  void remember_card(std::string_view id);

  // Texts for people: where a runner looks for commands in the output, what it would take for one
  // is broken up.
  void print(std::string_view text) const;
  void news(std::string_view text) const;             // standard output, silenced by --quiet
  void warn(const Error& error) const;                // standard error
  void tell(const std::vector<Error>& errors) const;  // all of them

  void print_data(std::string_view text) const { world_.out(text); }  // byte for byte

  bool color() const;
  std::size_t width(const Values& values) const;  // for text; 0 = as wide as it likes
  void page(std::string_view text);               // prints, through a pager where that helps

  // The exit code that a run has earned although it succeeded.
  int status() const { return status_; }
  void fail_with(int code) { status_ = code; }

 private:
  Status take_document_time();

  const World& world_;
  const Values& values_;
  Instant now_ = {};
  bool fixed_clock_ = false;
  bool quiet_ = false;
  std::string board_option_;
  std::string now_option_;
  int status_ = 0;
  std::optional<Place> place_;
  std::optional<Settings> settings_;
  std::optional<Board> board_;
  mutable std::optional<GitConfig> config_;
};

}  // namespace kanban::cli
