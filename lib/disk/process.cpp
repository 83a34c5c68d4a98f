#include "disk/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <utility>

#include "base/text.hpp"
#include "disk/descriptor.hpp"

namespace kanban {
namespace {

struct Pipe {
  Descriptor reading = {};
  Descriptor writing = {};
};

Error cannot_run(const ProgramCall& call, int number) {
  const std::string name = call.words.empty() ? "" : printable(call.words.front());
  if (number == ENOENT) {
    return make_error(ErrorKind::io, "program-missing", "there is no program '" + name + "'")
        .hint("install it, or add its folder to PATH");
  }
  return make_error(ErrorKind::io, "cannot-run", "cannot run " + name + ": " + std::strerror(number));
}

Result<Pipe> open_pipe(const ProgramCall& call) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return cannot_run(call, errno);
  Pipe made;
  made.reading = Descriptor(ends[0]);
  made.writing = Descriptor(ends[1]);
  return made;
}

// This process's environment with the call's on top.
std::vector<std::string> environment_of(const ProgramCall& call) {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    if (call.environment.count(std::string(text.substr(0, text.find('=')))) == 0) {
      all.emplace_back(text);
    }
  }
  for (const auto& [name, value] : call.environment) all.push_back(name + "=" + value);
  return all;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

// The three descriptors of a child, and whether it leaves our session.
struct Wiring {
  int input = -1;
  int output = -1;
  int errors = -1;
  bool own_session = false;
};

Result<pid_t> spawn(const ProgramCall& call, const Wiring& wiring) {
  std::vector<std::string> words = call.words;
  std::vector<std::string> variables = environment_of(call);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, wiring.input, 0);
  posix_spawn_file_actions_adddup2(&actions, wiring.output, 1);
  posix_spawn_file_actions_adddup2(&actions, wiring.errors, 2);
  if (!call.directory.empty()) {
    posix_spawn_file_actions_addchdir_np(&actions, call.directory.c_str());
  }
  // The child starts with no signal blocked, whatever this process holds back just now.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  short flags = POSIX_SPAWN_SETSIGMASK;
  if (wiring.own_session) flags = static_cast<short>(flags | POSIX_SPAWN_SETSID);
  posix_spawnattr_setflags(&attributes, flags);
  pid_t child = 0;
  const int number = ::posix_spawnp(&child, words.front().c_str(), &actions, &attributes,
                                    pointers_to(words).data(), pointers_to(variables).data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (number != 0) return cannot_run(call, number);
  return child;
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

void write_some(Descriptor& end, std::string_view& rest) {
  const ssize_t count = rest.empty() ? 0 : ::write(end.number(), rest.data(), rest.size());
  if (count > 0) rest.remove_prefix(static_cast<std::size_t>(count));
  if (rest.empty() || (count < 0 && errno != EINTR && errno != EAGAIN)) end.reset();
}

void read_some(Descriptor& end, std::string& text) {
  std::array<char, 16384> buffer;
  const ssize_t count = ::read(end.number(), buffer.data(), buffer.size());
  if (count > 0) {
    text.append(buffer.data(), static_cast<std::size_t>(count));
  } else if (count == 0 || errno != EINTR) {
    end.reset();
  }
}

// Feeds and reads the child until it has closed both of its outputs.
void converse(Descriptor& to, Descriptor& from, Descriptor& from_errors, std::string_view input,
              ProgramResult& result) {
  const PipeSignalBlocked blocked;
  ::fcntl(to.number(), F_SETFL, O_NONBLOCK);
  while (from.is_open() || from_errors.is_open()) {
    std::array<pollfd, 3> ends{{{from.number(), POLLIN, 0},
                                {from_errors.number(), POLLIN, 0},
                                {to.number(), POLLOUT, 0}}};
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
  const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
  if (!nothing.is_open()) return cannot_run(call, errno);
  const int number = nothing.number();
  TRY(spawn(call, {.input = number, .output = number, .errors = number, .own_session = true}));
  return success();
}

}  // namespace kanban
