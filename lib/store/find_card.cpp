// Finding the card that a few letters mean, opening as few files as can be.
#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/width.hpp"
#include "model/ids.hpp"
#include "store/card_listing.hpp"
#include "store/loader.hpp"
#include "store/revision.hpp"

namespace kanban {
namespace {

constexpr std::size_t kMostListed = 10;       // candidates that a message shows
constexpr std::size_t kMostCompared = 20000;  // ids that are searched for a likely typing mistake

bool begins_ignoring_case(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && equal_ignoring_case(text.substr(0, start.size()), start);
}

class Finder {
 public:
  Finder(const Place& place, const Settings& settings, std::string_view text)
      : place_(place), settings_(settings), text_(text) {}

  Result<CardFile> find() {
    TRY_ASSIGN(names_, list_card_names(place_));
    TRY_ASSIGN(auto named, find_by_name());
    if (named) return std::move(*named);
    // Only a card whose file is not called after it can be meant now, or none.
    TRY_ASSIGN(auto hidden, find_by_content());
    if (hidden) return std::move(*hidden);
    return unknown_card();
  }

 private:
  using Found = std::optional<CardFile>;

  // Reads the files whose names begin with the text, the likely exact ones first.
  Result<Found> find_by_name() {
    std::vector<const CardName*> exact;
    std::vector<const CardName*> longer;
    for (const CardName& name : names_) {
      const std::string_view file = file_name_of(name.path);
      if (!begins_ignoring_case(file, text_)) continue;
      const std::string_view rest = file.substr(text_.size());
      (rest == ".yaml" || rest.starts_with('-') ? exact : longer).push_back(&name);
    }
    std::vector<CardFile> same;
    std::vector<CardFile> others;
    std::optional<Error> broken;
    for (const CardName* name : exact) sort_in(*name, same, others, broken);
    if (!same.empty()) return the_exact(std::move(same));
    std::size_t unread = longer.size();
    for (const CardName* name : longer) {
      if (others.size() >= kMostListed) break;
      sort_in(*name, same, others, broken);
      --unread;
    }
    const std::size_t total = others.size() + unread + (broken ? 1 : 0);
    if (total > 1) return ambiguous(std::move(others), total);
    if (broken) return std::move(*broken);
    return others.empty() ? Found() : Found(std::move(others.front()));
  }

  // Reads a candidate and puts it where its id belongs; a card that only its slug let in, nowhere.
  void sort_in(const CardName& name, std::vector<CardFile>& same, std::vector<CardFile>& others,
               std::optional<Error>& broken) {
    auto card = read_card_file(place_, name.path);
    if (!card.ok()) {
      broken = std::move(card).error();
    } else if (equal_ignoring_case(card->card.id(), text_)) {
      same.push_back(std::move(*card));
    } else if (begins_ignoring_case(card->card.id(), text_)) {
      others.push_back(std::move(*card));
    }
  }

  // Of cards whose ids differ in case at most, the one that is written so.
  Result<Found> the_exact(std::vector<CardFile> same) {
    if (same.size() == 1) return Found(std::move(same.front()));
    const auto as_written = [&](const CardFile& card) { return card.card.id() == text_; };
    if (std::count_if(same.begin(), same.end(), as_written) == 1) {
      return Found(std::move(*std::find_if(same.begin(), same.end(), as_written)));
    }
    const std::size_t total = same.size();
    return ambiguous(std::move(same), total);
  }

  Result<Found> find_by_content() {
    TRY_ASSIGN(const Board board, load_board(place_, Keep::current_state));
    std::vector<CardFile> same;
    std::vector<CardFile> others;
    for (const CardFile& card : board.cards) {
      if (equal_ignoring_case(card.card.id(), text_)) same.push_back(card);
      if (begins_ignoring_case(card.card.id(), text_)) others.push_back(card);
    }
    if (same.empty() && others.size() != 1) {
      if (others.empty()) return Found();
      const std::size_t total = others.size();
      return ambiguous(std::move(others), total);
    }
    TRY_ASSIGN(const Found found,
               same.empty() ? Found(others.front()) : the_exact(std::move(same)));
    TRY_ASSIGN(CardFile whole, read_card_file(place_, found->path));
    return Found(std::move(whole));
  }

  Error ambiguous(std::vector<CardFile> cards, std::size_t total) const {
    std::sort(cards.begin(), cards.end(),
              [](const CardFile& a, const CardFile& b) { return a.card.id() < b.card.id(); });
    if (cards.size() > kMostListed) cards.resize(kMostListed);
    std::size_t id_width = 0;
    std::size_t title_width = 0;
    std::vector<std::string> titles;
    for (const CardFile& card : cards) {
      titles.push_back(cut_to_width(printable(card.card.title()), 50));
      id_width = std::max(id_width, card.card.id().size());
      title_width = std::max(title_width, display_width(titles.back()));
    }
    Error error = make_error(ErrorKind::not_found, "ambiguous-card",
                             "card '" + printable(text_) + "' matches " + counted(total, "card"));
    for (std::size_t i = 0; i < cards.size(); ++i) {
      error.details.push_back(pad_to_width(printable(cards[i].card.id()), id_width) + "  " +
                              pad_to_width(titles[i], title_width) + "  " +
                              printable(cards[i].card.column()));
    }
    if (total > cards.size()) {
      error.details.push_back("and " + std::to_string(total - cards.size()) + " more");
    }
    const bool one_id = std::all_of(cards.begin(), cards.end(), [&](const CardFile& card) {
      return equal_ignoring_case(card.card.id(), cards.front().card.id());
    });
    return std::move(error).hint(
        one_id ? "two cards may not share an id: kanban check --fix gives the younger one a new one"
               : "give more letters of the id");
  }

  Error unknown_card() const {
    const std::string board = settings_.name.empty() ? place_.board : settings_.name;
    Error error = make_error(ErrorKind::not_found, "unknown-card",
                             "no card '" + printable(text_) + "' on board '" + printable(board) +
                                 "' (" + counted(names_.size(), "card") + ")");
    if (names_.size() <= kMostCompared) {
      std::vector<std::string> ids;
      ids.reserve(names_.size());
      for (const CardName& name : names_) ids.push_back(name.id);
      error.hints = did_you_mean(text_, ids);
    }
    return std::move(error).hint("search with 'kanban list " + printable(text_) + "'");
  }

  const Place& place_;
  const Settings& settings_;
  std::string_view text_;
  std::vector<CardName> names_;
};

}  // namespace

Result<std::vector<CardName>> list_card_names(const Place& place) {
  TRY_ASSIGN(CardListing listing, list_card_files(place));
  std::vector<CardName> names;
  names.reserve(listing.files.size());
  for (ListedFile& file : listing.files) {
    std::string id(id_in_name(file_name_of(file.path)));
    names.push_back({.id = std::move(id), .path = std::move(file.path)});
  }
  return names;
}

Result<CardFile> find_card_file(const Place& place, const Settings& settings,
                                std::string_view text) {
  if (place.repository.work_tree.empty()) return find_card_in_head(place, text);
  return Finder(place, settings, text).find();
}

}  // namespace kanban
