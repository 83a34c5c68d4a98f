#include "cli/editor.hpp"

#include <fstream>
#include <sstream>

namespace kanban::cli {

DraftFile::DraftFile(ScratchFolder folder, const std::string& name)
    : folder_(std::move(folder)), path_(folder_.path_of(name)) {}

Result<DraftFile> DraftFile::make(const Session& session, const std::string& name,
                                  const std::string& text) {
  auto folder = ScratchFolder::make(session.world().variable("TMPDIR"));
  if (!folder.ok()) {
    Error error = std::move(folder).error();
    error.code = "draft-failed";
    return error;
  }
  DraftFile draft(std::move(*folder), name);
  TRY(draft.write(text));
  return draft;
}

Result<std::string> DraftFile::read() const {
  std::ifstream file(path_, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) return make_error(ErrorKind::io, "draft-failed", "cannot read " + path_);
  return text.str();
}

Status DraftFile::write(const std::string& text) const {
  std::ofstream file(path_, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) return make_error(ErrorKind::io, "draft-failed", "cannot write " + path_);
  return success();
}

}  // namespace kanban::cli
