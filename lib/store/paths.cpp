#include "store/paths.hpp"

#include <filesystem>
#include <memory>
#include <stdlib.h>
#include <sys/stat.h>

namespace kanban {

bool path_exists(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::optional<std::string> real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&::free)> real(::realpath(path.c_str(), nullptr), &::free);
  if (!real) return {};
  return std::string(real.get());
}

std::optional<std::string> relative_to(const std::string& top, const std::string& path) {
  if (path == top) return "";
  const std::string start = top == "/" ? top : top + "/";
  if (!path.starts_with(start)) return {};
  return path.substr(start.size());
}

std::string path_below(const std::string& top, const std::string& directory,
                       const std::string& path) {
  const std::filesystem::path whole = (std::filesystem::path(directory) / path).lexically_normal();
  const std::string folder = whole.parent_path().string();
  return relative_to(top, real_path(folder).value_or(folder) + "/" + whole.filename().string())
      .value_or("");
}

}  // namespace kanban
