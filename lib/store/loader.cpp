#include "store/loader.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>

#include "base/text.hpp"
#include "model/history.hpp"
#include "model/ids.hpp"
#include "store/card_listing.hpp"
#include "store/read_file.hpp"
#include "store/sorted_cards.hpp"
#include "yaml/board_codec.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

// Below this many files a second thread costs more than it brings.
constexpr std::size_t kManyFiles = 500;
// How many files a thread takes at a time.
constexpr std::size_t kPortion = 64;

std::string in_board(const Place& place, std::string_view name) {
  return place.board.empty() ? std::string(name) : place.board + "/" + std::string(name);
}

Error wrong_file_name(const Card& card, const std::string& path) {
  const std::string id = printable(card.id());
  return make_error(ErrorKind::invalid, "wrong-file-name",
                    "the file holds the card " + id + ", but its name does not begin with that id")
      .hint("'kanban check --fix' renames it")
      .at({.path = path});
}

// What one thread has read.
struct Portion {
  std::vector<CardFile> cards = {};
  std::vector<Error> problems = {};
  std::vector<Error> warnings = {};
};

// Reads card after card, using its memory again.
class CardReader {
 public:
  explicit CardReader(Keep keep) : keep_(keep) {}

  void read(const CardListing& listing, const ListedFile& file, Portion& portion) {
    const auto text =
        reader_.read(listing.folder.number(), listing.name_in_folder(file), file.path, file.kind);
    if (!text.ok()) {
      portion.problems.push_back(text.error());
      return;
    }
    if (!scan_canonical_card(*text, card_)) {
      auto parsed = parse_card(*text, file.path);
      if (!parsed.ok()) {
        portion.problems.push_back(std::move(parsed).error());
        return;
      }
      card_ = std::move(parsed->card);
      std::move(parsed->warnings.begin(), parsed->warnings.end(),
                std::back_inserter(portion.warnings));
    }
    if (!name_has_id(file_name_of(file.path), card_.id())) {
      portion.problems.push_back(wrong_file_name(card_, file.path));
    }
    if (keep_ == Keep::current_state) keep_current_state(card_);
    // A copy takes no more memory than it needs, and what was reserved is used for the next card.
    portion.cards.push_back({card_, file.path});
  }

 private:
  Keep keep_;
  FileReader reader_;
  Card card_;
};

// Takes portions of the listing until none is left.
Portion read_portions(const CardListing& listing, Keep keep, std::atomic<std::size_t>& next) {
  Portion portion;
  CardReader reader(keep);
  while (true) {
    const std::size_t first = next.fetch_add(kPortion);
    if (first >= listing.files.size()) return portion;
    const std::size_t end = std::min(first + kPortion, listing.files.size());
    for (std::size_t i = first; i < end; ++i) reader.read(listing, listing.files[i], portion);
  }
}

template <typename T>
void append(std::vector<T>& to, std::vector<T>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void take(Board& board, Portion&& portion) {
  if (board.cards.empty()) {
    board.cards = std::move(portion.cards);
  } else {
    append(board.cards, std::move(portion.cards));
  }
  append(board.problems, std::move(portion.problems));
  append(board.warnings, std::move(portion.warnings));
}

void read_cards(const CardListing& listing, Keep keep, Board& board) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] { return read_portions(listing, keep, next); };
  if (listing.files.size() < kManyFiles || std::thread::hardware_concurrency() < 2) {
    take(board, work());
    return;
  }
  // Without a launch policy the library reads later on this thread when it can start none.
  std::future<Portion> helper = std::async(work);
  take(board, work());
  take(board, helper.get());
}

// Problems in the order of their files, so that two runs say the same.
void sort_by_place(std::vector<Error>& errors) {
  std::stable_sort(errors.begin(), errors.end(), [](const Error& a, const Error& b) {
    const std::string& left = a.where ? a.where->path : std::string();
    const std::string& right = b.where ? b.where->path : std::string();
    return left < right;
  });
}

}  // namespace

Result<Settings> load_settings(const Place& place, std::vector<Error>* warnings) {
  const std::string& top = place.repository.work_tree;
  const std::string path = in_board(place, "board.yaml");
  TRY_ASSIGN(const std::string text, read_text_file(top, path));
  const ReadFile read = [&](const std::string& other) -> Result<std::string> {
    const std::vector<std::string> parts = split(other, '/');
    const auto leads_out = [](const std::string& part) { return part == ".." || part == ".git"; };
    if (other.starts_with('/') || std::any_of(parts.begin(), parts.end(), leads_out)) {
      return make_error(ErrorKind::invalid, "file-outside",
                        "'" + printable(other) + "' is not a file of this repository")
          .hint("a board may only be built on files of its own repository")
          .at({.path = path});
    }
    return read_text_file(top, other);
  };
  TRY_ASSIGN(ParsedBoard parsed, parse_board(text, path, read));
  if (warnings != nullptr) append(*warnings, std::move(parsed.warnings));
  return std::move(parsed.settings);
}

Result<Board> load_board(const Place& place, Keep keep) {
  Board board;
  board.path = place.board;
  TRY_ASSIGN(board.settings, load_settings(place, &board.warnings));
  TRY_ASSIGN(CardListing listing, list_card_files(place));
  append(board.problems, std::move(listing.problems));
  append(board.warnings, std::move(listing.warnings));
  read_cards(listing, keep, board);
  sort_by_id(board.cards);
  append(board.problems, duplicate_ids(board.cards));
  sort_by_place(board.problems);
  sort_by_place(board.warnings);
  return board;
}

Result<CardFile> read_card_file(const Place& place, const std::string& path,
                                std::vector<Error>* warnings) {
  TRY_ASSIGN(const std::string text, read_text_file(place.repository.work_tree, path));
  TRY_ASSIGN(ParsedCard parsed, parse_card(text, path));
  if (warnings != nullptr) append(*warnings, std::move(parsed.warnings));
  return CardFile{.card = std::move(parsed.card), .path = path};
}

Result<std::string> read_board_text(const Place& place, const std::string& path) {
  return read_text_file(place.repository.work_tree, path);
}

}  // namespace kanban
