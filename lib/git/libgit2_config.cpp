#include "git/config_keys.hpp"
#include "git/libgit2_handles.hpp"

namespace kanban {

Status set_config_keys(const std::string& path,
                       const std::vector<std::pair<std::string, std::string>>& keys) {
  start_libgit2();
  git_config* raw = nullptr;
  if (git_config_open_ondisk(&raw, path.c_str()) != 0) return git_failure("open " + path);
  const Libgit2Handle<git_config, git_config_free> config(raw);
  for (auto key = keys.begin(); key != keys.end(); ++key) {
    if (git_config_set_string(raw, key->first.c_str(), key->second.c_str()) == 0) continue;
    Error failed = git_failure("set " + key->first + " in " + path);
    for (auto done = keys.begin(); done != key; ++done) {
      git_config_delete_entry(raw, done->first.c_str());
    }
    return failed;
  }
  return success();
}

}  // namespace kanban
