#include "cli/out_file.hpp"

#include <sys/stat.h>

#include "disk/folder.hpp"

namespace kanban::cli {

Status write_out_file(const Session& session, std::string_view path, std::string_view text) {
  std::string whole(path);
  if (!whole.starts_with('/')) whole = session.world().directory + "/" + whole;
  const std::size_t slash = whole.rfind('/');
  const std::string name = whole.substr(slash + 1);
  if (name.empty())
    return make_error(ErrorKind::usage, "bad-value", "'" + std::string(path) + "' names no file");
  TRY_ASSIGN(Folder folder, Folder::open(slash == 0 ? "/" : whole.substr(0, slash)));
  TRY_ASSIGN(const std::optional<struct stat> old, folder.status(name));
  if (old && !S_ISREG(old->st_mode))
    return make_error(ErrorKind::io, "cannot-write",
                      "'" + std::string(path) + "' is not an ordinary file")
        .hint("leave -o out to print to standard output");
  return folder.replace(name, text, Durability::later);
}

}  // namespace kanban::cli
