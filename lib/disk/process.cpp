#include "disk/process.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "base/text.hpp"
#include "disk/file_handle.hpp"

namespace kanban {
namespace {

struct Pipe {
  FileHandle reading = {};
  FileHandle writing = {};
};

Error cannot_run(const ProgramCall& call, int number) {
  const std::string name = call.words.empty() ? "" : printable(call.words.front());
  if (number == ENOENT) {
    return make_error(ErrorKind::io, "program-missing", "there is no program '" + name + "'")
        .hint("install it, or add its folder to PATH");
  }
  return make_error(ErrorKind::io, "cannot-run",
                    "cannot run " + name + ": " + std::strerror(number));
}

Result<Pipe> open_pipe(const ProgramCall& call) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_run(call, errno);
  Pipe made;
  made.reading = FileHandle(ends[0]);
  made.writing = FileHandle(ends[1]);
  return made;
}

// The three descriptors of a child, and whether it leaves our session.
struct Wiring {
  int input = -1;
  int output = -1;
  int errors = -1;
  bool own_session = false;
};

// In the child: becomes the program, or says why not through `report`.
[[noreturn]] void become(const ProgramCall& call, const Wiring& wiring, int report) {
  // The child starts with no signal blocked, whatever this process holds back just now.
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  if (wiring.own_session) ::setsid();
  ::dup2(wiring.input, 0);
  ::dup2(wiring.output, 1);
  ::dup2(wiring.errors, 2);
  std::vector<char*> words;
  for (const std::string& word : call.words) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  for (const auto& [name, value] : call.environment) ::setenv(name.c_str(), value.c_str(), 1);
  if (call.directory.empty() || ::chdir(call.directory.c_str()) == 0) {
    ::execvp(words.front(), words.data());
  }
  const int number = errno;
  if (::write(report, &number, sizeof number) < 0) ::_exit(126);
  ::_exit(127);
}

Result<pid_t> spawn(const ProgramCall& call, const Wiring& wiring) {
  TRY_ASSIGN(Pipe report, open_pipe(call));
  const pid_t child = ::fork();
  if (child < 0) return cannot_run(call, errno);
  if (child == 0) become(call, wiring, report.writing.number());
  report.writing.reset();
  int number = 0;
  // The pipe closes without a word when the program has started.
  if (::read(report.reading.number(), &number, sizeof number) <= 0) return child;
  ::waitpid(child, nullptr, 0);
  return cannot_run(call, number);
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// Holds SIGPIPE back while input is written to a program that may not want it.
class PipeSignalBlocked {
 public:
  PipeSignalBlocked() {
    sigemptyset(&pipe_);
    sigaddset(&pipe_, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe_, &old_);
  }
  ~PipeSignalBlocked() {
    const timespec at_once{};
    while (::sigtimedwait(&pipe_, nullptr, &at_once) > 0) {
    }
    ::pthread_sigmask(SIG_SETMASK, &old_, nullptr);
  }
  PipeSignalBlocked(const PipeSignalBlocked&) = delete;
  PipeSignalBlocked& operator=(const PipeSignalBlocked&) = delete;

 private:
  sigset_t pipe_ = {};
  sigset_t old_ = {};
};

void write_some(FileHandle& end, std::string_view& rest) {
  const ssize_t count = rest.empty() ? 0 : ::write(end.number(), rest.data(), rest.size());
  if (count > 0) rest.remove_prefix(static_cast<std::size_t>(count));
  if (rest.empty() || (count < 0 && errno != EINTR && errno != EAGAIN)) end.reset();
}

void read_some(FileHandle& end, std::string& text) {
  std::array<char, 16384> buffer;
  const ssize_t count = ::read(end.number(), buffer.data(), buffer.size());
  if (count > 0) {
    text.append(buffer.data(), static_cast<std::size_t>(count));
  } else if (count == 0 || errno != EINTR) {
    end.reset();
  }
}

// Feeds and reads the child until it has closed both of its outputs.
void converse(FileHandle& to, FileHandle& from, FileHandle& from_errors, std::string_view input,
              ProgramResult& result) {
  const PipeSignalBlocked blocked;
  ::fcntl(to.number(), F_SETFL, O_NONBLOCK);
  while (from.is_open() || from_errors.is_open()) {
    std::array<pollfd, 3> ends{
        {{from.number(), POLLIN, 0}, {from_errors.number(), POLLIN, 0}, {to.number(), POLLOUT, 0}}};
    if (::poll(ends.data(), ends.size(), -1) < 0) {
      if (errno == EINTR) continue;
      return;
    }
    if (ends[0].revents != 0) read_some(from, result.output);
    if (ends[1].revents != 0) read_some(from_errors, result.errors);
    if (ends[2].revents != 0) write_some(to, input);
  }
}

}  // namespace

Result<ProgramResult> run_program(const ProgramCall& call) {
  TRY_ASSIGN(Pipe input, open_pipe(call));
  TRY_ASSIGN(Pipe output, open_pipe(call));
  TRY_ASSIGN(Pipe errors, open_pipe(call));
  TRY_ASSIGN(const pid_t child, spawn(call, {.input = input.reading.number(),
                                             .output = output.writing.number(),
                                             .errors = errors.writing.number()}));
  input.reading.reset();
  output.writing.reset();
  errors.writing.reset();
  ProgramResult result;
  converse(input.writing, output.reading, errors.reading, call.input, result);
  input.writing.reset();
  result.status = wait_for(child);
  return result;
}

Status start_detached(const ProgramCall& call) {
  const FileHandle nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
  if (!nothing.is_open()) return cannot_run(call, errno);
  const int number = nothing.number();
  TRY(spawn(call, {.input = number, .output = number, .errors = number, .own_session = true}));
  return success();
}

}  // namespace kanban
