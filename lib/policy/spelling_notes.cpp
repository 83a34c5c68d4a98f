#include "policy/spelling_notes.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "base/shell_word.hpp"
#include "base/text.hpp"

namespace kanban {
namespace {

// How entries of `requested_by` begin.
constexpr std::string_view kDepartment = "department: ";
constexpr std::string_view kPerson = "person: ";

// Who has a spelling: so many cards, and the first of them by id.
struct Use {
  std::size_t cards = 0;
  const CardFile* first = nullptr;
  Field field = Field::clients;
  std::string entry = {};  // of the list in the file, where it is one
};

using Spellings = std::map<std::string, Use, std::less<>>;

// The spellings of each name of a kind, by the name in small letters.
class Names {
 public:
  explicit Names(std::string_view kind) : kind_(kind) {}

  // `entry` of the list `field` names it, or `field` itself where there is none.
  void add(const CardFile& file, std::string_view name, Field field, const std::string& entry) {
    // Folding is dear beside finding, and a name stands on many cards.
    auto known = seen_.find(name);
    if (known == seen_.end()) {
      Use& made = names_[fold_case(name)][std::string(name)];
      known = seen_.emplace(std::string(name), &made).first;
    }
    Use& use = *known->second;
    if (use.cards++ > 0) return;
    use.first = &file;
    use.field = field;
    use.entry = entry;
  }

  // `right_one` tells how a name in small letters is written in board.yaml; empty: not at all.
  template <typename RightOne>
  void note(std::vector<Error>& findings, RightOne right_one) const {
    for (const auto& [folded, spellings] : names_) {
      const std::string listed = right_one(folded);
      if (spellings.size() < 2 && (listed.empty() || spellings.count(listed) > 0)) continue;
      const std::string right = listed.empty() ? most_used(spellings) : listed;
      for (const auto& [name, use] : spellings) {
        if (name != right) findings.push_back(about(name, use, right, spellings));
      }
    }
  }

 private:
  static std::string most_used(const Spellings& spellings) {
    return std::max_element(
               spellings.begin(), spellings.end(),
               [](const auto& a, const auto& b) { return a.second.cards < b.second.cards; })
        ->first;
  }

  Error about(const std::string& name, const Use& use, const std::string& right,
              const Spellings& spellings) const {
    const auto other = spellings.find(right);
    const auto cards = [](std::size_t count) {
      return std::to_string(count) + (count == 1 ? " card" : " cards");
    };
    Error error =
        make_error(ErrorKind::invalid, "two-spellings",
                   kind_ + " '" + printable(name) + "' of " + cards(use.cards) + " is written '" +
                       printable(right) + "' in " +
                       (other == spellings.end() ? "board.yaml" : cards(other->second.cards)));
    error.severity = Severity::note;
    error.where = Location{use.first->path};
    error.spot = FileSpot{.key = std::string(info(use.field).name), .entry = use.entry};
    error.hints.push_back(hint(use, name, right));
    return error;
  }

  static std::string hint(const Use& use, const std::string& name, const std::string& right) {
    const std::string id(use.first->card.id());
    const std::string word = shell_word(printable(right));
    if (use.field == Field::clients)
      return "kanban affects " + id + " --remove " + shell_word(printable(name)) + " --add " +
             word + " makes them one";
    if (use.field == Field::client) return "kanban set " + id + " client=" + word;
    return "write it alike in both, or reports count them as two";
  }

  std::string kind_;
  std::map<std::string, Spellings> names_ = {};
  std::map<std::string, Use*, std::less<>> seen_ = {};  // into names_, whose nodes stay in place
};

}  // namespace

std::vector<Error> spelling_notes(const Board& board) {
  Names clients("client");
  Names departments("department");
  Names people("person");
  for (const CardFile& file : board.cards) {
    const Card& card = file.card;
    for (const std::string& client : card.list(Field::clients))
      clients.add(file, client, Field::clients, client);
    // A complaint counts with the clients that it names, so its client is a use of its own only
    // where it is not among them.
    const std::string client(card.text(Field::client));
    if (!client.empty() && !card.contains(Field::clients, client))
      clients.add(file, client, Field::client, {});
    for (const std::string& entry : card.list(Field::requested_by)) {
      if (entry.starts_with(kDepartment))
        departments.add(file, entry.substr(kDepartment.size()), Field::requested_by, entry);
      if (entry.starts_with(kPerson))
        people.add(file, entry.substr(kPerson.size()), Field::requested_by, entry);
    }
  }
  std::vector<Error> findings;
  clients.note(findings, [&](const std::string& folded) {
    for (const Client& client : board.settings.clients) {
      if (fold_case(client.name) == folded) return client.name;
    }
    return std::string();
  });
  const auto unlisted = [](const std::string&) { return std::string(); };
  departments.note(findings, unlisted);
  people.note(findings, unlisted);
  return findings;
}

}  // namespace kanban
