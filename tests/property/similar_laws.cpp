// What holds for the likeness of any cards.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "similar/groups.hpp"
#include "similar/neighbours.hpp"
#include "tests/unit/similar/cards.hpp"

using namespace kanban;

namespace {

template <typename Law>
void holds(Law law) {
  CHECK(rc::check(law));
}

std::string any_words(int most) {
  static const std::vector<std::string> kWords{"login",  "loops", "safari", "wrong", "tax",
                                               "footer", "slow",  "Update", "the",   "résumé",
                                               "S3A",    "日本",  "at",     "fails"};
  std::string text;
  const int count = *rc::gen::inRange(0, most);
  for (int i = 0; i < count; ++i) text += *rc::gen::elementOf(kWords) + " ";
  return text;
}

Board any_board(int cards) {
  std::vector<Told> all;
  for (int i = 0; i < cards; ++i) {
    Told one;
    one.id = "c" + std::to_string(i);
    one.title = any_words(5);
    one.text = any_words(12);
    one.day = format_date(Date{20000 + *rc::gen::inRange(0, 400)});
    one.product = *rc::gen::elementOf(std::vector<std::string>{"", "portal", "billing"});
    all.push_back(one);
  }
  return told_board(all);
}

std::vector<const CardFile*> files_of(const Board& board) {
  std::vector<const CardFile*> files;
  for (const CardFile& file : board.cards) files.push_back(&file);
  return files;
}

using Row = std::pair<std::string, double>;

std::vector<Row> like(const std::vector<const CardFile*>& files, const std::string& id) {
  const Likenesses all(files, {});
  std::vector<Row> rows;
  for (const Likeness& one : all.like(all.place_of(id), files.size()))
    rows.emplace_back(std::string(one.file->card.id()), one.score);
  return rows;
}

std::vector<std::vector<std::string>> groups(const std::vector<const CardFile*>& files) {
  std::vector<std::vector<std::string>> out;
  for (const CardGroup& group : groups_of({files, {}}, 0.4)) {
    out.push_back(ids_of(group.cards));
    std::sort(out.back().begin(), out.back().end());
  }
  std::sort(out.begin(), out.end());
  return out;
}

TEST_CASE("likeness is the same both ways, never negative, and 1 at most for words alone") {
  holds([] {
    const Board board = any_board(8);
    const Likenesses all(files_of(board), {});
    for (std::size_t a = 0; a < 8; ++a) {
      for (std::size_t b = 0; b < 8; ++b) {
        RC_ASSERT(all.score(a, b) == all.score(b, a));
        RC_ASSERT(all.corpus().cosine(a, b) >= 0);
        RC_ASSERT(all.corpus().cosine(a, b) <= 1);
      }
    }
  });
}

TEST_CASE("what a card is like does not depend on the order in which cards come") {
  holds([] {
    const Board board = any_board(8);
    auto files = files_of(board);
    const auto before = like(files, "c0");
    const auto grouped = groups(files);
    std::reverse(files.begin(), files.end());
    RC_ASSERT(like(files, "c0") == before);
    std::rotate(files.begin(), files.begin() + 3, files.end());
    RC_ASSERT(like(files, "c0") == before);
    RC_ASSERT(groups(files) == grouped);
  });
}

TEST_CASE("a card is never like itself, nor like one without a word in common") {
  holds([] {
    Board board = any_board(6);
    board.cards.push_back(told({.id = "x", .title = "zebra crossing"}));
    for (const auto& [id, score] : like(files_of(board), "c0")) {
      RC_ASSERT(id != "c0");
      RC_ASSERT(id != "x");
      RC_ASSERT(score > 0);
    }
    RC_ASSERT(like(files_of(board), "x").empty());
  });
}

TEST_CASE("a twin made at the same moment is nearer than any other card of its product") {
  holds([] {
    Board board = any_board(6);
    for (CardFile& file : board.cards) file.card.set_text(Field::product, {});
    CardFile twin = board.cards.front();
    twin.card.set_text(Field::id, "a-twin");
    twin.card.set_text(Field::title,
                       twin.card.title().empty() ? "" : std::string(twin.card.title()));
    board.cards.push_back(twin);
    const auto rows = like(files_of(board), "c0");
    if (rows.empty()) return;  // a card without words
    RC_ASSERT(rows.front().second == rows[0].second);
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [](const Row& row) { return row.first == "a-twin"; });
    RC_ASSERT(found != rows.end());
    RC_ASSERT(found->second == rows.front().second);
  });
}

Cluster any_cluster(std::size_t card) {
  Cluster cluster;
  cluster.cards = {card};
  double square = 0;
  for (std::uint32_t word = 0; word < 12; ++word) {
    const int weight = std::max(0, *rc::gen::inRange(-6, 6));
    if (weight == 0) continue;
    cluster.words.push_back({word, static_cast<double>(weight)});
    square += weight * weight;
  }
  for (Weighed& word : cluster.words) word.weight /= std::sqrt(square);
  cluster.days = {{static_cast<std::uint32_t>(*rc::gen::inRange(0, 300)), 1}};
  cluster.products = {{static_cast<std::uint32_t>(*rc::gen::inRange(0, 3)), 1}};
  return cluster;
}

TEST_CASE("neighbours are every pair that comparing all with all finds") {
  holds([] {
    std::vector<Cluster> clusters;
    for (std::size_t i = 0; i < 10; ++i) clusters.push_back(any_cluster(i));
    const double least = *rc::gen::inRange(1, 10) / 10.0;
    std::vector<NearPair> slow;
    for (std::size_t a = 0; a < clusters.size(); ++a) {
      for (std::size_t b = a + 1; b < clusters.size(); ++b) {
        const double alike = likeness(clusters[a], clusters[b]);
        if (alike >= least) slow.push_back({alike, a, b});
      }
    }
    RC_ASSERT(near_pairs(clusters, least, 50).pairs == slow);
  });
}

TEST_CASE("groups of one moment are as alike as their pairs of cards are in the mean") {
  holds([] {
    std::vector<Cluster> ones;
    for (std::size_t i = 0; i < 5; ++i) ones.push_back(any_cluster(i));
    for (Cluster& one : ones) {
      one.products.clear();
      one.days = {{0, 1}};
    }
    Cluster left = ones[0];
    join(left, ones[1]);
    join(left, ones[2]);
    Cluster right = ones[3];
    join(right, ones[4]);
    double sum = 0;
    for (std::size_t a = 0; a < 3; ++a) {
      for (std::size_t b = 3; b < 5; ++b) sum += likeness(ones[a], ones[b]);
    }
    RC_ASSERT(std::abs(likeness(left, right) - sum / 6) < 1e-9);
    RC_ASSERT(std::abs(likeness(right, left) - sum / 6) < 1e-9);
  });
}

TEST_CASE("groups have two cards or more, share none, and are as alike as asked") {
  holds([] {
    const Board board = any_board(10);
    std::set<std::string> seen;
    for (const CardGroup& group : groups_of({files_of(board), {}}, 0.4)) {
      RC_ASSERT(group.cards.size() >= 2U);
      RC_ASSERT(group.score >= 0.4 - 1e-9);
      for (const std::string& id : ids_of(group.cards)) RC_ASSERT(seen.insert(id).second);
    }
  });
}

}  // namespace
