#include <array>

#include "git/libgit2_handles.hpp"
#include "git/review_attributes.hpp"

namespace kanban {
namespace {

std::string word(const char* value) {
  switch (git_attr_value(value)) {
    case GIT_ATTR_VALUE_TRUE: return "true";
    case GIT_ATTR_VALUE_FALSE: return "false";
    case GIT_ATTR_VALUE_STRING: return value;
    case GIT_ATTR_VALUE_UNSPECIFIED: break;
  }
  return "";
}

}  // namespace

Result<std::vector<ReviewAttributes>> review_attributes(const std::string& git_dir,
                                                        const std::string& work_tree,
                                                        const std::vector<std::string>& paths) {
  start_libgit2();
  git_repository* opened = nullptr;
  const unsigned flags = GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_NO_DOTGIT;
  if (git_repository_open_ext(&opened, git_dir.c_str(), flags, nullptr) != 0) {
    return git_failure("open the repository " + git_dir);
  }
  const RepositoryHandle repository(opened);
  if (git_repository_set_workdir(repository.get(), work_tree.c_str(), 0) != 0) {
    return git_failure("open the work tree " + work_tree);
  }
  std::vector<ReviewAttributes> found;
  for (const std::string& path : paths) {
    std::array<const char*, 3> names{"diff", "merge", "linguist-generated"};
    std::array<const char*, 3> values{};
    if (git_attr_get_many(values.data(), repository.get(), GIT_ATTR_CHECK_FILE_THEN_INDEX,
                          path.c_str(), names.size(), names.data()) != 0) {
      return git_failure("read the git attributes of " + path);
    }
    found.push_back(
        {.diff = word(values[0]), .merge = word(values[1]), .generated = word(values[2])});
  }
  return found;
}

}  // namespace kanban
