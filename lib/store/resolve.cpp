#include "store/resolve.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "git/repo.hpp"
#include "merge/common_card.hpp"
#include "merge/merge_lines.hpp"
#include "merge/merge_texts.hpp"
#include "merge/split_versions.hpp"
#include "model/board_paths.hpp"
#include "model/ids.hpp"
#include "store/card_listing.hpp"
#include "store/one_card.hpp"
#include "store/paths.hpp"
#include "store/repo_checks.hpp"
#include "store/twin_cards.hpp"
#include "store/unmerged.hpp"
#include "store/writing_turn.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

// The card in `text`, where it can be read.
std::optional<Card> card_in(const std::string& text, const std::string& path) {
  auto parsed = parse_card(text, path);
  if (!parsed.ok()) return std::nullopt;
  return std::move(parsed->card);
}

class Resolver {
 public:
  Resolver(const Repository& repository, const ResolveOptions& options, Repo& repo, Folder& top,
           WritingTurn& turn)
      : repository_(repository),
        options_(options),
        repo_(repo),
        top_(top),
        turn_(turn),
        git_(repository, options.environment),
        boards_(find_boards(repository)) {}

  Result<Resolution> run() {
    out_.under_way = repo_.under_way();
    out_.recovered = turn_.notes();
    Status status = resolve_all();
    if (status.ok()) return std::move(out_);
    Error error = std::move(status).error();
    for (const std::string& path : written_)
      error.details.push_back("already written: " + printable(path));
    return error;
  }

 private:
  Status resolve_all() {
    TRY_ASSIGN(unmerged_, unmerged_files(git_));
    for (const UnmergedFile& file : unmerged_) {
      TRY(look_for_stash(file));
      const auto board = board_of(file.path);
      if (!board) {
        if (!handled_.contains(file.path)) out_.others.push_back(file.path);
      } else if (is_asked(*board) && wanted(file.path)) {
        TRY(resolve(file));
      }
    }
    for (const std::string& board : boards_) {
      if (!is_asked(board)) continue;
      TRY(look_for_versions({repository_, board}));
      TRY(look_for_twins({repository_, board}));
    }
    TRY(count_open());
    return every_word_matched();
  }

  Status count_open() {
    TRY_ASSIGN(const std::vector<UnmergedFile> open, unmerged_files(git_));
    for (const UnmergedFile& file : open) {
      const auto board = board_of(file.path);
      if (board && !(is_asked(*board) && wanted(file.path))) out_.unasked.push_back(file.path);
    }
    return success();
  }

  bool is_asked(const std::string& board) const {
    return !options_.board || *options_.board == board;
  }

  // A stash that does not apply is kept by git, and nothing but its content tells of it.
  Status look_for_stash(const UnmergedFile& file) {
    if (out_.stash_kept || !out_.under_way.name.empty() || !file.theirs) return success();
    TRY_ASSIGN(const ProgramResult there,
               git_.run({"rev-parse", "-q", "--verify", "refs/stash:" + file.path}));
    out_.stash_kept = there.status == 0 && trim(there.output) == file.theirs->blob;
    return success();
  }

  // The board whose card may be at `path`; nothing for any other file.
  std::optional<std::string> board_of(const std::string& path) const {
    for (const std::string& board : boards_) {
      if (is_card_path(board, path)) return board;
    }
    return std::nullopt;
  }

  bool wanted(const std::string& path) {
    if (options_.words.empty()) return true;
    bool any = false;
    for (const std::string& word : options_.words) {
      const bool fits = path == word ||
                        path == path_below(repository_.work_tree, options_.directory, word) ||
                        file_name_of(path) == word || name_has_id(file_name_of(path), word);
      if (fits) matched_.insert(word);
      any = any || fits;
    }
    return any;
  }

  Status every_word_matched() const {
    for (const std::string& word : options_.words) {
      if (matched_.contains(word)) continue;
      return make_error(ErrorKind::usage, "not-in-conflict",
                        "'" + printable(word) + "' is no card of this repository")
          .hint("kanban resolve alone looks at every card; git status names what is in conflict");
    }
    return success();
  }

  Result<std::string> text_of(const Version& version) const {
    return repo_.read(ObjectKind::blob, version.blob);
  }

  void tell(const std::string& path, const std::string& text, std::string outcome, bool solved,
            std::vector<Error> notes = {}) {
    const auto card = card_in(text, path);
    const std::string_view name = file_name_of(path);
    const std::string_view id = card ? card->id() : name.substr(0, name.find_first_of("-."));
    out_.files.push_back({path, std::string(id), std::move(outcome), solved, std::move(notes)});
  }

