// measure — runs two commands in turn and compares them.
//
//   measure [-n PAIRS] [-C DIRECTORY] [-p PREPARATION] LABEL 'COMMAND A' 'COMMAND B'
//
// Each command is one line for `sh`. A line without `exec` in it is started as `exec COMMAND`, so
// that what is measured is the program and not a shell beside it. With -p the preparation runs
// before each of them, unmeasured. Prints a table of wall and CPU time and peak memory, and the
// ratio of the medians of A to B. A command that fails ends the program with 1.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Sample {
  double wall_ms = 0;
  double cpu_ms = 0;
  double peak_mib = 0;
};

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

// The child between fork and exec: a shell, its answer thrown away.
[[noreturn]] void become(const std::string& line) {
  const int nowhere = ::open("/dev/null", O_RDWR);
  ::dup2(nowhere, STDIN_FILENO);
  ::dup2(nowhere, STDOUT_FILENO);
  ::execl("/bin/sh", "sh", "-c", line.c_str(), static_cast<char*>(nullptr));
  ::_exit(127);
}

std::optional<Sample> run(const std::string& line) {
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child < 0) return {};
  if (child == 0) become(line);
  int status = 0;
  rusage usage{};
  if (::wait4(child, &status, 0, &usage) != child) return {};
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::fprintf(stderr, "measure: failed with status %d: %s\n", status, line.c_str());
    return {};
  }
  return Sample{.wall_ms = wall.count(),
                .cpu_ms = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
                .peak_mib = static_cast<double>(usage.ru_maxrss) / 1024};
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::vector<double> each(const std::vector<Sample>& samples, double Sample::*member) {
  std::vector<double> values;
  for (const Sample& sample : samples) values.push_back(sample.*member);
  return values;
}

void print_row(const char* name, const std::vector<Sample>& samples, const std::string& line) {
  const auto walls = each(samples, &Sample::wall_ms);
  std::printf("  %s %9.2f %9.2f %9.2f %9.2f %8.1f  %s\n", name,
              *std::min_element(walls.begin(), walls.end()), median(walls),
              *std::max_element(walls.begin(), walls.end()), median(each(samples, &Sample::cpu_ms)),
              median(each(samples, &Sample::peak_mib)), line.c_str());
}

struct Options {
  int pairs = 5;
  std::string preparation = {};
  std::string label = {};
  std::string commands[2] = {};
};

std::optional<Options> read_options(int count, char** words) {
  Options options;
  int letter = 0;
  while ((letter = ::getopt(count, words, "n:C:p:")) != -1) {
    if (letter == 'n') options.pairs = std::atoi(optarg);
    if (letter == 'p') options.preparation = optarg;
    if (letter == 'C' && ::chdir(optarg) != 0) return {};
    if (letter == '?') return {};
  }
  if (count - optind != 3 || options.pairs < 1) return {};
  options.label = words[optind];
  options.commands[0] = words[optind + 1];
  options.commands[1] = words[optind + 2];
  return options;
}

std::string started(const std::string& line) {
  return line.find("exec ") == std::string::npos ? "exec " + line : line;
}

bool measure(const Options& options) {
  std::vector<Sample> samples[2];
  // The first pair fills the caches and is not counted.
  for (int pair = -1; pair < options.pairs; ++pair) {
    for (int which = 0; which < 2; ++which) {
      if (!options.preparation.empty() && !run(options.preparation)) return false;
      const auto sample = run(started(options.commands[which]));
      if (!sample) return false;
      if (pair >= 0) samples[which].push_back(*sample);
    }
  }
  std::printf("%s (%d pairs)\n      min wall    median       max    cpu ms peak MiB\n",
              options.label.c_str(), options.pairs);
  print_row("A", samples[0], options.commands[0]);
  print_row("B", samples[1], options.commands[1]);
  const auto ratio = [&](double Sample::*member) {
    return median(each(samples[0], member)) / median(each(samples[1], member));
  };
  std::printf("  A/B wall %.2f, cpu %.2f\n\n", ratio(&Sample::wall_ms), ratio(&Sample::cpu_ms));
  return true;
}

}  // namespace

int main(int count, char** words) {
  const auto options = read_options(count, words);
  if (!options) {
    std::fputs("usage: measure [-n PAIRS] [-C DIRECTORY] [-p PREPARATION] LABEL A B\n", stderr);
    return 2;
  }
  return measure(*options) ? 0 : 1;
}
