// RunRecord — what a running writer says about itself in the lock file, so that the next command
// can name it, and can clear up after it when it was killed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kanban {

// How a killed run may have left a file that it was writing.
enum class Leftover {
  whole,  // the old text or the new
  mixed,  // perhaps the beginning of the new text and the end of the old
};

struct RecordedFile {
  std::string blob = {};  // git's name for the new text; empty when the file was to be removed
  Leftover leftover = Leftover::whole;

  friend bool operator==(const RecordedFile&, const RecordedFile&) = default;
};

struct RunRecord {
  long pid = 0;            // 0: no run is under way
  std::string start = {};  // the process's start, in the kernel's ticks: a pid alone comes again
  std::string boot = {};
  std::string host = {};
  std::string command = {};
  std::string time = {};
  std::vector<std::string> locks = {};             // git's lock files that the run takes, absolute
  std::string commit = {};                         // the commit that the branch is to be moved to
  std::map<std::string, RecordedFile> files = {};  // what the run writes, by absolute path
  std::map<std::string, RecordedFile> left = {};   // what earlier killed runs have left

  bool under_way() const { return pid != 0; }
  friend bool operator==(const RunRecord&, const RunRecord&) = default;
};

// One line a fact. Lines that are not understood are passed over when read: the writer of the text
// may have been killed in the middle of it.
std::string record_text(const RunRecord& record);
RunRecord parse_record(std::string_view text);

// The mark that a run puts into the index.lock it makes.
std::string lock_mark(const RunRecord& record);

}  // namespace kanban