  // Puts `text` into the file and stages it.
  Status settle(const std::string& path, const std::string& text) {
    TRY_ASSIGN(const std::optional<struct stat> there, top_.status(path));
    if (there && !S_ISREG(there->st_mode)) TRY(top_.remove(path, Durability::each));
    TRY_ASSIGN(const std::vector<std::string> made, top_.make_folders_for(path));
    TRY(turn_.wait_for_git());
    TRY(top_.replace(path, text, Durability::each));
    written_.push_back(path);
    const auto staged = turn_.output(git_, {"add", "--", path});
    return staged.ok() ? success() : Status(staged.error());
  }

  Status forget(const std::string& path) {
    const auto gone = turn_.output(git_, {"rm", "-q", "--cached", "--ignore-unmatch", "--", path});
    return gone.ok() ? success() : Status(gone.error());
  }

  Status resolve(const UnmergedFile& file) {
    const bool mine = file.ours && file.ours->is_file();
    const bool other = file.theirs && file.theirs->is_file();
    if (!mine && !other) {
      TRY(take_file_aside(file));
      if (handled_.contains(file.path)) return success();
      if (file.ours || file.theirs) {
        tell(file.path, "", "needs a person: neither side has an ordinary file", false);
        return success();
      }
      return forget(file.path);  // renamed on both sides; the new names are entries of their own
    }
    if (mine && other) return file.base ? resolve_change(file) : resolve_two(file);
    return keep_one(file, mine ? *file.ours : *file.theirs);
  }

  // A link in the place of the card: git has put the file aside, as PATH~SIDE, and it goes back.
  Status take_file_aside(const UnmergedFile& link) {
    for (const UnmergedFile& file : unmerged_) {
      if (!file.path.starts_with(link.path + "~")) continue;
      const auto& version = file.ours ? file.ours : file.theirs;
      if (!version || !version->is_file()) continue;
      TRY_ASSIGN(const std::string text, text_of(*version));
      TRY(forget(file.path));
      TRY_ASSIGN(const std::optional<struct stat> there, top_.status(file.path));
      if (there) TRY(top_.remove(file.path, Durability::each));
      TRY(settle(link.path, text));
      handled_.insert(link.path);
      std::erase(out_.others, file.path);
      handled_.insert(file.path);
      tell(link.path, text, "kept: one side put a link in place of the card", true);
      return success();
    }
    return success();
  }

  // Changed here and deleted there, or a link in the file's place: the card stays.
  Status keep_one(const UnmergedFile& file, const Version& version) {
    if (handled_.contains(file.path)) return success();
    TRY_ASSIGN(const std::string text, text_of(version));
    const bool link = file.ours && file.theirs;
    if (!link && !file.base) TRY(merge_renamed(file, text));
    if (handled_.contains(file.path)) return success();
    if (has_markers(text)) {
      tell(file.path, text, "needs a person: both sides changed and renamed it", false);
      return success();
    }
    TRY(settle(file.path, text));
    // In a rebase or a stash pop "ours" is not what was done here.
    const std::string deleted = out_.under_way.name != "a merge"
                                    ? "changed on one side, deleted on the other"
                                : file.ours ? "changed here, deleted there"
                                            : "deleted here, changed there";
    tell(file.path, text,
         link         ? "kept: one side put a link in place of the card"
         : !file.base ? "kept: it was renamed on one side"
                      : "kept: " + deleted,
         true);
    return success();
  }

  // A card whose file got two new names: one name has ours, another theirs, the old one the base.
  Status merge_renamed(const UnmergedFile& file, const std::string& text) {
    // git has merged the lines already, so either text may hold both versions between markers.
    const auto card = card_in(decide_markers(text, MergeSide::ours), file.path);
    if (!card) return success();
    std::optional<std::string> base;
    const UnmergedFile* twin = nullptr;
    std::string twin_text;
    for (const UnmergedFile& other : unmerged_) {
      const auto& version = file.ours ? other.theirs : other.ours;
      const bool alone = other.path != file.path && !(other.ours && other.theirs);
      if (!alone || (!version && !other.base)) continue;
      TRY_ASSIGN(const std::string words, text_of(version ? *version : *other.base));
      const auto read = card_in(decide_markers(words, MergeSide::ours), other.path);
      if (!read || read->id() != card->id()) continue;
      if (version && !other.base) {
        twin = &other;
        twin_text = words;
      } else if (!version && other.base) {
        base = words;
      }
    }
    if (twin == nullptr || !base) return success();
    const std::string& path = std::min(file.path, twin->path);
    const std::string& gone = std::max(file.path, twin->path);
    auto merged = merge_card_texts(
        *base, decide_markers(file.ours ? text : twin_text, MergeSide::ours),
        decide_markers(file.ours ? twin_text : text, MergeSide::theirs), path, options_.strictness);
    if (!merged.ok() || merged->conflict) return success();
    TRY(top_.remove(gone, Durability::each));
    TRY(forget(gone));
    TRY(settle(path, merged->text));
    handled_.insert(path);
    handled_.insert(gone);
    tell(path, merged->text, "merged: its file was renamed on both sides", true, merged->notes);
    return success();
  }

