// Complain — recording what a client says of a piece of work, and whom to tell when it is done.
// Pure.
//
// A complaint is a card of the board's type `complaint` with client, channel, words and the card
// that it is about; that card's clients include the complainant.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/board.hpp"
#include "ops/stamp.hpp"

namespace kanban {

struct NewComplaint {
  std::string client = {};
  std::string words = {};
  std::string channel = {};          // phone, mail …; may be empty
  std::string product = {};          // empty: that of the card
  std::optional<Instant> said = {};  // when the client said it; absent: now
  const Card* about = nullptr;       // null: about nothing that is known yet
};

// The type for complaints. Error (usage): no-complaint-type.
Result<std::string> complaint_type(const Settings& settings);

// The card of the complaint; its words are on one line, its title is their beginning. Errors
// (usage): bad-value without words or a client, no-complaint-type, unknown-client where the board
// lists its clients, those of new_card.
Result<Card> new_complaint(const Settings& settings, std::string id, const NewComplaint& wanted,
                           const Stamp& stamp, Date today);

// Adds who complained in `complaint` to the clients of the card `about`; whether it was new.
bool add_complainant(Card& about, const Card& complaint);

// Whom to tell that `card` is done: its clients, those under `tell`, and who complained of it, of
// the cards that a problem gathers too. `complaints` are the open ones, by id.
struct TellList {
  std::vector<std::string> whom = {};  // sorted, each once
  std::vector<std::string> complaints = {};
};
TellList whom_to_tell(const Board& board, const Card& card);

}  // namespace kanban
