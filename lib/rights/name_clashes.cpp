#include "rights/name_clashes.hpp"

#include <algorithm>
#include <map>

#include "base/names.hpp"
#include "base/text.hpp"
#include "model/board_paths.hpp"
#include "rights/findings.hpp"

namespace kanban {
namespace {

class Search {
 public:
  explicit Search(const NewNames& names) : names_(names), board_(fold_case(names.board)) {
    for (const std::string& file : names.settings) settings_.emplace(fold_case(file), file);
  }

  std::vector<Error> run() {
    std::vector<Error> found;
    for (const std::string& path : names_.made) {
      const std::string what = what_it_is(path);
      if (what.empty()) continue;
      found.push_back(make_error(ErrorKind::invalid, "case-clash",
                                 path + " " + what + " where letter case does not count")
                          .hint("take it out: " + removal_command(path))
                          .at({.path = path}));
    }
    return found;
  }

 private:
  // "is board/board.yaml"; empty where the name is like no other.
  std::string what_it_is(const std::string& path) {
    if (contains(names_.settings, path) || is_card_path(names_.board, path)) return {};
    const std::string folded = fold_case(path);
    const auto settings = settings_.find(folded);
    if (settings != settings_.end()) return "is " + settings->second;
    if (!is_board_part(board_, folded) || !is_read(folded)) return {};
    if (!is_board_part(names_.board, path)) return "lies in the folders of the board";
    const std::string twin = twin_of(path, folded);
    return twin.empty() ? std::string() : "is " + twin;
  }

  // What cannot be read as YAML is nothing to the board, but for a folder's own name: a link.
  bool is_read(std::string_view folded) const {
    return folded.ends_with(".yaml") || contains(parts_of_board(), folded);
  }

  std::vector<std::string> parts_of_board() const {
    std::vector<std::string> parts;
    for (const std::string_view part : kBoardParts) parts.push_back(in_board(board_, part));
    return parts;
  }

  std::string twin_of(const std::string& path, const std::string& folded) const {
    const auto twin = std::find_if(names_.all.begin(), names_.all.end(), [&](const auto& other) {
      return other != path && fold_case(other) == folded;
    });
    return twin == names_.all.end() ? std::string() : *twin;
  }

  const NewNames& names_;
  const std::string board_;                      // folded
  std::map<std::string, std::string> settings_;  // by their folded names
};

}  // namespace

std::vector<Error> name_clashes(const NewNames& names) { return Search(names).run(); }

}  // namespace kanban
