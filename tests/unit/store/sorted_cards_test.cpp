#include "store/sorted_cards.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace kanban;

namespace {

struct Sorted {
  explicit Sorted(const std::vector<std::string>& ids) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
      CardFile file;
      file.card.set_text(Field::id, ids[i]);
      file.path = "cards/" + std::to_string(i) + ".yaml";
      keys.push_back(id_key(ids[i], i));
      cards.push_back(std::move(file));
    }
    sort_by_id(cards, keys);
  }

  std::vector<std::string> ids() const {
    std::vector<std::string> found;
    for (const CardFile& file : cards) found.emplace_back(file.card.id());
    return found;
  }

  std::vector<CardFile> cards = {};
  std::vector<IdKey> keys = {};
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("every order of the same cards is sorted to one") {
  Ids ids{"a", "ab", "abcdefgh", "abcdefgha", "abcdefghb", "b-1", "b.1"};
  const Ids wanted = ids;
  std::size_t orders = 0;
  do {
    const Sorted sorted(ids);
    REQUIRE(sorted.ids() == wanted);
    for (std::size_t i = 0; i < sorted.keys.size(); ++i) REQUIRE(sorted.keys[i].index == i);
    REQUIRE(duplicate_ids(sorted.cards, sorted.keys).empty());
    ++orders;
  } while (std::next_permutation(ids.begin(), ids.end()));
  CHECK(orders == 5040);
}

TEST_CASE("cards with one id stand in the order of their paths") {
  const Sorted sorted({"b", "a", "a"});
  CHECK(sorted.cards[0].path == "cards/1.yaml");
  CHECK(sorted.cards[1].path == "cards/2.yaml");
}

TEST_CASE("each id that is not unique is reported once with all its files") {
  const Sorted sorted({"x", "abcdefghi", "x", "abcdefghj", "x"});
  const auto problems = duplicate_ids(sorted.cards, sorted.keys);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "duplicate-id");
  CHECK(problems[0].details.size() == 3);
}

TEST_CASE("ids that differ in case only are one, and others between them do not hide it") {
  const Sorted sorted({"HD-1", "HD-2", "aa", "hd-1", "hd-12"});
  const auto problems = duplicate_ids(sorted.cards, sorted.keys);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].details.size() == 2);
}

TEST_CASE("no cards sort to no cards") {
  const Sorted sorted({});
  CHECK(sorted.cards.empty());
  CHECK(duplicate_ids(sorted.cards, sorted.keys).empty());
}
