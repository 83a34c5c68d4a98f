#include "store/unmerged.hpp"

#include "base/text.hpp"

namespace kanban {

// Each entry is "MODE BLOB STAGE\tPATH" and a NUL.
std::vector<UnmergedFile> parse_unmerged(std::string_view listing) {
  std::vector<UnmergedFile> files;
  for (const std::string& entry : split(listing, '\0')) {
    const std::size_t tab = entry.find('\t');
    if (tab == std::string::npos) continue;
    const std::vector<std::string> facts = split(entry.substr(0, tab), ' ');
    const std::string path = entry.substr(tab + 1);
    if (facts.size() != 3) continue;
    if (files.empty() || files.back().path != path) files.push_back({path, {}, {}, {}});
    UnmergedFile& file = files.back();
    auto& version = facts[2] == "1" ? file.base : facts[2] == "2" ? file.ours : file.theirs;
    version = Version{facts[0], facts[1]};
  }
  return files;
}

Result<std::vector<UnmergedFile>> unmerged_files(const GitProgram& git) {
  TRY_ASSIGN(const ProgramResult listed, git.run({"ls-files", "--unmerged", "-z"}));
  if (listed.status == 0) return parse_unmerged(listed.output);
  Error failed = make_error(ErrorKind::io, "git-failed", "git ls-files failed");
  failed.details = words_of_git(listed);
  return failed;
}

}  // namespace kanban
