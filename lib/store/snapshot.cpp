#include "store/snapshot.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "git/tree_reader.hpp"
#include "model/board_paths.hpp"
#include "model/ids.hpp"
#include "store/card_listing.hpp"
#include "store/sorted_cards.hpp"
#include "store/strange_parts.hpp"
#include "yaml/board_codec.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

constexpr std::string_view kPlainFile = "100644";

class StrictReader {
 public:
  StrictReader(const Repo& repo, const Snapshot& snapshot, std::string folder, CardCache& cache)
      : repo_(repo), snapshot_(snapshot), folder_(std::move(folder)), cache_(cache) {}

  Result<StrictBoard> read() {
    TRY(read_settings());
    made_.board.path = folder_;
    std::size_t count = 0;
    for (const TreeItem& file : snapshot_.files) {
      if (file.name == in_board(folder_, "cards") || is_strange_part(folder_, file)) {
        problem(not_plain(file));
        continue;
      }
      if (!is_card_path(folder_, file.name)) continue;
      if (++count > kMostCards) {
        problem(make_error(ErrorKind::invalid, "too-many-cards",
                           "the board holds more than " + std::to_string(kMostCards) + " cards")
                    .hint("move finished work to a second board")
                    .at({.path = in_board(folder_, "cards")}));
        break;
      }
      read_card(file);
    }
    std::vector<IdKey> keys;
    for (const CardFile& file : made_.board.cards)
      keys.push_back(id_key(file.card.id(), keys.size()));
    sort_by_id(made_.board.cards, keys);
    for (Error& error : duplicate_ids(made_.board.cards, keys)) problem(std::move(error));
    return std::move(made_);
  }

 private:
  void problem(Error error) { made_.board.problems.push_back(std::move(error)); }

  Status read_settings() {
    const std::string path = settings_path(folder_);
    const ReadFile read_file = [&](const std::string& name) -> Result<std::string> {
      const TreeItem* file = snapshot_.find(name);
      if (file == nullptr)
        return make_error(ErrorKind::io, "unreadable", "there is no such file").at({.path = name});
      if (file->mode != kPlainFile) return not_plain(*file);
      made_.settings_files.push_back(name);
      return read_snapshot(repo_, snapshot_, *file);
    };
    TRY_ASSIGN(const std::string text, read_file(path));
    TRY_ASSIGN(ParsedBoard parsed, parse_board(text, path, read_file));
    made_.board.settings = std::move(parsed.settings);
    made_.board.warnings = std::move(parsed.warnings);
    return success();
  }

  void read_card(const TreeItem& file) {
    if (file.mode != kPlainFile) return problem(not_plain(file));
    const auto known = cache_.find(file.id);
    if (known == cache_.end()) {
      auto text = read_snapshot(repo_, snapshot_, file);
      if (!text.ok()) return problem(std::move(text).error());
      auto parsed = parse_card(*text, file.name);
      if (!parsed.ok()) return problem(std::move(parsed).error());
      take(cache_.emplace(file.id, std::move(parsed->card)).first->second, file.name);
    } else {
      take(known->second, file.name);
    }
  }

  void take(const Card& card, const std::string& path) {
    if (!name_has_id(file_name_of(path), card.id())) {
      problem(wrong_file_name(card.id(), path));
    }
    made_.board.cards.push_back({card, path});
  }

  const Repo& repo_;
  const Snapshot& snapshot_;
  const std::string folder_;
  CardCache& cache_;
  StrictBoard made_ = {};
};

}  // namespace

const TreeItem* Snapshot::find(std::string_view path) const {
  const auto found = std::lower_bound(
      files.begin(), files.end(), path,
      [](const TreeItem& file, std::string_view name) { return file.name < name; });
  return found != files.end() && found->name == path ? &*found : nullptr;
}

Result<Snapshot> snapshot_of(const Repo& repo, const std::string& commit) {
  TRY_ASSIGN(const std::string tree, repo.tree_of(commit));
  TreeReader reader(repo);
  Snapshot snapshot;
  TRY_ASSIGN(snapshot.files, reader.files(tree, "", Submodules::listed));
  std::sort(snapshot.files.begin(), snapshot.files.end(),
            [](const TreeItem& a, const TreeItem& b) { return a.name < b.name; });
  return snapshot;
}

Result<std::string> read_snapshot(const Repo& repo, const Snapshot& snapshot,
                                  const TreeItem& file) {
  const auto made = snapshot.texts.find(file.id);
  if (made != snapshot.texts.end()) return made->second;
  TRY_ASSIGN(const std::size_t size, repo.size_of(file.id));
  if (size > kLargestFile) {
    return make_error(ErrorKind::invalid, "too-large",
                      file.name + " has " + std::to_string(size) + " bytes, more than " +
                          std::to_string(kLargestFile))
        .hint("keep long texts and pictures in files of their own")
        .at({.path = file.name});
  }
  return repo.read(ObjectKind::blob, file.id);
}

Result<StrictBoard> read_strictly(const Repo& repo, const Snapshot& snapshot,
                                  const std::string& folder, CardCache& cache) {
  return StrictReader(repo, snapshot, folder, cache).read();
}

std::vector<std::string> boards_in(const Snapshot& snapshot) {
  std::vector<std::string_view> paths;
  for (const TreeItem& file : snapshot.files) paths.push_back(file.name);
  return board_folders(paths);
}

}  // namespace kanban
