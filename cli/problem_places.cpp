#include "cli/problem_places.hpp"

#include <map>

#include "yaml/places.hpp"

namespace kanban::cli {

void find_places(std::vector<Error>& problems, const ReadText& read) {
  std::map<std::string, std::vector<Error*>> files;
  for (Error& error : problems) {
    if (error.spot && error.where && error.where->line == 0) {
      files[error.where->path].push_back(&error);
    }
  }
  for (const auto& [path, errors] : files) {
    const auto text = read(path);
    if (text.ok()) put_places(errors, *text, path.ends_with("board.yaml") ? "board" : "card");
  }
}

}  // namespace kanban::cli
