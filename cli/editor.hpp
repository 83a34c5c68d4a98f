// Editor — a text given to the person's own editor, kept safe whatever happens.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "disk/scratch_folder.hpp"

namespace kanban::cli {

// A private file that holds a text while it is edited; `keep` leaves it behind so that nothing
// typed is ever lost.
class DraftFile {
 public:
  // Makes a file called `name` in a new directory that only this user can read. Error:
  // draft-failed.
  static Result<DraftFile> make(const Session& session, const std::string& name,
                                const std::string& text);

  const std::string& path() const { return path_; }
  Result<std::string> read() const;
  Status write(const std::string& text) const;
  void keep() { folder_.keep(); }

 private:
  DraftFile(ScratchFolder folder, const std::string& name);

  ScratchFolder folder_;
  std::string path_;
};

}  // namespace kanban::cli
