#include "order/blocking.hpp"

#include <algorithm>
#include <unordered_map>

#include "model/fields.hpp"

namespace kanban {
namespace {

// Tarjan's strongly connected components, without recursion: a chain of blockers may be long.
class CircleFinder {
 public:
  explicit CircleFinder(Blocking& blocking)
      : blocking_(blocking),
        number_(blocking.blocks.size(), 0),
        lowest_(blocking.blocks.size(), 0),
        open_(blocking.blocks.size(), false) {}

  void run() {
    for (std::size_t start = 0; start < number_.size(); ++start) {
      if (number_[start] == 0) visit(start);
    }
  }

 private:
  struct Step {
    std::size_t card;
    std::size_t next;  // which of its edges is looked at next
  };

  void enter(std::size_t card) {
    number_[card] = lowest_[card] = ++count_;
    open_[card] = true;
    component_.push_back(card);
    path_.push_back({card, 0});
  }

  void visit(std::size_t start) {
    enter(start);
    while (!path_.empty()) {
      Step& step = path_.back();
      const std::size_t card = step.card;
      if (step.next < blocking_.blocks[card].size()) {
        const std::size_t other = blocking_.blocks[card][step.next++];
        if (number_[other] == 0) {
          enter(other);
        } else if (open_[other]) {
          lowest_[card] = std::min(lowest_[card], number_[other]);
        }
        continue;
      }
      path_.pop_back();
      if (!path_.empty())
        lowest_[path_.back().card] = std::min(lowest_[path_.back().card], lowest_[card]);
      if (lowest_[card] == number_[card]) close(card);
    }
  }

  // Takes the component whose first card is `card` off the stack.
  void close(std::size_t card) {
    const auto begin = std::find(component_.begin(), component_.end(), card);
    const bool circle = std::distance(begin, component_.end()) > 1;
    for (auto member = begin; member != component_.end(); ++member) {
      open_[*member] = false;
      if (circle) blocking_.in_circle[*member] = true;
    }
    component_.erase(begin, component_.end());
  }

  Blocking& blocking_;
  std::size_t count_ = 0;
  std::vector<std::size_t> number_;
  std::vector<std::size_t> lowest_;
  std::vector<bool> open_;
  std::vector<std::size_t> component_ = {};
  std::vector<Step> path_ = {};
};

}  // namespace

Blocking blocking_among(const std::vector<const Card*>& cards) {
  Blocking blocking;
  blocking.blockers.resize(cards.size());
  blocking.blocks.resize(cards.size());
  blocking.in_circle.resize(cards.size(), false);
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < cards.size(); ++i) places.emplace(cards[i]->id(), i);
  bool any = false;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    for (const std::string& id : cards[i]->list(Field::blocks)) {
      const auto found = places.find(id);
      if (found == places.end()) continue;
      any = true;
      if (found->second == i) {
        blocking.in_circle[i] = true;
        continue;
      }
      blocking.blockers[found->second].push_back(i);
      blocking.blocks[i].push_back(found->second);
    }
  }
  if (any) CircleFinder(blocking).run();
  return blocking;
}

std::vector<Placement> before_what_they_block(const Blocking& blocking) {
  struct Step {
    std::size_t card;
    std::size_t moved_for;
    std::size_t next;
  };
  const std::size_t count = blocking.blockers.size();
  std::vector<Placement> placed;
  placed.reserve(count);
  std::vector<bool> begun(count, false);
  std::vector<Step> path;
  for (std::size_t start = 0; start < count; ++start) {
    if (begun[start]) continue;
    begun[start] = true;
    path.push_back({start, start, 0});
    while (!path.empty()) {
      Step& step = path.back();
      const auto& blockers = blocking.blockers[step.card];
      if (step.next == blockers.size()) {
        placed.push_back({step.card, step.moved_for});
        path.pop_back();
        continue;
      }
      const std::size_t blocker = blockers[step.next++];
      if (begun[blocker] || blocking.in_circle[blocker]) continue;
      begun[blocker] = true;
      path.push_back({blocker, step.card, 0});
    }
  }
  return placed;
}

}  // namespace kanban
