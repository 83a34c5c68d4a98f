// Planner — what a changing verb works with: fresh cards, the board's words, and a place to put the
// changed ones. Under `batch` several verbs share one planner, and each sees what the others did.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/session.hpp"
#include "ops/stamp.hpp"
#include "store/writer.hpp"

namespace kanban::cli {

// What was done to one card, for the line that says so.
struct News {
  std::string id = {};
  std::string what = {};
  std::string title = {};
};

// What a verb did: lines for people, and the words of the commit. The cards are in the Planner.
struct Planned {
  std::vector<News> news = {};
  std::string summary = {};             // empty: made from the news
  std::string body = {};                // further lines of the commit message
  std::vector<std::string> hints = {};  // what could be said better, on standard error
  std::vector<std::string> notes = {};  // further lines for people, below the news
};

// Why a verb may go over a limit or past a condition, as its options say.
struct Reasons {
  bool refusable = false;  // the verb is refused rather than warned
  std::string over_wip = {};
  std::string waive = {};
  std::string because = {};
};

// A card as it was and as it is to be.
struct PlannedCard {
  std::string path = {};
  std::optional<Card> before = {};
  Card after = {};
  Reasons reasons = {};
};

class Planner {
 public:
  Planner(Session& session, FreshBoard& fresh);

  Session& session() { return session_; }
  const Settings& settings() const { return fresh_.settings; }
  Instant now() const { return fresh_.now; }
  Result<Date> today();
  Stamp stamp(const Values& values) const;

  // The card that `word` means, as it is after what was planned so far. `@` is the last one
  // changed.
  Result<CardFile> find(std::string_view word);
  // As find(), and where this board has no such card, that of another board of the repository:
  // links go from board to board.
  Result<CardFile> find_anywhere(std::string_view word);
  // The cards that `words` mean: ids, prefixes, `@`, or a filter; each once, in the order given.
  Result<std::vector<CardFile>> select(const std::vector<std::string>& words);
  // The whole board as it is after what was planned so far, loaded once. What it points to stays as
  // it is until the next call.
  Result<const Board*> board();
  // Some of the newest cards and all that was planned: what is looked at where all cards would take
  // too long. They stay where they are until the next call that changes something.
  Result<std::vector<const Card*>> recent();
  Result<std::string> new_id();
  Result<std::string> read_text(const std::string& path) { return fresh_.read_text(path); }

  // What follows is the work of `command`.
  void begin(const Command& command, const Values& values);

  // Plans that `file` becomes `after`; a card equal to what it was is left out.
  void change(const CardFile& file, Card after);
  void create(Card card);
  void write_file(std::string path, std::optional<std::string> text);  // nothing: it goes

  // Lets find() use one listing for many cards. For batches.
  Status index_names();

  // The cards planned so far, in the order of their last change; judge.hpp adds reasons to them.
  std::vector<PlannedCard*> planned();
  // The files planned so far with their new texts, those of cards that were edited as text too.
  const std::vector<FileChange>& files() const { return files_; }

  // Everything planned so far.
  Change take(const Planned& planned, const Command& command);

 private:
  using Entry = PlannedCard;
  Result<CardFile> find_indexed(std::string_view word);
  void overlay(Board& board);

  Session& session_;
  FreshBoard& fresh_;
  Reasons reasons_ = {};
  std::map<std::string, Entry, std::less<>> entries_;  // by id
  std::vector<std::string> order_;                     // ids in the order of their first change
  std::optional<Board> board_;
  std::optional<std::vector<CardFile>> recent_;
  std::set<std::string, std::less<>> unseen_;  // ids that were planned since board() was asked
  std::vector<FileChange> files_;
  std::vector<std::pair<std::string, std::string>> names_;  // file name, path; sorted
};

// Whether `words` are a filter rather than ids.
bool is_filter(const std::vector<std::string>& words);

// The filter that the words of a command line mean: a word with blanks and no term in it was quoted
// in the shell and is looked for as it stands.
std::string filter_text(const std::vector<std::string>& words);

// What --no-commit, --dry-run, --message and --include-edits of `values` ask for.
WriteOptions write_options(const Session& session, const Values& values);

// "[main 3f2a91c]", "[dry run]" or "[not committed]".
std::string where_written(const Written& written, const WriteOptions& options);

// Runs the changing verb `command`: settles which cards, asks where many are meant, plans under the
// lock, commits, and says what was done.
Status run_change(Session& session, const Command& command, Values values);

// Writes what `make` plans and says it; what run_change and batch share.
Status write_and_tell(Session& session, const Command& command, const Values& values,
                      const std::function<Result<Planned>(Planner&)>& make);

}  // namespace kanban::cli
