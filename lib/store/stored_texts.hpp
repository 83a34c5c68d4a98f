// StoredTexts — what git stores for a file's text: the text itself, or with its line ends turned to
// LF where the attributes or core.autocrlf say so. Everything else git could do on the way
// (filters, encodings, $Id$) is refused, because a text changed that way is not what was checked.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "git/config.hpp"
#include "git/repo.hpp"
#include "store/place.hpp"

namespace kanban {

class StoredTexts {
 public:
  StoredTexts(const Repository& repository, const Repo& repo, const GitConfig& config);

  // What git stores for `text` at `path`; `old_blob` is what it has there now, "" for nothing.
  // Error: filtered-path (refused).
  Result<std::string> stored(const std::string& path, const std::string& text,
                             const std::string& old_blob);

  // git's name for that.
  Result<std::string> blob_of(const std::string& path, const std::string& text,
                              const std::string& old_blob);

 private:
  bool may_be_filtered(const std::string& path);
  Result<bool> turns_line_ends(const std::string& path, const std::string& text,
                               const std::string& old_blob) const;

  const Repository& repository_;
  const Repo& repo_;
  std::string autocrlf_;
  bool anywhere_ = false;                // attributes outside the work tree name a filter
  std::map<std::string, bool> folders_;  // whether a folder's .gitattributes does
};

}  // namespace kanban
