#include "store/id_maker.hpp"

#include <algorithm>
#include <sys/random.h>
#include <utility>

#include "base/text.hpp"
#include "disk/process.hpp"
#include "model/ids.hpp"
#include "store/loader.hpp"

namespace kanban {
namespace {

std::uint64_t chance() {
  std::uint64_t seed = 0;
  while (::getrandom(&seed, sizeof seed, 0) != static_cast<ssize_t>(sizeof seed)) {
  }
  return seed;
}

// A seed that is a number is itself; any other text gives one by FNV-1a.
std::uint64_t seed_of(std::string_view text) {
  if (const auto number = parse_count(text)) return static_cast<std::uint64_t>(*number);
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3U;
  }
  return hash;
}

// The digits that `text` begins with.
std::string_view leading_digits(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
  return text.substr(0, count);
}

}  // namespace

// An id made here holds no hyphen but its prefix, so what stands before the first hyphen after the
// prefix, or before the ending, is all that could clash with it.
void IdMaker::take_name(const std::string& path) {
  const std::string name = lower_ascii(path.substr(path.rfind('/') + 1));
  used_.insert(name.substr(0, name.find_first_of("-.")));
  const std::string prefix = lower_ascii(settings_.id_prefix);
  if (!name.starts_with(prefix)) return;
  const std::string_view rest = std::string_view(name).substr(prefix.size());
  const std::string_view digits = leading_digits(rest);
  const bool ends =
      digits.size() == rest.size() || rest[digits.size()] == '-' || rest[digits.size()] == '.';
  if (ends) highest_ = std::max(highest_, parse_count(digits).value_or(0));
}

Result<std::vector<std::string>> IdMaker::removed_cards() const {
  const std::string cards = place_.board.empty() ? "cards" : place_.board + "/cards";
  ProgramCall call;
  call.words = {"git",       "--no-pager",   "log",         "-z",
                "--format=", "--no-renames", "--name-only", "--diff-filter=D",
                "-m",        "HEAD",         "--",          ":(top,literal)" + cards};
  call.directory = place_.repository.work_tree;
  auto result = run_program(call);
  std::vector<std::string> paths;
  // Without git, or before the first commit, there is no history to look at.
  if (!result.ok() || result->status != 0) return paths;
  for (const std::string& path : split(result->output, '\0')) {
    const std::string_view name = trim(path);
    if (!name.empty()) paths.emplace_back(name);
  }
  return paths;
}

Status IdMaker::take_other_boards() {
  for (const Place& other : other_places(place_)) {
    const auto names = list_card_names(other);
    if (!names.ok()) continue;
    for (const CardName& name : *names) take_name(name.path);
  }
  return success();
}

Status IdMaker::prepare() {
  if (std::exchange(ready_, true)) return success();
  TRY_ASSIGN(const std::vector<CardName> names, list_card_names(place_));
  cards_ = names.size();
  for (const CardName& name : names) take_name(name.path);
  const auto seed = environment_.find("KANBAN_SEED");
  const bool seeded = seed != environment_.end() && !seed->second.empty();
  if (seeded || settings_.id_style == IdStyle::sequential) {
    TRY_ASSIGN(const std::vector<std::string> removed, removed_cards());
    for (const std::string& path : removed) take_name(path);
    TRY(take_other_boards());
  }
  random_.emplace(seeded ? seed_of(seed->second) + cards_ : chance());
  return success();
}

std::string IdMaker::next_in_sequence() { return settings_.id_prefix + std::to_string(++highest_); }

Result<std::string> IdMaker::next() {
  TRY(prepare());
  if (settings_.id_style == IdStyle::sequential) return next_in_sequence();
  while (true) {
    std::string id = random_id(*random_, id_length(cards_));
    if (used_.insert(id).second) return id;
  }
}

}  // namespace kanban
