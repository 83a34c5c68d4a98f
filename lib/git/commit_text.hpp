// Commit text — the bytes of a commit taken apart. Pure; the other way is commit_text() in
// git/objects.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "git/objects.hpp"

namespace kanban {

struct CommitParts {
  std::string tree = {};
  std::vector<std::string> parents = {};
  Signature author = {};
  Signature committer = {};
  std::string message = {};
  std::string signature = {};    // of the header gpgsig, as the signer wrote it; empty without one
  std::string signed_text = {};  // the bytes that it signs: the commit without that header
};

// What is not there stays empty; nothing is refused.
CommitParts parse_commit_text(std::string_view bytes);

}  // namespace kanban
