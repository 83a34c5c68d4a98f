#include "similar/words.hpp"

#include <vector>

#include <catch2/catch.hpp>

namespace kanban {
namespace {

using Words = std::vector<std::string>;

Words cut(std::string_view text, std::size_t most = 1000) {
  Words words;
  WordCutter cutter(text, most);
  for (std::string_view word = cutter.next(); !word.empty(); word = cutter.next())
    words.emplace_back(word);
  return words;
}

std::string stem(std::string_view word) { return WordRules({}).stem(word); }

TEST_CASE("a text is cut at everything that is no letter and no digit") {
  CHECK(cut("Can't log-in: 2.3 (portal)") == Words{"can", "t", "log", "in", "2", "3", "portal"});
  CHECK(cut("“Überweisung” — fehlgeschlagen…") == Words{"überweisung", "fehlgeschlagen"});
  CHECK(cut("").empty());
  CHECK(cut(" \n\t").empty());
}

TEST_CASE("a name in camel case is cut into its words") {
  CHECK(cut("LoginPage loginPage") == Words{"login", "page", "login", "page"});
  CHECK(cut("HTTPServer getURL") == Words{"http", "server", "get", "url"});
  CHECK(cut("S3AFileSystem") == Words{"s3a", "file", "system"});
  CHECK(cut("ÄnderungsDatum") == Words{"änderungs", "datum"});
}

TEST_CASE("scripts without blanks give pairs of neighbours") {
  CHECK(cut("ログイン") == Words{"ログ", "グイ", "イン"});
  CHECK(cut("日 login 本日") == Words{"日", "login", "本日"});
  CHECK(cut("error登录失败") == Words{"error", "登录", "录失", "失败"});
}

TEST_CASE("no more characters are read than asked for") {
  CHECK(cut("login fails again", 7) == Words{"login", "f"});
  CHECK(cut("éé éé", 4) == Words{"éé", "é"});
}

TEST_CASE("bytes that are no UTF-8 are no part of a word") {
  CHECK(cut("log\xFFin") == Words{"log", "in"});
}

TEST_CASE("English endings are taken off lightly") {
  CHECK(stem("loops") == "loop");
  CHECK(stem("looping") == "loop");
  CHECK(stem("stopped") == "stop");
  CHECK(stem("failing") == stem("fails"));
  CHECK(stem("closing") == stem("closes"));
  CHECK(stem("queries") == stem("query"));
  CHECK(stem("status") == "status");
  CHECK(stem("access") == "access");
  CHECK(stem("thing") == "thing");
  CHECK(stem("bring") == "bring");
}

TEST_CASE("words that say nothing are no words") {
  CHECK(stem("the").empty());
  CHECK(stem("x").empty());
  CHECK(stem("7").empty());
  CHECK(stem("42") == "42");
}

TEST_CASE("a board adds stop words of its own, in any case") {
  SimilarSettings settings;
  settings.stop_words = {"Ticket", "ÜBER"};
  const WordRules rules(settings);
  CHECK(rules.stem("ticket").empty());
  CHECK(rules.stem("über").empty());
  CHECK(rules.stem("the").empty());
}

TEST_CASE("a board in another language loses no words to English") {
  SimilarSettings settings;
  settings.language = CardLanguage::none;
  settings.stop_words = {"der"};
  const WordRules rules(settings);
  CHECK(rules.stem("der").empty());
  CHECK(rules.stem("die") == "die");
  CHECK(rules.stem("was") == "was");
  CHECK(rules.stem("meldungs") == "meldungs");
}

}  // namespace
}  // namespace kanban
