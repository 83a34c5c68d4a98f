#include "cli/deleted.hpp"

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "cli/options.hpp"
#include "store/deleted_card.hpp"

namespace kanban::cli {
namespace {

// The word of the command line that `error` could not find a card for.
std::string missing_word(const Invocation& invocation, const Error& error) {
  if (invocation.command == nullptr) return {};
  for (const Arg& arg : all_args(*invocation.command)) {
    if (arg.kind != ArgKind::card) continue;
    for (const std::string& word : invocation.values.list(arg.name)) {
      for (const std::string& id : split(word, ',')) {
        if (error.message.starts_with("no card '" + id + "' ")) return id;
      }
    }
  }
  return {};
}

}  // namespace

Error told_of_deleted(Session& session, const Invocation& invocation, Error error) {
  if (error.code != "unknown-card") return error;
  const std::string word = missing_word(invocation, error);
  const auto place = session.place();
  if (word.empty() || !place.ok()) return error;
  const auto found = find_deleted_card(**place, session.world().environment, word);
  if (!found.ok() || !*found) return error;
  const DeletedCard& card = **found;
  const std::string title = card.title.empty() ? "" : " '" + printable(card.title) + "'";
  const std::string id = printable(card.id);
  const std::string restore = " -- " + top_pathspec(printable(card.path));
  if (card.commit.empty()) {
    error.details.push_back(id + title + " was deleted here, and that is not committed");
    error.hints = {"to bring it back: git checkout HEAD" + restore};
    return error;
  }
  const std::string commit = card.commit.substr(0, 7);
  error.details.push_back(id + title + " was deleted in " + commit + ", " +
                          format_instant(card.time) + ", by " + printable(card.author));
  error.hints = {"to bring it back: git checkout " + commit + "^" + restore + " && git commit -m " +
                 shell_word("Bring " + id + " back")};
  return error;
}

}  // namespace kanban::cli
