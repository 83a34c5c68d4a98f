// TempFolder — a folder of a test's own, removed at its end. Its path holds a blank and a letter
// outside ASCII and leads through a symbolic link, because users' paths do.
#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdlib.h>  // mkdtemp
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

namespace kanban::test {

class TempFolder {
 public:
  TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "kanban-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    root_ = name;
    std::filesystem::create_directory(root_ / "a folder é");
    std::filesystem::create_directory_symlink("a folder é", root_ / "link");
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  // The folder as a user would name it, through the link.
  std::string path() const { return (root_ / "link").string(); }
  std::string path(std::string_view below) const { return path() + "/" + std::string(below); }

  // Writes `text` to the file `below`, making the folders above it.
  void write(std::string_view below, std::string_view text) const {
    const std::filesystem::path file = path(below);
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    REQUIRE(std::filesystem::is_regular_file(file));
  }

  void make_folder(std::string_view below) const {
    std::filesystem::create_directories(path(below));
  }

 private:
  std::filesystem::path root_;
};

// `text` as one word for the shell.
inline std::string shell_word(std::string_view text) {
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

struct ShellResult {
  int status = 0;
  std::string output = {};
};

// Runs `command` with sh and returns what it wrote to stdout.
inline ShellResult run_shell(const std::string& command) {
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  ShellResult result;
  char buffer[4096];
  std::size_t got = 0;
  while ((got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0) result.output.append(buffer, got);
  result.status = ::pclose(pipe);
  return result;
}

}  // namespace kanban::test
