// make_board — writes a made board with a past, for the demo and for measuring.
//
//   make_board --cards 160 --directory board [--days 365] [--seed 1] [--profile helpdesk|plain]
//              [--until 2026-11-21T09:00:00Z]
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "bench/board_flow.hpp"
#include "model/ids.hpp"
#include "yaml/board_codec.hpp"
#include "yaml/card_codec.hpp"

namespace {

using namespace kanban;
using kanban::bench::Profile;
using kanban::bench::Wishes;
namespace fs = std::filesystem;

constexpr const char* kUsage =
    "usage: make_board --cards N --directory D [--days 365] [--seed 1]\n"
    "                  [--profile helpdesk|plain] [--until 2026-11-21T09:00:00Z]\n";

struct Options {
  Wishes wishes = {};
  fs::path directory = {};
};

std::optional<Options> read_options(int count, char** words) {
  std::map<std::string, std::string> given{
      {"--days", "365"},         {"--seed", "1"},
      {"--profile", "helpdesk"}, {"--until", "2026-11-21T09:00:00Z"},
      {"--cards", ""},           {"--directory", ""}};
  for (int i = 1; i + 1 < count; i += 2) {
    if (given.count(words[i]) == 0) return {};
    given[words[i]] = words[i + 1];
  }
  const auto cards = parse_count(given["--cards"]);
  const auto days = parse_count(given["--days"]);
  const auto seed = parse_count(given["--seed"]);
  const auto until = parse_instant(given["--until"]);
  const std::string& profile = given["--profile"];
  const bool known = profile == "helpdesk" || profile == "plain";
  if (count % 2 == 0 || !cards || !days || *days < 1 || *days > 20000 || !seed || !until.ok() ||
      !known || given["--directory"].empty()) {
    return {};
  }
  return Options{.wishes = {.cards = static_cast<std::size_t>(*cards),
                            .days = static_cast<int>(*days),
                            .seed = static_cast<std::uint64_t>(*seed),
                            .until = *until,
                            .profile = profile == "plain" ? Profile::plain : Profile::helpdesk},
                 .directory = given["--directory"]};
}

bool write_text(const fs::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  stream.close();
  if (stream) return true;
  std::fprintf(stderr, "make_board: cannot write %s\n", file.c_str());
  return false;
}

bool write_board(const Options& options) {
  const bench::MadeBoard board = bench::make_board(options.wishes);
  std::error_code ignored;  // writing says it
  fs::create_directories(options.directory / "cards", ignored);
  if (!write_text(options.directory / "board.yaml", write_new_board(board.settings))) return false;
  for (const Card& card : board.cards) {
    const fs::path month = options.directory / "cards" / format_instant(card.created).substr(0, 7);
    fs::create_directories(month, ignored);
    if (!write_text(month / card_file_name(card.id(), card.title()), write_card(card))) {
      return false;
    }
  }
  std::printf("%s in %s\n", counted(board.cards.size(), "card").c_str(), options.directory.c_str());
  return true;
}

}  // namespace

int main(int count, char** words) {
  const auto options = read_options(count, words);
  if (!options) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  return write_board(*options) ? 0 : 1;
}
