#include "cli/world.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace kanban::cli {
namespace {

// Ends the program when it can no longer speak. What a verb has changed is committed by then, so
// the words say that it stands.
[[noreturn]] void give_up(int descriptor, int code) {
  if (descriptor != STDOUT_FILENO) ::_exit(0);
  const std::string words = std::string("error: the answer cannot be written: ") +
                            std::strerror(code) +
                            "\nhint: a change that the command made stands; see git log\n";
  // Nothing more can be done when even this is not heard.
  [[maybe_unused]] const ssize_t heard = ::write(STDERR_FILENO, words.data(), words.size());
  ::_exit(5);
}

// Writes all of `text`. A closed pipe (kanban list | head) is a normal end, not an error.
void write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EPIPE) ::_exit(0);
    if (written < 0) give_up(descriptor, errno);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string read_everything() {
  std::string text;
  char buffer[65536];
  while (true) {
    const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return text;
    text.append(buffer, static_cast<std::size_t>(got));
  }
}

std::optional<std::string> read_one_line() {
  std::string line;
  char c = 0;
  while (true) {
    const ssize_t got = ::read(STDIN_FILENO, &c, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return line.empty() ? std::nullopt : std::optional<std::string>(line);
    if (c == '\n') return line;
    line += c;
  }
}

// One key, without waiting for the end of a line; the terminal is as before afterwards.
std::optional<char> read_one_key() {
  termios before{};
  if (::tcgetattr(STDIN_FILENO, &before) != 0) return std::nullopt;
  termios keys = before;
  // ISIG stays: Ctrl-C ends the program, and the shell then restores its terminal.
  keys.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
  ::tcsetattr(STDIN_FILENO, TCSADRAIN, &keys);
  char key = 0;
  ssize_t got = -1;
  do {
    got = ::read(STDIN_FILENO, &key, 1);
  } while (got < 0 && errno == EINTR);
  ::tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
  if (got <= 0) return std::nullopt;
  return key;
}

Instant read_clock() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return Instant{std::chrono::duration_cast<std::chrono::seconds>(since_epoch).count()};
}

std::map<std::string, std::string> read_environment() {
  std::map<std::string, std::string> variables;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos) {
      variables.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
  }
  return variables;
}

// The working directory, empty when it is gone.
std::string read_directory() {
  char* real = ::getcwd(nullptr, 0);
  std::string path = real == nullptr ? "" : real;
  std::free(real);
  return path;
}

// "Europe/Madrid", as the link to the zone's file names it.
std::string read_local_zone() {
  char target[4096];
  const ssize_t size = ::readlink("/etc/localtime", target, sizeof target);
  const std::string path(target, size < 0 ? 0U : static_cast<std::size_t>(size));
  constexpr std::string_view kFolder = "/zoneinfo/";
  const std::size_t found = path.find(kFolder);
  return found == std::string::npos ? "UTC" : path.substr(found + kFolder.size());
}

pid_t pager = 0;

// The prompt must not come back before the pager has ended.
void wait_for_pager() {
  if (pager == 0) return;
  ::close(STDOUT_FILENO);
  while (::waitpid(pager, nullptr, 0) < 0 && errno == EINTR) {
  }
  pager = 0;
}

void leave_at_once(int code) {
  wait_for_pager();
  ::_exit(code);
}

void read_terminal_size(World& world) {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return;
  if (size.ws_col > 0) world.terminal_width = size.ws_col;
  if (size.ws_row > 0) world.terminal_height = size.ws_row;
}

}  // namespace

std::string_view World::variable(std::string_view name) const {
  const auto found = environment.find(std::string(name));
  return found == environment.end() ? std::string_view{} : found->second;
}

bool World::in_runner() const {
  return variable("GITHUB_ACTIONS") == "true" || !variable("TF_BUILD").empty() ||
         !variable("TEAMCITY_VERSION").empty();
}

World real_world() {
  std::signal(SIGPIPE, SIG_IGN);
  World world;
  world.environment = read_environment();
  world.directory = read_directory();
  world.now = read_clock();
  world.clock = read_clock;
  world.local_zone = read_local_zone();
  world.in_is_terminal = ::isatty(STDIN_FILENO) == 1;
  world.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  world.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  if (world.out_is_terminal) read_terminal_size(world);
  world.out = [](std::string_view text) { write_all(STDOUT_FILENO, text); };
  world.err = [](std::string_view text) { write_all(STDERR_FILENO, text); };
  world.read_in = read_everything;
  world.read_line = read_one_line;
  if (world.in_is_terminal) world.read_key = read_one_key;
  world.leave = leave_at_once;
  return world;
}

int run_in_shell(const std::string& line, const std::string& argument) {
  const pid_t child = ::fork();
  if (child < 0) return 127;
  if (child == 0) {
    const std::string script = line + " \"$@\"";
    ::execl("/bin/sh", "sh", "-c", script.c_str(), line.c_str(), argument.c_str(), nullptr);
    ::_exit(127);
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void start_pager(const std::string& line) {
  int ends[2];
  if (::pipe(ends) != 0) return;
  const pid_t child = ::fork();
  if (child < 0) {
    ::close(ends[0]);
    ::close(ends[1]);
    return;
  }
  if (child == 0) {
    ::dup2(ends[0], STDIN_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    ::setenv("LESS", "FRX", 0);
    ::execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
    ::_exit(127);
  }
  ::dup2(ends[1], STDOUT_FILENO);
  ::close(ends[0]);
  ::close(ends[1]);
  pager = child;
  std::atexit(wait_for_pager);
}

}  // namespace kanban::cli
