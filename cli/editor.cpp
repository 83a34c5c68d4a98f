#include "cli/editor.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace kanban::cli {

std::string editor_of(Session& session) {
  const World& world = session.world();
  if (!world.variable("GIT_EDITOR").empty()) return std::string(world.variable("GIT_EDITOR"));
  const auto config = session.config();
  if (config.ok()) {
    const auto editor = (*config)->get("core.editor");
    if (editor && !editor->empty()) return *editor;
  }
  for (const auto* name : {"VISUAL", "EDITOR"}) {
    if (!world.variable(name).empty()) return std::string(world.variable(name));
  }
  return "vi";
}

DraftFile::DraftFile(std::string directory, std::string path)
    : directory_(std::move(directory)), path_(std::move(path)) {}

DraftFile::DraftFile(DraftFile&& other) noexcept
    : directory_(std::move(other.directory_)), path_(std::move(other.path_)), kept_(other.kept_) {
  other.kept_ = true;  // the new owner removes it
}

DraftFile::~DraftFile() {
  if (kept_) return;
  ::unlink(path_.c_str());
  ::rmdir(directory_.c_str());
}

Result<DraftFile> DraftFile::make(const Session& session, const std::string& name,
                                  const std::string& text) {
  std::string pattern(session.world().variable("TMPDIR"));
  pattern = (pattern.empty() ? "/tmp" : pattern) + "/kanban-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) {
    return make_error(ErrorKind::io, "draft-failed", "no temporary file can be made in " + pattern)
        .hint("set TMPDIR to a directory that you can write to");
  }
  DraftFile draft(pattern, pattern + "/" + name);
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
