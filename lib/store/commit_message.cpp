#include "store/commit_message.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kanban {
namespace {

constexpr std::size_t kMostCardTrailers = 20;

// `form` with each {name} replaced; an unknown name stays as it is.
std::string fill(std::string_view form,
                 const std::vector<std::pair<std::string_view, std::string>>& values) {
  std::string text;
  while (!form.empty()) {
    const auto known = std::find_if(values.begin(), values.end(), [&](const auto& value) {
      return form.starts_with(value.first);
    });
    if (known != values.end()) {
      text += known->second;
      form.remove_prefix(known->first.size());
    } else {
      text += form.front();
      form.remove_prefix(1);
    }
  }
  return text;
}

bool is_trailer(std::string_view line) {
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos || colon == 0) return false;
  return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  });
}

// Whether the message ends with a paragraph of trailers already, to which more are appended.
bool ends_with_trailers(std::string_view message) {
  const std::vector<std::string_view> lines = lines_of(message);
  std::size_t start = lines.size();
  while (start > 0 && !lines[start - 1].empty()) --start;
  if (start == 0 || start == lines.size()) return false;
  return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(start), lines.end(), is_trailer);
}

std::string trailers(const Change& change, const std::vector<std::string>& ids) {
  std::string text;
  if (!change.verb.empty()) text += "Kanban-Op: " + change.verb + "\n";
  if (ids.size() > kMostCardTrailers) {
    return text + "Kanban-Cards: " + std::to_string(ids.size()) + "\n";
  }
  for (const std::string& id : ids) text += "Kanban-Card: " + id + "\n";
  return text;
}

}  // namespace

std::string tidy_message(std::string_view text) {
  std::string tidy;
  bool blank_before = false;
  for (std::string_view line : lines_of(text)) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) {
      line.remove_suffix(1);
    }
    if (line.empty()) {
      blank_before = !tidy.empty();
      continue;
    }
    if (blank_before) tidy += "\n";
    blank_before = false;
    tidy += std::string(line) + "\n";
  }
  return tidy;
}

std::string commit_message(const Change& change, const Settings& settings, std::string_view summary,
                           const std::vector<std::string>& ids) {
  const std::string subject(summary.empty() ? std::string_view(change.summary) : summary);
  const std::string_view form = settings.commit_message;
  std::string text = subject;
  if (!form.empty()) {
    const std::string names =
        ids.size() > kMostCardTrailers ? counted(ids.size(), "card") : join(ids, " ");
    text = fill(form, {{"{summary}", subject},
                       {"{verb}", change.verb},
                       {"{ids}", names},
                       {"{body}", change.body}});
  }
  if (!change.body.empty() && form.find("{body}") == std::string_view::npos) {
    text += "\n\n" + change.body;
  }
  text = tidy_message(text);
  const std::string end = trailers(change, ids);
  if (end.empty()) return text;
  return text + (ends_with_trailers(text) ? "" : "\n") + end;
}

}  // namespace kanban
