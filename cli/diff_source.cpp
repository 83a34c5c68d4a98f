#include "cli/diff_source.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "cli/named_revision.hpp"

namespace kanban::cli {
namespace {

Error unrelated_histories(const std::string& a, const std::string& b) {
  Error note = make_error(ErrorKind::not_found, "unrelated-histories",
                          "'" + printable(a) + "' and '" + printable(b) +
                              "' have no commit in common; they are compared as they are");
  note.severity = Severity::note;
  return note;
}

Error short_history(const std::string& a, const std::string& b) {
  Error note = make_error(ErrorKind::not_found, "short-history",
                          "the history here is too short to say where '" + printable(a) +
                              "' and '" + printable(b) + "' parted; they are compared as they are");
  note.severity = Severity::note;
  note.hints.push_back("a checkout with the whole history (fetch-depth: 0) tells more");
  return note;
}

// A revision that is asked for by name. Of a merge both sides may be here already.
Result<Revision> find_side(Session& session, const Place& place, const std::string& name) {
  auto found = find_named(session, place, name);
  if (found.ok() || !is_shallow(place.repository)) return found;
  Error error = std::move(found).error();
  if (find_revision(place, "HEAD^2").ok()) {
    error.hints.emplace_back("HEAD is a merge, and kanban diff HEAD^1..HEAD needs no more");
  }
  return error;
}

// A place in the repository, whether or not a board can be found here.
Result<Place> anywhere(Session& session) {
  TRY_ASSIGN(Repository repository, find_repository(session.place_query()));
  return Place{.repository = std::move(repository)};
}

struct Ends {
  std::string first = {};
  std::string second = {};
  bool from_parting = false;  // three dots
  bool to_files = false;      // no dots
};

Ends ends_of(std::string_view text) {
  Ends ends;
  std::size_t dots = text.find("...");
  std::size_t length = 3;
  if (dots == std::string_view::npos) {
    dots = text.find("..");
    length = 2;
  }
  if (dots == std::string_view::npos) {
    ends.first = text;
    ends.to_files = true;
  } else {
    ends.first = text.substr(0, dots);
    ends.second = text.substr(dots + length);
    ends.from_parting = length == 3;
  }
  if (ends.first.empty()) ends.first = "HEAD";
  if (ends.second.empty()) ends.second = "HEAD";
  return ends;
}

Result<std::unique_ptr<Board>> load_there(const Repository& repository, const std::string& path,
                                          const std::optional<Revision>& revision) {
  const Place place{.repository = repository, .board = path};
  if (revision) {
    TRY_ASSIGN(Board board, load_board_at(place, *revision, Keep::everything));
    return std::make_unique<Board>(std::move(board));
  }
  TRY_ASSIGN(Board board, load_board(place, Keep::everything));
  return std::make_unique<Board>(std::move(board));
}

Result<std::vector<std::string>> paths_of(const Place& place,
                                          const std::optional<Revision>& revision) {
  if (revision) return find_boards_at(place, *revision);
  return find_boards(place.repository);
}

}  // namespace

Result<DiffRange> find_range(Session& session, std::string_view text) {
  TRY_ASSIGN(const Place place, anywhere(session));
  const Ends ends = ends_of(text);
  DiffRange range;
  const bool is_bare = place.repository.work_tree.empty();
  if (ends.to_files && is_bare && ends.first == "HEAD") {
    return make_error(ErrorKind::usage, "bare-repository",
                      "a bare repository has no files to compare with HEAD")
        .hint("kanban diff HEAD^..HEAD, or any two commits");
  }
  TRY_ASSIGN(range.before, find_side(session, place, ends.first));
  range.before_name = ends.first;
  range.after_name = ends.to_files && !is_bare ? "the files here" : ends.second;
  if (ends.to_files && !is_bare) return range;
  TRY_ASSIGN(range.after, find_side(session, place, ends.second));
  if (!ends.from_parting) return range;
  TRY_ASSIGN(const std::optional<Revision> base,
             common_revision(place, range.before, *range.after));
  if (base) {
    range.before = *base;
  } else {
    range.notes.push_back(is_shallow(place.repository)
                              ? short_history(ends.first, ends.second)
                              : unrelated_histories(ends.first, ends.second));
  }
  return range;
}

Result<std::vector<BoardPair>> load_pairs(Session& session, const Values& values,
                                          const DiffRange& range) {
  TRY_ASSIGN(const Place place, anywhere(session));
  TRY_ASSIGN(const std::vector<std::string> before, paths_of(place, range.before));
  TRY_ASSIGN(const std::vector<std::string> after, paths_of(place, range.after));
  std::set<std::string> paths(before.begin(), before.end());
  paths.insert(after.begin(), after.end());
  if (values.has("--board")) {
    TRY_ASSIGN(const Place* const wanted, session.place());
    paths = {wanted->board};
  }
  std::vector<BoardPair> pairs;
  for (const std::string& path : paths) {
    BoardPair pair{.path = path};
    if (std::find(before.begin(), before.end(), path) != before.end()) {
      TRY_ASSIGN(pair.before, load_there(place.repository, path, range.before));
    }
    if (std::find(after.begin(), after.end(), path) != after.end()) {
      TRY_ASSIGN(pair.after, load_there(place.repository, path, range.after));
    }
    if (pair.before || pair.after) pairs.push_back(std::move(pair));
  }
  return pairs;
}

}  // namespace kanban::cli
