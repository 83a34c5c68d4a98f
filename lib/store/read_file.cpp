#include "store/read_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "base/text.hpp"
#include "store/loader.hpp"

namespace kanban {
namespace {

// Cards are a kilobyte or so; nearly every file is read by one call into a buffer of this size.
constexpr std::size_t kUsualFile = 64 * 1024;

// What a person may name, such as an export of another tool.
constexpr std::size_t kLargestUserFile = 256UL * 1024 * 1024;

Error too_large(const std::string& path) {
  return make_error(ErrorKind::io, "too-large", "the file is larger than 1 MiB")
      .hint("keep attachments beside the card and name them in it")
      .at({.path = path});
}

// Why the folder `name` was not entered, by what errno says and what stands there.
Error not_entered(int folder, const char* name, const std::string& path) {
  const int code = errno;
  struct stat status {};
  const bool is_link =
      ::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
  return is_link ? not_a_regular_file(folder, name, path) : unreadable_file(path, code);
}

std::string kind_of_file(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a pipe";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

}  // namespace

// Not made by make_unique, which would fill the memory with zeros first.
FileReader::FileReader() : capacity_(kUsualFile), buffer_(new char[kUsualFile]) {}

Result<std::string_view> FileReader::read(int folder, const char* name, const std::string& path,
                                          FileKind kind) {
  const FileHandle file(
      ::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (!file.is_open()) {
    const int code = errno;
    if (code == ELOOP || code == ENXIO) return not_a_regular_file(folder, name, path);
    return unreadable_file(path, code);
  }
  if (kind == FileKind::unknown) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return unreadable_file(path, errno);
    if (!S_ISREG(status.st_mode)) return not_a_regular_file(folder, name, path);
  }
  const ssize_t got = ::read(file.number(), buffer_.get(), capacity_);
  if (got < 0) {
    const int code = errno;
    if (code == EISDIR || code == EAGAIN) return not_a_regular_file(folder, name, path);
    return unreadable_file(path, code);
  }
  const auto size = static_cast<std::size_t>(got);
  // A regular file gives less than was asked for only at its end.
  if (size < capacity_) return std::string_view(buffer_.get(), size);
  return read_long(file.number(), size, path);
}

Result<std::string_view> FileReader::read_long(int file, std::size_t got, const std::string& path) {
  struct stat status {};
  if (::fstat(file, &status) != 0) return unreadable_file(path, errno);
  if (!S_ISREG(status.st_mode) || static_cast<std::size_t>(status.st_size) > kLargestFile) {
    return too_large(path);
  }
  if (capacity_ <= kLargestFile) {
    std::unique_ptr<char[]> larger(new char[kLargestFile + 1]);
    std::memcpy(larger.get(), buffer_.get(), got);
    buffer_ = std::move(larger);
    capacity_ = kLargestFile + 1;
  }
  while (got < capacity_) {
    const ssize_t more = ::read(file, buffer_.get() + got, capacity_ - got);
    if (more < 0) return unreadable_file(path, errno);
    if (more == 0) return std::string_view(buffer_.get(), got);
    got += static_cast<std::size_t>(more);
  }
  return too_large(path);  // it grew while it was read
}

Result<FileHandle> open_folder(const std::string& top, const std::string& path) {
  constexpr int kFolder = O_PATH | O_DIRECTORY | O_CLOEXEC;
  FileHandle folder(::open(top.c_str(), kFolder));
  if (!folder.is_open()) return unreadable_file(path, errno);
  for (std::size_t end = 0; end < path.size();) {
    const std::size_t begin = end == 0 ? 0 : end + 1;
    end = std::min(path.find('/', begin), path.size());
    const std::string step = path.substr(begin, end - begin);
    FileHandle next(::openat(folder.number(), step.c_str(), kFolder | O_NOFOLLOW));
    if (!next.is_open()) return not_entered(folder.number(), step.c_str(), path.substr(0, end));
    folder = std::move(next);
  }
  return folder;
}

Result<std::string> read_text_file(const std::string& top, const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::size_t length = slash == std::string::npos ? 0 : slash;
  TRY_ASSIGN(const FileHandle folder, open_folder(top, path.substr(0, length)));
  FileReader reader;
  const char* const name = path.c_str() + (length == 0 ? 0 : length + 1);
  TRY_ASSIGN(const std::string_view text,
             reader.read(folder.number(), name, path, FileKind::unknown));
  return std::string(text);
}

Result<std::string> read_user_file(const std::string& path) {
  const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (!file.is_open()) return unreadable_file(path, errno);
  std::string text;
  std::vector<char> buffer(kUsualFile);
  ssize_t got = 0;
  while ((got = ::read(file.number(), buffer.data(), buffer.size())) > 0) {
    text.append(buffer.data(), static_cast<std::size_t>(got));
    if (text.size() > kLargestUserFile) {
      return make_error(ErrorKind::io, "too-large", "the file is larger than 256 MiB")
          .hint("split it")
          .at({.path = path});
    }
  }
  if (got < 0) return unreadable_file(path, errno);
  return text;
}

Error not_a_regular_file(int folder, const char* name, const std::string& path) {
  struct stat status {};
  if (::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
    return unreadable_file(path, errno);
  }
  std::string what;
  if (S_ISLNK(status.st_mode)) {
    std::array<char, PATH_MAX> target{};
    const ssize_t length = ::readlinkat(folder, name, target.data(), target.size());
    what = "a link to '" +
           printable({target.data(), static_cast<std::size_t>(length < 0 ? 0 : length)}) + "'";
  } else {
    what = kind_of_file(status.st_mode);
  }
  return make_error(ErrorKind::io, "not-a-regular-file", "this is " + what + ", not a regular file")
      .hint("put the file itself here; links are never followed")
      .at({.path = path});
}

Error unreadable_file(const std::string& path, int code) {
  return make_error(ErrorKind::io, "unreadable",
                    std::string("the file cannot be read: ") + std::strerror(code))
      .at({.path = path});
}

}  // namespace kanban