  // What stands in the work tree: "" for no file.
  Result<std::string> work_text(const std::string& path) const {
    TRY_ASSIGN(const std::optional<struct stat> there, top_.status(path));
    if (!there || !S_ISREG(there->st_mode)) return std::string();
    TRY_ASSIGN(const std::optional<std::string> text, top_.read(path));
    return text.value_or("");
  }

  Status resolve_change(const UnmergedFile& file) {
    TRY_ASSIGN(const std::string base, text_of(*file.base));
    TRY_ASSIGN(const std::string ours, text_of(*file.ours));
    TRY_ASSIGN(const std::string theirs, text_of(*file.theirs));
    TRY_ASSIGN(const std::string now, work_text(file.path));
    auto merged = merge_card_texts(base, ours, theirs, file.path, options_.strictness);
    const bool clean = merged.ok() && !merged->conflict;
    const bool edited =
        has_own_lines(now, {base, ours, theirs, merged.ok() ? std::string_view(merged->text) : ""});
    const bool whole = !now.empty() && !has_markers(now) && card_in(now, file.path).has_value();
    if (whole && (!clean || (now != ours && now != theirs))) {
      TRY(settle(file.path, now));
      tell(file.path, now, "taken as it stands in the file", true);
    } else if (edited) {
      tell(file.path, ours, "needs a person: it was edited and still has markers", false);
    } else if (!merged.ok()) {
      tell(file.path, ours, "needs a person: it cannot be read", false, {merged.error()});
    } else if (merged->conflict) {
      TRY(top_.replace(file.path, merged->text, Durability::each));
      tell(file.path, ours, "needs a person", false, std::move(merged->notes));
    } else {
      TRY(settle(file.path, merged->text));
      tell(file.path, merged->text, "merged", true, std::move(merged->notes));
    }
    return success();
  }

  // One path that both sides made: one card that came both ways, or two cards of one name.
  Status resolve_two(const UnmergedFile& file) {
    TRY_ASSIGN(const std::string ours, text_of(*file.ours));
    TRY_ASSIGN(const std::string theirs, text_of(*file.theirs));
    const auto mine = card_in(ours, file.path);
    const auto other = card_in(theirs, file.path);
    if (!mine || !other) {
      tell(file.path, ours, "needs a person: a side cannot be read", false);
      return success();
    }
    if (mine->created == other->created && mine->title() == other->title()) {
      TRY_ASSIGN(MergedText merged, merge_without_base(ours, theirs, file.path));
      if (!merged.conflict) {
        TRY(settle(file.path, merged.text));
        tell(file.path, merged.text, "merged: both sides had the same card", true, merged.notes);
        return success();
      }
    }
    const bool ours_younger = is_younger(*mine, *other, ours, theirs);
    const Twin first{file.path, ours, true};
    const Twin second{file.path, theirs, false};
    return separate(*board_of(file.path), ours_younger ? second : first,
                    ours_younger ? first : second);
  }

  Status separate(const std::string& board, const Twin& older, const Twin& younger) {
    const Place place{repository_, board};
    TRY_ASSIGN(const Separated done,
               separate_twins(place, options_.environment, git_, turn_, top_, older, younger));
    tell(older.path, older.text, "kept: two cards had this id", true);
    std::string outcome = "the younger of the two, under a new id";
    if (!done.rewritten.empty()) {
      outcome += "; links to it follow in " + counted(done.rewritten.size(), "card");
    }
    out_.files.push_back({done.path, done.id, std::move(outcome), true, {}});
    return success();
  }

  // With the base that the markers hold, where it reads as a card; else without one.
  Result<MergedText> merge_versions(const TwoVersions& sides, const std::string& path) const {
    if (sides.base && card_in(*sides.base, path)) {
      return merge_card_texts(*sides.base, sides.ours, sides.theirs, path, options_.strictness);
    }
    return merge_without_base(sides.ours, sides.theirs, path, options_.strictness);
  }

