#include "store/deleted_card.hpp"

#include <vector>

#include "base/text.hpp"
#include "model/ids.hpp"
#include "store/git_program.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

constexpr std::size_t kShortest = 3;  // fewer letters mean too many cards

using Found = std::optional<DeletedCard>;

// The title that the card had in `revision`, with the rest of what is known.
Result<Found> described(const GitProgram& git, DeletedCard card, const std::string& revision) {
  const std::string_view name = std::string_view(card.path).substr(card.path.rfind('/') + 1);
  card.id = id_in_name(name);
  TRY_ASSIGN(const ProgramResult shown, git.run({"show", revision + ":" + card.path}));
  if (shown.status != 0) return Found(std::move(card));
  const auto read = parse_card(shown.output, card.path);
  if (read.ok()) {
    card.id = read->card.id();
    card.title = read->card.title();
  }
  return Found(std::move(card));
}

}  // namespace

Result<std::optional<DeletedCard>> find_deleted_card(const Place& place,
                                                     const Environment& environment,
                                                     std::string_view text) {
  if (place.repository.work_tree.empty() || text.size() < kShortest || !is_valid_id(text))
    return Found();
  const GitProgram git(place.repository, environment);
  const std::string folder = place.board.empty() ? "cards" : place.board + "/cards";
  const std::string files = ":(top,glob,icase)" + folder + "/**/" + std::string(text) + "*.yaml";
  TRY_ASSIGN(const ProgramResult here, git.run({"diff", "--name-only", "--no-renames",
                                                "--diff-filter=D", "-z", "HEAD", "--", files}));
  if (here.status != 0) return Found();  // no commit yet
  DeletedCard card;
  if (!here.output.empty()) {
    card.path = here.output.substr(0, here.output.find('\0'));
    return described(git, std::move(card), "HEAD");
  }
  TRY_ASSIGN(const ProgramResult log,
             git.run({"-c", "core.quotePath=false", "log", "-1", "--no-renames", "--diff-filter=D",
                      "--name-only", "--format=%H%n%an%n%ct", "--", files}));
  const std::vector<std::string_view> lines = lines_of(log.output);
  if (log.status != 0 || lines.size() < 5) return Found();
  card.commit = lines[0];
  card.author = lines[1];
  card.time.seconds = parse_count(lines[2]).value_or(0);
  card.path = lines[4];
  const std::string before = card.commit + "^";
  return described(git, std::move(card), before);
}

}  // namespace kanban
