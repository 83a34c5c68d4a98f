#include "disk/file_lock.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#include "base/text.hpp"
#include "disk/system_error.hpp"

namespace kanban {
namespace {

constexpr std::chrono::milliseconds kLongestPause(20);

// File systems that know no flock (some network disks): the check of the branch's old value, made
// by every commit, still holds there, so the lock is done without.
bool is_unsupported(int number) {
  return number == ENOLCK || number == ENOSYS || number == EOPNOTSUPP || number == EINVAL;
}

}  // namespace

Result<FileLock> FileLock::take(const std::string& path, std::chrono::milliseconds patience) {
  FileLock lock;
  lock.path_ = path;
  lock.file_ = FileHandle(::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!lock.file_.is_open()) return system_error("cannot-write", path, errno);
  std::chrono::milliseconds pause(1);
  std::chrono::milliseconds waited(0);
  while (::flock(lock.file_.number(), LOCK_EX | LOCK_NB) != 0) {
    if (is_unsupported(errno)) return lock;
    if (errno != EWOULDBLOCK && errno != EINTR) return system_error("cannot-write", path, errno);
    if (waited >= patience) {
      TRY_ASSIGN(std::string holder, lock.read());
      return make_error(ErrorKind::conflict, "locked",
                        printable(path) + " is held by another process")
          .detail(std::move(holder));
    }
    std::this_thread::sleep_for(pause);
    waited += pause;
    pause = std::min(pause * 2, kLongestPause);
  }
  return lock;
}

Result<std::string> FileLock::read() const {
  struct stat facts = {};
  if (::fstat(file_.number(), &facts) != 0) return system_error("cannot-read", path_, errno);
  std::string text(static_cast<std::size_t>(facts.st_size), '\0');
  std::size_t filled = 0;
  while (filled < text.size()) {
    const ssize_t count = ::pread(file_.number(), text.data() + filled, text.size() - filled,
                                  static_cast<off_t>(filled));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error("cannot-read", path_, errno);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  text.resize(filled);
  return text;
}

Status FileLock::write(std::string_view text) const {
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t count =
        ::pwrite(file_.number(), text.data() + done, text.size() - done, static_cast<off_t>(done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error("cannot-write", path_, errno);
    done += static_cast<std::size_t>(count);
  }
  // Written first and cut afterwards: at no moment is the file empty while a run is under way.
  if (::ftruncate(file_.number(), static_cast<off_t>(text.size())) != 0) {
    return system_error("cannot-write", path_, errno);
  }
  return success();
}

}  // namespace kanban
