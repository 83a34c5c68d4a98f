#include <cstdint>

#include "git/index_entries.hpp"
#include "git/libgit2_handles.hpp"

namespace kanban {
Result<std::vector<IndexEntry>> read_index_entries(const std::string& path) {
  start_libgit2();
  git_index* opened = nullptr;
  if (git_index_open(&opened, path.c_str()) != 0) {
    Error error = git_failure("read the index " + path);
    error.code = "unsupported-index";
    error.message = "git's index is of a kind that cannot be read here";
    return std::move(error).hint("git update-index --no-split-index makes it an ordinary one");
  }
  const IndexHandle index(opened);
  std::vector<IndexEntry> entries;
  const std::size_t count = git_index_entrycount(index.get());
  for (std::size_t i = 0; i < count; ++i) {
    const git_index_entry* const entry = git_index_get_byindex(index.get(), i);
    entries.push_back({.path = entry->path,
                       .blob = hex_of(entry->id),
                       .mode = mode_text(entry->mode),
                       .unmerged = git_index_entry_stage(entry) != 0});
  }
  return entries;
}

}  // namespace kanban
