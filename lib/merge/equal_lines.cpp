#include "merge/equal_lines.hpp"

#include <algorithm>

namespace kanban {
namespace {

using Lines = std::vector<std::string_view>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Number = std::ptrdiff_t;

// Beyond so many edits only the equal ends count: time and memory grow with their square.
constexpr Number kMostEdits = 3000;

// Myers, "An O(ND) Difference Algorithm and Its Variations", 1986: the greedy form with its trace.
// Diagonal k holds the points (x, y) with x - y = k; `reach` is the furthest x on each.
class Search {
 public:
  // The lines from `from` on, `rows` of `a` and `columns` of `b`.
  Search(const Lines& a, const Lines& b, std::size_t from, Number rows, Number columns)
      : a_(a),
        b_(b),
        from_(from),
        rows_(rows),
        columns_(columns),
        most_(std::min(rows + columns, kMostEdits)),
        reach_(static_cast<std::size_t>(2 * most_ + 3), 0) {}

  // The pairs of a shortest way, last first; none where it is longer than may be looked for.
  Pairs pairs_backwards() {
    const Number edits = go_forward();
    return edits < 0 ? Pairs{} : go_back(edits);
  }

 private:
  std::size_t slot(Number diagonal) const { return static_cast<std::size_t>(diagonal + most_ + 1); }
  std::size_t line(Number number) const { return from_ + static_cast<std::size_t>(number); }

  // How many edits lead from one text to the other; -1 when too many.
  Number go_forward() {
    for (Number edits = 0; edits <= most_; ++edits) {
      trace_.emplace_back(reach_.begin() + (most_ + 1 - edits),
                          reach_.begin() + (most_ + 2 + edits));
      for (Number k = -edits; k <= edits; k += 2) {
        if (advance(k, edits) >= rows_ && k == rows_ - columns_) return edits;
      }
    }
    return -1;
  }

  // Goes as far as equal lines lead on diagonal `k`.
  Number advance(Number k, Number edits) {
    const bool down = k == -edits || (k != edits && reach_[slot(k - 1)] < reach_[slot(k + 1)]);
    Number x = down ? reach_[slot(k + 1)] : reach_[slot(k - 1)] + 1;
    while (x < rows_ && x - k < columns_ && a_[line(x)] == b_[line(x - k)]) ++x;
    reach_[slot(k)] = x;
    return x;
  }

  Pairs go_back(Number edits) const {
    Pairs pairs;
    Number x = rows_;
    Number y = columns_;
    for (Number left = edits; left > 0; --left) {
      // The diagonals from -left to left, as they were before this round.
      const std::vector<Number>& before = trace_[static_cast<std::size_t>(left)];
      const auto reached = [&](Number k) { return before[static_cast<std::size_t>(k + left)]; };
      const Number k = x - y;
      const bool down = k == -left || (k != left && reached(k - 1) < reached(k + 1));
      const Number from_x = reached(down ? k + 1 : k - 1);
      const Number start = down ? from_x : from_x + 1;
      for (; x > start; --x, --y) pairs.emplace_back(line(x - 1), line(y - 1));
      y = from_x - (down ? k + 1 : k - 1);
      x = from_x;
    }
    for (; x > 0 && y > 0; --x, --y) pairs.emplace_back(line(x - 1), line(y - 1));
    return pairs;
  }

  const Lines& a_;
  const Lines& b_;
  const std::size_t from_;
  const Number rows_;
  const Number columns_;
  const Number most_;
  std::vector<Number> reach_;
  std::vector<std::vector<Number>> trace_ = {};
};

}  // namespace

Pairs equal_lines(const Lines& a, const Lines& b) {
  const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto head = static_cast<std::size_t>(ends.first - a.begin());
  std::size_t a_end = a.size();
  std::size_t b_end = b.size();
  while (a_end > head && b_end > head && a[a_end - 1] == b[b_end - 1]) {
    --a_end;
    --b_end;
  }
  Pairs pairs;
  for (std::size_t i = 0; i < head; ++i) pairs.emplace_back(i, i);
  Search search(a, b, head, static_cast<Number>(a_end - head), static_cast<Number>(b_end - head));
  const Pairs middle = search.pairs_backwards();
  pairs.insert(pairs.end(), middle.rbegin(), middle.rend());
  for (; a_end < a.size(); ++a_end, ++b_end) pairs.emplace_back(a_end, b_end);
  return pairs;
}

}  // namespace kanban
