#include "similar/corpus.hpp"

#include <array>
#include <cmath>

#include <catch2/catch.hpp>

namespace kanban {
namespace {

using Words = std::vector<std::string>;

Corpus corpus_of(const std::vector<std::pair<std::string, std::string>>& texts) {
  Corpus corpus({});
  for (const auto& [title, text] : texts) corpus.add(title, text);
  corpus.weigh();
  return corpus;
}

TEST_CASE("the same words are 1, none in common 0") {
  const Corpus corpus = corpus_of({{"login loops", ""}, {"loops login", ""}, {"wrong tax", ""}});
  CHECK(corpus.cosine(0, 1) == 1);
  CHECK(corpus.cosine(0, 2) == 0);
}

TEST_CASE("the cosine is that of paper") {
  const Corpus corpus = corpus_of({{"login loops", ""}, {"login", "tax"}, {"tax", ""}});
  // tf: login 3 and loops 3; login 3 and tax 1; tax 3. N = 3; df login 2, loops 1, tax 2.
  const double login = (1 + std::log(3)) * (std::log(4.0 / 3) + 1);
  const double loops = (1 + std::log(3)) * (std::log(4.0 / 2) + 1);
  const double tax = std::log(4.0 / 3) + 1;
  const double expected =
      login * login /
      (std::sqrt(login * login + loops * loops) * std::sqrt(login * login + tax * tax));
  CHECK(corpus.cosine(0, 1) == Approx(expected).margin(1e-6));
}

TEST_CASE("a document without words is like none") {
  const Corpus corpus = corpus_of({{"the", ""}, {"the", ""}, {"login", ""}});
  CHECK(corpus.cosine(0, 1) == 0);
  CHECK(corpus.cosine(0, 2) == 0);
}

TEST_CASE("only the first 800 characters of a text count") {
  const std::string filler(800, ' ');
  const Corpus corpus = corpus_of({{"login", ""}, {"tax", filler + "login"}});
  CHECK(corpus.cosine(0, 1) == 0);
}

TEST_CASE("shared words are told as people wrote them, the heaviest first") {
  const Corpus corpus = corpus_of({{"Updates fail on Windows", "update"},
                                   {"update fails on windows", ""},
                                   {"Windows is slow", ""},
                                   {"Windows again", ""}});
  const std::array both{std::size_t{0}, std::size_t{1}};
  CHECK(corpus.shared_words(both, 9) == Words{"update", "fail", "windows"});
  CHECK(corpus.shared_words(both, 1) == Words{"update"});
  const std::array three{std::size_t{0}, std::size_t{1}, std::size_t{2}};
  CHECK(corpus.shared_words(three, 9) == Words{"windows"});
}

TEST_CASE("common words are those that more than half of them have") {
  const Corpus corpus = corpus_of(
      {{"login loops in Safari", ""}, {"login loops", ""}, {"login fails", ""}, {"wrong tax", ""}});
  const std::array three{std::size_t{0}, std::size_t{1}, std::size_t{2}};
  CHECK(corpus.common_words(three, 9) == Words{"login", "loops"});
  CHECK(corpus.common_words(three, 1) == Words{"login"});
}

TEST_CASE("the words of a document have the length 1") {
  const Corpus corpus = corpus_of({{"login loops", "again"}, {"wrong tax", ""}});
  CHECK(corpus.words_of(0).size() == 3);
  CHECK(dot(corpus.words_of(0), corpus.words_of(0)) == Approx(1));
  CHECK(dot(corpus.words_of(0), corpus.words_of(1)) == 0);
}

}  // namespace
}  // namespace kanban
