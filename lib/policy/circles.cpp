#include "policy/circles.hpp"

#include <algorithm>
#include <string_view>

namespace kanban {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::size_t index_of(const Board& board, std::string_view id) {
  const CardFile* const file = find_card(board, id);
  return file == nullptr ? kNone : static_cast<std::size_t>(file - board.cards.data());
}

// A walk in depth over all cards, without recursion: a chain may be as long as the board.
class Walk {
 public:
  Walk(const Board& board, Field field)
      : board_(board), field_(field), states_(board.cards.size(), State::fresh) {}

  std::vector<std::vector<std::string>> run() {
    for (std::size_t start = 0; start < states_.size(); ++start) {
      if (states_[start] == State::fresh) visit(start);
    }
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  enum class State : std::uint8_t { fresh, open, closed };
  struct Step {
    std::size_t card = 0;
    std::vector<std::size_t> targets = {};
    std::size_t next = 0;
  };

  Step step(std::size_t card) {
    states_[card] = State::open;
    Step made{.card = card};
    const Card& value = board_.cards[card].card;
    const auto add = [&](std::string_view id) {
      const std::size_t target = index_of(board_, id);
      if (target != kNone && target != card) made.targets.push_back(target);
    };
    if (is_list(info(field_).kind)) {
      for (const std::string& id : value.list(field_)) add(id);
    } else if (value.has(field_)) {
      add(value.text(field_));
    }
    return made;
  }

  void visit(std::size_t start) {
    std::vector<Step> way{step(start)};
    while (!way.empty()) {
      Step& here = way.back();
      if (here.next == here.targets.size()) {
        states_[here.card] = State::closed;
        way.pop_back();
        continue;
      }
      const std::size_t target = here.targets[here.next++];
      if (states_[target] == State::open) note(way, target);
      if (states_[target] == State::fresh) way.push_back(step(target));
    }
  }

  // The part of `way` from `first` on is a circle.
  void note(const std::vector<Step>& way, std::size_t first) {
    std::vector<std::string> circle;
    auto at =
        std::find_if(way.begin(), way.end(), [&](const Step& step) { return step.card == first; });
    for (; at != way.end(); ++at) circle.emplace_back(board_.cards[at->card].card.id());
    std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
    circle.push_back(circle.front());
    found_.push_back(std::move(circle));
  }

  const Board& board_;
  Field field_;
  std::vector<State> states_;
  std::vector<std::vector<std::string>> found_;
};

}  // namespace

std::vector<std::vector<std::string>> circles(const Board& board, Field field) {
  return Walk(board, field).run();
}

}  // namespace kanban
