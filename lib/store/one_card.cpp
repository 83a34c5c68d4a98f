#include "store/one_card.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "merge/common_card.hpp"
#include "model/ids.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

// The commits that are brought together, and the one that both grew from; "" where there is none.
struct Sides {
  std::string theirs = {};
  std::string base = {};
};

Result<std::optional<Sides>> sides_of(const GitProgram& git) {
  for (const std::string name : {"MERGE_HEAD", "CHERRY_PICK_HEAD", "REBASE_HEAD"}) {
    TRY_ASSIGN(const ProgramResult there, git.run({"rev-parse", "-q", "--verify", name}));
    if (there.status != 0) continue;
    Sides sides{std::string(trim(there.output)), {}};
    const bool picked = name != "MERGE_HEAD";
    TRY_ASSIGN(const ProgramResult base,
               picked ? git.run({"rev-parse", "-q", "--verify", sides.theirs + "^"})
                      : git.run({"merge-base", "HEAD", sides.theirs}));
    if (base.status == 0) sides.base = trim(base.output);
    return std::optional<Sides>(std::move(sides));
  }
  return std::optional<Sides>();
}

bool has(const GitProgram& git, const std::string& commit, const std::string& path) {
  const auto shown = git.run({"cat-file", "-e", commit + ":" + path});
  return shown.ok() && shown->status == 0;
}

bool is_on_one_side(const GitProgram& git, const Sides& sides, const std::string& path, bool ours) {
  return has(git, "HEAD", path) == ours && has(git, sides.theirs, path) != ours;
}

// Made at one time, and with one beginning of their histories.
bool began_as_one(const Card& a, const Card& b) {
  return a.id() == b.id() && a.created == b.created && !a.history.empty() && !b.history.empty() &&
         a.history.front() == b.history.front();
}

// The file of the card in the commit that both sides began with; "" where it is not known.
std::string path_before(const GitProgram& git, const Sides& sides, const std::string& path,
                        std::string_view id) {
  if (sides.base.empty()) return "";
  const std::string folder = path.substr(0, path.rfind('/') + 1);
  const auto listed = git.run({"ls-tree", "-z", "--name-only", sides.base, folder});
  if (!listed.ok()) return "";
  for (const std::string& name : split(listed->output, '\0')) {
    if (name_has_id(name.substr(name.rfind('/') + 1), id)) return name;
  }
  return "";
}

}  // namespace

Result<std::optional<OneCard>> merge_one_card(const GitProgram& git, const Twin& first,
                                              const Twin& second, MergeStrictness strictness) {
  const auto a = parse_card(first.text, first.path);
  const auto b = parse_card(second.text, second.path);
  if (!a.ok() || !b.ok() || !began_as_one(a->card, b->card)) return std::optional<OneCard>();
  TRY_ASSIGN(const std::optional<Sides> sides, sides_of(git));
  if (!sides || !is_on_one_side(git, *sides, first.path, first.ours) ||
      !is_on_one_side(git, *sides, second.path, !first.ours)) {
    return std::optional<OneCard>();
  }
  const Twin& ours = first.ours ? first : second;
  const Twin& theirs = first.ours ? second : first;
  const std::string before = path_before(git, *sides, first.path, a->card.id());
  OneCard one{std::min(first.path, second.path), std::max(first.path, second.path), {}};
  if (one.path == before) std::swap(one.path, one.gone);
  if (before.empty()) {
    TRY_ASSIGN(one.merged, merge_without_base(ours.text, theirs.text, one.path, strictness));
  } else {
    TRY_ASSIGN(const std::string base,
               git.output({"cat-file", "blob", sides->base + ":" + before}));
    TRY_ASSIGN(one.merged, merge_card_texts(base, ours.text, theirs.text, one.path, strictness));
  }
  return std::optional<OneCard>(std::move(one));
}

}  // namespace kanban
