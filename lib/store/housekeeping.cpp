#include "store/housekeeping.hpp"

#include <dirent.h>
#include <string>

#include "base/text.hpp"
#include "disk/process.hpp"

namespace kanban {
namespace {

// git's own estimate: 27 objects in one of 256 folders are about 6,700 in all.
constexpr int kSign = 27;

int objects_in(const std::string& folder) {
  DIR* const listing = ::opendir(folder.c_str());
  if (listing == nullptr) return 0;
  int count = 0;
  while (const dirent* entry = ::readdir(listing)) {
    if (entry->d_name[0] != '.') ++count;
  }
  ::closedir(listing);
  return count;
}

}  // namespace

bool wants_tidying(const Repository& repository, const GitConfig& config) {
  if (trim(config.get("gc.auto").value_or("")) == "0") return false;
  if (!config.get_bool("maintenance.auto").value_or(true)) return false;
  return objects_in(repository.common_dir + "/objects/17") >= kSign;
}

void tidy_objects(const Repository& repository, const GitConfig& config) {
  if (!wants_tidying(repository, config)) return;
  ProgramCall call;
  call.words = {"git", "gc", "--auto", "--quiet"};
  call.directory = repository.work_tree;
  if (!start_detached(call).ok()) return;
}

}  // namespace kanban
