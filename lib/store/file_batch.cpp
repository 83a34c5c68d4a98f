#include "store/file_batch.hpp"

namespace kanban {

Status FileBatch::write(const PlannedFile& file, Durability durability, BulkWriting bulk) {
  if (!file.after) return folder_.remove(file.path, durability);
  if (!file.before) {
    TRY_ASSIGN(const std::vector<std::string> made, folder_.make_folders_for(file.path));
    made_folders_.insert(made_folders_.end(), made.begin(), made.end());
    return folder_.create(file.path, *file.after, durability);
  }
  if (bulk == BulkWriting::overwrite && durability == Durability::later) {
    TRY_ASSIGN(const bool done, folder_.overwrite_longer(file.path, *file.after));
    if (done) return success();
  }
  return folder_.replace(file.path, *file.after, durability);
}

Status FileBatch::apply(const std::vector<PlannedFile>& files, BulkWriting bulk) {
  const Durability durability = files.size() < kBulkFrom ? Durability::each : Durability::later;
  Status status = success();
  for (const PlannedFile& file : files) {
    status = write(file, durability, bulk);
    // A failed write may have changed the file (an fsync after the rename, a full disk in place),
    // so it is put back as well; a name that was taken already is somebody else's.
    const bool foreign = !status.ok() && status.error().code == "file-exists";
    if (!foreign) written_.push_back(&file);
    if (!status.ok()) break;
  }
  // Texts that are in the object store are safe there: git restore brings back what a power cut
  // takes. Waiting for the disk here would cost more than all the rest.
  const bool only_here = bulk == BulkWriting::replace;
  if (status.ok() && only_here && durability == Durability::later) status = folder_.sync();
  if (!status.ok()) roll_back();
  return status;
}

void FileBatch::roll_back() {
  for (auto file = written_.rbegin(); file != written_.rend(); ++file) {
    const PlannedFile& planned = **file;
    // Best effort: the error that led here is the one to report.
    if (!planned.before) {
      if (!folder_.remove(planned.path, Durability::later).ok()) continue;
    } else if (!planned.after) {
      if (!folder_.create(planned.path, *planned.before, Durability::later).ok()) continue;
    } else if (!folder_.replace(planned.path, *planned.before, Durability::later).ok()) {
      continue;
    }
  }
  for (auto made = made_folders_.rbegin(); made != made_folders_.rend(); ++made) {
    folder_.remove_empty(*made);
  }
  written_.clear();
  made_folders_.clear();
}

}  // namespace kanban
