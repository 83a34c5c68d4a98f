#include "similar/neighbours.hpp"

#include <catch2/catch.hpp>

namespace kanban {
namespace {

Cluster of_words(std::size_t card, Weights words) {
  Cluster cluster;
  cluster.cards = {card};
  cluster.words = std::move(words);
  cluster.days = {{0, 1}};
  return cluster;
}

TEST_CASE("pairs that are alike enough are found, each once") {
  const std::vector<Cluster> clusters{of_words(0, {{1, 0.6}, {2, 0.8}}),
                                      of_words(1, {{2, 0.8}, {3, 0.6}}), of_words(2, {{3, 1}})};
  const NearPairs near = near_pairs(clusters, 0.5, 50);
  REQUIRE(near.pairs.size() == 2);
  CHECK(near.pairs[0].first == 0);
  CHECK(near.pairs[0].second == 1);
  CHECK(near.pairs[0].likeness == Approx(0.64));
  CHECK(near.pairs[1].likeness == Approx(0.6));
  CHECK(near.all);
  CHECK(near_pairs(clusters, 0.62, 50).pairs.size() == 1);
}

TEST_CASE("of very many the nearest are kept, and that some were left out is said") {
  std::vector<Cluster> clusters;
  for (std::size_t i = 0; i < 20; ++i) clusters.push_back(of_words(i, {{1, 1}}));
  const NearPairs near = near_pairs(clusters, 0.5, 3);
  CHECK_FALSE(near.all);
  CHECK(near.pairs.size() <= 60);
  CHECK(near.pairs.size() >= 20);
}

TEST_CASE("a signature makes neighbours of cards without a word in common") {
  std::vector<Cluster> clusters{of_words(0, {{1, 1}}), of_words(1, {{2, 1}})};
  CHECK(near_pairs(clusters, 0.5, 50).pairs.empty());
  for (Cluster& one : clusters) one.signatures = {{7, 1}};
  CHECK(near_pairs(clusters, 0.5, 50).pairs.size() == 1);
}

}  // namespace
}  // namespace kanban
