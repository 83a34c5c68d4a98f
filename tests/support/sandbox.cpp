#include "support/sandbox.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace kanban::testing {
namespace {

namespace fs = std::filesystem;

constexpr int kSecondsToWait = 60;
constexpr const char* kReal = "/räum e";
constexpr const char* kLink = "/link to räum";

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

std::string temporary_directory() {
  std::string name = (fs::temp_directory_path() / "kanban-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) std::abort();
  return fs::canonical(name).string();
}

// Sends the child's output to `path`.
void redirect(const std::string& path, int target) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0 || dup2(file, target) < 0) _exit(126);
}

// Waits for `child`; kills its whole group when it takes too long.
int wait_for(pid_t child, bool& late) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGCHLD);
  const std::time_t deadline = std::time(nullptr) + kSecondsToWait;
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (std::time(nullptr) >= deadline) {
      late = true;
      kill(-child, SIGKILL);
      waitpid(child, &status, 0);
      break;
    }
    const std::timespec second{1, 0};
    sigtimedwait(&signals, nullptr, &second);
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Sandbox::Sandbox(const std::string& kanban) : base_(temporary_directory()) {
  // So that wait_for can wait for it: a pending signal is not lost between two looks.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGCHLD);
  sigprocmask(SIG_BLOCK, &signals, nullptr);

  fs::create_directories(base_ + kReal + "/project");
  fs::create_directory_symlink(base_ + kReal, base_ + kLink);
  for (const char* name : {"/bin", "/home", "/tmp"}) fs::create_directory(base_ + name);
  // Its own file rather than /dev/null: where root runs `git config --global`, git would put an
  // ordinary file in the place of the device.
  const std::string config = base_ + "/home/.gitconfig";
  std::ofstream(config).flush();
  if (!kanban.empty()) {
    fs::create_symlink(fs::absolute(kanban), base_ + "/bin/kanban");
    fs::create_symlink(fs::absolute(kanban), base_ + "/bin/git-kanban");
  }
  now_ = Instant{utc_midnight(make_date(2026, 11, 20)).seconds + 9 * 3600};
  environment_ = {
      {"PATH", base_ + "/bin:/usr/local/bin:/usr/bin:/bin"},
      {"HOME", base_ + "/home"},
      {"TMPDIR", base_ + "/tmp"},
      {"PWD", base_ + kLink + "/project"},
      {"LC_ALL", "C.UTF-8"},
      {"TZ", "UTC"},
      {"COLUMNS", "80"},
      {"NO_COLOR", "1"},
      {"KANBAN_SEED", "1"},
      {"KANBAN_NOW", format_instant(now_)},
      {"GIT_AUTHOR_NAME", "Sara Lopez"},
      {"GIT_AUTHOR_EMAIL", "sara@example.org"},
      {"GIT_COMMITTER_NAME", "Sara Lopez"},
      {"GIT_COMMITTER_EMAIL", "sara@example.org"},
      {"GIT_CONFIG_NOSYSTEM", "1"},
      {"GIT_CONFIG_GLOBAL", config},
      {"GIT_CONFIG_COUNT", "1"},
      {"GIT_CONFIG_KEY_0", "init.defaultBranch"},
      {"GIT_CONFIG_VALUE_0", "main"},
  };
  for (const char* name : {"ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) environment_[name] = value;
  }
}

Sandbox::~Sandbox() {
  std::error_code ignored;
  fs::remove_all(base_, ignored);
}

int Sandbox::spawn(const std::string& command, bool& late) const {
  // The prefix stays on the first line, so that the shell counts lines as the transcript does.
  const std::string script = "trap 'env -0 >\"" + base_ + "/environment\"' EXIT; " + command + "\n";
  std::vector<std::string> settings;
  for (const auto& [name, value] : environment_) settings.push_back(name + "=" + value);
  std::vector<char*> pointers;
  for (std::string& setting : settings) pointers.push_back(setting.data());
  pointers.push_back(nullptr);

  const pid_t child = fork();
  if (child < 0) std::abort();
  if (child == 0) {
    setpgid(0, 0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    if (chdir(environment_.at("PWD").c_str()) != 0) _exit(126);
    if (dup2(open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO) < 0) _exit(126);
    redirect(base_ + "/out", STDOUT_FILENO);
    redirect(base_ + "/err", STDERR_FILENO);
    std::array<std::string, 3> words{"sh", "-c", script};
    std::array<char*, 4> arguments{words[0].data(), words[1].data(), words[2].data(), nullptr};
    execve("/bin/sh", arguments.data(), pointers.data());
    _exit(127);
  }
  return wait_for(child, late);
}

void Sandbox::read_environment() {
  const std::string file = base_ + "/environment";
  if (!fs::exists(file)) return;  // the shell was killed: all stays as it was
  std::map<std::string, std::string> seen;
  for (const std::string& setting : split(read_file(file), '\0')) {
    const std::size_t equals = setting.find('=');
    if (equals != std::string::npos) seen[setting.substr(0, equals)] = setting.substr(equals + 1);
  }
  fs::remove(file);
  environment_ = std::move(seen);
}

Outcome Sandbox::run(const std::string& command) {
  bool late = false;
  const std::string stamp = format_instant(now_);
  environment_["KANBAN_NOW"] = stamp;
  environment_["GIT_AUTHOR_DATE"] = stamp;
  environment_["GIT_COMMITTER_DATE"] = stamp;
  Outcome outcome;
  outcome.code = spawn(command, late);
  outcome.out = output_lines(neutral(read_file(base_ + "/out")));
  outcome.err = output_lines(neutral(read_file(base_ + "/err")));
  if (late) outcome.err.push_back("killed after " + std::to_string(kSecondsToWait) + " s");
  read_environment();
  const auto set = parse_instant(environment_["KANBAN_NOW"]);
  now_ = set.ok() && *set != now_ ? *set : Instant{now_.seconds + 60};
  return outcome;
}

Status Sandbox::write(const std::string& path, const std::string& text) const {
  const fs::path target = fs::path(environment_.at("PWD")) / path;
  std::error_code failure;
  fs::create_directories(target.parent_path(), failure);
  std::ofstream file(target, std::ios::binary);
  file << text;
  file.close();
  if (file.fail()) return make_error(ErrorKind::io, "cannot-write", "cannot write '" + path + "'");
  return success();
}

std::string Sandbox::neutral(std::string text) const {
  replace_all(text, base_ + kLink, "");
  replace_all(text, base_ + kReal, "");
  replace_all(text, base_, "");
  return text;
}

}  // namespace kanban::testing
