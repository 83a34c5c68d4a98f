#include "cli/check_files.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "git/repo.hpp"
#include "model/board_paths.hpp"
#include "yaml/set_order.hpp"

namespace kanban::cli {
namespace {

// What an attribute does to cards.
enum class Harm { hides, merges };

std::optional<Harm> harm_of(std::string_view attribute) {
  if (attribute == "-diff" || attribute == "binary") return Harm::hides;
  if (attribute == "linguist-generated" || attribute == "linguist-generated=true") {
    return Harm::hides;
  }
  if (attribute == "-merge") return Harm::merges;
  if (attribute.starts_with("merge=") && attribute != "merge=kanban" && attribute != "merge=text") {
    return Harm::merges;
  }
  return std::nullopt;
}

struct HarmfulLine {
  Harm harm = Harm::hides;
  Location place = {};
  std::string attribute = {};
  std::string line = {};
};

void find_lines(std::vector<HarmfulLine>& found, const std::string& path, std::string_view text) {
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    if (trim(line).starts_with('#')) continue;
    std::size_t pos = 0;
    while (pos < line.size()) {
      const std::size_t begin = line.find_first_not_of(" \t", pos);
      if (begin == std::string_view::npos) break;
      const std::size_t end = std::min(line.find_first_of(" \t", begin), line.size());
      const std::string_view word = line.substr(begin, end - begin);
      if (const auto harm = harm_of(word)) {
        const Location place{path, number, static_cast<int>(begin) + 1, static_cast<int>(end) + 1};
        found.push_back({*harm, place, std::string(word), std::string(line)});
      }
      pos = end;
    }
  }
}

// The .gitattributes of every folder from the top to those of the cards.
std::vector<std::string> attribute_files(const Board& board) {
  std::set<std::string> folders{""};
  for (const CardFile& file : board.cards) {
    for (std::size_t slash = file.path.rfind('/'); slash != std::string::npos && slash > 0;
         slash = file.path.rfind('/', slash - 1)) {
      if (!folders.insert(file.path.substr(0, slash) + "/").second) break;
    }
  }
  std::vector<std::string> files;
  for (const std::string& folder : folders) files.push_back(folder + ".gitattributes");
  return files;
}

bool is_hit(Harm harm, const ReviewAttributes& attributes) {
  if (harm == Harm::hides) {
    return attributes.diff == "false" || attributes.generated == "true" ||
           attributes.generated == "set";
  }
  return !attributes.merge.empty() && attributes.merge != "kanban" && attributes.merge != "text" &&
         attributes.merge != "true";
}

Error harm_error(const HarmfulLine& line, std::size_t files) {
  const bool hides = line.harm == Harm::hides;
  Error error = make_error(
      ErrorKind::invalid, hides ? "hidden-from-review" : "blind-merge",
      "'" + line.attribute + "' " +
          (hides ? "keeps changes of " + counted(files, "file") + " of the board from reviewers"
                 : "merges " + counted(files, "file") + " of the board without looking at them"));
  error.severity = Severity::warning;
  error.where = line.place;
  error.source_line = line.line;
  error.hints.push_back(hides ? "take it out, or away from the folder of the board"
                              : "merge=kanban merges cards by meaning; kanban init sets it up");
  return error;
}

// Names that Windows keeps for devices.
bool is_device(std::string_view name) {
  const std::string stem = lower_ascii(name.substr(0, name.find('.')));
  static const std::set<std::string> kDevices{"con", "prn", "aux", "nul"};
  const bool numbered = stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
                        stem[3] >= '1' && stem[3] <= '9';
  return numbered || kDevices.count(stem) > 0;
}

std::string trouble_with(std::string_view name) {
  if (is_device(name)) return "is the name of a device on Windows";
  if (name.ends_with('.') || name.ends_with(' ')) return "ends in a way that Windows cuts off";
  if (name.find_first_of("<>:\"|?*\\") != std::string_view::npos) {
    return "holds a character that Windows does not allow";
  }
  return {};
}

Error name_error(const std::string& path, std::string message, std::string hint) {
  Error error = make_error(ErrorKind::invalid, "unportable-name", std::move(message))
                    .hint(std::move(hint))
                    .at({.path = path});
  error.severity = Severity::warning;
  return error;
}

}  // namespace

Result<std::vector<Error>> attribute_problems(const Place& place, const Board& board,
                                              const ReadText& read) {
  std::vector<Error> problems;
  std::vector<HarmfulLine> lines;
  for (const std::string& path : attribute_files(board)) {
    const auto text = read(path);
    if (text.ok()) find_lines(lines, path, *text);
  }
  if (lines.empty() || place.repository.work_tree.empty()) return problems;
  TRY_ASSIGN(const Repo repo,
             Repo::open(place.repository.git_dir, place.repository.work_tree, Fsync::no));
  std::vector<ReviewAttributes> attributes;
  for (const CardFile& file : board.cards) {
    TRY_ASSIGN(ReviewAttributes one, repo.review_attributes(file.path));
    attributes.push_back(std::move(one));
  }
  for (const Harm harm : {Harm::hides, Harm::merges}) {
    const auto hit = static_cast<std::size_t>(
        std::count_if(attributes.begin(), attributes.end(),
                      [&](const ReviewAttributes& one) { return is_hit(harm, one); }));
    const auto last = std::find_if(lines.rbegin(), lines.rend(),
                                   [&](const HarmfulLine& line) { return line.harm == harm; });
    if (hit > 0 && last != lines.rend()) problems.push_back(harm_error(*last, hit));
  }
  return problems;
}

std::vector<Error> name_problems(const Board& board) {
  std::vector<Error> problems;
  std::map<std::string, std::string> folded;
  std::set<std::string> told;
  std::vector<std::string> paths{settings_path(board.path)};
  for (const CardFile& file : board.cards) paths.push_back(file.path);
  for (const std::string& path : paths) {
    for (const std::string& name : split(path, '/')) {
      const std::string trouble = trouble_with(name);
      if (trouble.empty() || !told.insert(name).second) continue;
      problems.push_back(name_error(path, "'" + name + "' " + trouble,
                                    "rename it, so that everybody can check the board out"));
    }
    const auto [other, is_new] = folded.emplace(fold_case(path), path);
    if (is_new || other->second == path) continue;
    problems.push_back(
        name_error(path, "where case does not count, this file and " + other->second + " are one",
                   "rename one of them, so that everybody can check the board out"));
  }
  return problems;
}

std::vector<Error> order_problems(const Board& board, const ReadText& read) {
  std::vector<Error> problems;
  for (const CardFile& file : board.cards) {
    const auto text = read(file.path);
    if (!text.ok()) continue;
    for (Error& note : unsorted_sets(*text, file.path)) problems.push_back(std::move(note));
  }
  return problems;
}

}  // namespace kanban::cli
