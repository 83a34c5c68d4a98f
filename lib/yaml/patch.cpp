#include "yaml/patch.hpp"

#include <algorithm>

namespace kanban::yaml {

void Edit::replace(std::size_t begin, std::size_t end, std::string_view text) {
  Patch patch{begin, end, {}};
  for (const char c : text) {
    if (c == '\n') {
      patch.text += eol;
    } else {
      patch.text += c;
    }
  }
  patches.push_back(std::move(patch));
}

void Edit::insert_lines(std::size_t place, std::string_view lines) {
  const bool needs_break = place == source.text.size() && !source.text.ends_with('\n');
  replace(place, place, (needs_break ? "\n" : "") + std::string(lines));
}

std::string apply_patches(std::string_view text, std::vector<Patch> patches) {
  std::stable_sort(patches.begin(), patches.end(),
                   [](const Patch& a, const Patch& b) { return a.begin < b.begin; });
  std::string out;
  std::size_t done = 0;
  for (const Patch& patch : patches) {
    if (patch.begin < done) continue;  // an overlap: the comparison at the end will tell
    out += text.substr(done, patch.begin - done);
    out += patch.text;
    done = patch.end;
  }
  out += text.substr(done);
  return out;
}

namespace {

std::vector<Step> steps_of_set(const std::vector<std::string>& before,
                               const std::vector<std::string>& after) {
  const auto holds = [](const std::vector<std::string>& list, const std::string& text) {
    return std::find(list.begin(), list.end(), text) != list.end();
  };
  std::vector<std::string> added;
  std::copy_if(after.begin(), after.end(), std::back_inserter(added),
               [&](const std::string& text) { return !holds(before, text); });
  std::vector<Step> steps;
  auto next = added.begin();
  for (std::size_t i = 0; i < before.size(); ++i) {
    while (next != added.end() && *next < before[i]) {
      steps.push_back(Step{Step::Kind::insert, i, *next++});
    }
    steps.push_back(Step{holds(after, before[i]) ? Step::Kind::keep : Step::Kind::drop, i, {}});
  }
  for (; next != added.end(); ++next) {
    steps.push_back(Step{Step::Kind::insert, before.size(), *next});
  }
  return steps;
}

std::vector<Step> steps_of_rows(const std::vector<std::string>& before,
                                const std::vector<std::string>& after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  std::vector<Step> steps;
  for (std::size_t i = 0; i < head; ++i) steps.push_back(Step{Step::Kind::keep, i, {}});
  const std::size_t old_end = before.size() - tail;
  const std::size_t new_end = after.size() - tail;
  for (std::size_t i = head; i < std::max(old_end, new_end); ++i) {
    if (i < old_end && i < new_end) {
      steps.push_back(Step{Step::Kind::replace, i, after[i]});
    } else if (i < old_end) {
      steps.push_back(Step{Step::Kind::drop, i, {}});
    } else {
      steps.push_back(Step{Step::Kind::insert, old_end, after[i]});
    }
  }
  for (std::size_t i = old_end; i < before.size(); ++i) {
    steps.push_back(Step{Step::Kind::keep, i, {}});
  }
  return steps;
}

}  // namespace

std::vector<Step> steps_between(const std::vector<std::string>& before,
                                const std::vector<std::string>& after, bool is_set) {
  return is_set ? steps_of_set(before, after) : steps_of_rows(before, after);
}

}  // namespace kanban::yaml
