// FileBatch — writes the files of a plan, all or none: when one fails, or when the caller finds
// that the commit cannot be made, the old texts are put back.
#pragma once

#include <string>
#include <vector>

#include "disk/folder.hpp"
#include "store/planned_files.hpp"

namespace kanban {

// How a file with many companions is written.
enum class BulkWriting {
  replace,    // each by a rename
  overwrite,  // in place where the new text is longer: the texts are safe in the object store
};

class FileBatch {
 public:
  // From how many files on the disk is asked to write once at the end, not for each.
  static constexpr std::size_t kBulkFrom = 32;

  explicit FileBatch(Folder& folder) : folder_(folder) {}

  // Writes `files`. On an error everything is as before.
  Status apply(const std::vector<PlannedFile>& files, BulkWriting bulk);

  // Puts the old texts back, as far as the disk allows.
  void roll_back();

 private:
  Status write(const PlannedFile& file, Durability durability, BulkWriting bulk);

  Folder& folder_;
  std::vector<const PlannedFile*> written_;
  std::vector<std::string> made_folders_;
};

}  // namespace kanban
