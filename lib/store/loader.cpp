#include "store/loader.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <sched.h>
#include <thread>

#include "base/natural_order.hpp"
#include "base/text.hpp"
#include "model/board_paths.hpp"
#include "model/ids.hpp"
#include "store/card_listing.hpp"
#include "store/read_file.hpp"
#include "store/revision.hpp"
#include "store/sorted_cards.hpp"
#include "yaml/board_codec.hpp"
#include "yaml/card_codec.hpp"

namespace kanban {
namespace {

// Below this many files a second thread costs more than it brings.
constexpr std::size_t kManyFiles = 500;
// How many files a thread takes at a time.
constexpr std::size_t kPortion = 64;
// Room for the events of most cards, so that reading them does not move them about.
constexpr std::size_t kUsualEvents = 16;

// All cards of a listing, in its order, while they are read. Each thread writes to places of its
// own.
struct Slots {
  std::vector<CardFile> cards = {};
  std::vector<IdKey> keys = {};
  std::vector<char> filled = {};  // not vector<bool>, whose neighbours share a byte
};

struct Findings {
  std::vector<Error> problems = {};
  std::vector<Error> warnings = {};
};

template <typename T>
void append(std::vector<T>& to, std::vector<T>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// Reads card after card into their slots.
class CardReader {
 public:
  CardReader(CardListing& listing, Keep keep, Slots& slots)
      : listing_(listing), keep_(keep), slots_(slots) {}

  // Takes portions of the listing until none is left.
  Findings run(std::atomic<std::size_t>& next) {
    while (true) {
      const std::size_t first = next.fetch_add(kPortion);
      if (first >= listing_.files.size()) return std::move(findings_);
      const std::size_t end = std::min(first + kPortion, listing_.files.size());
      for (std::size_t i = first; i < end; ++i) read(i);
    }
  }

 private:
  void read(std::size_t index) {
    ListedFile& file = listing_.files[index];
    const auto text =
        reader_.read(listing_.folder.number(), listing_.name_in_folder(file), file.path, file.kind);
    if (!text.ok()) {
      findings_.problems.push_back(text.error());
      return;
    }
    CardFile& slot = slots_.cards[index];
    if (!scan(*text, slot.card) && !parse(*text, file.path, slot.card)) return;
    if (!name_has_id(file_name_of(file.path), slot.card.id())) {
      findings_.problems.push_back(wrong_file_name(slot.card.id(), file.path));
    }
    slots_.keys[index] = id_key(slot.card.id(), index);
    slots_.filled[index] = 1;
    slot.path = std::move(file.path);
  }

  bool scan(std::string_view text, Card& card) {
    if (keep_ != Keep::everything) return scan_canonical_card(text, card, keep_);
    // A copy takes no more memory than it needs: room for events is kept for the next card.
    scratch_.history.reserve(kUsualEvents);
    if (!scan_canonical_card(text, scratch_)) return false;
    card = scratch_;
    return true;
  }

  bool parse(std::string_view text, const std::string& path, Card& card) {
    auto parsed = parse_card(text, path);
    if (!parsed.ok()) {
      findings_.problems.push_back(std::move(parsed).error());
      return false;
    }
    card = std::move(parsed->card);
    keep_only(card, keep_);
    append(findings_.warnings, std::move(parsed->warnings));
    return true;
  }

  CardListing& listing_;
  Keep keep_;
  Slots& slots_;
  FileReader reader_;
  Card scratch_;
  Findings findings_;
};

// Removes the slots of files that hold no card.
void close_gaps(Slots& slots) {
  if (std::find(slots.filled.begin(), slots.filled.end(), 0) == slots.filled.end()) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < slots.cards.size(); ++i) {
    if (slots.filled[i] == 0) continue;
    if (kept != i) slots.cards[kept] = std::move(slots.cards[i]);
    slots.keys[kept] = slots.keys[i];
    slots.keys[kept].index = static_cast<std::uint32_t>(kept);
    ++kept;
  }
  slots.cards.resize(kept);
  slots.keys.resize(kept);
}

void take(Board& board, Findings&& findings) {
  append(board.problems, std::move(findings.problems));
  append(board.warnings, std::move(findings.warnings));
}

void read_cards(CardListing& listing, Keep keep, Board& board) {
  const std::size_t count = listing.files.size();
  Slots slots{.cards = std::vector<CardFile>(count),
              .keys = std::vector<IdKey>(count),
              .filled = std::vector<char>(count, 0)};
  std::atomic<std::size_t> next = 0;
  const auto work = [&] { return CardReader(listing, keep, slots).run(next); };
  if (count < kManyFiles || std::thread::hardware_concurrency() < 2) {
    take(board, work());
  } else {
    // Without a launch policy the library reads later on this thread when it can start none.
    std::future<Findings> helper = std::async([&] {
      // A table of open files of its own spares each call the locks of a shared one.
      ::unshare(CLONE_FILES);
      return work();
    });
    take(board, work());
    take(board, helper.get());
  }
  close_gaps(slots);
  sort_by_id(slots.cards, slots.keys);
  append(board.problems, duplicate_ids(slots.cards, slots.keys));
  board.cards = std::move(slots.cards);
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
  if (place.repository.work_tree.empty()) return load_settings_in_head(place, warnings);
  const std::string& top = place.repository.work_tree;
  const std::string path = settings_path(place.board);
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
  if (place.repository.work_tree.empty()) return load_board_in_head(place, keep);
  Board board;
  board.path = place.board;
  TRY_ASSIGN(board.settings, load_settings(place, &board.warnings));
  TRY_ASSIGN(CardListing listing, list_card_files(place));
  append(board.problems, std::move(listing.problems));
  append(board.warnings, std::move(listing.warnings));
  read_cards(listing, keep, board);
  sort_by_place(board.problems);
  sort_by_place(board.warnings);
  return board;
}

Result<std::vector<CardFile>> load_recent_cards(const Place& place, std::size_t most) {
  Board board;
  if (place.repository.work_tree.empty()) return board.cards;
  TRY_ASSIGN(CardListing listing, list_card_files(place));
  const auto newer = [](const ListedFile& a, const ListedFile& b) {
    const std::string_view left = file_name_of(a.path);
    const std::string_view right = file_name_of(b.path);
    const std::string_view left_folder(a.path.data(), a.path.size() - left.size());
    const std::string_view right_folder(b.path.data(), b.path.size() - right.size());
    return left_folder != right_folder ? left_folder > right_folder : natural_less(right, left);
  };
  if (listing.files.size() > most) {
    std::nth_element(listing.files.begin(),
                     listing.files.begin() + static_cast<std::ptrdiff_t>(most), listing.files.end(),
                     newer);
    listing.files.resize(most);
  }
  read_cards(listing, Keep::current_state, board);
  return std::move(board.cards);
}

Result<CardFile> read_card_file(const Place& place, const std::string& path,
                                std::vector<Error>* warnings) {
  TRY_ASSIGN(const std::string text, read_text_file(place.repository.work_tree, path));
  TRY_ASSIGN(ParsedCard parsed, parse_card(text, path));
  if (warnings != nullptr) append(*warnings, std::move(parsed.warnings));
  return CardFile{.card = std::move(parsed.card), .path = path};
}

Result<std::string> read_board_text(const Place& place, const std::string& path) {
  if (place.repository.work_tree.empty()) return read_text_in_head(place, path);
  return read_text_file(place.repository.work_tree, path);
}

}  // namespace kanban
