// transcript_runner [--bless] [--kanban PROGRAM] FILE.md… — runs transcripts
// (support/transcript.hpp) and shows where they differ from what happened; --bless writes what
// happened into them instead. Ends with 0 when every file is as written, 1 when one is not, 2 on
// wrong use.

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "support/sandbox.hpp"
#include "support/transcript.hpp"

namespace {

using kanban::counted;
using kanban::testing::Outcome;
using kanban::testing::Step;
using kanban::testing::Transcript;

struct Options {
  bool bless = false;
  std::string kanban = {};
  std::vector<std::string> files = {};
};

void show_difference(const std::string& path, const Step& step, const Outcome& actual) {
  std::cout << path << ":" << step.line << ": $ " << step.command << "\n";
  for (const std::string& line : difference(step.expected, actual))
    std::cout << "  " << line << "\n";
}

bool write_back(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (file.fail()) std::cerr << path << ": cannot be written\n";
  return !file.fail();
}

// Runs every step of `transcript`; returns how many differ.
std::size_t run_steps(const std::string& path, const Transcript& transcript, const Options& options,
                      std::vector<Outcome>& outcomes) {
  kanban::testing::Sandbox sandbox(options.kanban);
  std::size_t different = 0;
  for (const Step& step : transcript.steps) {
    Outcome outcome;
    if (!step.command.empty()) {
      outcome = sandbox.run(step.command);
      if (!outcome_matches(step.expected, outcome)) {
        ++different;
        show_difference(path, step, outcome);
      }
    } else if (const auto status = sandbox.write(step.path, step.text); !status.ok()) {
      ++different;
      std::cout << path << ":" << step.line << ": " << status.error().message << "\n";
    }
    outcomes.push_back(std::move(outcome));
  }
  return different;
}

// Whether the transcript at `path` is as written, or was made so.
bool run_file(const std::string& path, const Options& options) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << path << ": cannot be read\n";
    return false;
  }
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const auto transcript = kanban::testing::parse_transcript(path, text);
  if (!transcript.ok()) {
    const auto& error = transcript.error();
    std::cout << path << ":" << error.where->line << ": " << error.message << "\n";
    return false;
  }
  if (transcript->steps.empty()) {
    std::cout << path << ":1: no console block, so there is nothing to test\n";
    return false;
  }
  std::vector<Outcome> outcomes;
  const std::size_t different = run_steps(path, *transcript, options, outcomes);
  if (different == 0) {
    std::cout << path << ": " << counted(outcomes.size(), "step") << " as written\n";
    return true;
  }
  if (!options.bless) {
    std::cout << path << ": " << counted(different, "difference")
              << "; --bless takes what happened\n";
    return false;
  }
  std::cout << path << ": blessed\n";
  return write_back(path, blessed(*transcript, outcomes));
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  const std::vector<std::string> words(argv + 1, argv + argc);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--bless") {
      options.bless = true;
    } else if (words[i] == "--kanban" && i + 1 < words.size()) {
      options.kanban = words[++i];
    } else if (!words[i].starts_with("-")) {
      options.files.push_back(words[i]);
    } else {
      std::cerr << "transcript_runner: unknown option " << words[i] << "\n";
      return 2;
    }
  }
  if (options.files.empty()) {
    std::cerr << "usage: transcript_runner [--bless] [--kanban PROGRAM] FILE.md…\n";
    return 2;
  }
  bool good = true;
  for (const std::string& path : options.files) good = run_file(path, options) && good;
  return good ? 0 : 1;
}
