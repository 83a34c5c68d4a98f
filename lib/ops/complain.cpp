#include "ops/complain.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "base/width.hpp"
#include "ops/add.hpp"
#include "ops/plain_words.hpp"
#include "ops/set.hpp"

namespace kanban {
namespace {

constexpr std::size_t kLongestTitle = 72;  // columns

// `text` on one line: each row of blanks, tabs and line ends a blank.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char sign : text) {
    const bool blank = sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r';
    if (!blank) line += sign;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  return std::string(trim(line));
}

// The words as a title: their beginning, up to a blank.
std::string title_of(std::string_view words) {
  if (display_width(words) <= kLongestTitle) return std::string(words);
  std::string cut = cut_to_width(words, kLongestTitle - 1, "");
  const std::size_t blank = cut.rfind(' ');
  const bool within_word = words.substr(cut.size(), 1) != " ";
  if (within_word && blank != std::string::npos && blank > 0) cut.resize(blank);
  return cut + "…";
}

}  // namespace

Result<std::string> complaint_type(const Settings& settings) {
  auto type = find_type(settings, "complaint");
  if (type.ok()) return type;
  return make_error(ErrorKind::usage, "no-complaint-type", "this board has no type for complaints")
      .hint("add one to board.yaml, under types: complaint: {color: magenta}");
}

Result<Card> new_complaint(const Settings& settings, std::string id, const NewComplaint& wanted,
                           const Stamp& stamp, Date today) {
  if (trim(wanted.client).empty()) {
    return make_error(ErrorKind::usage, "bad-value", "a complaint needs the name of a client")
        .hint("for example: kanban complain acme \"VAT is wrong\" --card k7");
  }
  TRY_ASSIGN(const std::string lines, plain_words("the words of a complaint", wanted.words));
  const std::string words = on_one_line(lines);
  if (words.empty()) {
    return make_error(ErrorKind::usage, "bad-value", "a complaint needs the client's words")
        .hint("for example: kanban complain acme \"VAT is wrong\" --card k7");
  }
  NewCard card;
  TRY_ASSIGN(card.type, complaint_type(settings));
  card.title = title_of(words);
  card.fields = {{Field::client, std::string(trim(wanted.client))}, {Field::words, words}};
  if (!wanted.channel.empty()) card.fields.emplace_back(Field::channel, wanted.channel);
  std::string product = wanted.product;
  if (wanted.about != nullptr) {
    card.fields.emplace_back(Field::about, std::string(wanted.about->id()));
    if (product.empty()) product = wanted.about->text(Field::product);
  }
  if (!product.empty()) card.fields.emplace_back(Field::product, product);
  TRY_ASSIGN(Card made, new_card(settings, std::move(id), card, stamp, today));
  if (wanted.said) made.created = std::min(*wanted.said, made.created);
  return made;
}

bool add_complainant(Card& about, const Card& complaint) {
  if (!complaint.has(Field::client)) return false;
  return about.add(Field::clients, std::string(complaint.text(Field::client)));
}

TellList whom_to_tell(const Board& board, const Card& card) {
  std::set<std::string> whom;
  std::set<std::string, std::less<>> concerned{std::string(card.id())};
  const auto take = [&](const Card& one) {
    for (const Field field : {Field::clients, Field::tell}) {
      whom.insert(one.list(field).begin(), one.list(field).end());
    }
  };
  take(card);
  for (const CardFile& file : board.cards) {
    const bool gathered = file.card.text(Field::problem) == card.id() ||
                          card.contains(Field::gathers, file.card.id());
    if (!gathered || file.card.id() == card.id()) continue;
    concerned.emplace(file.card.id());
    take(file.card);
    if (file.card.has(Field::client)) whom.emplace(file.card.text(Field::client));
  }
  TellList telling;
  for (const CardFile& file : board.cards) {
    const Card& other = file.card;
    if (!other.has(Field::client) || !concerned.contains(other.text(Field::about))) continue;
    whom.emplace(other.text(Field::client));
    if (is_open(board.settings, other)) telling.complaints.emplace_back(other.id());
  }
  telling.whom.assign(whom.begin(), whom.end());
  return telling;
}

}  // namespace kanban
