// Index bytes — git's index as the bytes of its file, in which single entries are changed in place.
//
// Making objects of every entry and writing them all again costs many times what the change of one
// entry does. Here an entry that is there already gets its new blob and facts, the cached trees
// above it are marked as out of date, and everything else is copied. Format: gitformat-index(5),
// versions 2 and 3 with the extensions TREE, REUC, UNTR and FSMN; EOIE and IEOT, which only help
// readers, are left out when it is written. As git does, the old checksum is not looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <vector>

namespace kanban {

class IndexBytes {
 public:
  // Takes the bytes of an index file; nothing for one that is not understood.
  static std::optional<IndexBytes> from(std::string bytes);

  // The blob that is staged at `path`, if any.
  std::optional<std::string> staged(std::string_view path) const;

  // Whether `path` is in an unresolved merge.
  bool unmerged(std::string_view path) const;

  // Stages `blob` at `path`, which is there already. False, and nothing is changed, when it is not
  // or when its entry has marks that staging takes away.
  bool stage(std::string_view path, std::string_view blob, std::uint32_t mode,
             const struct stat& facts);

  // The file as it is now, with its checksum.
  std::string text() const;

 private:
  explicit IndexBytes(std::string bytes) : bytes_(std::move(bytes)) {}

  bool find_entries();
  bool find_extensions(std::size_t begin);
  std::string_view name_at(std::size_t entry) const;
  unsigned flags_at(std::size_t entry) const;
  // The first entry whose name is not before `path`.
  std::vector<std::size_t>::const_iterator first_from(std::string_view path) const;
  // The entry of `path` that is in no merge.
  std::optional<std::size_t> find(std::string_view path) const;

  struct Extension {
    std::size_t begin = 0;  // of its signature
    std::size_t size = 0;   // with signature and length
  };

  std::string bytes_;
  std::vector<std::size_t> entries_;  // where each begins, in the order of names
  std::size_t entries_end_ = 0;
  std::vector<Extension> extensions_;  // those that are kept
  std::set<std::string> stale_;        // folders above changed entries, "" for the top
};

}  // namespace kanban
