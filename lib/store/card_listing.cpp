#include "store/card_listing.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

#include "base/text.hpp"
#include "store/paths.hpp"

namespace kanban {
namespace {

// What editors, merges and our own writer leave beside a card for a while.
bool is_leftover(std::string_view name) {
  return name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") ||
         name.ends_with(".orig") || name.ends_with(".tmp") ||
         (name.starts_with('#') && name.ends_with('#'));
}

Error stray_file(std::string_view name, const std::string& path) {
  Error error = make_error(ErrorKind::invalid, "stray-file",
                           "'" + printable(name) + "' is not read: a card's name ends in .yaml");
  error.severity = Severity::warning;
  const bool misspelt = name.ends_with(".yml") || name.ends_with(".YAML") || name.ends_with(".YML");
  error.hints = {misspelt ? "rename it to end in .yaml" : "keep other files beside cards/"};
  error.where = Location{.path = path};
  return error;
}

Error too_many_cards(const std::string& folder) {
  return make_error(ErrorKind::invalid, "too-many-cards",
                    "the board holds more than " + std::to_string(kMostCards) + " cards")
      .hint("move finished work to a second board")
      .at({.path = folder});
}

// Walks the folders one after the other; nothing is opened but folders.
class Walk {
 public:
  explicit Walk(CardListing& listing) : listing_(listing) {}

  Status run() {
    waiting_.push_back("");
    while (!waiting_.empty()) {
      const std::string folder = std::move(waiting_.back());
      waiting_.pop_back();
      TRY(list(folder));
    }
    return success();
  }

 private:
  // `folder` is seen from cards/, "" or ending in a slash.
  Status list(const std::string& folder) {
    const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    const std::string name = folder.empty() ? "." : folder;
    const int number = ::openat(listing_.folder.number(), name.c_str(), flags);
    const FolderStream stream(number < 0 ? nullptr : ::fdopendir(number));
    if (!stream) {
      listing_.problems.push_back(unreadable_file(listing_.prefix + folder, errno));
      return success();
    }
    const Mark mark{listing_.files.size(), listing_.problems.size(), listing_.warnings.size(),
                    waiting_.size()};
    while (const dirent* entry = ::readdir(stream.get())) {
      if (std::string_view(entry->d_name) == ".git") {
        forget_since(mark);
        listing_.problems.push_back(foreign_folder(listing_.prefix + folder));
        return success();
      }
      if (is_leftover(entry->d_name)) continue;
      take(*entry, folder);
      if (listing_.files.size() > kMostCards) return too_many_cards(listing_.prefix);
    }
    return success();
  }

  // How much had been found before a folder was looked into.
  struct Mark {
    std::size_t files = 0;
    std::size_t problems = 0;
    std::size_t warnings = 0;
    std::size_t waiting = 0;
  };

  void forget_since(const Mark& mark) {
    listing_.files.erase(listing_.files.begin() + static_cast<std::ptrdiff_t>(mark.files),
                         listing_.files.end());
    listing_.problems.erase(listing_.problems.begin() + static_cast<std::ptrdiff_t>(mark.problems),
                            listing_.problems.end());
    listing_.warnings.erase(listing_.warnings.begin() + static_cast<std::ptrdiff_t>(mark.warnings),
                            listing_.warnings.end());
    waiting_.resize(mark.waiting);
  }

  void take(const dirent& entry, const std::string& folder) {
    const std::string_view name = entry.d_name;
    std::string path = listing_.prefix + folder;
    path += name;
    const int type = entry.d_type == DT_UNKNOWN ? type_of(path) : entry.d_type;
    if (type == DT_DIR) {
      waiting_.push_back(folder + std::string(name) + "/");
    } else if (type != DT_REG && type != DT_UNKNOWN) {
      const char* below = path.c_str() + listing_.prefix.size();
      listing_.problems.push_back(not_a_regular_file(listing_.folder.number(), below, path));
    } else if (!name.ends_with(".yaml")) {
      listing_.warnings.push_back(stray_file(name, path));
    } else {
      const FileKind kind = type == DT_REG ? FileKind::regular : FileKind::unknown;
      listing_.files.push_back({std::move(path), kind});
    }
  }

  // For file systems whose directories do not say it.
  int type_of(const std::string& path) const {
    struct stat status {};
    const char* below = path.c_str() + listing_.prefix.size();
    if (::fstatat(listing_.folder.number(), below, &status, AT_SYMLINK_NOFOLLOW) != 0) {
      return DT_UNKNOWN;  // reading it will say why
    }
    return IFTODT(status.st_mode);
  }

  CardListing& listing_;
  std::vector<std::string> waiting_;
};

}  // namespace

Result<CardListing> list_card_files(const Place& place) {
  CardListing listing;
  const std::string folder = place.board.empty() ? "cards" : place.board + "/cards";
  const std::string path = place.repository.work_tree + "/" + folder;
  listing.prefix = folder + "/";
  listing.folder =
      FileHandle(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!listing.folder.is_open()) {
    const int code = errno;
    if (code == ENOENT) return listing;
    // A link is ENOTDIR here, because both flags are set.
    if (code == ENOTDIR || code == ELOOP) {
      Error error = make_error(ErrorKind::io, "not-a-regular-file",
                               "the board's cards are not in a folder, but behind a link or file");
      return std::move(error)
          .hint("make it a folder; links are never followed")
          .at({.path = folder});
    }
    return unreadable_file(folder, code);
  }
  TRY(Walk(listing).run());
  return listing;
}

Error foreign_folder(std::string path) {
  if (path.ends_with('/')) path.pop_back();
  return make_error(ErrorKind::invalid, "not-a-regular-file",
                    "this is a repository of its own, whose files are not read")
      .hint("put a folder of this repository in its place")
      .at({.path = std::move(path)});
}

Error wrong_file_name(std::string_view id, const std::string& path) {
  const std::string shown = printable(id);
  return make_error(
             ErrorKind::invalid, "wrong-file-name",
             "the file holds the card " + shown + ", but its name does not begin with that id")
      .hint("kanban check --fix renames it, so that the name begins with " + shown)
      .at({.path = path});
}

std::string_view file_name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace kanban