  // Both sides' versions in one file that git takes for solved.
  Status look_for_versions(const Place& place) {
    TRY_ASSIGN(const CardListing listing, list_card_files(place));
    for (const ListedFile& file : listing.files) {
      const bool open = std::any_of(unmerged_.begin(), unmerged_.end(),
                                    [&](const UnmergedFile& one) { return one.path == file.path; });
      if (!wanted(file.path) || open) continue;
      const auto text = work_text(file.path);
      const auto sides = text.ok() ? split_versions(*text) : std::nullopt;
      if (!sides) continue;
      const bool marked = has_markers(*text);
      auto merged = merge_versions(*sides, file.path);
      if (merged.ok() && !merged->conflict) {
        TRY(settle(file.path, merged->text));
        tell(file.path, merged->text,
             marked ? "merged: its conflict markers were committed"
                    : "merged: git had joined both sides' lines into one key twice",
             true, std::move(merged->notes));
      } else {
        tell(file.path, sides->ours,
             marked ? "needs a person: conflict markers were committed"
                    : "needs a person: a key stands there twice",
             false, merged.ok() ? std::move(merged->notes) : std::vector<Error>{merged.error()});
      }
    }
    return success();
  }

  // `twin` with the side that it came from: HEAD has ours.
  Twin known(Twin twin) const {
    const auto in_head = git_.run({"cat-file", "-e", "HEAD:" + twin.path});
    twin.ours = in_head.ok() && in_head->status == 0;
    return twin;
  }

  // One card whose file got two names: the newer stays. In conflict both do, for a person.
  Status join(OneCard& one) {
    const bool open = one.merged.conflict;
    std::erase_if(out_.files, [&](const ResolvedFile& file) {
      return file.path == one.path || file.path == one.gone;
    });
    if (!open) {
      TRY(settle(one.path, one.merged.text));
      TRY(top_.remove(one.gone, Durability::each));
      TRY(forget(one.gone));
    }
    tell(one.path, one.merged.text,
         open ? "needs a person: it is one card with " + one.gone
              : "merged: its file got another name on one side",
         !open, std::move(one.merged.notes));
    return success();
  }

  // Two files with one id, made on two branches under two titles.
  Status look_for_twins(const Place& place) {
    TRY_ASSIGN(const CardListing listing, list_card_files(place));
    std::map<std::string, Twin> by_id;
    for (const ListedFile& file : listing.files) {
      const auto text = work_text(file.path);
      if (!text.ok()) continue;
      const auto card = card_in(*text, file.path);
      if (!card) continue;
      const Twin twin{file.path, *text, true};
      const auto [place_of, fresh] = by_id.emplace(lower_ascii(card->id()), twin);
      if (fresh || !(wanted(file.path) || wanted(place_of->second.path))) continue;
      const Twin first = known(place_of->second);
      const Twin second = known(twin);
      TRY_ASSIGN(std::optional<OneCard> one,
                 merge_one_card(git_, first, second, options_.strictness));
      if (one) {
        TRY(join(*one));
        place_of->second = {one->path, one->merged.text, true};
        continue;
      }
      const auto old = card_in(first.text, first.path);
      const bool first_younger = is_younger(*old, *card, first.text, second.text);
      TRY(separate(place.board, first_younger ? second : first, first_younger ? first : second));
      place_of->second = first_younger ? second : first;
    }
    return success();
  }

  const Repository& repository_;
  const ResolveOptions& options_;
  Repo& repo_;
  Folder& top_;
  WritingTurn& turn_;
  GitProgram git_;
  std::vector<std::string> boards_;
  std::vector<UnmergedFile> unmerged_ = {};
  std::set<std::string> handled_ = {};  // paths that another entry has settled
  std::set<std::string> matched_ = {};
  std::vector<std::string> written_ = {};
  Resolution out_ = {};
};

}  // namespace

Result<Resolution> resolve_cards(const Repository& repository, const ResolveOptions& options) {
  TRY_ASSIGN(const GitConfig config,
             GitConfig::read(repository.git_dir, repository.common_dir, options.environment));
  TRY(check_repository(repository, config, options.environment));
  TRY_ASSIGN(Repo repo, Repo::open(repository.git_dir, repository.work_tree, Fsync::no));
  TRY_ASSIGN(Folder top, Folder::open(repository.work_tree));
  TRY_ASSIGN(WritingTurn turn, WritingTurn::take(repository, repo, config, options.now));
  TRY(turn.wait_for_git());
  return Resolver(repository, options, repo, top, turn).run();
}

}  // namespace kanban
