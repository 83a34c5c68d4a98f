// Read file — the bytes of one small file, with as few system calls as can be.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "disk/file_handle.hpp"

namespace kanban {

inline constexpr std::size_t kLargestFile = 1024 * 1024;

// What the caller knows about the file from a directory listing.
enum class FileKind { regular, unknown };

// Reads files one after the other into the same memory.
class FileReader {
 public:
  FileReader();

  // The bytes of the file `name` in `folder`, valid until the next call. `path` is for messages.
  // Links are not followed; devices and pipes are not read. Errors (invalid): X
  Result<std::string_view> read(int folder, const char* name, const std::string& path,
                                FileKind kind);

 private:
  Result<std::string_view> read_long(int file, std::size_t got, const std::string& path);

  std::size_t capacity_;
  std::unique_ptr<char[]> buffer_;
};

// The folder at `path` below the folder `top`; "" is `top` itself. No link below `top` is followed.
// Errors (io): unreadable, not-a-regular-file.
Result<FileHandle> open_folder(const std::string& top, const std::string& path);

// The text of the file at `path` below the folder `top`; no link below it is followed, also none
// on the way. Errors: as FileReader::read.
Result<std::string> read_text_file(const std::string& top, const std::string& path);

// Why `name` in `folder` is refused: a link with what it names, or another kind of file.
Error not_a_regular_file(int folder, const char* name, const std::string& path);

// That the file at `path` cannot be read, for the reason that errno says.
Error unreadable_file(const std::string& path, int code);

}  // namespace kanban
