#include "store/planned_files.hpp"

#include <set>
#include <utility>

#include "base/text.hpp"
#include "model/board_paths.hpp"
#include "model/ids.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

std::string path_of_new(const Card& card, const Settings& settings, const std::string& board) {
  std::string folder = in_board(board, "cards");
  if (settings.layout == Layout::monthly) folder += "/" + format_instant(card.created).substr(0, 7);
  return in_board(folder, card_file_name(card.id(), card.title()));
}

Error already_there(const std::string& path) {
  return make_error(ErrorKind::conflict, "file-exists",
                    "there is already a file " + printable(path))
      .hint("nothing is ever written over it; move it away, or run kanban doctor");
}

// The canonical text of a new card, read back to see that nothing of it is lost.
Result<std::string> text_of_new(const Card& card, const std::string& path) {
  std::string text = write_card(card);
  TRY_ASSIGN(const ParsedCard parsed, parse_card(text, path));
  if (parsed.card == card) return text;
  return make_error(ErrorKind::internal, "edit-failed",
                    "the new card reads differently once it is written")
      .at({.path = path, .line = 0, .column = 0});
}

class Planner {
 public:
  Planner(const Settings& settings, const std::string& board, const Folder& folder)
      : settings_(settings), board_(board), folder_(folder) {}

  Status take(CardChange& change) {
    if (change.after) plan_.card_ids.emplace_back(change.after->id());
    if (!change.after && change.before) plan_.card_ids.emplace_back(change.before->id());
    if (!change.before) return take_new(change);
    TRY_ASSIGN(std::optional<std::string> text, folder_.read(change.path));
    if (!text) {
      plan_.stale = true;
      return success();
    }
    auto current = parse_card(*text, change.path);
    // Somebody saved the file since the change was computed: what they wrote must not be undone.
    if (!current.ok() || current->card != *change.before) {
      plan_.stale = true;
      return success();
    }
    std::optional<std::string> after;
    if (change.after) {
      TRY_ASSIGN(after, edit_card(*text, *change.after, change.path));
    }
    add({.path = change.path, .before = std::move(text), .after = std::move(after)});
    return success();
  }

  Status take(const FileChange& change) {
    TRY_ASSIGN(std::optional<std::string> text, folder_.read(change.path));
    add({.path = change.path, .before = std::move(text), .after = change.text});
    return success();
  }

  FilePlan result() && { return std::move(plan_); }

 private:
  Status take_new(CardChange& change) {
    if (!change.after) return success();
    if (change.path.empty()) change.path = path_of_new(*change.after, settings_, board_);
    TRY_ASSIGN(const std::optional<struct stat> known, folder_.status(change.path));
    if (known || !new_paths_.insert(lower_ascii(change.path)).second) {
      return already_there(change.path);
    }
    TRY_ASSIGN(std::string text, text_of_new(*change.after, change.path));
    add({.path = change.path, .before = {}, .after = std::move(text)});
    return success();
  }

  void add(PlannedFile file) {
    if (file.before != file.after) plan_.files.push_back(std::move(file));
  }

  const Settings& settings_;
  const std::string& board_;
  const Folder& folder_;
  FilePlan plan_;
  std::set<std::string> new_paths_;
};

}  // namespace

Result<FilePlan> plan_files(const Change& change, const Settings& settings,
                            const std::string& board, const Folder& folder) {
  Change named = change;
  Planner planner(settings, board, folder);
  for (CardChange& card : named.cards) TRY(planner.take(card));
  for (const FileChange& file : named.files) TRY(planner.take(file));
  FilePlan plan = std::move(planner).result();
  for (const PlannedFile& file : plan.files) {
    if (is_safe_path(file.path)) continue;
    return make_error(ErrorKind::invalid, "bad-path",
                      "'" + printable(file.path) + "' is no path for a file of a board");
  }
  plan.change = std::move(named);
  return plan;
}

}  // namespace kanban
