#include "store/board_lock.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "base/text.hpp"
#include "disk/folder.hpp"
#include "disk/system_error.hpp"

namespace kanban {
namespace {

constexpr std::chrono::seconds kPatience(10);

// A file of /proc; empty when it cannot be read.
std::string proc_text(const std::string& path) {
  auto proc = Folder::open("/proc");
  if (!proc.ok()) return "";
  auto text = proc->read(path);
  if (!text.ok() || !text->has_value()) return "";
  return **text;
}

std::string boot_id() { return std::string(trim(proc_text("sys/kernel/random/boot_id"))); }

// The 22nd field of the process's line: when it started. The second may hold blanks and brackets.
std::string start_of(long pid) {
  const std::string line = proc_text(std::to_string(pid) + "/stat");
  const std::size_t bracket = line.rfind(')');
  if (bracket == std::string::npos) return "";
  const std::vector<std::string> fields = split(std::string_view(line).substr(bracket), ' ');
  constexpr std::size_t kStart = 20;
  return fields.size() > kStart ? fields[kStart] : "";
}

std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "unknown";
}

std::string own_command() {
  std::string words = proc_text(std::to_string(::getpid()) + "/cmdline");
  while (!words.empty() && words.back() == '\0') words.pop_back();
  for (char& c : words) {
    if (c == '\0') c = ' ';
  }
  constexpr std::size_t kLongest = 200;
  return words.substr(0, kLongest);
}

RunRecord own_record(Instant now) {
  RunRecord record;
  record.pid = ::getpid();
  record.start = start_of(record.pid);
  record.boot = boot_id();
  record.host = host_name();
  record.command = own_command();
  record.time = format_instant(now);
  return record;
}

Error held_by(const std::string& text) {
  const RunRecord holder = parse_record(text);
  Error error = make_error(ErrorKind::conflict, "locked",
                           "another kanban command has been writing for more than 10 seconds");
  if (holder.under_way()) {
    error.details.push_back("held by process " + std::to_string(holder.pid) + " on " +
                            printable(holder.host) + " since " + printable(holder.time) + ": " +
                            printable(holder.command));
  }
  error.hints.emplace_back("wait for it to end, or end it; then run the command again");
  return error;
}

}  // namespace

Result<BoardLock> BoardLock::take(const Repository& repository, Instant now) {
  BoardLock lock;
  lock.path_ = repository.common_dir + "/kanban.lock";
  auto file = FileLock::take(lock.path_, kPatience);
  if (!file.ok()) {
    if (file.error().kind != ErrorKind::conflict) return std::move(file).error();
    return held_by(file.error().details.front());
  }
  lock.file_ = std::move(*file);
  // The file's time is now, which makes it the clock for the age of other locks.
  ::utimensat(AT_FDCWD, lock.path_.c_str(), nullptr, 0);
  TRY_ASSIGN(const std::string text, lock.file_.read());
  lock.previous_ = parse_record(text);
  lock.record_ = own_record(now);
  return lock;
}

Status BoardLock::update() { return file_.write(record_text(record_)); }

Result<timespec> BoardLock::updated_at() const {
  struct stat facts = {};
  if (::stat(path_.c_str(), &facts) != 0) return system_error("cannot-read", path_, errno);
  return facts.st_mtim;
}

// A lock of git's that could not be removed (the disk failed, say) is one for the next command,
// which knows it by the record: then the record stays.
bool BoardLock::has_left_locks() const {
  for (const std::string& path : record_.locks) {
    const std::size_t slash = path.rfind('/');
    auto folder = Folder::open(path.substr(0, slash));
    if (!folder.ok()) continue;
    auto text = folder->read(path.substr(slash + 1));
    if (text.ok() && *text == lock_mark(record_)) return true;
  }
  return false;
}

void BoardLock::finish(std::map<std::string, RecordedFile> left) {
  if (has_left_locks()) return;
  RunRecord over;
  over.left = std::move(left);
  // Failing to say so is no failure of the command: the next one looks at the facts again.
  if (!file_.write(record_text(over)).ok()) return;
}

RunState state_of_run(const RunRecord& record) {
  if (record.host != host_name()) return RunState::elsewhere;
  if (record.boot != boot_id()) return RunState::dead;
  const std::string start = start_of(record.pid);
  return !start.empty() && start == record.start ? RunState::alive : RunState::dead;
}

}  // namespace kanban
