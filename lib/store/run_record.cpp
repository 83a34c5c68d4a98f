#include "store/run_record.hpp"

#include <cstdlib>
#include <utility>

#include "base/text.hpp"

namespace kanban {
namespace {

// Paths may hold any byte but NUL; newlines are the only ones that would break the lines.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\n') {
      out += "%0A";
    } else {
      out += c;
    }
  }
  return out;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view code = text.substr(i, 3);
    if (code == "%25" || code == "%0A") {
      out += code == "%25" ? '%' : '\n';
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

void append(std::string& text, std::string_view key, std::string_view value) {
  if (!value.empty()) text += std::string(key) + " " + escaped(value) + "\n";
}

void append(std::string& text, std::string_view key,
            const std::map<std::string, RecordedFile>& files) {
  for (const auto& [path, file] : files) {
    text += std::string(key) + (file.leftover == Leftover::mixed ? " mixed " : " whole ") +
            (file.blob.empty() ? "-" : file.blob) + " " + escaped(path) + "\n";
  }
}

void read_file_line(std::string_view value, std::map<std::string, RecordedFile>& files) {
  const std::size_t first = value.find(' ');
  const std::size_t second = value.find(' ', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) return;
  RecordedFile file;
  file.leftover = value.substr(0, first) == "mixed" ? Leftover::mixed : Leftover::whole;
  const std::string_view blob = value.substr(first + 1, second - first - 1);
  if (blob != "-") file.blob = blob;
  files[unescaped(value.substr(second + 1))] = std::move(file);
}

void read_line(std::string_view key, std::string_view value, RunRecord& record) {
  if (key == "pid") record.pid = static_cast<long>(parse_count(value).value_or(0));
  if (key == "start") record.start = value;
  if (key == "boot") record.boot = value;
  if (key == "host") record.host = unescaped(value);
  if (key == "command") record.command = unescaped(value);
  if (key == "time") record.time = value;
  if (key == "lock") record.locks.push_back(unescaped(value));
  if (key == "commit") record.commit = value;
  if (key == "file") read_file_line(value, record.files);
  if (key == "left") read_file_line(value, record.left);
}

}  // namespace

std::string record_text(const RunRecord& record) {
  std::string text;
  if (record.under_way()) text += "pid " + std::to_string(record.pid) + "\n";
  append(text, "start", record.start);
  append(text, "boot", record.boot);
  append(text, "host", record.host);
  append(text, "command", record.command);
  append(text, "time", record.time);
  for (const std::string& lock : record.locks) append(text, "lock", lock);
  append(text, "commit", record.commit);
  append(text, "file", record.files);
  append(text, "left", record.left);
  return text;
}

RunRecord parse_record(std::string_view text) {
  RunRecord record;
  // A last line without its end was cut off.
  text = text.substr(0, text.rfind('\n') + 1);
  for (const std::string_view line : lines_of(text)) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) continue;
    read_line(line.substr(0, blank), line.substr(blank + 1), record);
  }
  return record;
}

std::string lock_mark(const RunRecord& record) {
  return "kanban " + std::to_string(record.pid) + " " + record.start + " " + record.host + "\n";
}

}  // namespace kanban
