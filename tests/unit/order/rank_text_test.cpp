#include "order/rank_text.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "base/random.hpp"

namespace kanban {
namespace {

TEST_CASE("the hash of an id is FNV-1a") {
  CHECK(fnv1a("STO-8") == 4224987810U);
  CHECK(fnv1a("BUG-12") == 2838684107U);
  CHECK(fnv1a("REQ-9") == 3698179481U);
}

TEST_CASE("ranks are made as the scheme says") {
  CHECK(first_rank() == "nbbbb");
  CHECK(rank_before("nbbbb", "BUG-12").value() == "mzzcq");
  CHECK(number_of_rank("mzzcq") == 1599632);
  CHECK(rank_after("nbbbb", "PRB-7").value() == "nbdhn");
  CHECK(number_of_rank("nbdhn") == 1600910);
  CHECK(rank_between("mzzcq", "nbbbb", "REQ-9").value() == "mzzqz");
  CHECK(number_of_rank("mzzqz") == 1599859);
  CHECK(rank_between("mzzqz", "nbbbb", "OPS-31").value() == "mzztq");
  CHECK(number_of_rank("mzztq") == 1599912);
}

TEST_CASE("where numbers leave no room, letters are added") {
  CHECK(rank_between("mbbbb", "mbbbc", "BUG-12").value() == "mbbbbk");
  CHECK(rank_between("mbbbb", "mbbbc", "REQ-9").value() == "mbbbbn");
  CHECK(rank_between("mbbbb", "mbbbbk", "REQ-9").value() == "mbbbbg");
  CHECK(rank_between("mbbbbk", "mbbbc", "REQ-9").value() == "mbbbbr");
  // Nothing is between b and c, so both are copied and the bound falls away.
  const std::string deep = rank_between("mbbbb", "mbbbbc", "REQ-9").value();
  CHECK(deep > "mbbbb");
  CHECK(deep < "mbbbbc");
}

TEST_CASE("a rank is five letters of the alphabet, and more that do not end in b") {
  for (const char* good : {"nbbbb", "bbbbb", "mbbbbk", "zzzzz"}) CHECK(is_rank(good));
  for (const char* bad : {"", "nbbb", "nbbba", "nbbbbb", "NBBBB", "nbbb1", "nb bb"})
    CHECK_FALSE(is_rank(bad));
}

TEST_CASE("at the ends of the numbers there is no rank left") {
  CHECK(rank_before("bbbbc", "BUG-12").error().code == "no-rank-left");
  CHECK(rank_after("zzzzz", "BUG-12").error().code == "no-rank-left");
  // Written by hand: nothing sorts between these two.
  CHECK(rank_between("mbbbb", "mbbbbb", "BUG-12").error().code == "no-rank-left");
}

TEST_CASE("10,000 insertions at random places keep ranks short and in order") {
  Random random(7);
  std::vector<std::string> ranks{first_rank()};
  std::size_t longest = 0;
  for (int i = 0; i < 10000; ++i) {
    const std::string id = "BUG-" + std::to_string(i);
    const std::size_t place = random.below(ranks.size() + 1);
    const auto made = place == 0              ? rank_before(ranks.front(), id)
                      : place == ranks.size() ? rank_after(ranks.back(), id)
                                              : rank_between(ranks[place - 1], ranks[place], id);
    REQUIRE(made.ok());
    longest = std::max(longest, made->size());
    ranks.insert(ranks.begin() + static_cast<std::ptrdiff_t>(place), *made);
  }
  CHECK(std::is_sorted(ranks.begin(), ranks.end()));
  CHECK(std::adjacent_find(ranks.begin(), ranks.end()) == ranks.end());
  CHECK(longest <= 12);
}

TEST_CASE("few pairs of cards put on top at the same time get the same rank") {
  std::vector<std::string> ranks;
  for (int i = 1; i <= 399; ++i)
    ranks.push_back(rank_before("nbbbb", "BUG-" + std::to_string(i)).value());
  int equal = 0;
  for (std::size_t a = 0; a < ranks.size(); ++a) {
    for (std::size_t b = a + 1; b < ranks.size(); ++b) equal += ranks[a] == ranks[b] ? 1 : 0;
  }
  CHECK(equal == 76);  // of 79,401 pairs
}

TEST_CASE("even ranks stand 1,000 apart around the middle") {
  CHECK(even_ranks(1) == std::vector<std::string>{"nbbbb"});
  const auto three = even_ranks(3);
  CHECK(number_of_rank(three[0]) == 1599000);
  CHECK(number_of_rank(three[2]) == 1601000);
  const auto many = even_ranks(50000);
  CHECK(std::is_sorted(many.begin(), many.end()));
  CHECK(std::adjacent_find(many.begin(), many.end()) == many.end());
}

TEST_CASE("long ranks and ranks near the top want to be spread anew") {
  CHECK_FALSE(wants_rebalance("nbbbb"));
  CHECK(wants_rebalance("nbbbbkkkkkkkkkkkk"));
  CHECK(wants_rebalance("bbbbc"));
}

}  // namespace
}  // namespace kanban
