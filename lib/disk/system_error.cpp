#include "disk/system_error.hpp"

#include <cerrno>
#include <cstring>

#include "base/text.hpp"

namespace kanban {
namespace {

// What a person can do about `number`; empty where the message says it all.
std::string remedy(int number) {
  switch (number) {
    case ENOSPC: return "make room on the disk and run the command again";
    case EDQUOT: return "the disk quota is used up; make room and run the command again";
    case EROFS: return "the file system is mounted read-only";
    case EACCES:
    case EPERM: return "ask the owner of the file for permission, or work in a clone of your own";
    case ELOOP:
    case EMLINK:
      return "a symbolic link stands in the way; boards hold plain files and folders only";
    default: return "";
  }
}

}  // namespace

Error system_error(std::string_view code, std::string_view path, int number) {
  const std::string_view action = code == "cannot-read" ? "cannot read " : "cannot write ";
  Error error = make_error(ErrorKind::io, code,
                           std::string(action) + printable(path) + ": " + std::strerror(number));
  const std::string hint = remedy(number);
  if (!hint.empty()) error.hints.push_back(hint);
  return error;
}

}  // namespace kanban
